import type { Transact } from '../../db/transaction.ts';
import type { Agreements } from '../agreement/service.ts';
import { membersOf, type Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import {
  type Meaning,
  meaningOf,
  nextAfter,
  type Progress,
  type Prompt,
  progressOf,
  type Way,
} from './rules.ts';
import type { IntroStore } from './store.ts';
import { aboutPrompt, promptMessage, writtenMessage } from './view.ts';

/** The introduction of a pair (P4): three prompts, one at a time. Synchronous. */
export interface Intro {
  /** Says the first prompt in the pair's channel. Call inside a transaction. */
  begin(pair: Pair, now: Date): void;
  /** How far it is. */
  progress(pair: Pair): Progress;
  /** What it would mean that somebody answers a prompt. */
  meaning(pair: Pair, prompt: Prompt, userId: string): Meaning;
  /**
   * Somebody says that they talked about it, or skips it. It counts for them alone; the next prompt comes, or after
   * the last the agreement, when it counts for both.
   * @returns `again` or `old` where it changed nothing
   */
  answer(pair: Pair, prompt: Prompt, userId: string, way: 'talked' | 'skipped', now: Date): Meaning;
  /**
   * Somebody wrote on a prompt: their words appear in the channel, also when they had pressed something before or both
   * are past it meanwhile, and are not kept.
   * @param form names the form they wrote in, so that sending it twice says it once
   */
  write(pair: Pair, prompt: Prompt, userId: string, words: string, form: string, now: Date): Meaning;
}

export function createIntro(deps: {
  store: IntroStore;
  pairs: Pairs;
  agreements: Agreements;
  transact: Transact;
}): Intro {
  const { store, pairs, agreements, transact } = deps;

  function progress(pair: Pair): Progress {
    return progressOf(membersOf(pair), store.asked(pair.id), store.answers(pair.id));
  }

  function ask(pair: Pair, prompt: Prompt, now: Date): void {
    if (!store.ask(pair.id, prompt, now)) return;
    const message = promptMessage(pair, prompt, membersOf(pair));
    pairs.say(pair, { about: aboutPrompt(prompt), message }, now);
  }

  function count(pair: Pair, prompt: Prompt, userId: string, way: Way, now: Date): Meaning {
    const before = progress(pair);
    const meaning = meaningOf(before, prompt, userId);
    if (meaning === 'old' || meaning === 'again') return meaning;
    store.answer(pair.id, prompt, userId, way, now);
    const waitingFor = before.waitingFor.filter((id) => id !== userId);
    pairs.change(pair, aboutPrompt(prompt), meaning, promptMessage(pair, prompt, waitingFor), now);
    if (meaning === 'second') goOn(pair, prompt, now);
    pairs.changed(pair.id, now);
    return meaning;
  }

  function goOn(pair: Pair, prompt: Prompt, now: Date): void {
    store.close(pair.id, prompt, now);
    const next = nextAfter(prompt);
    if (next) ask(pair, next, now);
    else agreements.offer(pair, now);
  }

  return {
    progress,
    meaning: (pair, prompt, userId) => meaningOf(progress(pair), prompt, userId),
    begin(pair, now) {
      ask(pair, 'career', now);
      pairs.changed(pair.id, now);
    },
    answer: (pair, prompt, userId, way, now) => transact(() => count(pair, prompt, userId, way, now)),
    write: (pair, prompt, userId, words, form, now) =>
      transact(() => {
        const message = writtenMessage(pair, prompt, userId, words);
        pairs.say(pair, { about: `${aboutPrompt(prompt)}:words:${userId}:${form}`, message }, now);
        return count(pair, prompt, userId, 'written', now);
      }),
  };
}
