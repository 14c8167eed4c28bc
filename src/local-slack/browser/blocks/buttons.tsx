import { useState } from 'preact/hooks';
import { asJson, asText, type Json, jsonList } from '../../json.ts';
import { Confirm } from '../confirm.tsx';
import { useStage } from '../context.ts';
import { Text } from '../inline.tsx';
import { safeUrl } from '../mrkdwn.ts';
import { useSurface } from '../surface.tsx';

const follow = (url: unknown): void => {
  const safe = safeUrl(asText(url));
  if (safe !== undefined) window.open(safe, '_blank', 'noopener,noreferrer');
};

/** Presses once at a time; asks first where the bot wants that. */
function usePress(block: Json, element: Json) {
  const { press } = useSurface();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<{ choice: string | undefined }>();
  const go = async (choice?: string) => {
    if (busy) return;
    setBusy(true);
    await press(block, element, choice);
    setBusy(false);
  };
  const start = (choice?: string) =>
    element.confirm === undefined ? void go(choice) : setAsking({ choice });
  const question = asking !== undefined && (
    <Confirm
      of={asJson(element.confirm)}
      onNo={() => setAsking(undefined)}
      onYes={() => {
        setAsking(undefined);
        void go(asking.choice);
      }}
    />
  );
  return { busy, start, question };
}

export function Button({ block, element }: { block: Json; element: Json }) {
  const { busy, start, question } = usePress(block, element);
  const label = asText(element.accessibility_label);
  return (
    <>
      <button
        type="button"
        class={`button ${asText(element.style)}`}
        aria-busy={busy}
        {...(label !== '' && { 'aria-label': label })}
        onClick={() => {
          follow(element.url);
          start();
        }}
      >
        <Text of={element.text} />
      </button>
      {question}
    </>
  );
}

export function Feedback({ block, element }: { block: Json; element: Json }) {
  const { busy, start } = usePress(block, element);
  return (
    <>
      {[element.positive_button, element.negative_button].map(asJson).map((one) => (
        <button
          key={asText(one.value)}
          type="button"
          class="button"
          aria-busy={busy}
          onClick={() => start(asText(one.value))}
        >
          <Text of={one.text} />
        </button>
      ))}
    </>
  );
}

export function Overflow({ block, element }: { block: Json; element: Json }) {
  const { words } = useStage();
  const { start, question } = usePress(block, element);
  return (
    <details class="overflow">
      <summary aria-label={words.more}>⋯</summary>
      <ul>
        {jsonList(element.options).map((option) => (
          <li key={asText(option.value)}>
            <button
              type="button"
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                follow(option.url);
                start(asText(option.value));
              }}
            >
              <Text of={option.text} />
            </button>
          </li>
        ))}
      </ul>
      {question}
    </details>
  );
}
