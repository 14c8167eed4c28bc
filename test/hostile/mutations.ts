import { oddValues } from './corpus.ts';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

/** One thing in a payload that is not as Slack sends it. */
export interface Mutation {
  /** What is done where, to find it again. */
  readonly what: string;
  /** The payload with it; made when it is asked for, because a payload has thousands of them. */
  readonly made: () => Json;
}

/** How deep into a payload is gone: what a block looks like is Kantel's own affair. */
const DEEPEST = 7;

/**
 * What can be changed in a payload, one thing at a time: each thing in it left out, or of another type.
 * @param next numbers from 0 to 1 that decide which odd value
 */
export function mutationsOf(payload: Json, next: () => number): Mutation[] {
  return pathsIn(payload).flatMap((path) => {
    const odd = oddValues[Math.floor(next() * oddValues.length)];
    const at = path.join('.');
    return [
      { what: `without ${at}`, made: () => changed(payload, path, (holder, key) => delete holder[key]) },
      {
        what: `${at} is ${JSON.stringify(odd)?.slice(0, 40)}`,
        made: () =>
          changed(payload, path, (holder, key) => {
            holder[key] = odd;
          }),
      },
    ];
  });
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length >= DEEPEST) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsIn(each, [...path, key])]);
}

function changed(payload: Json, path: Path, change: (holder: Json, key: string) => void): Json {
  const copy = structuredClone(payload);
  const holder = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, copy);
  change(holder, String(path.at(-1)));
  return copy;
}
