import type { KnownBlock, ModalView } from '@slack/types';
import { actions, askingButton, button, context, divider, modal, section } from '../../slack/blocks.ts';
import { escapeText, mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { firstInARow, inARow } from '../../words/lists.ts';
import { helpInWords, type Left, leftInWords, obstaclesInWords, reasonsInWords } from '../matching/rules.ts';
import { idsIn } from '../presses.ts';
import { type Glance, type Meant, meantValue, type Sent, type Shown, type Two } from './rules.ts';
import { suggestionTexts } from './text.ts';

/** The buttons of the set. Values: see `Meant`; cohort id and page; of `send` cohort id and revision. */
export const setPresses = {
  keep: 'suggestion.keep',
  letGo: 'suggestion.letGo',
  swap: 'suggestion.swap',
  drop: 'suggestion.drop',
  chooseMentor: 'suggestion.chooseMentor',
  chooseMentee: 'suggestion.chooseMentee',
  previous: 'suggestion.previous',
  next: 'suggestion.next',
  runAgain: 'suggestion.runAgain',
  forget: 'suggestion.forget',
  send: 'suggestion.send',
} as const;

/** Pairs and people without one on a page: Slack takes 100 blocks in a modal, a pair is two of them. */
const PAGE = 25;
/** How many refused pairs are listed: Slack takes 100 blocks in a modal. */
const MOST_REFUSED = 90;
/** How many are named who are in no pair though there would be one. */
const MOST_NAMED = 20;

/** A modal in which the set is worked on. */
export const inModal = (title: string, blocks: readonly KnownBlock[], language: Language): ModalView =>
  modal({ form: 'suggestion.set', title, close: labels[language].close, blocks });

/** Shown at once, while the best pairs are looked for. */
export const searchingModal = (people: number, language: Language): ModalView => {
  const texts = suggestionTexts[language];
  return inModal(texts.title, [section(texts.searching(people))], language);
};

/** Two as they are named to a coordinator. */
export const inPair = ({ mentorId, menteeId }: Two, language: Language): string =>
  suggestionTexts[language].pair(mention(mentorId), mention(menteeId));

/**
 * A page of the set, with all that can be done with it.
 * @param page from 1; one that is not there becomes the nearest that is
 * @param before what has to be said first, such as that somebody else changed the set
 */
export function setModal(glance: Glance, page: number, language: Language, before?: string): ModalView {
  const texts = suggestionTexts[language];
  const { cohort, pairs, left } = glance;
  const pages = Math.max(1, Math.ceil((pairs.length + left.length) / PAGE));
  const shown = Math.min(Math.max(page, 1), pages);
  const [from, to] = [(shown - 1) * PAGE, shown * PAGE];
  const locked = pairs.filter(({ state }) => state === 'locked').length;
  const name = escapeText(cohort.name);
  const meant = (two: Two): Meant => ({ cohortId: cohort.id, page: shown, ...two });
  const leftOfPage = left.slice(Math.max(0, from - pairs.length), Math.max(0, to - pairs.length));
  const blocks: KnownBlock[] = [
    ...(before ? [section(before)] : []),
    section(
      [
        pairs.length > 0 ? texts.found(name, pairs.length, locked) : noneLine(glance, language),
        ...(glance.asking > 0 ? [texts.asking(glance.asking)] : []),
      ].join('\n'),
    ),
    ...setButtons(glance, shown, language),
    ...(pairs.length > 0 ? [context(texts.explained)] : []),
    ...(pairs.length + left.length + glance.findable.length > 0 ? [divider] : []),
    ...pairs.slice(from, to).flatMap((pair) => pairBlocks(pair, meant(pair), language)),
    ...(shown === pages ? findable(glance, language) : []),
    ...(leftOfPage.length > 0
      ? [section(texts.leftTitle(left.length)), ...leftOfPage.map((one) => section(leftLine(one, language)))]
      : []),
    ...pageBlocks(cohort.id, shown, pages, language),
  ];
  return inModal(texts.title, blocks, language);
}

/** That there is no pair to suggest: why, where nothing else on the page tells it. */
function noneLine({ cohort, asking, left, findable }: Glance, language: Language): string {
  const texts = suggestionTexts[language];
  const isTold = asking + left.length + findable.length > 0;
  return isTold ? texts.none(escapeText(cohort.name)) : texts.nobody(escapeText(cohort.name));
}

function setButtons({ cohort, revision, pairs, left, dropped }: Glance, page: number, language: Language) {
  const texts = suggestionTexts[language];
  const here = idsIn(cohort.id, page);
  const readyPairs = pairs.filter(({ obstacles }) => obstacles.length === 0);
  const ready = readyPairs.length;
  // A mentor with several places may be in several of them.
  const mentors = new Set(readyPairs.map(({ mentorId }) => mentorId)).size;
  const send = askingButton(
    button(texts.send(mentors), setPresses.send, idsIn(cohort.id, revision), 'primary'),
    {
      title: texts.sendTitle,
      text: texts.sendText(ready, left.length),
      yes: texts.sendYes,
      no: texts.sendNo,
    },
  );
  // Nobody can be asked, and yet they wait for an answer (R15).
  const tellLeft = askingButton(
    button(texts.tellLeft(left.length), setPresses.send, idsIn(cohort.id, revision)),
    {
      title: texts.tellLeftTitle,
      text: texts.tellLeftText,
      yes: texts.tellLeftYes,
      no: texts.sendNo,
    },
  );
  return [
    actions(
      ...(ready > 0 ? [send] : []),
      ...(ready === 0 && left.length > 0 ? [tellLeft] : []),
      button(texts.runAgain, setPresses.runAgain, here),
      ...(dropped > 0 ? [button(texts.forget(dropped), setPresses.forget, here)] : []),
    ),
  ];
}

function pairBlocks(pair: Shown, meant: Meant, language: Language): KnownBlock[] {
  const texts = suggestionTexts[language];
  const isLocked = pair.state === 'locked';
  const cons = reasonsInWords(pair.cons, language);
  const lines = [
    `*${inPair(pair, language)}*${isLocked ? ` (${texts.kept})` : ''}`,
    ...(pair.obstacles.length > 0 ? [texts.stale(obstaclesInWords(pair.obstacles, language))] : []),
    reasonsInWords(pair.pros, language),
    ...(cons === '' ? [] : [texts.against(cons)]),
  ];
  const value = meantValue(meant);
  return [
    section(lines.filter((line) => line !== '').join('\n')),
    actions(
      isLocked ? button(texts.letGo, setPresses.letGo, value) : button(texts.keep, setPresses.keep, value),
      button(texts.swap, setPresses.swap, value),
      button(texts.drop, setPresses.drop, value),
    ),
  ];
}

function findable({ findable: ids }: Glance, language: Language): KnownBlock[] {
  if (ids.length === 0) return [];
  const names = firstInARow(ids.map(mention), MOST_NAMED, language);
  return [section(suggestionTexts[language].findable(names))];
}

function leftLine({ userId, role, why, wouldHelp }: Left, language: Language): string {
  const texts = suggestionTexts[language];
  const line = texts.left(mention(userId), texts.role[role], leftInWords(why, role, language));
  const help = wouldHelp.map((each) => helpInWords(each, language));
  return help.length > 0 ? `${line} ${texts.help(inARow(help, language, 'or'))}` : line;
}

function pageBlocks(cohortId: number, page: number, pages: number, language: Language): KnownBlock[] {
  if (pages === 1) return [];
  const { previous, next } = labels[language];
  return [
    context(suggestionTexts[language].page(page, pages)),
    actions(
      ...(page > 1 ? [button(previous, setPresses.previous, idsIn(cohortId, page - 1))] : []),
      ...(page < pages ? [button(next, setPresses.next, idsIn(cohortId, page + 1))] : []),
    ),
  ];
}

/** What came of sending. */
export function sentModal({ mentors, stale, left }: Sent, language: Language): ModalView {
  const texts = suggestionTexts[language];
  const refused = stale.map((pair) =>
    texts.sentStale(inPair(pair, language), obstaclesInWords(pair.obstacles, language)),
  );
  return inModal(
    texts.sentTitle,
    [
      section(texts.sent(mentors)),
      ...refused.slice(0, MOST_REFUSED).map((line) => section(line)),
      ...(left > 0 ? [section(texts.sentLeft(left))] : []),
    ],
    language,
  );
}
