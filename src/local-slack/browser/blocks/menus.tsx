import { useState } from 'preact/hooks';
import { useStage } from '../context.ts';

export interface Offered {
  value: string;
  text: string;
}

export interface OfferedGroup {
  /** Absent: options that stand under no heading. */
  label?: string | undefined;
  options: readonly Offered[];
}

/** From so many on there is a field to search them with. */
const MANY = 8;

/** A menu from which several can be chosen: shut it says which, open it is searched by typing, as in Slack. */
export function Menus(props: {
  named: { id: string; name: string; 'aria-invalid': boolean; 'data-focus'?: boolean };
  groups: readonly OfferedGroup[];
  chosen: readonly string[];
  placeholder: string;
  onPick: (() => void) | undefined;
  /** For a menu without a legend of its own. */
  label: string | undefined;
}) {
  const { named, groups, placeholder, onPick, label } = props;
  const { words } = useStage();
  const [chosen, setChosen] = useState(props.chosen);
  const [sought, setSought] = useState('');
  const all = groups.flatMap(({ options }) => options);
  const isShown = ({ text }: Offered) => text.toLowerCase().includes(sought.trim().toLowerCase());
  const pick = (value: string, isPicked: boolean) => {
    setChosen(isPicked ? [...chosen, value] : chosen.filter((one) => one !== value));
    onPick?.();
  };
  const names = all.filter(({ value }) => chosen.includes(value)).map(({ text }) => text);
  return (
    <details class={named['aria-invalid'] ? 'menus wrong' : 'menus'} aria-label={label}>
      <summary {...(named['data-focus'] && { 'data-focus': true })}>
        {names.length > 0 ? names.join(', ') : placeholder || words.choose}
      </summary>
      {all.length >= MANY && (
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <div class="menus-list">
        {groups.map((group, at) => (
          <div key={at} hidden={!group.options.some(isShown)}>
            {group.label !== undefined && <strong>{group.label}</strong>}
            {group.options.map((option) => (
              <label key={option.value} class="choice" hidden={!isShown(option)}>
                <input
                  type="checkbox"
                  name={named.name}
                  value={option.value}
                  defaultChecked={props.chosen.includes(option.value)}
                  onChange={(event) => pick(option.value, event.currentTarget.checked)}
                />
                <span>{option.text}</span>
              </label>
            ))}
          </div>
        ))}
        {!all.some(isShown) && <p class="hint">{words.foundNone}</p>}
      </div>
    </details>
  );
}
