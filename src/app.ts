import { min } from 'date-fns';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { openStorage } from './db/storage.ts';
import { createTransact } from './db/transaction.ts';
import { createDeliveryStore } from './delivery/delivery-store.ts';
import { createDirectMessages } from './delivery/direct-messages.ts';
import { createPerformer } from './delivery/perform.ts';
import { createSender } from './delivery/sender.ts';
import { access, createAudiences } from './features/access.ts';
import { createAgreements } from './features/agreement/service.ts';
import { registerAgreement } from './features/agreement/slack.ts';
import { createAgreementStore } from './features/agreement/store.ts';
import { createChemistry } from './features/chemistry/service.ts';
import { registerChemistry } from './features/chemistry/slack.ts';
import { createChemistryStore } from './features/chemistry/store.ts';
import { createClosing } from './features/closing/service.ts';
import { registerClosing } from './features/closing/slack.ts';
import { createClosingStore } from './features/closing/store.ts';
import { registerChoosing } from './features/cohorts/choosing.ts';
import { createNotices } from './features/cohorts/notices.ts';
import { createCohorts } from './features/cohorts/service.ts';
import { registerCohorts } from './features/cohorts/slack.ts';
import { createCohortStore } from './features/cohorts/store.ts';
import { createErasing } from './features/erasing/service.ts';
import { createErasingStore } from './features/erasing/store.ts';
import { createFirewall } from './features/firewall/service.ts';
import { createFirewallStore } from './features/firewall/store.ts';
import { createLooking } from './features/holding/looking.ts';
import { createHolding } from './features/holding/service.ts';
import { createHoldingStore } from './features/holding/store.ts';
import { registerHub } from './features/hub/slack.ts';
import { createIntro } from './features/intro/service.ts';
import { registerIntro } from './features/intro/slack.ts';
import { createIntroStore } from './features/intro/store.ts';
import { createLeaving } from './features/leaving/service.ts';
import { registerLeaving } from './features/leaving/slack.ts';
import { createLists } from './features/lists/service.ts';
import { registerLists } from './features/lists/slack.ts';
import { createMatching } from './features/matching/service.ts';
import { createMeetings } from './features/meetings/service.ts';
import { registerMeetings } from './features/meetings/slack.ts';
import { createMeetingStore } from './features/meetings/store.ts';
import { createNotes } from './features/notes/service.ts';
import { registerNotes } from './features/notes/slack.ts';
import { createNoteStore } from './features/notes/store.ts';
import { createNudges } from './features/nudges/service.ts';
import { registerNudges } from './features/nudges/slack.ts';
import { createNudgeStore } from './features/nudges/store.ts';
import { createPairing } from './features/pairing/service.ts';
import { registerPairing } from './features/pairing/slack.ts';
import { membersOf } from './features/pairs/rules.ts';
import { createPairs } from './features/pairs/service.ts';
import { createPairStore } from './features/pairs/store.ts';
import { createJoining } from './features/signups/joining.ts';
import { createSignups } from './features/signups/service.ts';
import { registerSignups } from './features/signups/slack.ts';
import { createSignupStore } from './features/signups/store.ts';
import { createStatus } from './features/status/service.ts';
import { registerStatus } from './features/status/slack.ts';
import { createStatusStore } from './features/status/store.ts';
import { registerAsking } from './features/suggestions/asking-slack.ts';
import { shownAsks } from './features/suggestions/asking-view.ts';
import { createSuggestions } from './features/suggestions/service.ts';
import { registerSuggestions } from './features/suggestions/slack.ts';
import { createSuggestionStore } from './features/suggestions/store.ts';
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
  /** Lets what is under way finish, and closes everything. */
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
export function createKantel(deps: { config: Config; clock: Clock; log: Log }): Kantel {
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
  const firewall = createFirewall({ store: createFirewallStore(db), people, sealer });
  people.onChange(firewall.factsChanged);
  const coordinators = createCoordinators({ ids: config.coordinators, client, clock, log });

  const cohorts = createCohorts({
    store: createCohortStore(db),
    people,
    coordinators,
    deliveries,
    transact,
    defaults: config.defaults,
  });
  const pairs = createPairs({ store: createPairStore(db), deliveries });
  const signups = createSignups({ store: createSignupStore(db), people, cohorts, pairs, sealer });
  const audiences = createAudiences({
    pairs,
    coordinators,
    proposal: (id, userId) => suggestions.asking.forAsked(id, userId),
    participates: (userId) => pairs.ofPerson(userId).length > 0 || signups.isSignedUp(userId),
  });
  const edge = createEdge({
    ...{ app: bolt, access, audiences, people, directMessages, repeats, clock, log },
    cameIn: metrics.cameIn,
  });
  for (const { path } of routes) edge.page(path);

  const agreements = createAgreements({
    store: createAgreementStore(db),
    pairs,
    sealer,
    transact,
  });
  const intro = createIntro({ store: createIntroStore(db), pairs, agreements, transact });
  const meetings = createMeetings({
    store: createMeetingStore(db),
    pairs,
    people,
    cohorts,
    agreements,
    sealer,
    agenda,
    transact,
    lastNoted: (pair) => notes.lastNoted(pair),
    rolesSlipped: (pair) => notes.rolesSlipped(pair),
  });
  const notes = createNotes({
    store: createNoteStore(db),
    pairs,
    cohorts,
    meetings,
    sealer,
    agenda,
    transact,
  });
  const nudges = createNudges({
    store: createNudgeStore(db),
    pairs,
    people,
    cohorts,
    intro,
    agreements,
    meetings,
    agenda,
    transact,
  });
  pairs.onChange(nudges.reschedule);
  pairs.onChange(meetings.reschedule);
  const holding = createHolding({ pairs, people, cohorts, firewall, meetings, deliveries, agenda });
  firewall.onChange(holding.review);
  const looking = createLooking({ store: createHoldingStore(db), people, firewall, transact, log });
  edge.personChange(people.heard);
  const erasing = createErasing({ store: createErasingStore(db), deliveries, sealer, transact });
  const closing = createClosing({
    store: createClosingStore(db),
    pairs,
    cohorts,
    deliveries,
    agenda,
    transact,
    erase: erasing.erasePair,
  });
  const leaving = createLeaving({
    pairs,
    cohorts,
    people,
    meetings,
    closing,
    agenda,
    transact,
    keepApart: firewall.keepApart,
    isSignedUp: (cohortId, userId) => signups.of(cohortId, userId) !== undefined,
  });
  const chemistry = createChemistry({
    store: createChemistryStore(db),
    pairs,
    people,
    cohorts,
    meetings,
    budget: nudges,
    deliveries,
    agenda,
    transact,
  });
  pairs.onChange(chemistry.reschedule);
  const notices = createNotices({ cohorts, pairs, agenda });
  cohorts.onEdit(notices.schedule);
  cohorts.onClose(notices.schedule);
  cohorts.onClose(closing.cohortClosed);
  cohorts.onEdit((cohort, now, before) => {
    if (cohort.timeZone === before.timeZone && cohort.country === before.country) return;
    for (const pair of pairs.ofCohort(cohort.id)) {
      nudges.replan(pair, now);
      meetings.reschedule(pair, now);
      chemistry.reschedule(pair, now);
    }
  });
  const pairing = createPairing({ pairs, cohorts, people, intro, firewall, deliveries, transact });
  const joining = createJoining({ signups, people, cohorts, firewall, transact });
  cohorts.onClose(({ id }, now) => signups.cohortClosed(id, now));
  const matching = createMatching();
  const suggestions = createSuggestions({
    store: createSuggestionStore(db),
    match: (input) => matching.suggest(input),
    people,
    cohorts,
    signups,
    firewall,
    pairing,
    budget: nudges,
    deliveries,
    agenda,
    transact,
  });
  signups.onChange((_cohortId, userId, now) => suggestions.asking.review(userId, now));
  firewall.onChange(suggestions.asking.review);
  pairs.onChange((pair, now) => {
    for (const userId of membersOf(pair)) suggestions.asking.review(userId, now);
  });
  cohorts.onClose(suggestions.cohortClosed);
  const status = createStatus({
    store: createStatusStore(db),
    deliveries,
    transact,
    between: holding.between,
    signupsOf: signups.glance,
    askingIn: suggestions.countAsking,
  });

  const choosing = registerChoosing({ edge, cohorts });
  const lists = registerLists({
    edge,
    lists: createLists({ people, signups, firewall, cohorts, pairs, transact }),
    cohorts,
    coordinators,
    lookups: createLookups(client),
    files: createFiles({ client, directMessages, token: config.botToken, apiUrl: config.apiUrl }),
    scopes: createScopes(client),
    log,
  });
  const suggest = registerSuggestions({ edge, suggestions, cohorts, people, choosing });
  registerPairing({ edge, pairing, cohorts, people, suggest });
  registerAsking({ edge, suggestions, people });
  registerIntro({ edge, intro });
  registerChemistry({ edge, chemistry });
  registerStatus({ edge, status, people, cohorts });
  const signing = registerSignups({ edge, joining, people, cohorts, coordinators });
  registerHub({
    edge,
    pairs,
    people,
    intro,
    agreements,
    meetings,
    status,
    coordinators,
    asksOf: ({ id, language }) => shownAsks(suggestions.asking.openTo(id), language),
    doorwaysOf: signing.doorwaysOf,
    couldTell: (pair) => signups.couldTell(pair),
    taken: lists.take,
    words: [
      ...registerNotes({ edge, notes, pairs, people }),
      ...registerMeetings({ edge, meetings, agreements, pairs }),
      ...registerAgreement({ edge, agreements, people, firstWish: (pair) => signups.firstWish(pair) }),
      ...registerNudges({ edge, nudges, pairs, cohorts }),
      ...registerLeaving({ edge, leaving, people }),
      ...signing.words,
    ],
  });

  registerCohorts({
    edge,
    cohorts,
    pairs,
    people,
    coordinators,
    choosing,
    transact,
    words: [...signing.cohortWords, ...lists.words, ...registerClosing({ edge, closing, cohorts, people })],
  });

  const unheard = edge.unheard();
  if (unheard.length > 0) log.warn({ unheard }, 'the table of who may what has rows that nobody hears');

  const workOff = createTick({
    agenda,
    transact,
    log,
    handlers: {
      meeting: meetings.due,
      role: notes.roleDue,
      nudge: nudges.due,
      pause: nudges.pauseOver,
      hold: holding.due,
      cohort: notices.due,
      chemistry: chemistry.due,
      ended: leaving.endedDue,
      proposal: suggestions.asking.due,
      proposals: suggestions.proposalsDue,
      left: suggestions.leftDue,
      farewell: closing.farewellDue,
      archive: closing.archiveDue,
      erase: closing.eraseDue,
    },
  });
  const tick = (now: Date): Promise<number> => {
    looking.begin(now);
    return workOff(now);
  };
  const cron = createCron({ tick, clock, log });
  let healthServer: Awaited<ReturnType<typeof serveRoutes>> | undefined;

  return {
    tick,
    nextDue() {
      const moments = [agenda.nextMoment(), sender.nextMoment()].filter((at) => at !== null);
      return moments.length > 0 ? min(moments) : null;
    },
    async start() {
      await bolt.init();
      // Nothing is sent or ticked before the port is ours: another Kantel on this database would do it twice.
      if (config.connection.mode === 'socket') healthServer = await serveRoutes(config.port, routes);
      else await bolt.start();
      sender.start();
      await tick(clock.now());
      if (config.connection.mode === 'socket') await bolt.start();
      await cron.start();
      ready = true;
      log.info({ mode: config.connection.mode, port: config.port }, 'Kantel listens');
    },
    async stop() {
      ready = false;
      await cron.stop();
      lists.stop();
      // What is under way is acknowledged over the connection that it came in by.
      await edge.idle();
      await bolt.stop();
      healthServer?.close();
      healthServer?.closeAllConnections();
      await edge.idle();
      await lists.idle();
      await matching.close();
      await looking.idle();
      await sender.stop();
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
