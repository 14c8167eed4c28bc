import type { KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, channelField, modal, section, sectionWith, textField } from '../../slack/blocks.ts';
import { escapeText, mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';
import { topicWords } from '../../words/topics.ts';
import type { Cohort } from '../cohorts/service.ts';
import { idsIn, presses } from '../presses.ts';
import type { Doorway } from './rules.ts';
import { signupTexts } from './text.ts';

/** The form to invite people with. */
export const INVITE_FORM = 'signup.invite';
/** How long the coordinator's own sentence may be. Characters. */
export const MOST_INVITING = 300;
/** Of the coordinators, so many are named to somebody who wants to know whom to ask. */
const MOST_NAMED = 3;
/** So many cohorts can be chosen from. */
const MOST_DOORWAYS = 40;

/** One cohort to sign up for, or that somebody is signed up for, with the button that leads in. */
export function doorwayBlock({ cohort, signup }: Doorway, language: Language): KnownBlock {
  const texts = signupTexts[language];
  const id = idsIn(cohort.id);
  const label = signup ? texts.see : texts.join;
  return sectionWith(doorwayText({ cohort, signup }, language), button(label, presses.join, id));
}

/** The same in plain sentences. */
export function doorwayText({ cohort, signup }: Doorway, language: Language): string {
  const texts = signupTexts[language];
  const name = escapeText(cohort.name);
  if (!signup) return [texts.open(name), ...purposeOf(cohort)].join('\n');
  const named = signup.topics.map((topic) => topicWords[language][topic]);
  return [texts.signedUp[signup.role](name), ...(named.length > 0 ? [texts.about(named)] : [])].join(' ');
}

const purposeOf = ({ purpose }: Pick<Cohort, 'purpose'>): string[] => (purpose ? [escapeText(purpose)] : []);

/** Leads to the form where it cannot be shown at once, or asks which cohort is meant. */
export function doorwaysMessage(doorways: readonly Doorway[], language: Language): Message {
  const texts = signupTexts[language];
  const press = doorways[0]?.signup ? texts.pressToSee : texts.pressToJoin;
  const opening = doorways.length > 1 ? texts.which : press;
  const shown = doorways.slice(0, MOST_DOORWAYS);
  return {
    text: [opening, ...shown.map((each) => doorwayText(each, language))].join('\n'),
    blocks: [section(opening), ...shown.map((each) => doorwayBlock(each, language))],
  };
}

/** That nobody can sign up now, and whom to ask. */
export function noneOpenMessage(coordinators: readonly string[], language: Language): Message {
  const texts = signupTexts[language];
  const named = coordinators.slice(0, MOST_NAMED).map(mention);
  const whom = inARow(named, language, 'or') || texts.somebody;
  return { text: texts.none(whom) };
}

/** In which channel people are invited. */
export function inviteForm(cohort: Cohort, language: Language): ModalView {
  const texts = signupTexts[language];
  return modal({
    form: INVITE_FORM,
    title: texts.inviteTitle,
    submit: texts.inviteSend,
    close: labels[language].cancel,
    meta: { cohort: cohort.id },
    blocks: [
      section(texts.inviteSays(escapeText(cohort.name))),
      channelField({ name: 'channel', label: texts.inviteChannel }),
      textField({
        name: 'words',
        label: texts.inviteWords,
        hint: texts.inviteWordsHint,
        most: MOST_INVITING,
        lines: true,
        optional: true,
      }),
    ],
  });
}

/** What is posted, in the language of the cohort; whoever presses the button sees the form in their own. */
export function invitation(cohort: Cohort, by: string, words: string | undefined): Message {
  const texts = signupTexts[cohort.language];
  const opening = texts.invitation(escapeText(cohort.name));
  const paragraphs = [
    ...purposeOf(cohort),
    ...(words ? [texts.invitationWords(mention(by), escapeText(words))] : []),
    texts.invitationRoles(cohort.cadenceWeeks),
    texts.invitationAsks,
  ];
  return {
    text: [opening.replaceAll('*', ''), ...paragraphs].join('\n'),
    blocks: [
      ...[opening, ...paragraphs].map((each) => section(each)),
      actions(button(texts.join, presses.join, idsIn(cohort.id), 'primary')),
    ],
  };
}

/** That the invitation was posted. */
export const postedModal = (channelId: string, language: Language): ModalView =>
  modal({
    form: 'signup.posted',
    title: signupTexts[language].inviteTitle,
    close: labels[language].close,
    blocks: [section(signupTexts[language].invitePosted(`<#${channelId}>`))],
  });
