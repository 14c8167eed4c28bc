import type { InputBlock, KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, modal, section, textField } from '../../slack/blocks.ts';
import { escapeText, shorten } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Cohort } from '../cohorts/rules.ts';
import { idsIn } from '../presses.ts';
import { faultInWords } from './fault-text.ts';
import { meantInWords } from './row-text.ts';
import type { Counts, Meant, RowFault } from './rules.ts';
import { listTexts } from './text.ts';
import { partsOf } from './writing-rules.ts';

/** The buttons of this room. Value: the key of a list that is held; of `forCohort` also the cohort. */
export const FOR_COHORT = 'list.for';
export const IMPORT = 'list.import';
export const DROP = 'list.drop';
export const SHOW_ALL = 'list.all';
export const LIST_FORM = 'list.form';

/** How many rows of each kind stand in the message itself. */
const MOST_ROWS = 10;
/** How much of them stands in the form that shows all: Slack takes 100 blocks and 250 KB. Characters, sections. */
const MOST_SHOWN = { section: 2_900, sections: 60 };
/** How long a part of a list on its way out is, and how many fit in a form. */
const MOST_PART = 2_500;
const MOST_PARTS = 40;
const MOST_COHORTS = 20;

/** What is told of a list beside what it comes to. */
interface AboutList {
  readonly unknown: readonly string[];
  readonly isGuessed: boolean;
  readonly mayAskEmails: boolean;
  /** It comes to something else than when it was shown before. */
  readonly isAnother?: boolean;
}

/** The form in which a list is pasted, or a file chosen where that may be read. */
export function importForm(
  cohort: Pick<Cohort, 'id' | 'name'>,
  takesFiles: boolean,
  language: Language,
): ModalView {
  const texts = listTexts[language];
  return modal({
    form: LIST_FORM,
    title: texts.importTitle,
    submit: texts.readIt,
    close: labels[language].cancel,
    meta: { cohort: cohort.id },
    blocks: [
      section(texts.intro(escapeText(cohort.name))),
      section(takesFiles ? texts.seen : `${texts.seen}\n${texts.noFiles}`),
      textField({
        name: 'text',
        label: texts.paste,
        hint: texts.pasteHint,
        lines: true,
        optional: takesFiles,
      }),
      ...(takesFiles ? [fileField(texts.file, texts.fileHint)] : []),
    ],
  });
}

const fileField = (label: string, hint: string): InputBlock => ({
  type: 'input',
  block_id: 'file',
  optional: true,
  label: { type: 'plain_text', text: label },
  hint: { type: 'plain_text', text: hint },
  element: { type: 'file_input', action_id: 'file', filetypes: ['csv', 'tsv', 'txt'], max_files: 1 },
});

/** That people are being looked up. */
export const readingModal = (count: number, language: Language): ModalView =>
  modal({
    form: 'list.reading',
    title: listTexts[language].readingTitle,
    close: labels[language].close,
    blocks: [section(listTexts[language].reading(count))],
  });

/** Asks which cohort a list is for that came in the direct message. The newest first. */
export function whichCohort(
  key: number,
  cohorts: readonly Pick<Cohort, 'id' | 'name'>[],
  language: Language,
): Message {
  const text = listTexts[language].forWhich;
  const choices = cohorts.slice(-MOST_COHORTS).toReversed();
  return {
    text,
    blocks: [
      section(text),
      ...choices.map(({ id, name }) => actions(button(name, FOR_COHORT, idsIn(key, id)))),
    ],
  };
}

/** The rows that can be used, and those that cannot. */
interface Rows {
  readonly used: readonly Meant[];
  readonly faults: readonly RowFault[];
}

/** What a list would come to, with the buttons that do it or do not. */
export function previewMessage(
  cohort: Pick<Cohort, 'name'>,
  { used, faults, ...counts }: Counts & Rows,
  list: AboutList,
  key: number,
  language: Language,
): Message {
  const texts = listTexts[language];
  const name = escapeText(cohort.name);
  const { fresh, changed, unchanged, keepsOwn } = counts;
  const changes = fresh + changed > 0;
  const parts = [usedIn(used, language), faultsIn(faults, language)];
  const isMore = parts.some(({ lines }) => lines.length > MOST_ROWS);
  const lines = [
    ...(list.isAnother ? [texts.another] : []),
    texts.preview(name),
    [texts.fresh(fresh), texts.changed(changed), texts.unchanged(unchanged)].join(' · '),
    ...(changes ? [texts.asked] : [texts.nothing]),
    ...(keepsOwn > 0 ? [texts.keepsOwn(keepsOwn)] : []),
  ];
  const notes = [
    ...(list.mayAskEmails ? [] : [texts.noEmails]),
    ...(list.unknown.length > 0 ? [texts.unknownColumns(columnsInWords(list.unknown))] : []),
    ...(list.isGuessed ? [texts.guessed] : []),
  ];
  const value = idsIn(key);
  const buttons = [
    ...(changes ? [button(texts.import, IMPORT, value, 'primary')] : []),
    ...(changes ? [button(texts.dont, DROP, value)] : []),
    ...(isMore ? [button(texts.showAll, SHOW_ALL, value)] : []),
  ];
  return {
    text: texts.previewText(name, fresh, changed, faults.length),
    blocks: [
      section(lines.join('\n')),
      ...notes.map(section),
      ...parts.flatMap(({ title, lines: all }) => {
        const shown = [title, ...all.slice(0, MOST_ROWS)];
        const more = all.length - MOST_ROWS;
        return [
          ...(all.length > 0 ? sectionsOf(shown) : []),
          ...(more > 0 ? [context(texts.more(more))] : []),
        ];
      }),
      ...(buttons.length > 0 ? [actions(...buttons)] : []),
    ],
  };
}

/** Names of columns as they were typed, ten at most. */
export const columnsInWords = (names: readonly string[]): string =>
  names
    .slice(0, 10)
    .map((name) => `“${escapeText(shorten(name, 40))}”`)
    .join(', ') + (names.length > 10 ? ', …' : '');

const usedIn = (used: readonly Meant[], language: Language) => ({
  title: listTexts[language].used,
  lines: used.map((meant) => meantInWords(meant, language)),
});

const faultsIn = (faults: readonly RowFault[], language: Language) => ({
  title: listTexts[language].faults(faults.length),
  lines: faults.map((fault) => faultInWords(fault, language)),
});

const sectionsOf = (lines: readonly string[]) =>
  partsOf(lines.map((line) => `${line}\n`).join(''), MOST_SHOWN.section).map((part) =>
    section(part.trimEnd()),
  );

/** Every row, those that cannot be used first. */
export function wholeModal({ used, faults }: Rows, language: Language): ModalView {
  const texts = listTexts[language];
  const lines = [faultsIn(faults, language), usedIn(used, language)].flatMap((part) =>
    part.lines.length > 0 ? [part.title, ...part.lines] : [],
  );
  const sections = sectionsOf(lines);
  const shown = sections.slice(0, MOST_SHOWN.sections);
  const left = lines.length - shown.flatMap(({ text }) => text?.text.split('\n') ?? []).length;
  return modal({
    form: 'list.whole',
    title: texts.allTitle,
    close: labels[language].close,
    blocks: [...shown, ...(left > 0 ? [context(texts.more(left))] : [])],
  });
}

/** That a list was brought in, and what was left out. */
export function doneMessage(
  cohort: Pick<Cohort, 'name'>,
  { fresh, changed, faults }: Counts & Pick<Rows, 'faults'>,
  language: Language,
): Message {
  const texts = listTexts[language];
  const done = texts.done(escapeText(cohort.name), fresh, changed);
  return { text: faults.length > 0 ? `${done} ${texts.doneFaults(faults.length)}` : done };
}

/**
 * A list on its way out, to copy.
 * @returns undefined where it does not fit
 */
export function exportModal(
  cohort: Pick<Cohort, 'name'>,
  { list, count }: { readonly list: string; readonly count: number },
  language: Language,
): ModalView | undefined {
  const texts = listTexts[language];
  const parts = partsOf(list, MOST_PART);
  if (parts.length > MOST_PARTS) return undefined;
  const blocks: KnownBlock[] = [
    section(texts.parts(escapeText(cohort.name), count)),
    ...parts.map(asItStands),
  ];
  return modal({ form: 'list.export', title: texts.exportTitle, close: labels[language].close, blocks });
}

/** Text as it stands: nothing in it is taken for formatting or a mention. */
const asItStands = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: text.replaceAll('\r\n', '\n') }] },
  ],
});
