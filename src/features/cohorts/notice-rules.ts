import { TZDate } from '@date-fns/tz';
import { subDays } from 'date-fns/subDays';
import { nextWorkingMoment } from '../../schedule/working-time.ts';
import { instantOf } from '../../words/dates.ts';
import type { Cohort } from './rules.ts';

/** How long before the last day its coordinators are told. Days. */
const NEAR_DAYS = 14;

/** What its coordinators are told of the end of a cohort: that it nears, and that its last day has come (R5). */
interface Notice {
  readonly kind: 'near' | 'come';
  /** In working hours of the cohort. */
  readonly at: Date;
}

type Ending = Pick<Cohort, 'endsOn' | 'timeZone' | 'country' | 'closedAt'>;

function noticesOf(cohort: Ending): Notice[] {
  if (!cohort.endsOn || cohort.closedAt) return [];
  const morning = instantOf(cohort.endsOn, '09:00', cohort.timeZone);
  const near = new Date(subDays(new TZDate(morning, cohort.timeZone), NEAR_DAYS).getTime());
  const notice = (kind: Notice['kind'], at: Date): Notice => ({ kind, at: nextWorkingMoment(at, cohort) });
  return [notice('near', near), notice('come', morning)];
}

/** When something is to be told of the end of a cohort next; what should have been told before `now` is not told late. */
export const nextNotice = (cohort: Ending, now: Date): Date | null =>
  noticesOf(cohort).find(({ at }) => at > now)?.at ?? null;

/** What is to be told at `now`: the last that has come due; after downtime that is one. */
export const noticeAt = (cohort: Ending, now: Date): Notice['kind'] | null =>
  noticesOf(cohort).findLast(({ at }) => at <= now)?.kind ?? null;
