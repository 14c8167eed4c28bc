/** Something that can be asked for by a word. */
interface Spoken {
  readonly command: string;
  readonly spoken: readonly string[];
}

/**
 * What was typed behind `/cohort`: a word, and what stands behind it.
 * @returns undefined where nothing was typed; no word where it begins with one that nobody knows
 */
export function wordIn<Asked extends Spoken>(
  typed: string,
  words: readonly Asked[],
): { word: Asked | undefined; rest: string } | undefined {
  const [, first = '', rest = ''] = /^\s*(\S+)\s*(.*)$/s.exec(typed) ?? [];
  if (first === '') return undefined;
  const said = first.toLowerCase();
  return {
    word: words.find(({ command, spoken }) => [command, ...spoken].includes(said)),
    rest: rest.trim(),
  };
}

/** What a button says that names what is to be done and for which cohort, as it came back from Slack. */
export function readChosen(value: string): { name: string; cohortId: number } | undefined {
  const [, name, id] = /^([A-Za-z]+):([1-9]\d{0,14})$/.exec(value) ?? [];
  return name && id ? { name, cohortId: Number(id) } : undefined;
}
