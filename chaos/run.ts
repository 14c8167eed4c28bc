import { createActs } from '../src/demo/acts.ts';
import { instant, type Passed } from './bot/passed.ts';
import type { Flow, Players } from './flow.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Pool } from './pool.ts';
import { Somebody } from './somebody.ts';
import { type Disturbance, Stage } from './stage.ts';

/** What a run of a flow came to. */
export interface Run {
  readonly outcome: Outcome;
  /** The points it passed, with what passed there. */
  readonly points: readonly Passed[];
  /** When it had started, and people began: by `instant()`. */
  readonly began: number;
  /** It could not go on, because a reminder was spared that somebody would have pressed. */
  readonly isCutShort: boolean;
  readonly deaths: number;
  readonly troubles: number;
  /** How often the weather struck. */
  readonly strikes: number;
  /** What the bot did wrong beside what the outcome shows. */
  readonly faults: readonly string[];
}

/** What somebody would have pressed was never said. */
class SparedError extends Error {
  override readonly name = 'SparedError';
}

/** Plays a flow from beginning to end, disturbed or not. @throws what somebody in it ran into */
export async function play(flow: Flow, pool: Pool, disturbance: Disturbance = {}): Promise<Run> {
  const stage = await Stage.set(flow, pool, disturbance);
  try {
    await stage.settle();
    const began = instant();
    const isCutShort = await flow.play(playersOn(stage)).then(
      () => false,
      (error: unknown) => {
        if (error instanceof SparedError) return true;
        throw error;
      },
    );
    await stage.settle();
    const inBot = await stage.passedByBot();
    const points = [...inBot, ...stage.passed].sort((one, other) => one.at - other.at);
    const outcome = await outcomeOf(stage);
    const { deaths, troubles, strikes, faults } = stage;
    return { outcome, points, began, isCutShort, deaths, troubles, strikes, faults };
  } catch (error) {
    stage.discardBot();
    const lines = stage.lines.map((line) => line.slice(0, 400)).join('\n');
    throw new Error(`${String(error)}\n${lines}`, { cause: error });
  } finally {
    await stage.close();
  }
}

function playersOn(stage: Stage): Players {
  const people = new Map<string, Somebody>();
  const as = (handle: string): Somebody => {
    const somebody = people.get(handle) ?? new Somebody(stage, handle);
    people.set(handle, somebody);
    return somebody;
  };
  const slack = { as, world: stage.slack.world };
  return {
    as,
    acts: createActs({ slack, settle: () => stage.settle(), cohortLanguage: 'en' }),
    async answer(handle, label, where) {
      const isThere = as(handle)
        .messages(where.in)
        .some(({ buttons, readable }) => buttons.includes(label) && readable.includes(where.message ?? ''));
      if (!isThere && stage.hasSpared()) throw new SparedError();
      await as(handle).press(label, where);
    },
    async change(handle, patch) {
      await stage.slack.setUser(handle, patch);
      await stage.settle();
    },
    turnTo: (until) => stage.turnTo(until),
    now: () => stage.now(),
  };
}
