import type { Worker } from 'node:worker_threads';
import { min } from 'date-fns/min';
import { hearAll } from './app-hearing.ts';
import { createServices } from './app-services.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { openStorage } from './db/storage.ts';
import { createTransact } from './db/transaction.ts';
import { createDeliveryStore } from './delivery/delivery-store.ts';
import { createDirectMessages } from './delivery/direct-messages.ts';
import { createPerformer } from './delivery/perform.ts';
import { createSender } from './delivery/sender.ts';
import { access, createAudiences } from './features/access.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createAgenda } from './schedule/agenda-store.ts';
import { createCron } from './schedule/cron.ts';
import { createTick } from './schedule/tick.ts';
import { createSealer } from './secrets/sealer.ts';
import { takeKey } from './secrets/take-key.ts';
import { createBolt } from './slack/bolt.ts';
import { createCoordinators } from './slack/coordinators.ts';
import { createLookups } from './slack/directory.ts';
import { createEdge } from './slack/edge.ts';
import { createFiles } from './slack/files.ts';
import { healthRoutes, serveRoutes } from './slack/health.ts';
import { createHeardStore } from './slack/heard-store.ts';
import { createPeople } from './slack/people.ts';
import { createPeopleStore } from './slack/people-store.ts';
import { createRepeats } from './slack/repeats.ts';
import { createScopes } from './slack/scopes.ts';

/** Kantel, joined together and not yet started. */
export interface Kantel {
  /** Connects to Slack, takes up what an earlier run left, catches up with what came due, and listens. */
  start(): Promise<void>;
  /** Lets what is under way finish, and closes everything; also what could not start. */
  stop(): Promise<void>;
  /** Works off what is due at `now`; the cron does this every minute. */
  tick(now: Date): Promise<number>;
  /** When something is due next, or can be sent next; null where nothing is. */
  nextDue(): Date | null;
  /** Resolves when nothing is being worked on and nothing can be sent now. For tests and the demo. */
  idle(): Promise<void>;
}

/**
 * The only place that joins everything. From here until it has stopped, no other works on its database.
 * @throws DatabaseInUseError where another does
 * @throws DatabaseFault where the database cannot be used
 * @throws NewerDatabaseError where the database belongs to a newer Kantel
 * @throws WrongKeyError where it was written with another key
 */
export function createKantel(deps: {
  config: Config;
  clock: Clock;
  log: Log;
  /** Where not every Kantel starts a thread of its own to match in, as in tests. */
  startThread?: () => Worker;
  /** Where whoever made it ticks it, as with a clock that stands still; otherwise it ticks by itself every minute. */
  isTicked?: boolean;
}): Kantel {
  const { config, clock, log } = deps;
  const storage = openStorage(config.databasePath, clock.now(), {
    isOurs: (opened) => takeKey(opened, config.notesKey, clock.now()),
  });
  const { db, applied, loose } = storage;
  for (const migration of applied) log.info({ migration }, 'database brought up to date');
  if (loose.length > 0) log.error({ tables: loose }, 'rows belong to others that are not there');

  let ready = false;
  let connected = config.connection.mode === 'http';
  const metrics = createMetrics({
    isConnected: () => connected,
    waiting: () => (db.open ? deliveries.waiting() : 0),
    nextDue: () => (db.open ? agenda.nextMoment() : null),
    now: clock.now,
  });
  const routes = [...healthRoutes(() => ready && connected && db.open), metrics.route];
  const bolt = createBolt(config, log, routes, (isOpen) => {
    connected = isOpen;
    log.info({ connected }, isOpen ? 'the socket to Slack is open' : 'the socket to Slack is closed');
  });
  const { client } = bolt;

  const sealer = createSealer(db, config.notesKey);
  const deliveries = createDeliveryStore(db, sealer);
  const directMessages = createDirectMessages(client);
  const nextCall = createPerformer(client, deliveries, directMessages);
  const sender = createSender({ store: deliveries, nextCall, clock, log, onSettled: metrics.settled });
  const repeats = createRepeats({ store: createHeardStore(db), secret: config.notesKey, clock });
  const transact = createTransact(
    db,
    () => {
      repeats.committed();
      sender.wake();
    },
    repeats.mark,
  );
  const agenda = createAgenda(db);

  const people = createPeople({
    store: createPeopleStore(db),
    client,
    clock,
    otherwise: config.defaults.language,
    // What Slack tells of somebody on the way is not what they asked for, and does not mark that as done.
    transact: createTransact(db, () => sender.wake()),
  });
  const coordinators = createCoordinators({ ids: config.coordinators, client, clock, log });

  const services = createServices({
    ...{ db, sealer, deliveries, agenda, transact, people, coordinators, log },
    defaults: config.defaults,
    startThread: deps.startThread,
  });
  const { pairs, signups, suggestions, matching, looking } = services;

  const audiences = createAudiences({
    pairs,
    coordinators,
    proposal: suggestions.asking.forAsked,
    participates: (userId) => pairs.ofPerson(userId).length > 0 || signups.isSignedUp(userId),
  });
  const edge = createEdge({
    ...{ app: bolt, access, audiences, people, directMessages, repeats, clock, log },
    cameIn: metrics.cameIn,
  });
  for (const { path } of routes) edge.page(path);

  edge.personChange(people.heard);
  const lists = hearAll({
    ...{ edge, services, people, coordinators, transact, log },
    lookups: createLookups(client),
    files: createFiles({ client, directMessages, token: config.botToken, apiUrl: config.apiUrl }),
    scopes: createScopes(client),
  });

  const workOff = createTick({ agenda, transact, log, handlers: services.due });
  const tick = (now: Date): Promise<number> => {
    looking.begin(now);
    return workOff(now);
  };
  const cron = createCron({ tick, clock, log });
  let listens = false;
  let healthServer: Awaited<ReturnType<typeof serveRoutes>> | undefined;

  return {
    tick,
    nextDue() {
      const moments = [agenda.nextMoment(), sender.nextMoment()].filter((at) => at !== null);
      return moments.length > 0 ? min(moments) : null;
    },
    async start() {
      // Nothing is sent or ticked before the port is ours.
      if (config.connection.mode === 'socket') {
        healthServer = await serveRoutes(config.port, routes);
        await bolt.init();
      } else {
        await bolt.init();
        await bolt.start();
      }
      listens = true;
      sender.start();
      await tick(clock.now());
      if (config.connection.mode === 'socket') await bolt.start();
      if (!deps.isTicked) await cron.start();
      ready = true;
      log.info({ mode: config.connection.mode, port: config.port }, 'Kantel listens');
    },
    async stop() {
      ready = false;
      await cron.stop();
      lists.stop();
      // What is under way is acknowledged over the connection that it came in by.
      await edge.idle();
      if (listens) await bolt.stop();
      healthServer?.close();
      healthServer?.closeAllConnections();
      await edge.idle();
      await lists.idle();
      await matching.close();
      await looking.idle();
      await sender.stop();
      repeats.close();
      storage.close();
      log.info('Kantel stopped');
    },
    async idle() {
      await edge.idle();
      await lists.idle();
      await looking.idle();
      await sender.idle();
    },
  };
}
