import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { HeardStore } from './heard-store.ts';

/** Of so many it is remembered in memory what they were answered with. */
const MOST_REMEMBERED = 5_000;

/** One thing that came in, while it is being worked on. */
interface Taken {
  readonly key: Buffer;
  readonly onCommit: () => void;
}

/** What came of it, and whether it is done with: what was refused may be sent again, and is looked at anew. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  readonly isDone: boolean;
}

/**
 * Slack sends the same again where an acknowledgement got lost, and so do people whose form seemed to fail. The same
 * has one effect: while this process lives by what is remembered here, and after a restart by a row that is committed
 * together with the effect, so that there is never one without the other.
 * @param deps.secret keys the hash under which it is remembered; what was sent cannot be guessed from it
 */
export function createRepeats(deps: { store: HeardStore; secret: Buffer; clock: Clock }) {
  const { store, secret, clock } = deps;
  const recent = new Map<string, Promise<Outcome<unknown>>>();
  const current = new AsyncLocalStorage<Taken>();

  function remember(name: string, outcome: Promise<Outcome<unknown>>): void {
    recent.set(name, outcome);
    for (const oldest of recent.keys()) {
      if (recent.size <= MOST_REMEMBERED) break;
      recent.delete(oldest);
    }
    const forget = (): void => {
      if (recent.get(name) === outcome) recent.delete(name);
    };
    outcome.then(({ isDone }) => isDone || forget(), forget);
  }

  return {
    /** Called in every transaction, before it commits: marks what is being worked on as done. */
    mark(): void {
      const taken = current.getStore();
      if (taken) store.add(taken.key, clock.now());
    },
    /** Called after every transaction that committed. */
    committed(): void {
      current.getStore()?.onCommit();
    },
    /**
     * Does the work once.
     * @param same what is the same in each try of the same thing
     * @param repeated the answer where it was done before a restart, and nobody knows what was answered
     * @param onCommit told when its effect is in the database, which may be long before the work is over
     */
    async once<Answer>(
      same: readonly unknown[],
      repeated: Answer,
      work: () => Promise<Outcome<Answer>>,
      onCommit: () => void = () => {},
    ): Promise<Answer> {
      const key = createHmac('sha256', secret).update(JSON.stringify(same)).digest();
      const name = key.toString('base64');
      const before = recent.get(name);
      // The same key means the same kind of thing, so its answer is of the same kind.
      if (before) return (await before).answer as Answer;
      if (store.has(key)) return repeated;
      const outcome = current.run({ key, onCommit }, work);
      remember(name, outcome);
      return (await outcome).answer;
    },
    /** Lets go of what the process keeps for it at every step of everything, once nothing is under way. */
    close(): void {
      current.disable();
    },
  };
}

export type Repeats = ReturnType<typeof createRepeats>;
