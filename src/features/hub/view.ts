import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, divider, header, modal, section } from '../../slack/blocks.ts';
import { dateInWords, instantOf } from '../../words/dates.ts';
import { escapeText, mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';
import type { Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import type { Leaflet } from './help-view.ts';
import { languageTexts } from './language-text.ts';
import { BLOCKS_A_PAIR, pairBlocks, stepInWords, whoLine } from './pair-view.ts';
import type { HubOverview } from './service.ts';
import { hubTexts } from './text.ts';
import { wordValue } from './word-rules.ts';

/** Buttons that the hub shows and hears itself. */
export const hubPresses = {
  word: 'hub.word',
  help: 'hub.help',
  privacy: 'hub.privacy',
  language: 'hub.language',
} as const;

/** Slack takes 50 blocks in a message and 100 in a Home; the rest of the hub needs fewer than 14. */
const MOST_PAIRS = {
  message: Math.floor(36 / (BLOCKS_A_PAIR + 1)),
  home: Math.floor(86 / (BLOCKS_A_PAIR + 1)),
};
/** So many questions to somebody are shown, each in place of a pair. */
const MOST_ASKS = 3;
/** Of the coordinators, so many are named to somebody who wants to know whom to ask. */
const MOST_NAMED = 3;
/** So many cohorts are shown to a coordinator. */
const MOST_COHORTS = 10;
/** So many cohorts to sign up for are shown. */
const MOST_DOORWAYS = 4;
/** So many pairs that ended are named. */
const MOST_ENDED = 5;
/** So many pairs can be chosen from. */
const MOST_CHOICES = 40;

/**
 * The hub as a message to one person.
 * @param notUnderstood what they typed and Kantel does not know
 */
export function hubMessage(whole: HubOverview, notUnderstood?: string): Message {
  // What somebody wrote is read in the Home, and not posted (R12).
  const overview = { ...whole, pairs: whole.pairs.map((each) => ({ ...each, couldTell: null })) };
  const { language } = overview.person;
  const texts = hubTexts[language];
  const lost = notUnderstood === undefined ? [] : [texts.notUnderstood(escapeText(notUnderstood))];
  return {
    text: [...lost, ...summary(overview)].join('\n'),
    blocks: [
      ...lost.map((line) => section(line)),
      header(texts.title),
      ...hubBlocks(overview, MOST_PAIRS.message),
    ],
  };
}

/** The hub as somebody's Home. */
export function hubHome(overview: HubOverview): HomeView {
  const { language } = overview.person;
  return {
    type: 'home',
    blocks: [header(hubTexts[language].title), ...hubBlocks(overview, MOST_PAIRS.home)],
  };
}

/** The hub in plain sentences, to be read aloud or shown in a notification. */
function summary(overview: HubOverview): string[] {
  const { person, pairs } = overview;
  const asks = overview.asks.slice(0, MOST_ASKS).map(({ text }) => text);
  const doorways = overview.doorways.slice(0, MOST_DOORWAYS).map(({ text }) => text);
  if (pairs.length === 0) return [...asks, noPairText(overview), ...doorways];
  const lines = pairs
    .slice(0, MOST_PAIRS.message)
    .map(
      (each) => `${whoLine(each, person)} ${hubTexts[person.language].next}: ${stepInWords(each, person)}`,
    );
  return [...asks, ...lines, ...doorways];
}

function hubBlocks(overview: HubOverview, mostPairs: number): KnownBlock[] {
  const { person, pairs, cohorts } = overview;
  const texts = hubTexts[person.language];
  const asks = overview.asks.slice(0, MOST_ASKS);
  const shown = pairs.slice(0, mostPairs - asks.length);
  const left = pairs.length - shown.length;
  return [
    ...asks.flatMap(({ blocks }) => blocks),
    ...(pairs.length === 0 ? [section(noPairText(overview))] : []),
    ...shown.flatMap((each, index) => [...(index > 0 ? [divider] : []), ...pairBlocks(each, person)]),
    ...(left > 0 ? [section(texts.more(left))] : []),
    ...endedBlocks(overview),
    ...overview.doorways.slice(0, MOST_DOORWAYS).map(({ block }) => block),
    ...(cohorts ? coordinatorBlocks(cohorts, person.language) : []),
    divider,
    actions(
      button(texts.help, hubPresses.help, '-'),
      button(texts.privacy, hubPresses.privacy, '-'),
      button(
        languageTexts[person.language].other,
        hubPresses.language,
        languageTexts[person.language].otherIs,
      ),
    ),
    context(texts.foot),
  ];
}

/** Pairs that ended; two blocks at most. */
function endedBlocks({ person: { language }, ended }: HubOverview): KnownBlock[] {
  const texts = hubTexts[language];
  const [only, ...others] = ended;
  if (!only) return [];
  const lines = ended.slice(0, MOST_ENDED).map(({ otherId, keepUntil }) => {
    const noon = instantOf(keepUntil, '12:00', 'UTC');
    return texts.ended(mention(otherId), dateInWords(noon, 'UTC', language));
  });
  const read = button(texts.readNotes, presses.readNotes, idsIn(only.pairId));
  return [section(lines.join('\n')), ...(others.length === 0 ? [actions(read)] : [])];
}

function coordinatorBlocks(cohorts: NonNullable<HubOverview['cohorts']>, language: Language): KnownBlock[] {
  const texts = hubTexts[language];
  const lines = cohorts
    .slice(0, MOST_COHORTS)
    .map(
      ({ name, totals, signups }) =>
        texts.cohort(escapeText(name), totals.running, totals.needingAHand) +
        texts.signups(signups.mentors, signups.mentees, signups.waiting.length),
    );
  const left = cohorts.length - lines.length;
  if (left > 0) lines.push(texts.moreCohorts(left));
  if (lines.length === 0) lines.push(texts.noCohort);
  return [divider, section([`*${texts.coordinates}*`, ...lines, texts.coordinatorWords].join('\n'))];
}

/** Who Kantel is, and whom to ask, for somebody who is in no pair. */
function noPairText({ person, coordinators, cohorts, doorways }: HubOverview): string {
  const texts = hubTexts[person.language];
  if (cohorts) return texts.noPairCoordinator;
  const named = coordinators.slice(0, MOST_NAMED).map(mention);
  const whom = inARow(named, person.language, 'or') || texts.somebody;
  return doorways.length > 0 ? texts.noPairYet(whom) : texts.noPair(whom);
}

/** A word about a pair was asked by somebody who is in none. */
export function noPairMessage(overview: HubOverview, command: string): Message {
  const texts = hubTexts[overview.person.language];
  return { text: `${texts.noPairForWord(command)}\n\n${noPairText(overview)}` };
}

/**
 * Asks which pair a word is about.
 * @param choices the pairs, with the name of the other one in each
 */
export function whichPair(
  command: string,
  choices: readonly { readonly pair: Pair; readonly otherName: string }[],
  language: Language,
): Message {
  const texts = hubTexts[language];
  return {
    text: texts.whichPairText,
    blocks: [
      section(texts.whichPairText),
      // A row for each: in one row the buttons would need an id each.
      ...choices
        .slice(0, MOST_CHOICES)
        .map(({ pair, otherName }) =>
          actions(button(texts.withOther(otherName), hubPresses.word, wordValue(command, pair.id))),
        ),
    ],
  };
}

/** A leaflet as a modal, for where no message can be answered. */
export function leafletModal({ title, message }: Leaflet, language: Language): ModalView {
  return modal({ form: 'hub.leaflet', title, close: labels[language].close, blocks: message.blocks });
}
