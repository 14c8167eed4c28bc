import type { Ids } from '../ids.ts';

/** What somebody uploads. */
export interface Upload {
  /** With its ending: `people.csv`. */
  readonly file: string;
  readonly content: string | Uint8Array;
}

export const isUpload = (entry: unknown): entry is Upload =>
  typeof entry === 'object' && entry !== null && 'file' in entry && 'content' in entry;

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  content: Buffer;
  readonly created: Date;
}

/** Every file that was uploaded. */
export class Files {
  readonly #ids: Ids;
  readonly #byId = new Map<string, StoredFile>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  add(user: string, { file, content }: Upload, created: Date): StoredFile {
    const stored = { id: this.#ids.next('F'), name: file, user, content: Buffer.from(content), created };
    this.#byId.set(stored.id, stored);
    return stored;
  }

  byId(id: string): StoredFile | undefined {
    return this.#byId.get(id);
  }
}
