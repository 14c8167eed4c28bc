import type { Json } from './json.ts';

/** Something happened that a person or an onlooker (the browser page) may want to see. */
export interface Change {
  kind: 'message' | 'view' | 'home' | 'channel' | 'user' | 'call' | 'envelope' | 'fault' | 'socket';
  detail: Json;
}

export type ChangeListener = (change: Change) => void;

const ASK_EVERY_MS = 10;

export class Changes {
  readonly #listeners = new Set<ChangeListener>();

  /** Returns the function that ends the subscription. */
  on(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(kind: Change['kind'], detail: Json = {}): void {
    for (const listener of [...this.#listeners]) listener({ kind, detail });
  }

  /**
   * The first truthy answer of `look`, asked now, after every change, and every few milliseconds, for what is
   * waited for may also be outside of this Slack. Undefined once `withinMs` (real time) have passed.
   */
  until<T>(look: () => T, withinMs: number): Promise<T | undefined> {
    const first = look();
    if (first) return Promise.resolve(first);
    return new Promise((resolve, reject) => {
      const end = (give: () => void) => {
        clearTimeout(timer);
        clearInterval(asking);
        stop();
        give();
      };
      const ask = () => {
        try {
          const found = look();
          if (found) end(() => resolve(found));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const stop = this.on(ask);
      const asking = setInterval(ask, ASK_EVERY_MS);
      const timer = setTimeout(() => end(() => resolve(undefined)), withinMs);
    });
  }
}
