import { z } from 'zod';
import type { Message } from '../../delivery/delivery.ts';
import { FieldError, KantelError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { complaintOf } from '../../slack/complaint.ts';
import type { Coordinators } from '../../slack/coordinators.ts';
import type { Lookups } from '../../slack/directory.ts';
import type { Files } from '../../slack/files.ts';
import type { MessageRequest, PressRequest, Request, WordsRequest } from '../../slack/request.ts';
import type { Scopes } from '../../slack/scopes.ts';
import type { Edge } from '../access.ts';
import type { CohortWord } from '../cohort-words.ts';
import type { Cohort, Cohorts } from '../cohorts/service.ts';
import { createGiven, type Given } from './given.ts';
import { createHeld, type Held } from './held.ts';
import { looksLikeTable } from './reading-rules.ts';
import { askedIn } from './row-rules.ts';
import { type Lists, listOf, type Outcome, type ReadList, whoIsIn } from './service.ts';
import { listComplaints, listHelp, listTexts } from './text.ts';
import {
  DROP,
  doneMessage,
  exportModal,
  FOR_COHORT,
  IMPORT,
  importForm,
  LIST_FORM,
  previewMessage,
  readingModal,
  SHOW_ALL,
  whichCohort,
  wholeModal,
} from './view.ts';
import { asWritten } from './written-rules.ts';

const formMeta = z.object({ cohort: z.int().positive() });

/** A list that waits: read and waiting for its cohort, looked up and waiting for a press, or done. */
type Waiting =
  | { readonly is: 'read'; readonly given: Given }
  | { readonly is: 'seen'; readonly cohortId: number; readonly list: ReadList; readonly outcome: Outcome }
  | { readonly is: 'done'; readonly cohortId: number; readonly outcome: Outcome };

/** Where what a list comes to is said. */
type Say = (message: Message) => Promise<void>;

/**
 * Hears lists of people: the form behind `/cohort import`, and what a coordinator drops or pastes in the direct
 * message. Gives them out with `/cohort export`.
 */
export function registerLists(deps: {
  edge: Edge;
  lists: Lists;
  cohorts: Cohorts;
  coordinators: Pick<Coordinators, 'includes'>;
  lookups: Lookups;
  files: Files;
  scopes: Scopes;
  log: Log;
}) {
  const { edge, lists, cohorts, coordinators, lookups, files, scopes, log } = deps;
  const givenBy = createGiven(files);
  const held = createHeld<Waiting>();
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();

  /** Looks the people of a list up beside everything else, and says what it comes to. */
  function begin(request: Request, given: Given, cohortId: number, say: Say): void {
    const work = lookUp(request, given, cohortId, say).finally(() => underWay.delete(work));
    underWay.add(work);
  }

  async function lookUp({ person, now }: Request, given: Given, cohortId: number, say: Say): Promise<void> {
    const { language } = person;
    try {
      const { emails, ids } = whoIsIn(given.table.rows.map(askedIn));
      const directory = await lookups.find(emails, ids, stopping.signal);
      const list = listOf(given.table, given.isGuessed, directory, now);
      const cohort = cohorts.mustRun(cohortId);
      const outcome = lists.preview(cohortId, list);
      const { key } = held.hold(person.id, { is: 'seen', cohortId, list, outcome }, now);
      await say(previewMessage(cohort, outcome, list, key, language));
    } catch (error) {
      const text = stopping.signal.aborted
        ? listTexts[language].interrupted
        : complaintOf(error, language, log, LIST_FORM);
      await say({ text }).catch((err: unknown) =>
        log.error({ err, where: LIST_FORM }, 'a list got no answer'),
      );
    }
  }

  /** Hears a button of a list that waits. Where it waits no more, its message and buttons give way to saying so. */
  function hear(
    press: typeof FOR_COHORT | typeof IMPORT | typeof DROP | typeof SHOW_ALL,
    work: (request: PressRequest, found: Held<Waiting>) => Promise<unknown>,
  ): void {
    edge.press(press, async (request) => {
      const { ids, person, now } = request;
      const found = held.find(ids[0] ?? 0, person.id, now);
      if (found) await work(request, found);
      else await request.replace({ text: listTexts[person.language].gone });
    });
  }

  edge.form(LIST_FORM, async (request) => {
    const { cohort: cohortId } = formMeta.parse(request.meta);
    cohorts.mustRun(cohortId);
    const [file] = request.files.file ?? [];
    const text = typeof request.values.text === 'string' ? request.values.text : '';
    const field = file ? 'file' : 'text';
    if (!file && text === '') throw new FieldError({ text: listComplaints.nothingGiven });
    if (file && text !== '') throw new FieldError({ file: listComplaints.both });
    const given = await givenBy(file, text).catch((error: unknown) => {
      throw error instanceof KantelError ? new FieldError({ [field]: error.complaint }) : error;
    });
    begin(request, given, cohortId, (message) => request.answer(message));
    return { replace: readingModal(given.table.rows.length, request.person.language) };
  });

  hear(FOR_COHORT, async (request, { thing }) => {
    const cohort = cohorts.mustRun(request.ids[1] ?? 0);
    if (thing.is === 'read') begin(request, thing.given, cohort.id, (message) => request.replace(message));
  });

  hear(IMPORT, async (request, found) => {
    const { thing } = found;
    if (thing.is === 'read') return;
    const { language } = request.person;
    const { cohortId } = thing;
    if (thing.is === 'seen') {
      const { list, outcome } = thing;
      if (!lists.bringIn(cohortId, list, outcome, request.now)) {
        const changed = lists.preview(cohortId, list);
        found.thing = { ...thing, outcome: changed };
        await request.replace(
          previewMessage(
            cohorts.mustRun(cohortId),
            changed,
            { ...list, isAnother: true },
            found.key,
            language,
          ),
        );
        return;
      }
      found.thing = { is: 'done', cohortId, outcome };
    }
    // Pressed twice: the same answer, and nothing more.
    await request.replace(doneMessage(cohorts.get(cohortId), thing.outcome, language));
  });

  hear(DROP, async (request, { key, thing }) => {
    if (thing.is === 'done') return;
    held.drop(key);
    await request.replace({ text: listTexts[request.person.language].dropped });
  });

  hear(SHOW_ALL, async (request, { thing }) => {
    if (thing.is === 'read') return;
    await request.show(wholeModal(thing.outcome, request.person.language));
  });

  async function give(request: WordsRequest, cohort: Cohort): Promise<void> {
    const { person } = request;
    const texts = listTexts[person.language];
    const given = lists.give(cohort, person.language);
    if (given.count === 0) return request.answer({ text: texts.nobody(cohort.name) });
    if (await scopes.has('files:write')) {
      await files.give(person.id, fileNameOf(cohort), given.list, texts.given(cohort.name, given.count));
      return request.answer({ text: texts.inDirectMessage });
    }
    const view = exportModal(cohort, given, person.language);
    if (view) await request.show(view);
    else await request.answer({ text: texts.tooLong });
  }

  const words: CohortWord[] = [
    {
      command: 'import',
      spoken: ['importeren', 'importeer'],
      help: listHelp.import,
      run: async (request, cohort) =>
        request.show(importForm(cohort, await scopes.has('files:read'), request.person.language)),
    },
    { command: 'export', spoken: ['exporteren', 'exporteer'], help: listHelp.export, run: give },
  ];

  return {
    words,
    /** Takes what was written or dropped in the direct message, where that is a list and a coordinator brought it. */
    async take(request: MessageRequest): Promise<boolean> {
      const { person, now } = request;
      const file = request.files.find(({ name }) => /\.(csv|tsv|txt|xlsx?|ods)$/i.test(name ?? ''));
      const text = asWritten(request.text);
      if (!file && !looksLikeTable(text)) return false;
      if (!(await coordinators.includes(person.id))) return false;
      const running = cohorts.running();
      const [first, ...others] = running;
      if (!first) {
        await request.answer({ text: listTexts[person.language].noCohort });
        return true;
      }
      const given = await givenBy(file, text);
      if (others.length > 0) {
        const { key } = held.hold(person.id, { is: 'read', given }, now);
        await request.answer(whichCohort(key, running, person.language));
        return true;
      }
      const { rows } = given.table;
      if (lookups.isMany(rows.length))
        await request.answer({ text: listTexts[person.language].reading(rows.length) });
      begin(request, given, first.id, (message) => request.answer(message));
      return true;
    },
    /** Resolves when nobody is being looked up. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    /** Looks nobody up any more; whoever waits for it hears that. */
    stop: (): void => stopping.abort(),
  };
}

const fileNameOf = ({ name }: Cohort): string =>
  `kantel-${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.csv`.replace(/-+\.csv$/, '.csv');
