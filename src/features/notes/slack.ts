import { z } from 'zod';
import { FieldError } from '../../errors.ts';
import type { Edge } from '../../slack/edge.ts';
import type { People } from '../../slack/people.ts';
import type { Request } from '../../slack/request.ts';
import { otherOf, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { idsOf, presses } from '../presses.ts';
import type { Word } from '../words.ts';
import { noteIn } from './form-rules.ts';
import { NOTE, noPairModal, noteForm, savedModal, TODAY, WHICH, whichPairForm } from './form-view.ts';
import type { NoteService } from './service.ts';
import { noteComplaints, noteHelp } from './text.ts';
import { askingToRead, askingToWrite, notesModal, pagePresses } from './view.ts';

const noteMeta = z.object({ pair: z.number(), about: z.string().nullable() });

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

  edge.press(presses.addNote, async (request) => {
    const [pairId = 0, meetingId = 0] = idsOf(request.value);
    const pair = pairs.forMember(pairId, request.person.id);
    await request.show(formFor(request, pair, meetingId));
  });

  edge.form(NOTE, async (request) => {
    const { person, now } = request;
    const meta = noteMeta.parse(request.meta);
    const pair = pairs.forMember(meta.pair, person.id);
    const about = meta.about ?? request.values.about;
    const [meetingId = null] = typeof about === 'string' ? idsOf(about) : [];
    if (meetingId === null && about !== TODAY) throw new FieldError({ about: noteComplaints.noSubject });
    const draft = noteIn(request.values, pair.timeZone, now);
    notes.write(pair, person.id, meetingId, draft, now);
    return { replace: savedModal(draft.visibility, otherName(pair, person.id), person.language) };
  });

  edge.press(presses.readNotes, async (request) => {
    await showPage(request, pairs.forMember(idsOf(request.value)[0] ?? 0, request.person.id), 1);
  });
  for (const turn of Object.values(pagePresses)) {
    edge.press(turn, async (request) => {
      const [pairId = 0, page = 1] = idsOf(request.value);
      await showPage(request, pairs.forMember(pairId, request.person.id), page);
    });
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
  edge.form(WHICH, async (request) => {
    const chosen = request.values.pair;
    if (typeof chosen !== 'string') throw new FieldError({ pair: noteComplaints.noPair });
    const pair = pairs.forMember(idsOf(chosen)[0] ?? 0, request.person.id);
    return { replace: formFor(request, pair) };
  });

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
      run: (request, pair) =>
        request.canShow
          ? showPage(request, pair, 1)
          : request.answer(askingToRead(pair, request.person.language)),
    },
  ];
}
