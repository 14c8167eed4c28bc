import type { Outcome, Said } from './outcome.ts';

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

const wordsOf = ({ place, text }: Said): string => `${place}: ${text.replaceAll('\n', ' | ').slice(0, 160)}`;

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
const fullWords = ({ place, text }: Said): string => `${place}\n${text}`;

/**
 * Holds the outcome of a disturbed run against that of the undisturbed one. One tolerance, and no more, for a delivery
 * that is a reminder and that the bot itself put down as `unknown`, because Slack may have taken it: it may be missing,
 * or stand there once as it was first said, since nobody can change a message of which nobody knows where it is.
 * @param repeats how often something went wrong, so that somebody may have asked again
 */
export function compare(calm: Outcome, run: Outcome, repeats: number): Verdict {
  const isSpared = ({ key }: Said): boolean => {
    const delivery = run.deliveries.get(key);
    return delivery?.weight === 'reminder' && delivery.state === 'unknown';
  };
  const missing = surplus(calm.said, run.said, fullWords);
  const extra = surplus(run.said, calm.said, fullWords);
  const known = new Set(calm.said.map(fullWords));
  const keys = run.said.map(({ key }) => key);
  const isTwice = (said: Said): boolean =>
    known.has(fullWords(said)) || keys.filter((key) => key === said.key).length > 1;
  const isAsFirstSaid = (said: Said): boolean => isSpared(said) && !isTwice(said);
  const rowsLost = surplus(calm.rows, run.rows, itself).map((row) => `row ${row}`);
  const rowsMore = surplus(run.rows, calm.rows, itself).map((row) => `row ${row}`);
  const channelsLost = surplus(calm.channels, run.channels, itself).map((one) => `channel ${one}`);
  const channelsMore = surplus(run.channels, calm.channels, itself).map((one) => `channel ${one}`);
  const unsettled = [...run.deliveries]
    .filter(([, { state }]) => state === 'sending' || state === 'waiting' || state === 'failed')
    .filter(([key, { state }]) => calm.deliveries.get(key)?.state !== state)
    .map(([key, { state }]) => `delivery ${key} is ${state}`);
  return {
    duplicates: [...extra.filter(isTwice).map(wordsOf), ...channelsMore, ...rowsMore],
    losses: [...missing.filter((said) => !isSpared(said)).map(wordsOf), ...channelsLost, ...rowsLost],
    others: [
      ...extra
        .filter((said) => !isTwice(said) && !isAsFirstSaid(said))
        .map((said) => `not in the undisturbed run: ${wordsOf(said)}`),
      ...unsettled,
      ...(run.integrity === 'ok' ? [] : [`the database: ${run.integrity}`]),
      ...(run.answers <= calm.answers + repeats ? [] : [`${run.answers - calm.answers} answers too many`]),
    ],
    spared: missing.filter(isSpared).map(wordsOf),
  };
}

export const isSound = ({ duplicates, losses, others }: Verdict): boolean =>
  duplicates.length + losses.length + others.length === 0;
