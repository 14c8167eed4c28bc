import { type ComponentChildren, createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { asText, type Json } from '../json.ts';
import type { Place, Values } from '../page/shape.ts';
import { useStage } from './context.ts';

/** A message, a modal or the Home, for what stands in it. */
interface Surface {
  key: string;
  state: Json;
  errors: Readonly<Record<string, string>>;
  press: (block: Json, element: Json, choice?: string) => Promise<boolean>;
}

const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === undefined) throw new Error('outside of a surface');
  return surface;
}

/** Everything entered in a form; a field in which nothing is chosen is an empty list. */
export function valuesOf(form: HTMLFormElement | null): Values {
  const values: Values = {};
  for (const field of form?.elements ?? []) {
    const isField =
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement;
    if (!isField || !field.name.startsWith('[')) continue;
    values[field.name] ??= [];
    const held = values[field.name];
    if (field instanceof HTMLSelectElement) held?.push(...[...field.selectedOptions].map((one) => one.value));
    else if (!(field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) || field.checked)
      held?.push(field.value);
  }
  return values;
}

export function SurfaceForm(props: {
  id?: string;
  place: Place;
  state: Json;
  errors?: Readonly<Record<string, string>>;
  onSubmit?: (values: Values) => void;
  children: ComponentChildren;
}) {
  const { act } = useStage();
  const form = useRef<HTMLFormElement>(null);
  const { place, state, errors = {} } = props;
  const surface: Surface = {
    key: 'view' in place ? place.view : `${place.channel} ${place.ts}`,
    state,
    errors,
    press: (block, element, choice) =>
      act({
        kind: 'press',
        place,
        blockId: asText(block.block_id),
        actionId: asText(element.action_id),
        ...(choice !== undefined && { choice }),
        values: valuesOf(form.current),
      }),
  };
  return (
    <SurfaceContext.Provider value={surface}>
      <form
        {...(props.id !== undefined && { id: props.id })}
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit?.(valuesOf(form.current));
        }}
      >
        {props.children}
      </form>
    </SurfaceContext.Provider>
  );
}
