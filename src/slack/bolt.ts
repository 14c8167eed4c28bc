import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Route } from './health.ts';
import { isFromSlack } from './payload-shape.ts';

/** How long a call to Slack may take. Milliseconds. */
const CALL_TIMEOUT = 10_000;
/**
 * How the socket is opened again while Slack cannot be reached: for as long as it takes, and never more than half a
 * minute after the last try. The library by itself waits a third longer each time, which is hours after a night
 * without a network, and lets a try that nobody answers hang for ever.
 */
const REOPEN = { forever: true, retries: 10, factor: 1.5, randomize: true, maxTimeout: 30_000 };
/** Slack's own payloads stay far below this; a larger request is not Slack's. */
const BODY_LIMIT = '1mb';

/**
 * The Bolt app, connected as the settings say: over a socket it opens, or by HTTP requests that Slack signs.
 * The Web API client never retries by itself: retries are decided in `delivery/sender.ts` alone, so that a message
 * that Slack took before its answer got lost is not said twice.
 * @param routes served beside `/slack/events` in HTTP mode
 * @param onSocket told when the socket has opened and when it has closed; not called in HTTP mode
 */
export function createBolt(
  config: Config,
  log: Log,
  routes: readonly Route[],
  onSocket: (isOpen: boolean) => void = () => {},
): App {
  const logger = boltLogger(log);
  const { connection } = config;
  const receiver =
    connection.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: connection.appToken,
          logger,
          installerOptions: {
            clientOptions: { slackApiUrl: config.apiUrl, retryConfig: REOPEN, timeout: CALL_TIMEOUT },
          },
        })
      : new HTTPReceiver({
          signingSecret: connection.signingSecret,
          port: config.port,
          endpoints: '/slack/events',
          customRoutes: routes.map(({ path, handle }) => ({
            path,
            method: 'GET',
            handler: (_request, response) => handle(response),
          })),
          bodyLimit: BODY_LIMIT,
          logger,
        });
  if (receiver instanceof SocketModeReceiver) {
    const { client: socket } = receiver;
    socket.on('connected', () => onSocket(true));
    socket.on('close', () => onSocket(false));
    liveThroughOddMessages(socket, log);
  }
  const app = new App({
    token: config.botToken,
    receiver,
    logger,
    clientOptions: {
      slackApiUrl: config.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: CALL_TIMEOUT,
      logger,
    },
    // Started by `init()`, so that a refused token is an error we can put into words.
    deferInitialization: true,
    convoStore: false,
  });
  acknowledgeEventsWhenDone(app);
  dropWhatSlackNeverSends(app, log);
  return app;
}

/**
 * Bolt acknowledges an event before anything is done with it, and then it would be lost with the process. Here the
 * listener gets `context.acknowledge` to do it itself; an event that no listener takes is acknowledged at the end.
 */
function acknowledgeEventsWhenDone(app: App): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (event.body.type !== 'event_callback') return process(event);
    let acknowledged: Promise<void> | undefined;
    const acknowledge = (): Promise<void> => {
      acknowledged ??= Promise.resolve(event.ack());
      return acknowledged;
    };
    const customProperties = { ...event.customProperties, acknowledge };
    await process({ ...event, ack: async () => {}, customProperties });
    await acknowledge();
  };
}

/** What cannot be Slack's goes no further: the library would stumble over it, and say so with all that is in it. */
function dropWhatSlackNeverSends(app: App, log: Log): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (isFromSlack(event.body)) return process(event);
    log.warn('a payload is not as Slack sends it; nothing was done with it');
    await event.ack();
  };
}

/**
 * An event over the socket that does not say what happened makes the library's own listener fail, and with it the
 * process, before anything of ours hears of it.
 */
function liveThroughOddMessages(socket: SocketModeReceiver['client'], log: Log): void {
  const [hear] = socket.listeners('ws_message');
  if (!hear) throw new Error('the socket library hears its messages in another way');
  socket.off('ws_message', hear);
  socket.on('ws_message', (...message: unknown[]) => {
    Promise.resolve(hear(...message)).catch(() => {
      log.warn('a message over the socket is not as Slack sends it; nothing was done with it');
    });
  });
}

/** The libraries' log lines, without their debug lines: those hold what people wrote. */
function boltLogger(log: Log): Logger {
  const say = (level: 'info' | 'warn' | 'error') => (first: unknown) => {
    if (first instanceof Error) log[level]({ err: first, from: 'bolt' }, 'a fault in the Slack library');
    else log[level === 'info' ? 'debug' : level]({ from: 'bolt' }, String(first).slice(0, 200));
  };
  return {
    debug: () => {},
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
