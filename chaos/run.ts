import { createActs } from '../src/demo/acts.ts';
import type { Flow, Players } from './flow.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Pool } from './pool.ts';
import { Somebody } from './somebody.ts';
import { type Disturbance, Stage } from './stage.ts';

/** What a run of a flow came to. */
export interface Run {
  readonly outcome: Outcome;
  /** The points it passed, with what passed there. */
  readonly points: readonly { readonly point: string; readonly what: string }[];
  readonly deaths: number;
  readonly troubles: number;
  /** What the bot did wrong beside what the outcome shows. */
  readonly faults: readonly string[];
}

/** Plays a flow from beginning to end, disturbed or not. @throws what somebody in it ran into */
export async function play(flow: Flow, pool: Pool, disturbance: Disturbance = {}): Promise<Run> {
  const stage = await Stage.set(flow, pool, disturbance);
  try {
    await stage.settle();
    await flow.play(playersOn(stage));
    await stage.settle();
    const inBot = (await stage.passedByBot()).map((point) => ({ point, what: '' }));
    const outcome = await outcomeOf(stage);
    const { deaths, troubles, faults } = stage;
    return { outcome, points: [...inBot, ...stage.passed], deaths, troubles, faults };
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
    turnTo: (instant) => stage.turnTo(instant),
    now: () => stage.now(),
  };
}
