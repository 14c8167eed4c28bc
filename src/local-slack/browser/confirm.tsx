import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Json } from '../json.ts';
import { useStage } from './context.ts';
import { Text, TextBlock } from './inline.tsx';

/** "Are you sure?", where the bot wants that asked. */
export function Confirm({ of, onYes, onNo }: { of: Json; onYes: () => void; onNo: () => void }) {
  const { words } = useStage();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" onCancel={onNo}>
      <h2 id="confirm-title">{of.title === undefined ? words.continue : <Text of={of.title} />}</h2>
      <TextBlock of={of.text} />
      <div class="actions">
        <button type="button" class="button" onClick={onNo}>
          {of.deny === undefined ? words.cancel : <Text of={of.deny} />}
        </button>
        <button
          type="button"
          class={`button ${of.style === 'danger' ? 'danger' : 'primary'}`}
          onClick={onYes}
        >
          {of.confirm === undefined ? words.continue : <Text of={of.confirm} />}
        </button>
      </div>
    </dialog>
  );
}
