import type { KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, divider, modal, section } from '../../slack/blocks.ts';
import { quoted } from '../../slack/quoted.ts';
import { dateInWords, instantOf } from '../../words/dates.ts';
import { mention } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import { roleReminder } from '../roles/rules.ts';
import type { Note, NotesPage } from './rules.ts';
import { noteTexts } from './text.ts';

/** Buttons of the form that reads notes back: their values hold the pair's id and a page. */
export const pagePresses = { previous: 'note.previous', next: 'note.next' } as const;

/** In the channel: who does what here. Neutral, and for both (P13). */
export function rolesMessage(pair: Pair): Message {
  const { language, mentorId, menteeId } = pair;
  const texts = noteTexts[language];
  return {
    text: texts.rolesAloud(mentorId, menteeId),
    blocks: [
      section(texts.rolesAloud(mentorId, menteeId)),
      section(
        `${mention(mentorId)}: ${roleReminder('mentor', language)}\n${mention(menteeId)}: ${roleReminder('mentee', language)}`,
      ),
      section(texts.wayBack),
    ],
  };
}

/** A page of notes, for whoever may read them. */
export function notesModal(pair: Pair, { notes, page, pages }: NotesPage, language: Language): ModalView {
  const texts = noteTexts[language];
  const turn = [
    ...(page > 1 ? [button(labels[language].previous, pagePresses.previous, idsIn(pair.id, page - 1))] : []),
    ...(page < pages ? [button(labels[language].next, pagePresses.next, idsIn(pair.id, page + 1))] : []),
  ];
  return modal({
    form: 'note.read',
    title: texts.title,
    close: labels[language].close,
    blocks: [
      context(texts.who),
      ...(notes.length === 0 ? [section(texts.none)] : []),
      ...notes.flatMap((note) => noteBlocks(pair, note, language)),
      ...(pages > 1 ? [context(texts.page(page, pages))] : []),
      ...(turn.length > 0 ? [actions(...turn)] : []),
    ],
  });
}

function noteBlocks(pair: Pair, note: Note, language: Language): KnownBlock[] {
  const texts = noteTexts[language];
  const date = (instant: Date): string => dateInWords(instant, pair.timeZone, language);
  const due = note.actionDue && texts.by(date(instantOf(note.actionDue, '12:00', pair.timeZone)));
  const heading = `*${texts.meetingOf(date(note.metAt))}*`;
  const action = `*${texts.action(pair.menteeId)}*${due ? ` (${due})` : ''}`;
  return [
    divider,
    ...quoted(note.findings, heading),
    ...(note.action === null ? [] : quoted(note.action, action)),
    context(`${texts.written(note.authorId, date(note.writtenAt))} · ${texts.visibility[note.visibility]}`),
  ];
}

/** Where no form can be shown: the button that shows the notes. */
export function askingToRead(pair: Pair, language: Language): Message {
  const texts = noteTexts[language];
  const read = button(texts.read, presses.readNotes, idsIn(pair.id));
  return { text: texts.canRead, blocks: [section(texts.canRead), actions(read)] };
}

/** Where no form can be shown: the button that shows the form of a note. */
export function askingToWrite(pair: Pair, language: Language): Message {
  const text = noteTexts[language].canWrite;
  const write = button(labels[language].addNote, presses.addNote, idsIn(pair.id));
  return { text, blocks: [section(text), actions(write)] };
}
