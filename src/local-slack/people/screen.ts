import type { SeenMessage, SeenModal } from './shown.ts';

interface Screen {
  name: string;
  modal: SeenModal | null;
  messages(): SeenMessage[];
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

function modalLines(modal: SeenModal): string[] {
  const errors = Object.entries(modal.errors).map(([label, error]) => `! ${label}: ${error}`);
  const buttons = [modal.close || 'Close', modal.submit].filter((one) => one !== '').map((one) => `[${one}]`);
  return [`┌ ${modal.title}`, indent([modal.text, ...errors, buttons.join(' ')].join('\n'))];
}

/** What a person has before them, for a transcript: the modal on top, then the conversations. */
export function renderScreen(person: Screen): string {
  const lines = [`— @${person.name} —`];
  if (person.modal !== null) lines.push(...modalLines(person.modal));
  const seen = person.messages();
  for (const name of new Set(seen.map((message) => message.channelName))) {
    lines.push(name === 'dm' ? 'Direct messages' : `#${name}`);
    for (const message of seen.filter((one) => one.channelName === name))
      lines.push(indent(`${message.ephemeral ? '(only you) ' : ''}${message.readable}`));
  }
  return lines.join('\n');
}
