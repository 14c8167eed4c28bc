import type { TurnBy } from '../page/shape.ts';
import { useStage } from './context.ts';
import { longMoment, shortMoment } from './dates.ts';

const STEPS: readonly TurnBy[] = ['hour', 'day', 'week', 'due'];

/** The date and time of the workspace, and what moves it on. */
export function ClockBar() {
  const { model, words, language, act } = useStage();
  const { now, nextDue, turnable, turning } = model.clock;
  const moment = (format: typeof longMoment, at: string) => format(language, model.me.tz, new Date(at));
  const next = nextDue === null ? words.nothingDue : words.nextDue(moment(shortMoment, nextDue));
  return (
    <section class="clock" aria-label={words.clock} aria-busy={turning}>
      <time dateTime={now}>{moment(longMoment, now)}</time>
      {turnable &&
        STEPS.map((by) => (
          <button
            key={by}
            type="button"
            aria-disabled={turning || (by === 'due' && nextDue === null)}
            {...(by === 'due' && { title: next })}
            onClick={() => {
              if (!turning && (by !== 'due' || nextDue !== null)) void act({ kind: 'turn', by });
            }}
          >
            {words[by]}
          </button>
        ))}
      <span role="status" class="turning">
        {turning ? words.turning : ''}
      </span>
    </section>
  );
}
