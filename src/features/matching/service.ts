import { Worker } from 'node:worker_threads';
import type { MatchingInput, Suggestions } from './suggest-rules.ts';

/** How long the thread is kept when there is nothing to do. Milliseconds. */
const IDLE = 60_000;

interface Job {
  readonly input: MatchingInput;
  readonly resolve: (found: Suggestions) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * Matches people in a thread of its own, so that a long search holds up no acknowledgement. The thread starts with
 * the first search, does one after the other, and ends when it has had nothing to do for a while.
 */
export function createMatching(options: { start?: (() => Worker) | undefined; idle?: number } = {}) {
  const { start = startThread, idle = IDLE } = options;
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let current: Job | undefined;
  let letGo: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** Ends the thread; whatever it was doing comes to nothing. */
  function end(): Promise<unknown> {
    const ending = worker?.terminate();
    worker = undefined;
    return Promise.resolve(ending);
  }

  /** Starts a thread. What becomes of one that was let go of is not heard any more. */
  function begin(): Worker {
    const started = start();
    const isHeard = (): boolean => worker === started;
    started.on('message', (found: Suggestions) => isHeard() && settle(({ resolve }) => resolve(found)));
    started.on('error', (cause) => isHeard() && fail(new Error('the matching thread failed', { cause })));
    started.on('exit', (code) => isHeard() && fail(new Error(`the matching thread ended with code ${code}`)));
    return started;
  }

  function fail(fault: Error): void {
    void end();
    settle((job) => job.reject(fault));
  }

  function settle(tell: (job: Job) => void): void {
    const job = current;
    current = undefined;
    if (job) tell(job);
    next();
  }

  function next(): void {
    if (current) return;
    current = waiting.shift();
    clearTimeout(letGo);
    if (!current) {
      worker?.unref();
      letGo = setTimeout(() => void end(), idle).unref();
      return;
    }
    try {
      worker ??= begin();
      worker.ref();
      worker.postMessage(current.input);
    } catch (cause) {
      fail(new Error('the matching thread could not be asked', { cause }));
    }
  }

  /** Gives a job up, whether it waits or is being done; one that is done is left as it is. */
  function drop(job: Job, fault: Error): void {
    job.reject(fault);
    if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
    if (current !== job) return;
    current = undefined;
    void end();
    next();
  }

  return {
    /**
     * The best set of pairs, as `suggest` in suggest-rules.ts finds it.
     * @throws the reason of `signal` when it is aborted; an Error when the thread fails or was closed
     */
    suggest(input: MatchingInput, signal?: AbortSignal): Promise<Suggestions> {
      return new Promise<Suggestions>((resolve, reject) => {
        if (isClosed) throw new Error('matching is closed');
        if (signal?.aborted) throw reasonOf(signal);
        const job: Job = { input, resolve, reject };
        signal?.addEventListener('abort', () => drop(job, reasonOf(signal)), { once: true });
        waiting.push(job);
        next();
      });
    },

    /** Ends the thread; what is still asked comes to nothing, with an error. */
    async close(): Promise<void> {
      isClosed = true;
      clearTimeout(letGo);
      const asked = [...(current ? [current] : []), ...waiting.splice(0)];
      current = undefined;
      for (const { reject } of asked) reject(new Error('matching is closed'));
      await end();
    },
  };
}

export type Matching = ReturnType<typeof createMatching>;

const reasonOf = ({ reason }: AbortSignal): Error =>
  reason instanceof Error ? reason : new Error('matching was broken off');

/** Starts a thread; that takes far longer than most searches. */
export function startThread(): Worker {
  return new Worker(new URL('./thread.mjs', import.meta.url), { execArgv: [] });
}
