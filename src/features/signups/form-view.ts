import type { KnownBlock, ModalView } from '@slack/types';
import {
  actions,
  askingButton,
  button,
  type Choice,
  menuField,
  menusField,
  modal,
  peopleField,
  radioField,
  section,
  textField,
  tickField,
  ticksField,
} from '../../slack/blocks.ts';
import { escapeText } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { languageName, withCapital } from '../../words/lists.ts';
import { spokenLanguages, usualLanguages } from '../../words/spoken.ts';
import { topics, topicWords } from '../../words/topics.ts';
import { placesPerPerson } from '../cohorts/rules.ts';
import type { Cohort } from '../cohorts/service.ts';
import type { Role } from '../pairs/rules.ts';
import { idsIn } from '../presses.ts';
import { carriedFrom, MOST, type SignupStart } from './form-rules.ts';
import { signupFormTexts } from './form-text.ts';
import { hoursAMonth } from './rules.ts';

/** The forms: the choice of a role, and what that role is asked. */
export const ROLE_FORM = 'signup.role';
export const SIGNUP_FORM = 'signup.form';
/** Buttons in the second form. Value: cohort id. */
export const OTHER_ROLE = 'signup.otherRole';
export const WITHDRAW = 'signup.withdraw';

/** Asks first who would learn from whom (P1). */
export function roleForm(cohort: Cohort, language: Language): ModalView {
  const texts = signupFormTexts[language];
  const name = `*${escapeText(cohort.name)}*`;
  return modal({
    form: ROLE_FORM,
    title: texts.title,
    submit: labels[language].next,
    close: labels[language].cancel,
    meta: { cohort: cohort.id },
    blocks: [
      section(cohort.purpose ? `${name}\n${escapeText(cohort.purpose)}` : name),
      section(texts.roles),
      radioField({
        name: 'role',
        label: texts.roleLabel,
        choices: (['mentor', 'mentee'] as const).map((role) => ({ value: role, text: texts[role] })),
      }),
    ],
  });
}

/**
 * What a mentor or a mentee is asked (P6, P10, R12).
 * @param isSignedUp whether they are, so that they may withdraw
 */
export function signupForm(
  cohort: Cohort,
  role: Role,
  start: SignupStart,
  isSignedUp: boolean,
  language: Language,
): ModalView {
  const texts = signupFormTexts[language];
  const own = role === 'mentee' ? menteeFields(start, language) : mentorFields(start, cohort, language);
  const id = idsIn(cohort.id);
  const withdraw = askingButton(button(texts.withdraw, WITHDRAW, id, 'danger'), {
    title: texts.withdrawTitle,
    text: texts.withdrawText,
    yes: texts.withdrawYes,
    no: texts.withdrawNo,
  });
  return modal({
    form: SIGNUP_FORM,
    title: texts.title,
    submit: isSignedUp ? labels[language].save : texts.join,
    close: labels[language].cancel,
    meta: { cohort: cohort.id, role, carried: carriedFrom(start, role === 'mentor' ? 'mentee' : 'mentor') },
    blocks: [
      section(texts.as[role](escapeText(cohort.name))),
      actions(button(texts.otherRole[role], OTHER_ROLE, id), ...(isSignedUp ? [withdraw] : [])),
      textField({
        name: 'team',
        label: texts.team,
        hint: texts.teamHint,
        initial: start.team?.slice(0, MOST.team),
        most: MOST.team,
      }),
      textField({
        name: 'office',
        label: texts.office,
        hint: texts.officeHint,
        initial: start.office?.slice(0, MOST.office),
        most: MOST.office,
        optional: true,
      }),
      menusField({
        name: 'speaks',
        label: texts.speaks,
        hint: texts.speaksHint,
        groups: languageGroups(start.speaks, language),
        initial: start.speaks,
      }),
      ...own,
      peopleField({
        name: 'ratherNot',
        label: texts.ratherNot,
        hint: texts.ratherNotHint,
        initial: start.ratherNot,
        optional: true,
      }),
    ],
  });
}

function menteeFields(start: SignupStart, language: Language): KnownBlock[] {
  const texts = signupFormTexts[language];
  return [
    topicsField(texts.topicsMentee, start, language),
    wordsField(texts.wordsMenteeHint, start, language),
    textField({
      name: 'why',
      label: texts.why,
      hint: texts.whyHint,
      initial: start.why ?? undefined,
      most: MOST.why,
      lines: true,
    }),
    menuField({
      name: 'hours',
      label: texts.hours,
      hint: texts.hoursHint,
      choices: hoursAMonth.map((hours) => ({ value: String(hours), text: texts.hoursOption(hours) })),
      initial: start.hours === null ? undefined : String(start.hours),
    }),
    tickField({
      name: 'promise',
      label: texts.promise,
      hint: texts.promiseHint,
      text: texts.promiseText,
      isTicked: start.promises,
    }),
  ];
}

function mentorFields(start: SignupStart, { pairsPerPerson }: Cohort, language: Language): KnownBlock[] {
  const texts = signupFormTexts[language];
  const places = placesPerPerson.filter((count) => count <= pairsPerPerson);
  return [
    topicsField(texts.topicsMentor, start, language),
    wordsField(texts.wordsMentorHint, start, language),
    ...(places.length > 1
      ? [
          menuField({
            name: 'places',
            label: texts.places,
            hint: texts.placesHint,
            choices: places.map((count) => ({ value: String(count), text: String(count) })),
            initial: String(Math.min(start.places, pairsPerPerson)),
          }),
        ]
      : []),
    peopleField({
      name: 'deciders',
      label: texts.deciders,
      hint: texts.decidersHint,
      initial: start.deciders,
      optional: true,
    }),
  ];
}

/** Optional for a mentee too: their own words will do instead, which Slack itself cannot know. */
const topicsField = (label: string, start: SignupStart, language: Language) =>
  ticksField({
    name: 'topics',
    label,
    hint: signupFormTexts[language].topicsHint,
    choices: topics.map((topic) => ({ value: topic, text: withCapital(topicWords[language][topic]) })),
    initial: start.topics,
    optional: true,
  });

const wordsField = (hint: string, start: SignupStart, language: Language) =>
  textField({
    name: 'words',
    label: signupFormTexts[language].words,
    hint,
    initial: start.words ?? undefined,
    most: MOST.words,
    lines: true,
    optional: true,
  });

/** What most people speak and what somebody said before, and then every other language by its name. */
function languageGroups(speaks: readonly string[], language: Language) {
  const texts = signupFormTexts[language];
  const choice = (code: string): Choice => ({ value: code, text: withCapital(languageName(code, language)) });
  const first = [...new Set([...usualLanguages, ...speaks])];
  const others = spokenLanguages.filter((code) => !first.includes(code)).map(choice);
  return [
    { label: texts.speaksFirst, choices: first.map(choice) },
    {
      label: texts.speaksOthers,
      choices: others.sort((one, other) => one.text.localeCompare(other.text, language)),
    },
  ];
}

/** That somebody is signed up, and what comes next. */
export function joinedModal(cohort: Cohort, role: Role, isNew: boolean, language: Language): ModalView {
  const texts = signupFormTexts[language];
  const name = escapeText(cohort.name);
  return modal({
    form: 'signup.joined',
    title: texts.joinedTitle,
    close: labels[language].close,
    blocks: [
      section(isNew ? texts.joined(name) : texts.changed(name)),
      section(texts.next[role]),
      section(texts.again),
    ],
  });
}

/** That a sign-up was withdrawn. @param wasThere false where none stood any more */
export function withdrawnModal(cohort: Cohort, wasThere: boolean, language: Language): ModalView {
  const texts = signupFormTexts[language];
  return modal({
    form: 'signup.withdrawn',
    title: texts.withdrawnTitle,
    close: labels[language].close,
    blocks: [section(wasThere ? texts.withdrawn(escapeText(cohort.name)) : texts.notThere)],
  });
}
