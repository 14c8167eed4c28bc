import type { DataTableBlock, KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, header, section } from '../../slack/blocks.ts';
import { escapeText, shorten } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import { inARow } from '../../words/lists.ts';
import { idsIn, presses } from '../presses.ts';
import type { StatusPage } from './service.ts';
import { signUpBlocks, signUpLines } from './sign-up-view.ts';
import { statusTexts } from './text.ts';
import { undeliveredTexts } from './undelivered-text.ts';
import { undeliveredBlocks } from './undelivered-view.ts';
import { type RowInWords, rowInWords } from './words-view.ts';

/** The buttons that turn the pages. Value: the page, and the id of the cohort where one was asked for. */
export const turnPage = { previous: 'status.previous', next: 'status.next' } as const;

/** Lets what does not get through be tried anew. No value: it means whatever there is. */
export const tryAgainPress = 'status.again';

/** Slack takes 10,000 characters in all cells of a message together (docs.slack.dev, data table block). */
const MOST = { name: 40, needs: 160, cohort: 30 };
/** How many pairs that need a hand are named where only the text is read. */
const MOST_NAMED = 5;

interface Row extends RowInWords {
  readonly mentor: string;
  readonly mentee: string;
  readonly cohort: string;
  readonly needsAHand: boolean;
}

/**
 * A page of the coordinator's view.
 * @param nameOf a person's name
 * @returns the message with a native table, and one with sections for a workspace that refuses that
 */
export function statusMessages(
  page: StatusPage,
  nameOf: (userId: string) => string,
  now: Date,
  language: Language,
): { message: Message; plainer: Message } {
  const texts = statusTexts[language];
  const signUps = signUpLines(page.cohorts, nameOf, language);
  if (page.rows.length === 0) {
    const cohort = page.cohorts.find(({ id }) => id === page.cohortId)?.name;
    const none = cohort ? texts.emptyCohort(escapeText(cohort)) : texts.empty;
    const { ended } = page.totals;
    const text = [...(ended > 0 ? [texts.ended(ended)] : []), none, texts[nextStepOf(page)]].join(' ');
    const more = [...signUpBlocks(signUps), ...undelivered(page, nameOf, language)];
    const message =
      more.length > 0 ? { text: [text, ...signUps].join(' '), blocks: [section(text), ...more] } : { text };
    return { message, plainer: message };
  }
  const rows = page.rows.map(
    (row): Row => ({
      ...rowInWords(row, now, nameOf, language),
      mentor: shorten(nameOf(row.mentorId), MOST.name),
      mentee: shorten(nameOf(row.menteeId), MOST.name),
      cohort: page.cohorts.find(({ id }) => id === row.facts.cohortId)?.name ?? '',
      needsAHand: row.needs.length > 0,
    }),
  );
  const text = [inText(page, rows, language), ...signUps].join(' ');
  const around = (...middle: KnownBlock[]): KnownBlock[] => [
    header(texts.title),
    section(`*${escapeText(cohortsOf(page, language))}*\n${texts.totals(page.totals)}`),
    ...middle,
    ...signUpBlocks(signUps),
    ...undelivered(page, nameOf, language),
    context([...(page.pages > 1 ? [texts.page(page.page, page.pages)] : []), texts.private].join(' · ')),
    ...pageButtons(page, language),
    actions(button(texts.endPair, presses.endPair, 'any')),
  ];
  return {
    message: { text, blocks: around(table(page, rows, language)) },
    plainer: { text, blocks: around(...rows.map((row) => section(inSection(page, row, language)))) },
  };
}

/** What a coordinator without a running pair can do to come to one. */
function nextStepOf({ cohorts }: StatusPage): 'setUp' | 'invite' | 'suggest' {
  if (cohorts.length === 0) return 'setUp';
  return cohorts.some(({ signups }) => signups.waiting.length > 0) ? 'suggest' : 'invite';
}

/** What does not get through to the pairs of the page, and to people; the button to try it anew. */
function undelivered(page: StatusPage, nameOf: (userId: string) => string, language: Language): KnownBlock[] {
  const pairs = page.rows.flatMap(({ facts, mentorId, menteeId, timeZone }) => {
    const who = statusTexts[language].pair(nameOf(mentorId), nameOf(menteeId));
    return facts.undelivered.map((what) => ({ who, what, timeZone }));
  });
  const timeZone = page.rows[0]?.timeZone ?? 'UTC';
  const others = page.elsewhere.map((what) => ({ who: undefined, what, timeZone }));
  return [
    ...undeliveredBlocks([...pairs, ...others], nameOf, language),
    ...(page.canTryAgain ? [actions(button(undeliveredTexts[language].tryAgain, tryAgainPress, 'all'))] : []),
  ];
}

const cohortsOf = ({ cohorts }: StatusPage, language: Language): string =>
  inARow(
    cohorts.map(({ name }) => name),
    language,
  );

/** The page read aloud: the totals, and who needs a hand. */
function inText(page: StatusPage, rows: readonly Row[], language: Language): string {
  const texts = statusTexts[language];
  const needing = rows.filter(({ needsAHand }) => needsAHand);
  const named = needing
    .slice(0, MOST_NAMED)
    .map((row) => `${texts.pair(row.mentor, row.mentee)}: ${row.needs}.`);
  const more = needing.length - named.length;
  const parts = [`${cohortsOf(page, language)}. ${texts.totals(page.totals)}`, ...named];
  return escapeText([...parts, ...(more > 0 ? [texts.more(more)] : [])].join(' '));
}

function table(page: StatusPage, rows: readonly Row[], language: Language): DataTableBlock {
  const { headings, caption } = statusTexts[language];
  const several = page.cohorts.length > 1;
  const cells = (row: Record<keyof typeof headings, string>) =>
    [
      row.mentor,
      row.mentee,
      row.stage,
      row.lastMet,
      row.next,
      shorten(row.needs, MOST.needs),
      ...(several ? [shorten(row.cohort, MOST.cohort)] : []),
    ].map((text) => ({ type: 'raw_text' as const, text }));
  return {
    type: 'data_table',
    caption: caption(cohortsOf(page, language)),
    page_size: rows.length,
    rows: [cells(headings), ...rows.map(cells)],
  };
}

function inSection(page: StatusPage, row: Row, language: Language): string {
  const texts = statusTexts[language];
  const cohort = page.cohorts.length > 1 ? ` · ${row.cohort}` : '';
  const who = `*${escapeText(texts.pair(row.mentor, row.mentee))}*${escapeText(cohort)}`;
  const needs = row.needsAHand ? `*${escapeText(row.needs)}*` : row.needs;
  return `${who}\n${texts.row(row.stage, row.lastMet, row.next)}\n${needs}`;
}

function pageButtons({ page, pages, cohortId }: StatusPage, language: Language): KnownBlock[] {
  const to = (target: number) => (cohortId ? idsIn(target, cohortId) : idsIn(target));
  const buttons = [
    ...(page > 1 ? [button(labels[language].previous, turnPage.previous, to(page - 1))] : []),
    ...(page < pages ? [button(labels[language].next, turnPage.next, to(page + 1))] : []),
  ];
  return buttons.length > 0 ? [actions(...buttons)] : [];
}
