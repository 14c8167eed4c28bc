import type { Json } from './json.ts';

/** Something happened that a person or an onlooker (the browser page) may want to see. */
export interface Change {
  kind: 'message' | 'view' | 'home' | 'channel' | 'user' | 'call' | 'envelope' | 'fault' | 'socket';
  detail: Json;
}

export type ChangeListener = (change: Change) => void;

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
   * The first truthy answer of `look`, asked now and after every change. Undefined once `withinMs` (real
   * time) have passed.
   */
  until<T>(look: () => T, withinMs: number): Promise<T | undefined> {
    const first = look();
    if (first) return Promise.resolve(first);
    return new Promise((resolve, reject) => {
      const end = (give: () => void) => {
        clearTimeout(timer);
        stop();
        give();
      };
      const stop = this.on(() => {
        try {
          const found = look();
          if (found) end(() => resolve(found));
        } catch (error) {
          end(() => reject(error));
        }
      });
      const timer = setTimeout(() => end(() => resolve(undefined)), withinMs);
    });
  }
}
