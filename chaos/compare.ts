import type { Outcome, Said, Seen } from './outcome.ts';

/** How a disturbed run differs from the undisturbed one, each thing in words. */
export interface Verdict {
  /** Said twice, or there twice. */
  readonly duplicates: readonly string[];
  /** Not said, or not there. */
  readonly losses: readonly string[];
  /** Everything else that is not as it should be. */
  readonly others: readonly string[];
  /** Reminders that Slack may have taken and that were not said again, as promised. */
  readonly spared: readonly string[];
}

const wordsOf = ({ place, text }: Seen): string => `${place}: ${text.replaceAll('\n', ' | ').slice(0, 160)}`;

/** A disturbed run, as far as it is compared. */
interface Disturbed {
  readonly outcome: Outcome;
  /** How often something went wrong, so that somebody may have asked again. */
  readonly troubles: number;
  /** Only what it did until then is compared. */
  readonly isCutShort: boolean;
}

/** Some keys hold the instant of what they are about, which differs by what went wrong on the way. */
const withoutStamps = (key: string): string => key.replaceAll(/\d{12,}/g, 'then');

/** What is more often in `these` than in `those`. */
function surplus<Item>(
  these: readonly Item[],
  those: readonly Item[],
  nameOf: (item: Item) => string,
): Item[] {
  const left = new Map<string, number>();
  for (const item of those) left.set(nameOf(item), (left.get(nameOf(item)) ?? 0) + 1);
  return these.filter((item) => {
    const count = left.get(nameOf(item)) ?? 0;
    left.set(nameOf(item), count - 1);
    return count <= 0;
  });
}

const itself = (text: string): string => text;
const fullWords = ({ place, text }: Seen): string => `${place}\n${text}`;

/**
 * The reminders of the disturbed run that the bot itself put down as `unknown`, because Slack may have taken them.
 * @returns their keys there, each with the key of the same reminder in the undisturbed run
 */
function sparedIn(calm: Outcome, run: Outcome): ReadonlyMap<string, string | undefined> {
  const like = (key: string, { deliveries }: Outcome): string[] =>
    [...deliveries.keys()].filter((other) => withoutStamps(other) === withoutStamps(key));
  return new Map(
    [...run.deliveries]
      .filter(([, { state, weight }]) => weight === 'reminder' && state === 'unknown')
      .map(([key]) => [key, like(key, calm)[like(key, run).indexOf(key)]]),
  );
}

/**
 * Holds the outcome of a disturbed run against that of the undisturbed one. One tolerance, and no more: a reminder that
 * the bot put down as `unknown` may be missing, or stand there once as it was first said, since nobody can change a
 * message of which nobody knows where it is; what it would have been changed to may then be said anew.
 */
export function compare(calm: Outcome, { outcome: run, troubles, isCutShort }: Disturbed): Verdict {
  const spared = sparedIn(calm, run);
  const counterparts = new Set(spared.values());
  const unchanged = calm.said.filter(({ key }) => counterparts.has(key));
  const keys = run.said.map(({ key }) => key);
  const twice = new Set(keys.filter((key, n) => keys.indexOf(key) !== n));
  const isTwice = ({ key }: Said): boolean => twice.has(key);
  const verdict = {
    duplicates: run.said.filter(isTwice).map(wordsOf),
    losses: [] as string[],
    others: run.integrity === 'ok' ? [] : [`the database: ${run.integrity}`],
    spared: unchanged.map(wordsOf),
  };
  // What people went on to do changes messages, so where they could not, only keys can be compared.
  if (isCutShort) return verdict;
  const expected = calm.said.filter(({ key }) => !counterparts.has(key));
  const said = run.said.filter((one) => !spared.has(one.key) && !isTwice(one));
  const known = new Set(expected.map(fullWords));
  const extra = surplus(said, [...expected, ...unchanged], fullWords);
  const missing = surplus(expected, said, fullWords).filter(({ key }) => !twice.has(key));
  const rowsLost = surplus(calm.rows, run.rows, itself).map((row) => `row ${row}`);
  const rowsMore = surplus(run.rows, calm.rows, itself).map((row) => `row ${row}`);
  const channelsLost = surplus(calm.channels, run.channels, itself).map((one) => `channel ${one}`);
  const channelsMore = surplus(run.channels, calm.channels, itself).map((one) => `channel ${one}`);
  const unsettled = [...run.deliveries]
    .filter(([, { state }]) => state === 'sending' || state === 'waiting' || state === 'failed')
    .filter(([key, { state }]) => calm.deliveries.get(key)?.state !== state)
    .map(([key, { state }]) => `delivery ${key} is ${state}`);
  const tooMany = run.answers.length - calm.answers.length;
  const isKnown = (one: Seen): boolean => known.has(fullWords(one));
  // What was sent before it was planned, and planned and sent once more, looks like an answer the first time.
  const unplanned = surplus(run.answers, calm.answers, fullWords);
  verdict.duplicates.push(
    ...[...extra, ...unplanned].filter(isKnown).map(wordsOf),
    ...channelsMore,
    ...rowsMore,
  );
  verdict.losses.push(...missing.map(wordsOf), ...channelsLost, ...rowsLost);
  verdict.others.push(
    ...extra.filter((one) => !isKnown(one)).map((one) => `not in the undisturbed run: ${wordsOf(one)}`),
    ...unsettled,
    ...(tooMany <= troubles ? [] : [`${tooMany} answers too many`]),
  );
  return verdict;
}

export const isSound = ({ duplicates, losses, others }: Verdict): boolean =>
  duplicates.length + losses.length + others.length === 0;
