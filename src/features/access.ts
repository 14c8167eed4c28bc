import { KantelError } from '../errors.ts';
import type { Coordinators } from '../slack/coordinators.ts';
import type { Edge as EdgeOf } from '../slack/edge.ts';
import type { AccessTable, Audience } from '../slack/gate.ts';
import type { Person } from '../slack/people.ts';
import { accessComplaints, accessTexts } from './access-text.ts';
import { type Pair, type Role, roleOf } from './pairs/rules.ts';
import type { Pairs } from './pairs/service.ts';
import type { Suggestion } from './suggestions/rules.ts';

/** What a handler is given whose row is for members of a pair: the pair, checked, and which of the two asks. */
export interface OfPair {
  readonly pair: Pair;
  readonly role: Role;
}

/** What a handler is given whose row is for one of the two of a proposal. */
export interface OfProposal {
  readonly proposal: Suggestion;
}

/** Lets through whoever is an audience; with the edge's gate the one place where that is decided. */
export function createAudiences(deps: {
  pairs: Pick<Pairs, 'forMember' | 'forReader'>;
  coordinators: Pick<Coordinators, 'mustInclude'>;
  /** Whether somebody is in a pair, or signed up for one. */
  participates: (userId: string) => boolean;
  /** A proposal for one of its two. @throws KantelError where it is not theirs */
  proposal: (id: number, userId: string) => Suggestion;
}) {
  const { pairs, coordinators, participates } = deps;

  function ofPair(person: Person, pair: Pair, only?: Role): OfPair {
    mustBeColleague(person);
    const role = roleOf(pair, person.id);
    if (!role) throw new KantelError(accessComplaints.notForYou);
    if (only && role !== only) throw new KantelError(accessComplaints.onlyThe[only]);
    return { pair, role };
  }
  const forMembers = (only?: Role): Audience<OfPair> => ({
    subject: 'pair',
    admit: (person, id) => ofPair(person, pairs.forMember(id, person.id), only),
  });

  return {
    /** Anybody in the workspace, guests too. */
    anyone: { admit: () => ({}) },
    /** Somebody who coordinates. */
    coordinator: {
      async admit({ id }: Person) {
        await coordinators.mustInclude(id, (ask) => ({
          en: accessTexts.en.onlyCoordinators(ask),
          nl: accessTexts.nl.onlyCoordinators(ask),
        }));
        return {};
      },
    },
    /** Anybody with an account of their own: no guest, no bot. */
    colleague: {
      admit(person: Person) {
        mustBeColleague(person);
        return {};
      },
    },
    /** A colleague in any pair, or signed up. */
    participant: {
      admit(person: Person) {
        mustBeColleague(person);
        if (!participates(person.id)) throw new KantelError(accessComplaints.onlyParticipants);
        return {};
      },
    },
    /** Either of the two in the running pair that is meant. */
    pair: forMembers(),
    mentor: forMembers('mentor'),
    mentee: forMembers('mentee'),
    /** Either of the two, for what brings them together: not while they are on hold (R19). */
    meetingPair: {
      subject: 'pair',
      admit(person: Person, id: number) {
        const given = ofPair(person, pairs.forMember(id, person.id));
        if (given.pair.heldSince) throw new KantelError(accessComplaints.onHold);
        return given;
      },
    },
    /** Either of the two, also after their pair has ended: what they wrote stays theirs to read. */
    reader: {
      subject: 'pair',
      admit: (person: Person, id: number) => ofPair(person, pairs.forReader(id, person.id)),
    },
    /** Either of the two who might become a pair; whether they are asked now, the handler finds out. */
    asked: {
      subject: 'proposal',
      admit(person: Person, id: number): OfProposal {
        mustBeColleague(person);
        return { proposal: deps.proposal(id, person.id) };
      },
    },
  };
}

function mustBeColleague({ isMember }: Person): void {
  if (!isMember) throw new KantelError(accessComplaints.onlyColleagues);
}

type Audiences = ReturnType<typeof createAudiences>;

/**
 * Everything that can be asked of Kantel, and who may ask it. What is not here cannot be heard (a type error, and one
 * at the start); a row that nobody hears fails a test, and `test/slack/access/` tries every row as every kind of
 * person. The id that is asked for stands first in the value of a button, in a form's `meta` under the name of the
 * audience's subject (`meta: { pair: pair.id }`), or in the `field` that is named here.
 */
export const access = {
  commands: {
    '/pair': 'coordinator',
    '/cohort': 'coordinator',
    '/cohort-status': 'coordinator',
    '/mentoring': 'anyone',
  },
  presses: {
    'intro.talked': 'meetingPair',
    'intro.write': 'meetingPair',
    'intro.skip': 'meetingPair',
    'agreement.draft': 'meetingPair',
    'agreement.read': 'pair',
    'agreement.agree': 'meetingPair',
    'agreement.expect': 'meetingPair',
    'agreement.readExpectations': 'pair',
    'meeting.plan': 'meetingPair',
    'meeting.move': 'meetingPair',
    'meeting.cancel': 'pair',
    'meeting.missed': 'pair',
    'meeting.take.1': 'meetingPair',
    'meeting.take.2': 'meetingPair',
    'meeting.met': 'pair',
    'note.add': 'pair',
    'note.read': 'reader',
    'note.previous': 'reader',
    'note.next': 'reader',
    'nudge.snooze': 'pair',
    'nudge.pause': 'pair',
    'nudge.resume': 'meetingPair',
    'status.previous': 'coordinator',
    'status.next': 'coordinator',
    'status.again': 'coordinator',
    'cohort.new': 'coordinator',
    'cohort.edit': 'coordinator',
    'cohort.close': 'coordinator',
    /** Which cohort something of a coordinator's is for. */
    'cohort.chosen': 'coordinator',
    'list.for': 'coordinator',
    'list.import': 'coordinator',
    'list.drop': 'coordinator',
    'list.all': 'coordinator',
    'closing.lookBack': 'reader',
    'closing.keep': 'reader',
    'leaving.leave': 'pair',
    'leaving.newMatch': 'reader',
    'leaving.endPair': 'coordinator',
    'chemistry.yes': 'pair',
    'chemistry.notReally': 'pair',
    'chemistry.goOn': 'pair',
    'chemistry.talk': 'reader',
    /** These two lead to the sign-up; the first asks whatever is still to be asked. */
    'signup.join': 'colleague',
    'signup.otherRole': 'colleague',
    'signup.withdraw': 'colleague',
    'cohort.invite': 'coordinator',
    'suggestion.look': 'coordinator',
    'suggestion.keep': 'coordinator',
    'suggestion.letGo': 'coordinator',
    'suggestion.swap': 'coordinator',
    'suggestion.drop': 'coordinator',
    'suggestion.chooseMentor': 'coordinator',
    'suggestion.chooseMentee': 'coordinator',
    'suggestion.previous': 'coordinator',
    'suggestion.next': 'coordinator',
    'suggestion.runAgain': 'coordinator',
    'suggestion.forget': 'coordinator',
    'suggestion.send': 'coordinator',
    'proposal.yes': 'asked',
    'proposal.no': 'asked',
    'hub.help': 'anyone',
    'hub.privacy': 'anyone',
    'hub.language': 'anyone',
    /** Leads to a word of `words`, which has a row of its own. */
    'hub.word': 'anyone',
  },
  forms: {
    'pairing.form': 'coordinator',
    'intro.form': 'meetingPair',
    'agreement.draft': 'meetingPair',
    /** Only the mentee wishes to learn something. */
    'agreement.wish': 'mentee',
    'agreement.expectations': 'meetingPair',
    'meeting.when': 'meetingPair',
    'note.write': 'pair',
    'note.which': { who: 'pair', field: 'pair' },
    'nudge.pause.form': 'pair',
    'cohort.form': 'coordinator',
    'list.form': 'coordinator',
    'closing.close': 'coordinator',
    'closing.lookBack': 'reader',
    /** The other may have left meanwhile; then it says so. */
    'leaving.form': 'reader',
    'leaving.end': 'coordinator',
    'signup.role': 'colleague',
    'signup.form': 'colleague',
    'signup.invite': 'coordinator',
    'proposal.promise': 'asked',
  },
  shortcuts: {
    note_meeting: 'anyone',
  },
  events: {
    message: 'anyone',
    app_home_opened: 'anyone',
    /** Not asked by anybody: Slack tells it. */
    user_change: 'anyone',
  },
  words: {
    note: 'pair',
    notes: 'reader',
    plan: 'meetingPair',
    met: 'pair',
    agreement: 'pair',
    pause: 'pair',
    resume: 'meetingPair',
    leave: 'pair',
    join: 'colleague',
  },
  pages: {
    '/healthz': 'anyone',
    '/readyz': 'anyone',
    '/metrics': 'anyone',
  },
} as const satisfies AccessTable<keyof Audiences>;

/** Where Slack comes in, as the features know it: it hears what is in the table, and gives what the row says. */
export type Edge = EdgeOf<Audiences, typeof access>;
