import type { Worker } from 'node:worker_threads';
import { startThread } from '../../src/features/matching/service.ts';

/** What an earlier Kantel of this process left, with nothing to do. */
let spare: Worker | undefined;

/** A thread to match in that goes on to the next Kantel when this one ends: to start one takes longer than most tests. */
export function takeThread(): Worker {
  const thread = spare ?? handedOn(startThread());
  spare = undefined;
  return thread;
}

/** A thread that is not ended where it has nothing to do and can be used again. */
function handedOn(thread: Worker): Worker {
  const ask = thread.postMessage.bind(thread);
  const end = thread.terminate.bind(thread);
  let isAsked = false;
  return Object.assign(thread, {
    postMessage(input: unknown): void {
      isAsked = true;
      thread.prependOnceListener('message', () => {
        isAsked = false;
      });
      ask(input);
    },
    async terminate(): Promise<number> {
      for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
      const isOver = thread.threadId === -1;
      if (isAsked || isOver || spare) return await end();
      spare = thread;
      spare.unref();
      return 0;
    },
  });
}
