import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Call, Desk } from './api/answer-call.ts';
import { type Failure, Failures } from './api/failures.ts';
import { RateLimits } from './api/rate-limits.ts';
import type { ChangeListener } from './changes.ts';
import { Courier, type Sent } from './delivery/courier.ts';
import { Events } from './delivery/events.ts';
import { SignedHttp } from './delivery/signed-http.ts';
import { Sockets } from './delivery/sockets.ts';
import type { Fault } from './faults.ts';
import { userObject } from './objects/user.ts';
import type { LocalSlackOptions } from './options.ts';
import { Person } from './people/person.ts';
import type { User } from './state/users.ts';
import { webServer } from './web-server.ts';
import { makeWorld, type World } from './world.ts';

const ACK_WITHIN_MS = 3000;
const PATIENCE_MS = 1500;

/** A running local Slack. */
export interface LocalSlack {
  readonly url: string;
  /** For `clientOptions.slackApiUrl`. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  readonly teamId: string;
  /** What the bot called, oldest first. */
  readonly calls: readonly Call[];
  /** What the bot did wrong outside the Web API. */
  readonly faults: readonly Fault[];
  /** Envelopes and what became of them. */
  readonly envelopes: readonly Sent[];
  /** How many sockets the bot has open. */
  readonly connections: number;
  /** Everything this Slack knows, for the browser page. */
  readonly world: World;
  as(handleOrId: string): Person;
  /** From now on over HTTP, signed, to the bot's own address; or back over its sockets. */
  deliverTo(target: { mode: 'http'; url: string } | { mode: 'socket' }): void;
  on(listener: ChangeListener): () => void;
  /** Waits for what `look` looks for: asked at every change, an error after `withinMs` (3000) of real time. */
  until<T>(look: () => T, what?: string, withinMs?: number): Promise<NonNullable<T>>;
  failNext(method: string, failure: Failure): void;
  setUser(handleOrId: string, patch: Partial<Omit<User, 'id'>>): Promise<void>;
  /** The last event once more, marked as a retry. */
  redeliverLastEvent(): Promise<void>;
  /** Asks all sockets to come back later, as Slack does. */
  refreshSockets(): void;
  /** Cuts all sockets without a word. */
  cutSockets(): void;
  close(): Promise<void>;
}

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

/** Starts a Slack on loopback that real Bolt connects to as to the real one. */
export async function startLocalSlack(options: LocalSlackOptions): Promise<LocalSlack> {
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
  const server = webServer(desk, sockets);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  const session = (user: User) => ({
    world,
    user,
    courier,
    events,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    responseUrl: (key: string) => `${url}/response/${key}`,
  });

  return {
    url,
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
    async until<T>(look: () => T, what = 'what was waited for', withinMs = 3000) {
      const found = await world.changes.until(look, withinMs);
      if (!found) throw new Error(`${what} did not happen within ${withinMs} ms`);
      return found as NonNullable<T>;
    },
    failNext: (method, failure) => desk.failures.plan(method, failure),
    setUser: (handleOrId, patch) => setUser(world, events, handleOrId, patch),
    redeliverLastEvent: () => events.again(),
    refreshSockets: () => sockets.refresh(),
    cutSockets: () => sockets.cut(),
    async close() {
      events.close();
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
