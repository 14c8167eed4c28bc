import { asText, type Json, jsonList } from '../../json.ts';
import { Text } from '../inline.tsx';

/** Radio buttons, or boxes to tick. */
export function Choices(props: {
  element: Json;
  named: { id: string; name: string; 'aria-invalid': boolean; 'data-focus'?: boolean };
  chosen: readonly string[];
  onPick: (() => void) | undefined;
  /** For a group without a legend of its own. */
  label: string | undefined;
}) {
  const { element, named, chosen, onPick, label } = props;
  const options = jsonList(element.options);
  const list = options.map((option, index) => (
    <label key={asText(option.value)} class="choice">
      <input
        type={element.type === 'checkboxes' ? 'checkbox' : 'radio'}
        id={`${named.id}-${index}`}
        name={named.name}
        value={asText(option.value)}
        aria-invalid={named['aria-invalid']}
        defaultChecked={chosen.includes(asText(option.value))}
        {...(onPick && { onChange: onPick })}
      />
      <span>
        <Text of={option.text} />
        {option.description !== undefined && (
          <span class="hint">
            <Text of={option.description} />
          </span>
        )}
      </span>
    </label>
  ));
  if (label === undefined) return <div>{list}</div>;
  return (
    <fieldset aria-label={label} class="choices">
      {list}
    </fieldset>
  );
}
