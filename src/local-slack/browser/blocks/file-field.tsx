import type { JSX, TargetedEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { asText, type Json, textList } from '../../json.ts';

/** Chooses a file; what is sent is its name, a line break, and what it says. */
export function FileField({ element, named }: { element: Json; named: JSX.IntrinsicElements['input'] }) {
  const chosen = useRef<HTMLTextAreaElement>(null);
  const { name, ...rest } = named;
  const input = {
    ...rest,
    type: 'file',
    accept: textList(element.filetypes)
      .map((kind) => `.${kind}`)
      .join(','),
    onChange: async ({ currentTarget: { files } }: TargetedEvent<HTMLInputElement>) => {
      const file = files?.[0];
      if (chosen.current) chosen.current.value = file ? `${file.name}\n${await file.text()}` : '';
    },
  };
  return (
    <>
      <input {...(input as JSX.IntrinsicElements['input'])} />
      <textarea ref={chosen} name={asText(name)} hidden />
    </>
  );
}
