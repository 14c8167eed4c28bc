import type { Model } from './model.ts';

export interface Completion {
  /** What stands in the text afterwards, from `from` to the caret. */
  insert: string;
  from: number;
  label: string;
  detail: string;
}

const MOST = 8;

/** The shorter first, so that what is typed whole comes before what begins with it. */
const beginning = (found: Completion[], typed: string): Completion[] =>
  found
    .filter(({ insert }) => insert.toLowerCase().startsWith(typed.toLowerCase()))
    .toSorted((a, b) => a.insert.length - b.insert.length)
    .slice(0, MOST);

function people(model: Model, typed: string, from: number): Completion[] {
  const wanted = typed.slice(1).toLowerCase();
  return [
    ...model.people
      .filter((one) => !one.isBot && !one.deleted)
      .map(({ handle, name, title }) => ({ handle, name, title })),
    ...model.workspace.groups.map(({ handle }) => ({ handle, name: '', title: '' })),
  ]
    .filter(({ handle, name }) =>
      [handle, ...name.split(' ')].some((part) => part.toLowerCase().startsWith(wanted)),
    )
    .slice(0, MOST)
    .map(({ handle, name, title }) => ({
      insert: `@${handle}`,
      from,
      label: `@${handle}`,
      detail: [name, title].filter(Boolean).join(' · '),
    }));
}

/** What the text up to the caret may become: a command, one of its words, or a person. */
export function completionsOf(model: Model, text: string): Completion[] {
  const { commands } = model.workspace;
  if (/^\/\S*$/.test(text))
    return beginning(
      commands.map(({ name, hint, description }) => ({
        insert: name,
        from: 0,
        label: hint.includes(',') ? name : `${name} ${hint}`.trim(),
        detail: description,
      })),
      text,
    );
  const from = text.search(/\S*$/);
  const word = text.slice(from);
  if (word.startsWith('@')) return people(model, word, from);
  const command = commands.find(({ name }) => text.slice(0, from).trim() === name);
  if (command === undefined || word === '' || !command.hint.includes(',')) return [];
  const words = command.hint.split(',').map((one) => one.trim());
  return beginning(
    words.map((one) => ({ insert: one, from, label: `${command.name} ${one}`, detail: '' })),
    word,
  );
}
