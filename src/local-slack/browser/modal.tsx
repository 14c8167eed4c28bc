import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Values, ViewShape } from '../page/shape.ts';
import { Blocks } from './blocks/block.tsx';
import { useStage } from './context.ts';
import { SurfaceForm, valuesOf } from './surface.tsx';

const FORM = 'modal-form';
const FIELDS = '[data-focus], input, select, textarea, summary';
const WRONG = '[aria-invalid="true"], .wrong > summary';

/** A dialog above everything: the keyboard goes into it, and back to where it was. */
function useDialog(view: ViewShape) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      dialog.current?.close();
      const back = before?.isConnected ? before : document.getElementById('message-box');
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  const begin = () => {
    const form = document.getElementById(FORM);
    const first =
      form?.querySelector<HTMLElement>('[data-focus]') ?? form?.querySelector<HTMLElement>(FIELDS);
    (first ?? dialog.current?.querySelector('h2'))?.focus();
  };
  // Another view begins at its first field, before somebody can press a key,
  useLayoutEffect(begin, [view.id]);
  // and so does one that was updated without what had the focus, or no key would be heard any more.
  useLayoutEffect(() => {
    if (!dialog.current?.contains(document.activeElement)) begin();
  }, [view.blocks, view.submit]);
  useEffect(() => {
    if (Object.keys(view.errors).length > 0)
      document.getElementById(FORM)?.querySelector<HTMLElement>(WRONG)?.focus();
  }, [view.errors]);
  return dialog;
}

/** The form on top of those that are open. */
export function Modal({ view, trouble }: { view: ViewShape; trouble: string }) {
  const { words, act } = useStage();
  const [busy, setBusy] = useState(false);
  const dialog = useDialog(view);
  const submit = async (values: Values) => {
    if (busy || view.submit === '') return;
    setBusy(true);
    await act({ kind: 'submit', view: view.id, values });
    setBusy(false);
  };
  const close = () => {
    const form = document.getElementById(FORM);
    const values = form instanceof HTMLFormElement ? valuesOf(form) : {};
    void act({ kind: 'close', view: view.id, values });
  };
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class="modal-head">
        {view.depth > 1 && (
          <button type="button" aria-label={words.back} onClick={close}>
            ‹
          </button>
        )}
        <h2 id="modal-title" tabIndex={-1}>
          {view.title}
        </h2>
        <button type="button" aria-label={words.close} onClick={close}>
          ×
        </button>
      </div>
      <SurfaceForm
        id={FORM}
        key={view.id}
        place={{ view: view.id }}
        state={view.state}
        errors={view.errors}
        onSubmit={(values) => void submit(values)}
      >
        <Blocks blocks={view.blocks} />
      </SurfaceForm>
      {trouble !== '' && (
        <p class="error" role="alert">
          {trouble}
        </p>
      )}
      <div class="modal-foot">
        <button type="button" class="button" onClick={close}>
          {view.close || words.close}
        </button>
        {view.submit !== '' && (
          <button type="submit" form={FORM} class="button primary" aria-busy={busy}>
            {view.submit}
          </button>
        )}
      </div>
    </dialog>
  );
}
