import { useRef, useState } from 'preact/hooks';
import type { ChannelShape } from '../page/shape.ts';
import { type Completion, completionsOf } from './completion.ts';
import { useStage } from './context.ts';

const LIST = 'suggestions';

function Suggestions(props: { found: Completion[]; active: number; onTake: (one: Completion) => void }) {
  const { words } = useStage();
  return (
    <div id={LIST} role="listbox" aria-label={words.suggestions} class="suggestions">
      {props.found.map((one, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus (aria-activedescendant)
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text box hears the keys
        <div
          key={one.insert}
          id={`${LIST}-${index}`}
          role="option"
          aria-selected={index === props.active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onTake(one)}
        >
          <strong>{one.label}</strong> <span>{one.detail}</span>
        </div>
      ))}
    </div>
  );
}

/** The text, its completions, and the keys that choose among them. */
function useTyping(onSend: (text: string) => void) {
  const { model } = useStage();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const found = dismissed ? [] : completionsOf(model, text);
  const type = (value: string) => {
    setText(value);
    setActive(0);
    setDismissed(false);
  };
  const take = ({ insert, from }: Completion) => {
    type(`${text.slice(0, from)}${insert} `);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[active];
    const changes = chosen !== undefined && text.slice(chosen.from) !== chosen.insert;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (chosen !== undefined && move !== undefined) setActive((active + move + found.length) % found.length);
    else if (chosen !== undefined && event.key === 'Escape') setDismissed(true);
    else if (changes && ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab')) take(chosen);
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) onSend(text);
    else return;
    event.preventDefault();
  };
  return { box, text, type, found, active, take, onKeyDown };
}

/** Where people write messages and type commands. */
export function Composer({ channel }: { channel: ChannelShape }) {
  const { model, words, act } = useStage();
  const send = async (typed: string) => {
    const line = typed.trim();
    if (line === '') return;
    typing.type('');
    const kind = line.startsWith('/') ? 'command' : 'say';
    if (!(await act({ kind, text: line, channel: channel.id }))) typing.type(typed);
  };
  const typing = useTyping((typed) => void send(typed));
  const { app } = model.workspace;
  if (channel.isArchived) return null;
  const to = channel.kind === 'im' ? app.name : `#${channel.name}`;
  const open = typing.found.length > 0;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(typing.text);
      }}
    >
      {open && <Suggestions found={typing.found} active={typing.active} onTake={typing.take} />}
      <textarea
        ref={typing.box}
        id="message-box"
        rows={1}
        aria-label={words.write(to)}
        aria-autocomplete="list"
        {...(open && { 'aria-controls': LIST, 'aria-activedescendant': `${LIST}-${typing.active}` })}
        placeholder={`${words.write(to)} (${words.writeHint})`}
        value={typing.text}
        onInput={({ currentTarget }) => typing.type(currentTarget.value)}
        onKeyDown={typing.onKeyDown}
      />
      <button type="submit" class="button primary">
        {words.send}
      </button>
    </form>
  );
}
