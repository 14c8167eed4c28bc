import { z } from 'zod';
import { FieldError } from '../../errors.ts';
import { idFrom } from '../../slack/ids.ts';
import type { People } from '../../slack/people.ts';
import type { Request } from '../../slack/request.ts';
import type { Edge } from '../access.ts';
import { otherOf, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { presses } from '../presses.ts';
import type { Word } from '../words.ts';
import { noteIn } from './form-rules.ts';
import { NOTE, noPairModal, noteForm, savedModal, TODAY, WHICH, whichPairForm } from './form-view.ts';
import type { NoteService } from './service.ts';
import { noteComplaints, noteHelp } from './text.ts';
import { askingToRead, askingToWrite, notesModal, pagePresses } from './view.ts';

const noteMeta = z.object({ about: z.string().nullable() });

/** Hears everything about notes. @returns the words `note` and `notes` */
export function registerNotes(deps: {
  edge: Edge;
  notes: NoteService;
  pairs: Pairs;
  people: People;
}): Word[] {
  const { edge, notes, pairs, people } = deps;

  const otherName = (pair: Pair, userId: string): string => people.known(otherOf(pair, userId)).name;

  /** @param meetingId what the note is about; 0 where that is to be asked */
  function formFor({ person, now }: Request, pair: Pair, meetingId = 0) {
    const subjects = meetingId ? [notes.subject(pair, meetingId, now)] : notes.subjects(pair, now);
    return noteForm(pair, subjects, { language: person.language, otherName: otherName(pair, person.id) });
  }

  const showPage = (request: Request, pair: Pair, page: number): Promise<void> =>
    request.show(notesModal(pair, notes.page(pair, request.person.id, page), request.person.language));

  edge.press(presses.addNote, (request) => request.show(formFor(request, request.pair, request.ids[1])));

  edge.form(NOTE, async (request) => {
    const { person, pair, now } = request;
    const meta = noteMeta.parse(request.meta);
    const about = meta.about ?? request.values.about;
    const meetingId = idFrom(about) || null;
    if (meetingId === null && about !== TODAY) throw new FieldError({ about: noteComplaints.noSubject });
    const draft = noteIn(request.values, pair.timeZone, now);
    notes.write(pair, person.id, meetingId, draft, now);
    return { replace: savedModal(draft.visibility, otherName(pair, person.id), person.language) };
  });

  edge.press(presses.readNotes, (request) => showPage(request, request.pair, 1));
  for (const turn of Object.values(pagePresses)) {
    edge.press(turn, (request) => showPage(request, request.pair, request.ids[1] ?? 1));
  }

  edge.shortcut('note_meeting', async (request) => {
    const { person } = request;
    const theirs = pairs.ofPerson(person.id);
    const [pair, ...others] = theirs;
    if (!pair) return request.show(noPairModal(person.language));
    if (others.length === 0) return request.show(formFor(request, pair));
    const choices = theirs.map((each) => ({ pairId: each.id, otherName: otherName(each, person.id) }));
    await request.show(whichPairForm(choices, person.language));
  });
  edge.form(WHICH, async (request) => ({ replace: formFor(request, request.pair) }));

  return [
    {
      command: 'note',
      spoken: ['note', 'notitie'],
      help: noteHelp.note,
      run: (request, pair) =>
        request.canShow
          ? request.show(formFor(request, pair))
          : request.answer(askingToWrite(pair, request.person.language)),
    },
    {
      command: 'notes',
      spoken: ['notes', 'notities'],
      help: noteHelp.notes,
      alsoEnded: true,
      run: (request, pair) =>
        request.canShow
          ? showPage(request, pair, 1)
          : request.answer(askingToRead(pair, request.person.language)),
    },
  ];
}
