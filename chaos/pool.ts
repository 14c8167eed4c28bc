import { BotProcess } from './bot/process.ts';

/**
 * Processes in which a bot can run. One that outlived its run is used again, so that each run starts a single new
 * one: the bot after the crash.
 */
export class Pool {
  readonly #program: readonly string[];
  readonly #spare: BotProcess[] = [];

  constructor(program: readonly string[]) {
    this.#program = program;
  }

  take(): BotProcess {
    return this.#spare.pop() ?? new BotProcess(this.#program);
  }

  fresh(): BotProcess {
    return new BotProcess(this.#program);
  }

  giveBack(bot: BotProcess): void {
    if (bot.isAlive) this.#spare.push(bot);
  }

  close(): void {
    for (const bot of this.#spare.splice(0)) bot.kill();
  }
}
