import { type ChildProcess, fork } from 'node:child_process';
import type { Answered, Asked, Order } from './wire.ts';

/** How many of the last lines of a bot are kept. */
const MOST_LINES = 40;

/** The bot's process as the harness holds it. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #count = 0;
  #ended = false;
  /** What it wrote last. */
  readonly lines: string[] = [];
  /** How it ended, in words. */
  readonly ended: Promise<string>;

  /** @param program from `buildBot` */
  constructor([script = '', ...args]: readonly string[]) {
    this.#child = fork(script, args, { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (data: Buffer) => {
        this.lines.push(...data.toString().trimEnd().split('\n'));
        this.lines.splice(0, this.lines.length - MOST_LINES);
      });
    }
    this.#child.on('message', (answered: Answered) => {
      const waiting = this.#waiting.get(answered.id);
      this.#waiting.delete(answered.id);
      if (answered.error === undefined) waiting?.resolve(answered.value);
      else waiting?.reject(new Error(answered.error));
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        this.#ended = true;
        resolve(signal ?? `code ${code}`);
        // After whoever looks after this process has heard of it.
        setImmediate(() => {
          for (const { reject } of this.#waiting.values()) reject(new Error('the bot has died'));
        });
      });
    });
  }

  get isAlive(): boolean {
    return !this.#ended && !this.#child.killed;
  }

  /** @throws what it answered, or that it died before it could */
  ask(order: Order): Promise<unknown> {
    if (!this.isAlive || !this.#child.connected) return Promise.reject(new Error('the bot is dead'));
    const id = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#child.send({ id, order } satisfies Asked, (error) => {
        if (error) reject(error);
      });
    });
  }

  /** At once, as when the power fails. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
