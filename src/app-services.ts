import type { Worker } from 'node:worker_threads';
import type { Config } from './config.ts';
import type { Database } from './db/open.ts';
import type { Transact } from './db/transaction.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import { createAgreements } from './features/agreement/service.ts';
import { createAgreementStore } from './features/agreement/store.ts';
import { createChemistry } from './features/chemistry/service.ts';
import { createChemistryStore } from './features/chemistry/store.ts';
import { createClosing } from './features/closing/service.ts';
import { createClosingStore } from './features/closing/store.ts';
import { createNotices } from './features/cohorts/notices.ts';
import { createCohorts } from './features/cohorts/service.ts';
import { createCohortStore } from './features/cohorts/store.ts';
import { createErasing } from './features/erasing/service.ts';
import { createErasingStore } from './features/erasing/store.ts';
import { createFirewall } from './features/firewall/service.ts';
import { createFirewallStore } from './features/firewall/store.ts';
import { createLooking } from './features/holding/looking.ts';
import { createHolding } from './features/holding/service.ts';
import { createHoldingStore } from './features/holding/store.ts';
import { createIntro } from './features/intro/service.ts';
import { createIntroStore } from './features/intro/store.ts';
import { createLeaving } from './features/leaving/service.ts';
import { createLists } from './features/lists/service.ts';
import { remembering } from './features/matching/remembering.ts';
import { createMatching } from './features/matching/service.ts';
import { createMeetings } from './features/meetings/service.ts';
import { createMeetingStore } from './features/meetings/store.ts';
import { createNotes } from './features/notes/service.ts';
import { createNoteStore } from './features/notes/store.ts';
import { createNudges } from './features/nudges/service.ts';
import { createNudgeStore } from './features/nudges/store.ts';
import { createPairing } from './features/pairing/service.ts';
import { membersOf } from './features/pairs/rules.ts';
import { createPairs } from './features/pairs/service.ts';
import { createPairStore } from './features/pairs/store.ts';
import { createJoining } from './features/signups/joining.ts';
import { createSignups } from './features/signups/service.ts';
import { createSignupStore } from './features/signups/store.ts';
import { createStatus } from './features/status/service.ts';
import { createStatusStore } from './features/status/store.ts';
import { createNewsStore } from './features/suggestions/news-store.ts';
import { createSuggestions } from './features/suggestions/service.ts';
import { createSetStore } from './features/suggestions/set-store.ts';
import { createProposalStore } from './features/suggestions/store.ts';
import type { Log } from './log.ts';
import type { Agenda } from './schedule/agenda-store.ts';
import type { DueHandler } from './schedule/tick.ts';
import type { Sealer } from './secrets/sealer.ts';
import type { Coordinators } from './slack/coordinators.ts';
import type { People } from './slack/people.ts';

/** Makes what every feature does, joins those that must not import each other, and says who attends to what is due. */
export function createServices(deps: {
  db: Database;
  sealer: Sealer;
  deliveries: DeliveryStore;
  agenda: Agenda;
  transact: Transact;
  people: People;
  coordinators: Coordinators;
  defaults: Config['defaults'];
  log: Log;
  startThread?: (() => Worker) | undefined;
}) {
  const { db, sealer, deliveries, agenda, transact, people, coordinators, defaults, log } = deps;

  // Who there is, and who may be a pair.
  const firewall = createFirewall({ store: createFirewallStore(db), people, sealer });
  const cohorts = createCohorts({
    store: createCohortStore(db),
    ...{ people, coordinators, deliveries, transact, defaults },
  });
  const pairs = createPairs({ store: createPairStore(db), deliveries });
  const signups = createSignups({ store: createSignupStore(db), people, cohorts, pairs, sealer });

  // What a pair does.
  const agreements = createAgreements({ store: createAgreementStore(db), pairs, sealer, transact });
  const intro = createIntro({ store: createIntroStore(db), pairs, agreements, transact });
  const meetings = createMeetings({
    store: createMeetingStore(db),
    ...{ pairs, people, cohorts, agreements, sealer, agenda, transact },
    lastNoted: (pair) => notes.lastNoted(pair),
    rolesSlipped: (pair) => notes.rolesSlipped(pair),
  });
  const notes = createNotes({
    store: createNoteStore(db),
    ...{ pairs, cohorts, meetings, sealer, agenda, transact },
  });
  const nudges = createNudges({
    store: createNudgeStore(db),
    ...{ pairs, people, cohorts, intro, agreements, meetings, agenda, transact },
  });
  const chemistry = createChemistry({
    store: createChemistryStore(db),
    ...{ pairs, people, cohorts, meetings, budget: nudges, deliveries, agenda, transact },
  });
  const holding = createHolding({ pairs, people, cohorts, firewall, meetings, deliveries, agenda });
  const looking = createLooking({ store: createHoldingStore(db), people, firewall, transact, log });

  // How a pair ends.
  const erasing = createErasing({ store: createErasingStore(db), deliveries, sealer, transact });
  const closing = createClosing({
    store: createClosingStore(db),
    ...{ pairs, cohorts, deliveries, agenda, transact },
    erase: erasing.erasePair,
  });
  const leaving = createLeaving({
    ...{ pairs, cohorts, people, meetings, closing, deliveries, agenda, transact },
    keepApart: firewall.keepApart,
    isSignedUp: (cohortId, userId) => signups.of(cohortId, userId) !== undefined,
  });

  // How a pair begins.
  const joining = createJoining({ signups, people, cohorts, pairs, firewall, transact });
  const lists = createLists({ people, signups, firewall, cohorts, pairs, transact });
  const pairing = createPairing({ pairs, cohorts, people, intro, firewall, deliveries, transact });
  const matching = createMatching({ start: deps.startThread });
  const suggestions = createSuggestions({
    ...{ sets: createSetStore(db), proposals: createProposalStore(db), news: createNewsStore(db) },
    match: remembering((input) => matching.suggest(input)),
    ...{ people, cohorts, signups, firewall, pairing, budget: nudges, deliveries, agenda, transact },
  });

  // What coordinators see.
  const notices = createNotices({ cohorts, pairs, agenda });
  const status = createStatus({
    store: createStatusStore(db),
    ...{ deliveries, transact },
    between: holding.between,
    signupsOf: signups.glance,
    askingIn: suggestions.countAsking,
  });

  // Who hears of what, inside the transaction in which it happens, in this order.
  people.onChange(firewall.factsChanged);
  firewall.onChange(holding.review);
  firewall.onChange(suggestions.asking.review);
  signups.onChange((_cohortId, userId, now) => suggestions.asking.review(userId, now));
  pairs.onChange(nudges.reschedule);
  pairs.onChange(meetings.reschedule);
  pairs.onChange(chemistry.reschedule);
  pairs.onChange((pair, now) => {
    for (const userId of membersOf(pair)) suggestions.asking.review(userId, now);
  });
  cohorts.onEdit(notices.schedule);
  cohorts.onEdit((cohort, now, before) => {
    if (cohort.timeZone === before.timeZone && cohort.country === before.country) return;
    for (const pair of pairs.ofCohort(cohort.id)) {
      nudges.replan(pair, now);
      meetings.reschedule(pair, now);
      chemistry.reschedule(pair, now);
    }
  });
  // First, while it is still known who waits for a pair.
  cohorts.onClose(suggestions.cohortClosed);
  cohorts.onClose(notices.schedule);
  cohorts.onClose(closing.cohortClosed);
  cohorts.onClose(({ id }, now) => signups.cohortClosed(id, now));

  /** Who attends to what is due, by the kinds of the agenda. */
  const due: Readonly<Record<string, DueHandler>> = {
    meeting: meetings.due,
    role: notes.roleDue,
    nudge: nudges.due,
    pause: nudges.pauseOver,
    hold: holding.due,
    cohort: notices.due,
    chemistry: chemistry.due,
    talk: chemistry.talkDue,
    ended: leaving.endedDue,
    newMatch: leaving.newMatchDue,
    proposal: suggestions.asking.due,
    proposals: suggestions.telling.proposalsDue,
    left: suggestions.telling.leftDue,
    farewell: closing.farewellDue,
    archive: closing.archiveDue,
    erase: closing.eraseDue,
  };

  return {
    ...{ cohorts, pairs, signups, agreements, intro, meetings, notes, nudges, chemistry, looking, closing },
    ...{ leaving, joining, lists, pairing, matching, suggestions, status, due },
  };
}

export type Services = ReturnType<typeof createServices>;
