import type { Desk } from './api/answer-call.ts';
import { Failures } from './api/failures.ts';
import { RateLimits } from './api/rate-limits.ts';
import { Courier } from './delivery/courier.ts';
import { Events } from './delivery/events.ts';
import { SignedHttp } from './delivery/signed-http.ts';
import { Sockets } from './delivery/sockets.ts';
import { listen } from './listen.ts';
import type { LocalSlack } from './local-slack.ts';
import { userObject } from './objects/user.ts';
import type { LocalSlackOptions } from './options.ts';
import type { PageOptions } from './page/options.ts';
import { Page } from './page/page.ts';
import { Person } from './people/person.ts';
import type { User } from './state/users.ts';
import { webServer } from './web-server.ts';
import { makeWorld, type World } from './world.ts';

const ACK_WITHIN_MS = 3000;
const PATIENCE_MS = 1500;
const UNTIL_MS = 30_000;

async function setUser(world: World, events: Events, handleOrId: string, patch: Partial<Omit<User, 'id'>>) {
  const id = world.users.find(handleOrId)?.id ?? handleOrId;
  const user = world.users.change(id, patch);
  const event = {
    type: 'user_change',
    user: userObject(world, user, true),
    cache_ts: 0,
    event_ts: world.stamps.next(),
  };
  await events.emit('user_change', event);
}

/** What a local Slack is started with. */
export interface StartOptions extends LocalSlackOptions {
  /** Absent: no browser page. */
  page?: PageOptions | undefined;
}

/** Starts a Slack on loopback that real Bolt connects to as to the real one. */
export async function startLocalSlack(options: StartOptions): Promise<LocalSlack> {
  const world = makeWorld(options);
  const ackWithinMs = options.ackWithinMs ?? ACK_WITHIN_MS;
  const sockets = new Sockets(world, ackWithinMs);
  const courier = new Courier(world, sockets);
  const events = new Events(world, courier);
  let url = '';
  const desk: Desk = {
    reach: {
      world,
      socketUrl: () => `${url.replace('http', 'ws')}/link/?ticket=${sockets.ticket()}&app_id=${world.appId}`,
      event: (subscription, event) => void events.emit(subscription, event),
    },
    failures: new Failures(),
    limits: options.rateLimits === false ? undefined : new RateLimits(world.clock),
    calls: [],
  };
  let page: Page | undefined;
  const server = webServer(desk, sockets, (request, response) => page?.answer(request, response) ?? false);
  const port = await listen(server, options.port ?? 0);
  url = `http://127.0.0.1:${port}`;
  world.url = url;
  const people = new Map<string, Person>();
  const session = (user: User) => ({
    world,
    user,
    courier,
    events,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    responseUrl: (key: string) => `${url}/response/${key}`,
  });

  const slack: LocalSlack = {
    url,
    pageUrl: options.page === undefined ? undefined : `${url}/`,
    portTaken: options.port && options.port !== port ? options.port : undefined,
    apiUrl: `${url}/api/`,
    botToken: world.tokens.bot,
    appToken: world.tokens.app,
    signingSecret: world.tokens.signingSecret,
    botUserId: world.bot.id,
    teamId: world.team.id,
    calls: desk.calls,
    faults: world.faults.list,
    envelopes: courier.sent,
    get connections() {
      return sockets.count;
    },
    world,
    as(handleOrId) {
      const user = world.users.find(handleOrId);
      if (user === undefined) throw new Error(`there is nobody called ${handleOrId} in this workspace`);
      const person = people.get(user.id) ?? new Person(session(user));
      people.set(user.id, person);
      return person;
    },
    deliverTo(target) {
      courier.use(target.mode === 'http' ? new SignedHttp(world, target.url, ackWithinMs) : sockets);
    },
    on: (listener) => world.changes.on(listener),
    async until<T>(look: () => T, what = 'what was waited for', withinMs = UNTIL_MS) {
      const found = await world.changes.until(look, withinMs);
      if (!found) throw new Error(`${what} did not happen within ${withinMs} ms`);
      return found as NonNullable<T>;
    },
    failNext: (method, failure) => desk.failures.plan(method, failure),
    tapWire: (wire) => {
      world.wire = wire;
    },
    setUser: (handleOrId, patch) => setUser(world, events, handleOrId, patch),
    redeliverLastEvent: () => events.again(),
    deliverCopies: (copies) => courier.copy(copies),
    send: (envelope) => courier.send(envelope),
    refreshSockets: () => sockets.refresh(),
    cutSockets: () => sockets.cut(),
    silenceSockets: () => sockets.silence(),
    async close() {
      page?.close();
      events.close();
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  if (options.page !== undefined) page = new Page({ slack, sessionOf: session, options: options.page });
  return slack;
}
