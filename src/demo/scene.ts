import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import type { LocalSlack } from '../local-slack/index.ts';
import type { Acts } from './acts.ts';
import { dateBefore, instantIn } from './days.ts';

/** Something that happened at a moment. */
export interface Scene {
  readonly at: Date;
  play(): Promise<void>;
}

/** Who plays, and before which morning. */
export interface Cast {
  readonly acts: Acts;
  readonly slack: LocalSlack;
  readonly morning: Date;
}

/** Makes the scenes of one story: how many days ago, at what time, and what was done. */
export function storyOf({ morning }: Cast) {
  return (days: number, time: string, ...plays: (() => Promise<void>)[]): Scene => ({
    at: instantIn(dateBefore(morning, days), time),
    async play() {
      for (const act of plays) await act();
    },
  });
}

/** Days off can bring two scenes of a story to the same day; they keep their order. */
export function inOrder(scenes: readonly Scene[]): Scene[] {
  let earliest = new Date(0);
  return scenes.map((scene) => {
    const at = max([scene.at, earliest]);
    earliest = addMinutes(at, 10);
    return { ...scene, at };
  });
}
