import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { access, createAudiences } from '../../src/features/access.ts';
import { prompts } from '../../src/features/intro/rules.ts';
import type { Audiences } from '../../src/slack/gate.ts';
import { besideKantel, databaseFile } from '../support/database.ts';
import { firm } from '../support/firm.ts';
import { createMarks, type Mark, type Marks, unescapedIn } from '../support/marks.ts';
import { freePort } from '../support/port.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { type SentForm, type Step, walk } from '../support/walker.ts';
import { meant } from './meant.ts';

/** What a search found. */
export interface Search {
  /** Words that were written. */
  readonly marks: number;
  /** Where which words turned up that should not be there. */
  readonly leaks: Set<string>;
  /** What was sent to Slack and would do something there. */
  readonly unescaped: Set<string>;
  /** Where words were found that are meant to be there: whoever finds nothing anywhere has not looked. */
  readonly meantToBe: Set<string>;
  readonly forms: Set<string>;
  readonly presses: Set<string>;
  readonly troubles: string[];
}

const cast = {
  coordinator: 'kees',
  pairs: [
    ['sanne', 'petra'],
    ['sanne', 'ruth'],
    ['omar', 'ruth'],
  ] as const,
  outsiders: ['nina'],
};

/** Two who are on no list but the one that the coordinator chooses as a file. */
const listed = ['tom', 'vera'].map((name) => ({
  id: `U${name.toUpperCase()}`,
  name,
  realName: name,
  locale: 'en-US',
  tz: 'Europe/Amsterdam',
  email: `${name}@example.com`,
}));

/** What leads to the forms that only come up in one state of things. */
const first: readonly Step[] = [
  // What they expect is asked once both have talked, and until they agree.
  ...prompts.flatMap(() => ['omar', 'ruth'].map((by) => ({ by, key: 'intro.talked' }))),
  { by: 'omar', key: 'agreement.expect' },
  // The mentee is asked for the wish where the mentor drafted what they agree to.
  { by: 'omar', key: 'types /mentoring agreement', inside: 'agreement.draft' },
  { by: 'ruth', key: 'agreement.agree' },
  // Whoever is on a list of somebody else's promises their hours once they are asked.
  { by: 'kees', key: 'types /cohort invite' },
  { by: 'kees', key: 'types /cohort import' },
  { by: 'kees', key: 'list.import' },
  { by: 'kees', key: 'types /pair suggest', inside: 'suggestion.send' },
  { by: 'tom', key: 'proposal.yes' },
  { by: 'vera', key: 'proposal.yes' },
  // Of these two nothing more is expected; in the other pairs whatever ends something comes last.
  { by: 'tom', key: 'types /mentoring pause' },
];

/** What takes a pair out of the walk. */
const ending: readonly Step[] = [
  { by: 'omar', key: 'types /mentoring leave' },
  { by: 'kees', key: 'types /cohort-status' },
  { by: 'kees', key: 'leaving.endPair' },
];

/**
 * Lets people write marked words wherever they can, and looks for them everywhere they do not belong.
 * @param walks how many walks are made, each through other things than those before
 */
export async function searchForLeaks(walks: number): Promise<Search> {
  const found: Search = {
    marks: 0,
    leaks: new Set(),
    unescaped: new Set(),
    meantToBe: new Set(),
    forms: new Set(),
    presses: new Set(),
    troubles: [],
  };
  let marks = 0;
  const before = new Map<string, number>();
  for (let seed = 1; seed <= walks; seed += 1) marks += await oneWalk(seed, before, found);
  return { ...found, marks };
}

/** The forms of the table that nobody sent in. */
export const neverSent = ({ forms }: Pick<Search, 'forms'>): string[] =>
  Object.keys(access.forms).filter((form) => !forms.has(form));

async function oneWalk(seed: number, before: Map<string, number>, found: Search): Promise<number> {
  const marks = createMarks();
  const named = (user: (typeof firm.users | typeof listed)[number]) => ({
    ...user,
    realName: marks.words({ by: 'everybody', form: 'profile', field: 'name', most: 80 }),
  });
  const file = databaseFile();
  const port = await freePort();
  const stage = await setStage({
    databasePath: file.path,
    env: { LOG_LEVEL: 'trace', PORT: String(port) },
    workspace: {
      ...firm,
      users: [...firm.users, ...listed].map(named),
      channels: [{ name: 'general', members: ['nina', 'kees'] }],
    },
  });
  const sight = watch(stage, marks);
  try {
    const sent: SentForm[] = [];
    const alone = new Set<string>();
    const walked = await walk(stage, cast, marks.words, {
      rounds: 8,
      seed,
      before,
      first,
      ending,
      file: (by, form, field) => ({
        file: 'people.csv',
        content: [
          'email;role;team',
          ...['tom@example.com;mentor', 'vera@example.com;mentee'].map(
            (row) => `${row};"${marks.words({ by, form, field, most: 80 })}"`,
          ),
        ].join('\n'),
      }),
      onSent(form) {
        sent.push(form);
        // What is for its author alone is not for the other of the pair either.
        const newest = [...marks.all.values()].filter(
          (mark) => mark.form === form.form && mark.by === form.by,
        );
        if (form.chosen.get('visibility') === 'self')
          for (const { mark } of newest.slice(-2)) alone.add(mark);
      },
    });
    for (const form of walked.forms) found.forms.add(form);
    for (const press of walked.presses) found.presses.add(press);
    found.troubles.push(...walked.troubles.map((trouble) => `walk ${seed}: ${trouble}`));

    const leak = (where: string, { by, form, field }: Mark): void =>
      void found.leaks.add(`${form} ${field}, written by ${by}: in ${where}`);
    const right = (where: string, { form, field }: Mark): void =>
      void found.meantToBe.add(`${form} ${field}: in ${where}`);
    const readers = readersOf(file.path);
    for (const [userId, seen] of sight.seen) {
      for (const mark of seen)
        (isFor(mark, userId, readers, alone) ? right : leak)(`what ${userId} sees`, mark);
    }
    for (const words of sight.unescaped) found.unescaped.add(words);
    for (const mark of marks.in(stage.logLines.join(''))) leak('the log', mark);
    for (const path of ['/healthz', '/readyz', '/', '/metrics', '/slack/events']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      const headers = JSON.stringify([...answer.headers]);
      for (const mark of marks.in(headers + (await answer.text()))) leak(`the page ${path}`, mark);
    }
    const search = (when: string): void => {
      for (const mark of marks.in(everyByteIn(dirname(file.path))))
        (meant[`${mark.form} ${mark.field}`] ? right : leak)(`a file of the database, ${when}`, mark);
    };
    search('while Kantel runs');
    besideKantel(file.path, (db) => db.pragma('wal_checkpoint(TRUNCATE)'));
    search('after a checkpoint');
    await stage.close();
    search('after the end');
    return marks.all.size;
  } finally {
    sight.end();
    file.remove();
  }
}

/** Notes which marks each person has had in front of them, and what was sent unescaped. */
function watch({ slack }: Stage, marks: Marks) {
  const { world } = slack;
  const seen = new Map<string, Set<Mark>>();
  const unescaped = new Set<string>();
  const isPerson = (id: string): boolean => id !== slack.botUserId;
  function note(userIds: readonly string[], shown: unknown): void {
    const text = JSON.stringify(shown);
    for (const mark of marks.in(text)) {
      for (const id of userIds) seen.set(id, (seen.get(id) ?? new Set()).add(mark));
    }
  }
  function sent(shown: unknown): void {
    for (const words of unescapedIn(shown)) unescaped.add(words);
  }
  const end = slack.on(({ kind, detail }) => {
    if (kind === 'message') {
      const message = world.messages.find(String(detail.channel), String(detail.ts));
      if (!message || message.user !== slack.botUserId) return;
      const members = (world.channels.byId(message.channel)?.members ?? []).filter(isPerson);
      const { text, blocks } = message;
      note(message.ephemeralTo ? [message.ephemeralTo] : members, { text, blocks });
      sent({ text, blocks });
    } else if (kind === 'view' || kind === 'home') {
      const userId = String(detail.user);
      const views = [...world.views.stack(userId), world.views.home(userId)];
      for (const view of views) {
        note([userId], [view?.body, view?.errors]);
        sent(view?.body);
      }
    } else if (kind === 'channel') {
      for (const channel of world.channels.all()) {
        const { name, topic, purpose, bookmarks } = channel;
        const isPublic = channel.kind === 'public';
        const members = isPublic ? world.users.all().map(({ id }) => id) : channel.members;
        note(members.filter(isPerson), { name, topic, purpose, bookmarks });
        sent({ topic: topic.value, purpose: purpose.value });
      }
    }
  });
  return { seen, unescaped, end };
}

/** Who may read what somebody wrote in a form of their pair: themselves, and whoever is or was in a pair with them. */
function readersOf(path: string): (userId: string) => ReadonlySet<string> {
  const pairs = besideKantel(path, (db) =>
    db.prepare<[], { mentor_id: string; mentee_id: string }>('SELECT mentor_id, mentee_id FROM pairs').all(),
  );
  return (userId) =>
    new Set(
      pairs
        .map(({ mentor_id, mentee_id }) => [mentor_id, mentee_id])
        .filter((two) => two.includes(userId))
        .flat(),
    );
}

/** Who is admitted is not asked here, only what they are admitted to. */
const audiences: Audiences = createAudiences({} as never);

function isFor(
  { by, form, field, mark }: Mark,
  userId: string,
  readers: (userId: string) => ReadonlySet<string>,
  alone: ReadonlySet<string>,
): boolean {
  if (by === userId || meant[`${form} ${field}`]) return true;
  const row = Object.entries(access.forms).find(([id]) => id === form)?.[1];
  const who = typeof row === 'object' ? row.who : row;
  return (
    who !== undefined && audiences[who]?.subject === 'pair' && !alone.has(mark) && readers(by).has(userId)
  );
}

function everyByteIn(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n');
}
