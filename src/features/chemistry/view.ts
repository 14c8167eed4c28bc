import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, section } from '../../slack/blocks.ts';
import { escapeText, mention, shorten } from '../../words/escape.ts';
import type { Language } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';
import type { Confidant } from '../cohorts/service.ts';
import type { Role } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import { chemistryTexts } from './text.ts';

/** The answers, and what *Not really* leads to. Values: pair id. */
export const chemistryPresses = {
  yes: 'chemistry.yes',
  notReally: 'chemistry.notReally',
  goOn: 'chemistry.goOn',
  talk: 'chemistry.talk',
} as const;

/** How much of a name stands on a button. Characters. */
const MOST_OF_NAME = 40;

const plain = (text: string): Message => ({ text, blocks: [section(text)] });

/** To one of the two: how was it, and do they want to go on. */
export function askingMessage(pairId: number, role: Role, otherName: string, language: Language): Message {
  const texts = chemistryTexts[language];
  const text = texts.ask[role](escapeText(otherName));
  const id = idsIn(pairId);
  return {
    text: `${text} ${texts.stays}`,
    blocks: [
      section(text),
      context(texts.stays),
      actions(
        button(texts.yes, chemistryPresses.yes, id),
        button(texts.notReally, chemistryPresses.notReally, id),
      ),
    ],
  };
}

export const goodMessage = (language: Language): Message => plain(chemistryTexts[language].good);

export const goesOnMessage = (language: Language): Message => plain(chemistryTexts[language].goesOn);

/** What would help, in place of the question. @param confidants whom they can talk with; none: it is not offered */
export function waysMessage(pairId: number, confidants: readonly Confidant[], language: Language): Message {
  const texts = chemistryTexts[language];
  const [only, ...others] = confidants;
  const whom = inARow(
    confidants.map(({ id }) => mention(id)),
    language,
    'or',
  );
  const ask = only && (others.length > 0 ? texts.askAny : texts.askOne(shorten(only.name, MOST_OF_NAME)));
  const lines = [...(ask ? [texts.talk(whom)] : []), texts.end, texts.goOn];
  const id = idsIn(pairId);
  return {
    text: [texts.thanks, ...lines].join('\n'),
    blocks: [
      section(`${texts.thanks}\n${lines.join('\n')}`),
      actions(
        ...(ask ? [button(ask, chemistryPresses.talk, id)] : []),
        button(texts.endIt, presses.leave, id),
        button(texts.goOnButton, chemistryPresses.goOn, id),
      ),
    ],
  };
}

/** In place of it: somebody was asked to contact them. The way out stays. */
export function askedMessage(
  pairId: number,
  isRunning: boolean,
  whom: readonly Confidant[],
  language: Language,
): Message {
  const texts = chemistryTexts[language];
  const text = texts.asked(
    inARow(
      whom.map(({ id }) => mention(id)),
      language,
    ),
  );
  const end = button(texts.endIt, presses.leave, idsIn(pairId));
  return { text, blocks: [section(text), ...(isRunning ? [actions(end)] : [])] };
}

/** To a coordinator: somebody would like to talk. Not about what, for that is theirs. */
export const wouldTalkNotice = (userId: string, language: Language): Message => ({
  text: chemistryTexts[language].wouldTalk(mention(userId)),
});
