import { access, createAudiences } from '../../../src/features/access.ts';
import type { Audiences } from '../../../src/slack/gate.ts';
import { besideKantel, databaseFile } from '../../support/database.ts';
import { firm } from '../../support/firm.ts';
import { madeUpBy } from '../../support/made-up.ts';
import { openPair } from '../../support/pair.ts';
import { type Stage, setStage } from '../../support/stage.ts';

/** What came of asking for what is somebody else's. */
interface Tried {
  readonly tries: number;
  /** What was not refused, or not as it should be. */
  readonly notRefused: string[];
}

type Envelope = Parameters<Stage['slack']['send']>[0];
type Kind = 'commands' | 'presses' | 'forms' | 'words';
interface Row {
  readonly kind: Kind;
  readonly id: string;
  readonly who: string;
  /** The field of a form in which the id stands; undefined where it stands in `meta`. */
  readonly field: string | undefined;
}

/** A pair as far as it matters here. */
interface Known {
  readonly pairId: number;
  readonly mentor: string;
  readonly mentee: string;
  readonly isRunning: boolean;
}

/** Ids that are none. */
const noIds = [
  '',
  '0',
  '-1',
  '1e0',
  ' 1',
  '01',
  '1.0',
  '1:x',
  '999999',
  '٣',
  '__proto__',
  '1;--',
  'NaN',
  '[1]',
];
/** What a form's `private_metadata` can be made into. */
const noMeta = [
  '',
  '{}',
  'null',
  '[]',
  '"1"',
  '{"pair":[1]}',
  '{"pair":{"id":1}}',
  '{"pair":1.5}',
  '{"pair":-1}',
  '{"pair":true}',
  '{"__proto__":{"pair":1}}',
  '{"constructor":{"pair":1}}',
  '{"pair":',
];

/** Who each audience is, said once more and otherwise than in the code: a new one fails until it is said here. */
const members: Readonly<Record<string, (userId: string, pair: Known | undefined) => boolean>> = {
  anyone: () => true,
  coordinator: (userId) => userId === 'UKEES',
  colleague: (userId) => !['UGUEST', 'UGONE', 'UROBOT'].includes(userId),
  participant: (userId) => ['USANNE', 'UPETRA', 'UOMAR', 'URUTH'].includes(userId),
  pair: (userId, pair) => isOf(userId, pair) && pair?.isRunning === true,
  meetingPair: (userId, pair) => isOf(userId, pair) && pair?.isRunning === true,
  mentor: (userId, pair) => userId === pair?.mentor && pair.isRunning,
  mentee: (userId, pair) => userId === pair?.mentee && pair.isRunning,
  reader: (userId, pair) => isOf(userId, pair),
  /** Nobody here is being asked whether they would be a pair. */
  asked: () => false,
};
const isOf = (userId: string, pair: Known | undefined): boolean =>
  pair !== undefined && [pair.mentor, pair.mentee].includes(userId);

const audiences: Audiences = createAudiences({} as never);
const aboutPairs = (who: string): boolean => audiences[who]?.subject === 'pair';

/** Every row that an id or a person can be refused at. */
export const rows: Row[] = (['commands', 'presses', 'forms', 'words'] as const).flatMap((kind) =>
  Object.entries(access[kind] as Record<string, string | { who: string; field: string }>).map(([id, row]) =>
    typeof row === 'string' ? { kind, id, who: row, field: undefined } : { kind, id, ...row },
  ),
);

/** Lets everybody ask for everything that is not theirs, with the ids of others and with ids that are none. */
export async function tryEverything({ thorough }: { thorough: boolean }): Promise<Tried> {
  const file = databaseFile();
  const users = [
    ...firm.users,
    ...['tom', 'vera'].map((name) => ({ ...plain, id: `U${name.toUpperCase()}`, name })),
  ];
  const stage = await setStage({ databasePath: file.path, workspace: { ...firm, users } });
  try {
    const { pairs, people } = await setUp(stage, file.path);
    const notRefused: string[] = [];
    let tries = 0;
    for (const row of rows) {
      const isMember = members[row.who];
      if (!isMember) throw new Error(`say in ${import.meta.url} who "${row.who}" is`);
      const asked = people.flatMap((userId) => {
        const ids = aboutPairs(row.who)
          ? pairs.filter((pair) => !isMember(userId, pair)).map(({ pairId }) => String(pairId))
          : isMember(userId, undefined)
            ? []
            : ['1'];
        const mayForge = aboutPairs(row.who) && (thorough || userId === 'USANNE');
        const forged = mayForge ? forgedFor(row) : [];
        return [...ids, ...forged].map((id) => ({ userId, id }));
      });
      tries += asked.length;
      notRefused.push(...(await refusedAt(stage, file.path, row, asked)));
    }
    return { tries, notRefused };
  } finally {
    await stage.close();
    file.remove();
  }
}

/** Space around what is typed in a field does not count. */
const forgedFor = ({ kind, field }: Row): string[] =>
  kind !== 'forms' ? noIds : field ? noIds.filter((id) => id.trim() === id) : noMeta;

const plain = { realName: 'Somebody', locale: 'en-US', tz: 'Europe/Amsterdam' };

/** Two pairs that run, one that has ended, and everybody known, so that a refusal has nothing left to write down. */
async function setUp(stage: Stage, path: string): Promise<{ pairs: Known[]; people: string[] }> {
  const one = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
  const other = await openPair(stage, { mentor: 'omar', mentee: 'ruth' });
  const former = await openPair(stage, { mentor: 'tom', mentee: 'vera' });
  const ended = "UPDATE pairs SET stage = 'closed', closed_at = ?, ended_as = 'completed' WHERE id = ?";
  besideKantel(path, (db) => db.prepare(ended).run(stage.clock.now().getTime(), former.pairId));
  const people = [
    'UKEES',
    'USANNE',
    'UPETRA',
    'UOMAR',
    'URUTH',
    'UTOM',
    'UNINA',
    'UGUEST',
    'UGONE',
    'UROBOT',
  ];
  for (const userId of people) await stage.slack.send(madeUpBy(stage.slack, userId).press('hub.help', '-'));
  await stage.settle();
  return {
    people,
    pairs: [
      { pairId: one.pairId, mentor: 'USANNE', mentee: 'UPETRA', isRunning: true },
      { pairId: other.pairId, mentor: 'UOMAR', mentee: 'URUTH', isRunning: true },
      { pairId: former.pairId, mentor: 'UTOM', mentee: 'UVERA', isRunning: false },
    ],
  };
}

interface Ask {
  readonly userId: string;
  readonly id: string;
}

/** @returns what of these was not refused: it left a trace, showed something, or was not answered */
async function refusedAt(stage: Stage, path: string, row: Row, asked: readonly Ask[]): Promise<string[]> {
  const { slack } = stage;
  const said = (): number => slack.world.messages.all().length;
  const notRefused: string[] = [];
  const before = rowsOf(path);
  const calls = slack.calls.length;
  const messages = said();
  const acks = await Promise.all(
    asked.map(({ userId, id }) => slack.send(envelopeOf(slack, row, userId, id))),
  );
  await stage.settle();
  const wrong = (what: string): void => void notRefused.push(`${row.kind} ${row.id}: ${what}`);
  if (rowsOf(path) !== before)
    wrong(`something was written down, asked by ${JSON.stringify(asked).slice(0, 200)}`);
  const shown = slack.calls.slice(calls).filter(({ method }) => /^views\.(open|push|update)/.test(method));
  if (shown.length > 0) wrong('a form was shown');
  const answers = slack.world.messages.all().slice(messages);
  if (answers.some(({ ephemeralTo }) => ephemeralTo === undefined)) wrong('something was said to others');
  if (answers.some(({ text }) => /went wrong|ging iets mis/i.test(text)))
    wrong('it was not refused but failed');
  const inForms = acks.map((ack) => ('answer' in ack && ack.answer?.response_action === 'errors' ? 1 : 0));
  const answered = row.kind === 'forms' ? inForms.filter((one) => one === 1).length : answers.length;
  if (answered !== asked.length) wrong(`${asked.length} asked, ${answered} were answered`);
  if (JSON.stringify(acks).match(/went wrong|ging iets mis/i)) wrong('it was not refused but failed');
  return notRefused;
}

function envelopeOf(
  slack: Stage['slack'],
  { kind, id, field }: Row,
  userId: string,
  asked: string,
): Envelope {
  const madeUp = madeUpBy(slack, userId);
  const isId = /^[1-9]\d*$/.test(asked);
  switch (kind) {
    case 'commands':
      return madeUp.command(id);
    case 'presses':
      return madeUp.press(id, asked);
    case 'words':
      return madeUp.press('hub.word', `${id}:${asked}`);
    case 'forms': {
      const meta = isId
        ? JSON.stringify({ pair: Number(asked), cohort: Number(asked), proposal: Number(asked) })
        : asked;
      return madeUp.form(id, field ? '{}' : meta, field ? { [field]: asked } : {});
    }
  }
}

/** All that is in the database, but for what is known of people. */
function rowsOf(path: string): string {
  return besideKantel(path, (db) => {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    return JSON.stringify(
      tables
        .filter((name) => name !== 'people')
        .map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]),
    );
  });
}
