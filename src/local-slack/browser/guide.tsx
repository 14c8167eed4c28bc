import type { StepShape } from '../page/shape.ts';
import { useStage } from './context.ts';

/** Names the next thing to try, and ticks off what was done. */
export function Guide({ onClose }: { onClose: () => void }) {
  const { model, words, language, go } = useStage();
  const { guide, me } = model;
  const done = guide.filter((step) => step.done).length;
  const next = guide.find((step) => !step.done);
  const who = model.people.find(({ handle }) => handle === next?.who);
  return (
    <aside class="guide" aria-label={words.guide}>
      <div class="guide-head">
        <h2>{words.guide}</h2>
        <small>{words.guideCount(done, guide.length)}</small>
        <button type="button" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </div>
      {next !== undefined && <p class="guide-chapter">{next.chapter[language]}</p>}
      <div role="status" class="guide-next">
        {next === undefined ? words.guideDone : next.text[language]}
      </div>
      {who !== undefined && who.id !== me.id && (
        <button type="button" class="button primary" onClick={() => go({ as: who.handle })}>
          {words.beThis(who.name)}
        </button>
      )}
      <details>
        <summary>{words.allSteps}</summary>
        {chaptersOf(guide).map(({ from, title, steps }) => (
          <section key={from}>
            <h3>{title[language]}</h3>
            <ol start={from}>
              {steps.map((step) => (
                <li
                  key={step.id}
                  class={step.done ? 'done' : ''}
                  aria-current={step === next ? 'step' : undefined}
                >
                  {step.text[language]}
                  {step.done && <strong> ✓ {words.done}</strong>}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </details>
    </aside>
  );
}

interface Chapter {
  /** The number of its first step. */
  from: number;
  title: StepShape['chapter'];
  steps: StepShape[];
}

function chaptersOf(guide: readonly StepShape[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const [index, step] of guide.entries()) {
    const last = chapters.at(-1);
    if (last?.title.en === step.chapter.en) last.steps.push(step);
    else chapters.push({ from: index + 1, title: step.chapter, steps: [step] });
  }
  return chapters;
}
