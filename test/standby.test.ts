import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { DatabaseInUseError } from '../src/db/fault.ts';
import { createLog } from '../src/log.ts';
import { healthRoutes, serveRoutes } from '../src/slack/health.ts';
import { whenFree } from '../src/standby.ts';

// Time passes here when a test says so: `tries` tells each time the standby waits for its next try, and `next` gives it.

let tries: EventEmitter<{ waiting: [] }>;
let next: () => void;
let logLines: string[];
let asked: AbortController;

beforeEach(() => {
  tries = new EventEmitter();
  next = () => {};
  logLines = [];
  asked = new AbortController();
});

function surroundings(
  serve = async () => createServer() as Awaited<ReturnType<typeof serveRoutes>> | undefined,
) {
  const stream = new PassThrough();
  stream.on('data', (line: Buffer) => logLines.push(JSON.parse(line.toString()).msg));
  return {
    log: createLog('info', stream),
    signal: asked.signal,
    serve,
    pause: (signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        next = resolve;
        signal.addEventListener('abort', reject);
        tries.emit('waiting');
      }),
  };
}

const isWaiting = (): Promise<unknown> =>
  new Promise((resolve) => tries.once('waiting', () => resolve(null)));

test('what is free is opened at once, and nothing is said of it', async () => {
  expect(await whenFree(() => 'mine', surroundings())).toBe('mine');
  expect(logLines).toEqual([]);
});

test('while another has it, it is tried again, and said once that it waits and once that it takes over', async () => {
  let isFree = false;
  const opening = whenFree(
    () => {
      if (!isFree) throw new DatabaseInUseError();
      return 'mine';
    },
    surroundings(async () => undefined),
  );
  for (let times = 0; times < 3; times += 1) {
    const again = isWaiting();
    next();
    await again;
  }
  isFree = true;
  next();
  expect(await opening).toBe('mine');
  expect(logLines).toEqual([
    'another Kantel works on this database: waiting to take over',
    'the other Kantel is gone: taking over',
  ]);
});

test('while it waits it says on its port that it lives and is not ready, and leaves the port when it takes over', async () => {
  let isFree = false;
  let port = 0;
  const first = isWaiting();
  const opening = whenFree(
    () => {
      if (!isFree) throw new DatabaseInUseError();
      return 'mine';
    },
    surroundings(async () => {
      const server = await serveRoutes(
        0,
        healthRoutes(() => false),
      );
      port = (server.address() as { port: number }).port;
      return server;
    }),
  );
  await first;
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
  isFree = true;
  next();
  await opening;
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
});

test('asked to stop, it waits no longer', async () => {
  const first = isWaiting();
  const opening = whenFree(() => {
    throw new DatabaseInUseError();
  }, surroundings());
  await first;
  asked.abort();
  expect(await opening).toBeUndefined();
});

test('any other fault is thrown, whether it waited before or not', async () => {
  const faults = [new DatabaseInUseError(), new Error('damaged')];
  const first = isWaiting();
  const opening = whenFree(() => {
    throw faults.shift();
  }, surroundings());
  await first;
  next();
  await expect(opening).rejects.toThrow('damaged');
});
