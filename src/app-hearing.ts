import type { Services } from './app-services.ts';
import type { Transact } from './db/transaction.ts';
import type { Edge } from './features/access.ts';
import { registerAgreement } from './features/agreement/slack.ts';
import { registerChemistry } from './features/chemistry/slack.ts';
import { registerClosing } from './features/closing/slack.ts';
import { registerChoosing } from './features/cohorts/choosing.ts';
import { registerCohorts } from './features/cohorts/slack.ts';
import { registerHub } from './features/hub/slack.ts';
import { registerIntro } from './features/intro/slack.ts';
import { registerLeaving } from './features/leaving/slack.ts';
import { registerLists } from './features/lists/slack.ts';
import { registerMeetings } from './features/meetings/slack.ts';
import { registerNotes } from './features/notes/slack.ts';
import { registerNudges } from './features/nudges/slack.ts';
import { registerPairing } from './features/pairing/slack.ts';
import { registerSignups } from './features/signups/slack.ts';
import { registerStatus } from './features/status/slack.ts';
import { registerAsking } from './features/suggestions/asking-slack.ts';
import { shownAsks } from './features/suggestions/asking-view.ts';
import { registerSuggestions } from './features/suggestions/slack.ts';
import type { Log } from './log.ts';
import type { Coordinators } from './slack/coordinators.ts';
import type { Lookups } from './slack/directory.ts';
import type { Files } from './slack/files.ts';
import type { People } from './slack/people.ts';
import type { Scopes } from './slack/scopes.ts';

/**
 * Lets every feature hear what is asked of it, and hands the words that they bring to the commands.
 * @returns the lists that are being looked up, which are to be waited for
 */
export function hearAll(deps: {
  edge: Edge;
  services: Services;
  people: People;
  coordinators: Coordinators;
  lookups: Lookups;
  files: Files;
  scopes: Scopes;
  transact: Transact;
  log: Log;
}): Pick<ReturnType<typeof registerLists>, 'idle' | 'stop'> {
  const { edge, services, people, coordinators, lookups, files, scopes, transact, log } = deps;
  const { cohorts, pairs, signups, agreements, intro, meetings, notes, nudges, chemistry, closing } =
    services;
  const { leaving, joining, pairing, suggestions, status } = services;

  const choosing = registerChoosing({ edge, cohorts });
  const lists = registerLists({
    ...{ edge, lists: services.lists, cohorts, coordinators, lookups, files, scopes, log },
  });
  const suggest = registerSuggestions({ edge, suggestions, cohorts, people, choosing });
  registerPairing({ edge, pairing, cohorts, people, suggest });
  registerAsking({ edge, suggestions, people });
  registerIntro({ edge, intro });
  registerChemistry({ edge, chemistry });
  registerStatus({ edge, status, people, cohorts });
  const signing = registerSignups({ edge, joining, people, cohorts, coordinators });

  registerHub({
    ...{ edge, pairs, people, intro, agreements, meetings, status, coordinators },
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
    ...{ edge, cohorts, pairs, people, coordinators, choosing, transact },
    words: [...signing.cohortWords, ...lists.words, ...registerClosing({ edge, closing, cohorts, people })],
  });

  const unheard = edge.unheard();
  if (unheard.length > 0) log.warn({ unheard }, 'the table of who may what has rows that nobody hears');
  return lists;
}
