import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createKantel, type Kantel } from './app.ts';
import { systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { healthRoutes, serveRoutes, standbyAnswers } from './slack/health.ts';
import { whenFree } from './standby.ts';
import { codeOf, faultInWords } from './startup-fault.ts';

/** How long what is under way may take to finish when the process is asked to stop, of the ten seconds that whoever
 * asked usually waits. Milliseconds. */
const STOP_WITHIN = 9_500;
/** How often a standby looks whether the other one is gone. Milliseconds. */
const LOOK_EVERY = 2_000;
/** How often in a row it lets a standby that has the port take over, before it says that the port is taken. */
const GIVES_WAY = 5;

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const asked = new AbortController();
  let stopping = false;
  process.on('uncaughtException', (err) => {
    // The socket library rejects the connection it was opening, and nobody waits for it (node-slack-sdk issue 2656).
    if (stopping) return log.warn({ err }, 'a fault while stopping');
    log.fatal({ err, fault: faultInWords(err) }, 'Kantel cannot go on');
    process.exit(1);
  });

  let gaveWay = 0;
  const opened = () =>
    whenFree(() => createKantel({ config, clock: systemClock, log }), {
      log,
      signal: asked.signal,
      serve: () => {
        // It waits, so another did take over.
        gaveWay = 0;
        return serveRoutes(
          config.port,
          healthRoutes(() => false),
        ).catch(() => undefined);
      },
      pause: (signal) => sleep(LOOK_EVERY, undefined, { signal }),
    });
  const started = (async (): Promise<Kantel | undefined> => {
    for (;;) {
      const kantel = await opened();
      try {
        await kantel?.start();
        return kantel;
      } catch (error) {
        const isTaken = codeOf(error) === 'EADDRINUSE' && gaveWay++ < GIVES_WAY;
        if (!isTaken || !(await standbyAnswers(config.port))) throw error;
        // One that was started at the same moment waits there already: it has the port, so it may have the rest.
        log.info('a Kantel that waits has the port: it may take over');
        await kantel?.stop();
        await sleep(2 * LOOK_EVERY, undefined, { signal: asked.signal }).catch(() => {});
      }
    }
  })();
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    asked.abort();
    setTimeout(() => {
      log.error('stopped before everything under way had finished');
      process.exit(1);
    }, STOP_WITHIN).unref();
    try {
      await (await started)?.stop();
      process.exit(0);
    } catch (err) {
      log.fatal({ err }, 'Kantel could not stop in good order');
      process.exit(1);
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await started;
} catch (error) {
  const faults = error instanceof ConfigError ? error.faults : [faultInWords(error)];
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
