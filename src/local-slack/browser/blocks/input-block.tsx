import { asJson, asText, type Json } from '../../json.ts';
import { useStage } from '../context.ts';
import { Text } from '../inline.tsx';
import { useSurface } from '../surface.tsx';
import { Field, fieldId, isGroup } from './field.tsx';

/** A field of a form, with its label, what helps, and what is wrong. */
export function InputBlock({ block }: { block: Json }) {
  const { words } = useStage();
  const { key, errors, press } = useSurface();
  const element = asJson(block.element);
  const id = fieldId(key, block, element);
  const error = errors[asText(block.block_id)];
  const described = [block.hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  const label = (
    <>
      <Text of={block.label} />
      {block.optional === true && <span class="optional"> ({words.optional})</span>}
    </>
  );
  const field = (
    <Field
      block={block}
      element={element}
      required={block.optional !== true}
      describedBy={described}
      invalid={error !== undefined}
      onPick={block.dispatch_action === true ? () => void press(block, element) : undefined}
    />
  );
  const around = (
    <>
      {error !== undefined && (
        <p id={`${id}-error`} class="error">
          {words.wrong(error)}
        </p>
      )}
      {block.hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          <Text of={block.hint} />
        </p>
      )}
    </>
  );
  if (isGroup(element))
    return (
      <fieldset class="input" {...(described !== '' && { 'aria-describedby': described })}>
        <legend>{label}</legend>
        {field}
        {around}
      </fieldset>
    );
  return (
    <div class="input">
      <label for={id}>{label}</label>
      {field}
      {around}
    </div>
  );
}
