import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { MatchingInput } from '../../../src/features/matching/rules.ts';
import { createMatching, type Matching } from '../../../src/features/matching/service.ts';
import { suggest } from '../../../src/features/matching/suggest-rules.ts';
import { firm } from './people.ts';

const open: Matching[] = [];
afterEach(async () => {
  for (const matching of open.splice(0)) await matching.close();
});

function opened(options: Parameters<typeof createMatching>[0] = {}): Matching {
  const matching = createMatching(options);
  open.push(matching);
  return matching;
}

/** A thread that does this when it is asked, and a count of how many were started. */
function threads(...programs: string[]) {
  const started: Worker[] = [];
  const start = (): Worker => {
    const program = programs[Math.min(started.length, programs.length - 1)] ?? '';
    const worker = new Worker(`const { parentPort } = require('node:worker_threads'); ${program}`, {
      eval: true,
      execArgv: [],
    });
    started.push(worker);
    return worker;
  };
  return { start, started };
}

const answers = "parentPort.on('message', () => parentPort.postMessage('done'));";
const hangs = "parentPort.on('message', () => { for (;;); });";
const input: MatchingInput = firm(3);

test('a thread finds what is found here, and reads TypeScript by itself', async () => {
  const matching = opened();
  const larger = firm(12);
  expect(await matching.suggest(larger)).toEqual(suggest(larger));
  const fault = matching.suggest({ ...larger, candidates: [null] } as unknown as MatchingInput);
  await expect(fault).rejects.toThrow('the matching thread failed');
  expect(await matching.suggest(input)).toEqual(suggest(input));
});

test('a process started like `npm start` gets an answer, and is not kept alive by its thread', async ({
  signal,
}) => {
  const program = `
    import { createMatching } from './src/features/matching/service.ts';
    const found = await createMatching().suggest(${JSON.stringify(input)});
    process.stdout.write(JSON.stringify(found));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { cwd: new URL('../../../', import.meta.url), signal },
  );
  expect(JSON.parse(stdout)).toEqual(suggest(input));
});

test.each([
  ['ends', "parentPort.on('message', () => process.exit(3));", 'the matching thread ended with code 3'],
  ['fails', "parentPort.on('message', () => { throw new Error('no'); });", 'the matching thread failed'],
  ['never starts', "throw new Error('no');", 'the matching thread failed'],
])('a thread that %s gives an error, and the next question a new thread', async (_what, program, message) => {
  const { start, started } = threads(program, answers);
  const matching = opened({ start });
  await expect(matching.suggest(input)).rejects.toThrow(message);
  expect(await matching.suggest(input)).toBe('done');
  expect(started).toHaveLength(2);
});

test('what waited behind a fault is still answered', async () => {
  const matching = opened({
    start: threads("parentPort.on('message', () => process.exit(1));", answers).start,
  });
  const [first, second] = await Promise.allSettled([matching.suggest(input), matching.suggest(input)]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
});

test('where no thread can be started the error comes back', async () => {
  const matching = opened({
    start: () => {
      throw new Error('no threads left');
    },
  });
  await expect(matching.suggest(input)).rejects.toThrow('could not be asked');
});

test('no thread starts before it is needed, one serves all, and it is let go of when idle', async () => {
  const { start, started } = threads(answers);
  const matching = opened({ start, idle: 10 });
  expect(started).toHaveLength(0);
  await Promise.all([matching.suggest(input), matching.suggest(input)]);
  expect(started).toHaveLength(1);
  const [worker] = started;
  if (worker && worker.threadId !== -1) await once(worker, 'exit');
  await matching.suggest(input);
  expect(started).toHaveLength(2);
});

test('a question can be taken back, whether it waits or is being worked on', async () => {
  const { start, started } = threads(hangs, answers);
  const matching = opened({ start });
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = matching.suggest(input, running.signal);
  const second = matching.suggest(input, waiting.signal);
  const third = matching.suggest(input);
  waiting.abort(new Error('not this one'));
  await expect(second).rejects.toThrow('not this one');
  running.abort();
  await expect(first).rejects.toThrow();
  expect(await third).toBe('done');
  expect(started).toHaveLength(2);
  await expect(matching.suggest(input, AbortSignal.abort())).rejects.toThrow();
});

test('closing ends the thread and whatever it was asked', async () => {
  const { start, started } = threads(hangs);
  const matching = opened({ start });
  const asked = Promise.allSettled([matching.suggest(input), matching.suggest(input)]);
  await matching.close();
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(started[0]?.threadId).toBe(-1);
  await expect(matching.suggest(input)).rejects.toThrow('closed');
});
