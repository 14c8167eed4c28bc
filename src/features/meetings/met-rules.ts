import { isoDate } from '../../words/dates.ts';
import { type KeptMeeting, mayHaveBeen } from './rules.ts';

/** What a press of *We met* means. */
export type Meaning =
  /** This planned meeting took place. */
  | { readonly do: 'settle'; readonly meeting: KeptMeeting }
  /** They met without having planned it. */
  | { readonly do: 'record' }
  /** It was counted before. */
  | { readonly do: 'twice'; readonly meeting: KeptMeeting }
  /** The meeting that is meant was cancelled, or somebody said that it did not happen. */
  | { readonly do: 'lost'; readonly meeting: KeptMeeting }
  /** The meeting that is meant lies on a later day. */
  | { readonly do: 'ahead'; readonly meeting: KeptMeeting };

/**
 * What it means that somebody says they met (R11): it counts at once, and a day's meeting counts once, whoever of the
 * two says it and however often.
 * @param meant the meeting named by the button, if it names one
 * @param planned the meetings about which nobody has said anything yet
 * @param lastMet the meeting they last held
 * @param timeZone of the pair, in which a day is reckoned
 */
export function meaningOfMet(
  meant: KeptMeeting | undefined,
  planned: readonly KeptMeeting[],
  lastMet: KeptMeeting | undefined,
  timeZone: string,
  now: Date,
): Meaning {
  if (meant) return meaningOfNamed(meant, timeZone, now);
  const [latest] = planned
    .filter((meeting) => mayHaveBeen(meeting, now, timeZone))
    .toSorted((one, other) => other.startsAt.getTime() - one.startsAt.getTime());
  if (latest) return { do: 'settle', meeting: latest };
  const today = isoDate(now, timeZone);
  // Also where today somebody said it of an earlier day: the other's press means that meeting too.
  const isToday = (at: Date | null): boolean => at !== null && isoDate(at, timeZone) === today;
  if (lastMet && (isToday(lastMet.startsAt) || isToday(lastMet.settledAt))) {
    return { do: 'twice', meeting: lastMet };
  }
  return { do: 'record' };
}

function meaningOfNamed(meeting: KeptMeeting, timeZone: string, now: Date): Meaning {
  if (meeting.state === 'met') return { do: 'twice', meeting };
  if (meeting.state !== 'planned') return { do: 'lost', meeting };
  return { do: mayHaveBeen(meeting, now, timeZone) ? 'settle' : 'ahead', meeting };
}
