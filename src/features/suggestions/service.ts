import type { Transact } from '../../db/transaction.ts';
import type { DeliveryStore } from '../../delivery/delivery-store.ts';
import type { Agenda } from '../../schedule/agenda-store.ts';
import type { People } from '../../slack/people.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import type { Firewall } from '../firewall/service.ts';
import type { MatchingInput, Suggestions } from '../matching/rules.ts';
import type { Nudges } from '../nudges/service.ts';
import type { Pairing } from '../pairing/service.ts';
import type { Signups } from '../signups/service.ts';
import { createAsking } from './asking.ts';
import { createDrawing } from './drawing.ts';
import type { NewsStore } from './news-store.ts';
import type { Glance, Sent, Shown } from './rules.ts';
import type { SetStore } from './set-store.ts';
import { createStandings } from './standing.ts';
import type { ProposalStore } from './store.ts';
import { createTelling } from './telling.ts';

/** So many are asked at once when a set is sent; the others with the next tick, which takes them a few at a time. */
const ASKED_AT_ONCE = 20;

/** The best pairs for a whole cohort, put together by a coordinator, and the asking of those she sends (R2, R10, R15). */
export function createSuggestions(deps: {
  sets: SetStore;
  proposals: ProposalStore;
  news: NewsStore;
  /** Finds the best set in a thread of its own. */
  match: (input: MatchingInput) => Promise<Suggestions>;
  people: Pick<People, 'known'>;
  cohorts: Pick<Cohorts, 'get' | 'mustRun' | 'tellCoordinators'>;
  signups: Pick<Signups, 'candidates' | 'candidate' | 'glance' | 'inCohort' | 'of' | 'save'>;
  firewall: Pick<Firewall, 'facts' | 'obstacles' | 'keepApart'>;
  pairing: Pick<Pairing, 'open'>;
  budget: Pick<Nudges, 'isReminded' | 'remind'>;
  deliveries: Pick<DeliveryStore, 'plan' | 'find' | 'withdraw' | 'forget'>;
  agenda: Agenda;
  transact: Transact;
}) {
  const { sets, proposals, signups } = deps;
  const standings = createStandings(deps);
  const drawing = createDrawing({ ...deps, standings });
  const asking = createAsking({ ...deps, standings });
  const telling = createTelling({ ...deps, told: asking.told });

  function sendNow(glance: Glance, now: Date): Sent {
    const { cohort, left } = glance;
    const obstaclesTo = standings.obstaclesIn();
    const stale: Shown[] = [];
    const mentors = new Set<string>();
    let asked = 0;
    for (const suggestion of sets.of(cohort.id)) {
      const obstacles = obstaclesTo(suggestion);
      if (obstacles.length > 0) {
        sets.remove(cohort.id, suggestion);
        stale.push({ ...suggestion, obstacles });
      } else {
        if (asked < ASKED_AT_ONCE) asking.begin(suggestion.id, now);
        else asking.beginSoon(suggestion.id, now);
        asked += 1;
        mentors.add(suggestion.mentorId);
      }
    }
    telling.leftOver(cohort.id, left, now);
    return { mentors: mentors.size, stale, left: left.length };
  }

  return {
    drawing,
    asking,
    telling,
    /** How many are signed up for a cohort, whether or not they have a place left. */
    peopleIn: (cohortId: number): number => signups.inCohort(cohortId).length,
    /**
     * Asks the mentors of the set; what went stale is refused for that pair alone. Who is left over is told.
     * @param revision of the set that was on the screen
     * @returns null where somebody changed the set meanwhile, and nothing was sent
     */
    async send(cohortId: number, revision: number, now: Date): Promise<Sent | null> {
      const glance = await drawing.look(cohortId);
      return drawing.changingAt(cohortId, revision, () => sendNow(glance, now));
    },
    /**
     * Ends what is under way in a cohort that was closed, and tells whoever waited. Listens to the closing, before its
     * pairs end and its sign-ups are forgotten: by them it is known who waits.
     */
    cohortClosed(cohort: Cohort, now: Date): void {
      sets.clear(cohort.id);
      asking.cohortClosed(cohort.id, now);
      telling.cohortClosed(cohort.id, now);
    },
    /** How many proposals of a cohort wait for an answer, as far as anybody was told. */
    countAsking: proposals.countTaken,
  };
}

export type SuggestionsRoom = ReturnType<typeof createSuggestions>;
