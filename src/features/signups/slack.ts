import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import { type Complaint, FieldError, KantelError } from '../../errors.ts';
import type { Coordinators } from '../../slack/coordinators.ts';
import type { People, Person } from '../../slack/people.ts';
import type { PressRequest, Request, WordsRequest } from '../../slack/request.ts';
import { slackText } from '../../slack/text.ts';
import { escapeText } from '../../words/escape.ts';
import type { Edge } from '../access.ts';
import { accessComplaints } from '../access-text.ts';
import type { CohortWord } from '../cohort-words.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import { presses } from '../presses.ts';
import type { Word } from '../words.ts';
import { answersIn, carried, typedIn } from './form-rules.ts';
import { signupFaults } from './form-text.ts';
import {
  joinedModal,
  OTHER_ROLE,
  ROLE_FORM,
  roleForm,
  SIGNUP_FORM,
  signupForm,
  WITHDRAW,
  withdrawnModal,
} from './form-view.ts';
import type { Joining } from './joining.ts';
import type { Doorway } from './rules.ts';
import { inviteHelp, joinHelp, signupTexts } from './text.ts';
import {
  doorwayBlock,
  doorwaysMessage,
  doorwayText,
  INVITE_FORM,
  invitation,
  inviteForm,
  MOST_INVITING,
  noneOpenMessage,
  postedModal,
} from './view.ts';

const role = z.enum(['mentor', 'mentee']);
const cohortMeta = z.object({ cohort: z.int().positive() });
const formMeta = cohortMeta.extend({ role, carried });

/** Somebody who looks at what they may sign up for. */
type Reader = Pick<Person, 'id' | 'language'>;
interface DoorwayShown {
  readonly text: string;
  readonly block: KnownBlock;
}

/**
 * Hears who signs up, and who invites.
 * @returns the word `join`, that of the coordinators, and what somebody is shown of it in the hub
 */
export function registerSignups(deps: {
  edge: Edge;
  joining: Joining;
  people: People;
  cohorts: Cohorts;
  coordinators: Pick<Coordinators, 'list'>;
}): { words: Word[]; cohortWords: CohortWord[]; doorwaysOf: (reader: Reader) => DoorwayShown[] } {
  const { edge, joining, people, cohorts, coordinators } = deps;

  /** The form of somebody who is signed up; before that the choice of a role. */
  async function showForm(request: Request, { cohort, signup }: Doorway): Promise<void> {
    const { person } = request;
    const view = signup
      ? signupForm(cohort, signup.role, joining.start(cohort.id, person), true, person.language)
      : roleForm(cohort, person.language);
    await request.show(view);
  }

  async function ask(request: WordsRequest): Promise<void> {
    const { id, language } = request.person;
    const doorways = joining.doorways(id);
    const [only, ...others] = doorways;
    if (!only) return request.answer(noneOpenMessage(await coordinators.list(), language));
    if (others.length === 0 && request.canShow) return showForm(request, only);
    await request.answer(doorwaysMessage(doorways, language));
  }

  edge.press(presses.join, async (request) => {
    const { person, ids } = request;
    const cohort = joining.mustBeOpen(ids[0] ?? 0, person.id);
    const doorway = joining.doorways(person.id).find((each) => each.cohort.id === cohort.id);
    await showForm(request, doorway ?? { cohort, signup: undefined });
  });

  edge.form(ROLE_FORM, async ({ person, meta, values }) => {
    const cohort = joining.mustBeOpen(cohortMeta.parse(meta).cohort, person.id);
    const chosen = role.safeParse(values.role);
    if (!chosen.success) throw new FieldError({ role: signupFaults.roleMissing });
    const start = joining.start(cohort.id, person);
    return { replace: signupForm(cohort, chosen.data, start, false, person.language) };
  });

  edge.press(OTHER_ROLE, async (request: PressRequest) => {
    const { person, values } = request;
    const meta = formMeta.parse(request.meta);
    const doorway = joining.doorways(person.id).find(({ cohort }) => cohort.id === meta.cohort);
    if (!doorway) throw new KantelError(slackText.oldForm);
    const rest = { ...joining.start(meta.cohort, person), ...defined(meta.carried) };
    const start = typedIn(values, meta.role, rest);
    const other = meta.role === 'mentor' ? 'mentee' : 'mentor';
    const isSignedUp = doorway.signup !== undefined;
    await request.show(signupForm(doorway.cohort, other, start, isSignedUp, person.language));
  });

  edge.form(SIGNUP_FORM, async ({ person, meta, values, now }) => {
    const { cohort: cohortId, role: as } = formMeta.parse(meta);
    const { pairsPerPerson } = cohorts.mustRun(cohortId);
    const answers = answersIn(values, as, { by: person.id, pairsPerPerson });
    const isNew = joining.join(await colleague(person), cohortId, answers, now);
    return { replace: joinedModal(cohorts.get(cohortId), as, isNew, person.language) };
  });

  /** Somebody as they are now: a guest of today may have been a colleague when they were last seen. */
  async function colleague({ id }: Person): Promise<Person> {
    const person = await people.look(id);
    if (!person.isMember) throw new KantelError(accessComplaints.onlyColleagues);
    return person;
  }

  edge.press(WITHDRAW, async (request: PressRequest) => {
    const { person, ids, now } = request;
    const cohort = cohorts.get(ids[0] ?? 0);
    const wasThere = joining.withdraw(cohort.id, person.id, now);
    await request.show(withdrawnModal(cohort, wasThere, person.language));
  });

  async function invite(request: Request, cohort: Cohort): Promise<void> {
    const { language } = request.person;
    if (cohort.signUpOpen) return request.show(inviteForm(cohort, language));
    throw new KantelError(inviteComplaint(cohort));
  }

  edge.form(INVITE_FORM, async (request) => {
    const { person, values } = request;
    const cohort = cohorts.mustRun(cohortMeta.parse(request.meta).cohort);
    if (!cohort.signUpOpen) throw new KantelError(inviteComplaint(cohort));
    const words = typeof values.words === 'string' ? values.words.slice(0, MOST_INVITING) : undefined;
    await request.say('channel', invitation(cohort, person.id, words));
    return { replace: postedModal(String(values.channel), person.language) };
  });

  return {
    doorwaysOf: ({ id, language }) =>
      people.known(id).isMember
        ? joining.offered(id).map((each) => ({
            text: doorwayText(each, language),
            block: doorwayBlock(each, language),
          }))
        : [],
    words: [
      {
        command: 'join',
        spoken: [
          ...['join', 'aanmelden', 'meedoen', 'ik wil meedoen', 'sign up', 'aanmelding'],
          // Where somebody is signed up, their form has the button for that.
          ...['withdraw', 'sign off', 'afmelden', 'uitschrijven', 'intrekken'],
        ],
        help: joinHelp,
        runAlone: ask,
      },
    ],
    cohortWords: [
      {
        command: 'invite',
        spoken: ['uitnodigen', 'nodig'],
        help: inviteHelp,
        button: {
          press: presses.invite,
          label: { en: signupTexts.en.inviteTitle, nl: signupTexts.nl.inviteTitle },
        },
        run: invite,
      },
    ],
  };
}

const inviteComplaint = ({ name }: Cohort): Complaint => ({
  en: signupTexts.en.inviteClosed(escapeText(name)),
  nl: signupTexts.nl.inviteClosed(escapeText(name)),
});

/** What of it is there: what was left out does not take the place of anything. */
const defined = <Part extends object>(part: Part) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]: Exclude<Part[Key], undefined>;
  };
