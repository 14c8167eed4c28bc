import type { ServerResponse } from 'node:http';
import type { Seen } from './shape.ts';

const SOON_MS = 10;
/** So that a running clock moves, and whoever has gone is noticed. */
const HEARTBEAT_MS = 5000;
const RETRY_MS = 500;

interface Stream {
  response: ServerResponse;
  look: () => Partial<Seen>;
  /** What was sent, as text, by name. */
  sent: Map<string, string>;
}

/** Open pages: each is told what changed for its person, soon after it did. */
export class Streams {
  readonly #open = new Set<Stream>();
  readonly #heart: NodeJS.Timeout;
  #waiting: NodeJS.Timeout | undefined;
  /** What showing it took the last time: a storm of changes must not leave time for nothing else. */
  #tookMs = 0;

  constructor() {
    this.#heart = setInterval(() => this.poke(), HEARTBEAT_MS);
    this.#heart.unref();
  }

  open(response: ServerResponse, look: () => Partial<Seen>): void {
    const stream: Stream = { response, look, sent: new Map() };
    response.write(`retry: ${RETRY_MS}\n\n`);
    this.#open.add(stream);
    response.on('close', () => this.#open.delete(stream));
    this.#show(stream, true);
  }

  /** Something may look different now. */
  poke(): void {
    if (this.#waiting !== undefined) return;
    this.#waiting = setTimeout(() => this.#flush(), Math.max(SOON_MS, 3 * this.#tookMs));
    this.#waiting.unref();
  }

  close(): void {
    clearInterval(this.#heart);
    clearTimeout(this.#waiting);
    for (const { response } of this.#open) response.end();
    this.#open.clear();
  }

  #flush(): void {
    this.#waiting = undefined;
    const began = performance.now();
    for (const stream of this.#open) this.#show(stream, false);
    this.#tookMs = performance.now() - began;
  }

  #show({ response, look, sent }: Stream, full: boolean): void {
    const seen = new Map(Object.entries(look()).map(([name, value]) => [name, JSON.stringify(value)]));
    const set = [...seen].filter(([name, text]) => sent.get(name) !== text);
    const gone = [...sent.keys()].filter((name) => !seen.has(name));
    for (const name of gone) sent.delete(name);
    for (const [name, text] of set) sent.set(name, text);
    if (set.length === 0 && gone.length === 0) return void response.write(':\n\n');
    const fields = set.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',');
    response.write(`data: {"full":${full},"set":{${fields}},"gone":${JSON.stringify(gone)}}\n\n`);
  }
}
