import { useState } from 'preact/hooks';
import type { WireShape } from '../page/shape.ts';
import { useStage } from './context.ts';
import { timeOfDay } from './dates.ts';

function Entry({ entry }: { entry: WireShape }) {
  const { model, words, language } = useStage();
  const [open, setOpen] = useState(false);
  return (
    <li class={entry.bad ? 'bad' : ''}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <time dateTime={entry.at}>{timeOfDay(language, model.me.tz, new Date(entry.at))}</time>
          <span class={`kind kind-${entry.kind}`}>{words.kinds[entry.kind]}</span>
          <span class="what">{entry.what}</span>
          <span class="result">{entry.result}</span>
          {entry.ms !== null && <span>{entry.ms} ms</span>}
        </summary>
        {open && <pre>{JSON.stringify(entry.detail, null, 2)}</pre>}
      </details>
    </li>
  );
}

/** What went over the wire, the newest first. */
export function Inspector({ onClose }: { onClose: () => void }) {
  const { model, words } = useStage();
  const [onlyBad, setOnlyBad] = useState(false);
  const entries = model.wire.filter((entry) => entry.bad || !onlyBad);
  return (
    <aside class="inspector" aria-label={words.inspector}>
      <div class="guide-head">
        <h2>{words.inspector}</h2>
        <label>
          <input
            type="checkbox"
            checked={onlyBad}
            onChange={({ currentTarget }) => setOnlyBad(currentTarget.checked)}
          />{' '}
          {words.onlyBad}
        </label>
        <button type="button" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="wire" tabIndex={0} aria-label={words.inspector}>
        {entries.length === 0 && <p>{words.inspectorEmpty}</p>}
        <ol>
          {entries.map((entry) => (
            <Entry key={entry.n} entry={entry} />
          ))}
        </ol>
      </section>
    </aside>
  );
}
