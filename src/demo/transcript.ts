import type { LocalSlack, SeenMessage } from '../local-slack/index.ts';

const WIDTH = 100;

/** Breaks a text into lines of at most `WIDTH` characters, each behind the same mark. */
function behind(mark: string, text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(line, WIDTH - mark.length))
    .map((line) => (mark + line).trimEnd())
    .join('\n');
}

function wrap(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/** So many choices of a menu are named; more say nothing more. */
const MOST_CHOICES = 10;

/** A form without the ends of its long menus. */
function shortened(form: string): string {
  return form.replaceAll(/\( ([^()]* \| [^()]*) \)/g, (whole, listed: string) => {
    const choices = listed.split(' | ');
    return choices.length > MOST_CHOICES ? `( ${choices.slice(0, 3).join(' | ')} | … )` : whole;
  });
}

/** What is new since it was last asked, of what these people see; a message that changed counts as new. */
export function createTranscript(deps: {
  slack: LocalSlack;
  people: readonly string[];
  onlyVisible: string;
  say: (line: string) => void;
}) {
  const { slack, people, onlyVisible, say } = deps;
  const seen = new Map<string, string>();

  /** What of a message is new: all of it, the lines that changed, or nothing. */
  function newIn(message: SeenMessage): string {
    const key = `${message.channel} ${message.ts}`;
    const before = seen.get(key);
    seen.set(key, message.readable);
    if (before === undefined) return message.readable;
    const old = before.split('\n');
    const lines = message.readable.split('\n').filter((line) => !old.includes(line));
    return lines.length > 0 ? `(…)\n${lines.join('\n')}` : '';
  }

  return {
    /** A heading, such as the day. */
    heading: (text: string): void => say(`\n━━ ${text} ${'━'.repeat(Math.max(0, WIDTH - text.length - 4))}`),
    /** What somebody does. */
    act: (text: string): void => say(`\n▶ ${text}`),
    /** The form that is open in front of somebody. */
    form(handle: string): void {
      const form = slack.as(handle).modal;
      if (!form) return;
      say(behind('  ┃ ', `[ ${form.title} ]\n${shortened(form.text)}`));
    },
    /** What has come since, to any of the people: channels once, direct messages and private answers with the name. */
    news(): void {
      for (const handle of people) {
        for (const message of slack.as(handle).messages()) {
          const news = newIn(message);
          if (!news) continue;
          const inChannel = message.channelName.startsWith('mentor-');
          const place = inChannel && !message.ephemeral ? `#${message.channelName}` : `@${handle}`;
          say(behind('  │ ', `${place}${message.ephemeral ? `, ${onlyVisible}` : ''}\n${news}`));
          say('');
        }
      }
    },
  };
}

export type Transcript = ReturnType<typeof createTranscript>;
