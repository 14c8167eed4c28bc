import { sameTeam } from '../../words/team.ts';
import type { Role } from '../pairs/rules.ts';
import type { Signup, Source } from '../signups/rules.ts';
import { type Asked, type RowFault, type Who, whoKey } from './row-rules.ts';

export type { RowFault } from './row-rules.ts';

/** Somebody as Slack knows them; or that it does not, or may not be asked for an email. */
export type Looked =
  | { readonly id: string; readonly is: 'member' | 'bot' | 'guest' | 'gone' }
  | 'unknown'
  | 'mayNotAsk';

/** What a row asks for, of people who are known in Slack. */
export type Meant = Omit<Asked, 'who' | 'beside' | 'appraisers'> & {
  readonly userId: string;
  readonly appraisers: readonly string[] | null;
};

/** What is known of somebody, as far as a list can change it. */
export interface Standing {
  readonly team: string | null;
  readonly office: string | null;
  readonly speaks: readonly string[];
  readonly appraisers: readonly string[];
  readonly signup: Pick<Signup, 'role' | 'places' | 'source'> | null;
  /** They were signed up for this cohort, and are no more. */
  readonly withdrew: boolean;
}

/** What a row comes to. Absent: nothing of that changes. */
export interface Effect {
  readonly line: number;
  readonly userId: string;
  readonly kind: 'fresh' | 'changed' | 'unchanged';
  /** They signed up themselves: what they gave stays, also where the list says otherwise. */
  readonly keepsOwn: boolean;
  readonly team?: string;
  readonly place?: { readonly office: string | null; readonly speaks: readonly string[] };
  readonly appraisers?: readonly string[];
  readonly signup?: { readonly role: Role; readonly places: number; readonly source: Source };
}

export const isFault = <Other extends object>(each: Other | RowFault): each is RowFault => 'why' in each;

/** Who the rows mean. The first row about somebody counts; a second one is a fault. */
export function meantBy(
  rows: readonly (Asked | RowFault)[],
  look: (who: Who) => Looked,
): (Meant | RowFault)[] {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    if (isFault(row)) return row;
    const { line, who } = row;
    const fault = (why: RowFault['why'], said: string): RowFault => ({ line, why, said });
    const looked = look(who);
    if (typeof looked === 'string') return fault(looked, whoKey(who));
    const other = row.beside && look(row.beside);
    if (other && typeof other === 'object' && other.id !== looked.id)
      return fault('twoPeople', whoKey(row.beside));
    if (looked.is !== 'member') return fault(looked.is, whoKey(who));
    const before = lines.get(looked.id);
    if (before !== undefined) return fault('twice', String(before));
    lines.set(looked.id, line);
    const appraisers = appraisersOf(row, looked.id, look);
    if (appraisers && 'why' in appraisers) return fault(appraisers.why, appraisers.said);
    const { role, team, office, speaks, places } = row;
    return { line, userId: looked.id, role, team, office, speaks, places, appraisers };
  });
}

/** A hard rule rests on every appraiser (P2), so one who cannot be found is a fault of the row; guests may appraise. */
function appraisersOf({ appraisers }: Asked, userId: string, look: (who: Who) => Looked) {
  const found: string[] = [];
  for (const who of appraisers ?? []) {
    const looked = look(who);
    if (looked === 'unknown') return { why: 'unknownAppraiser', said: whoKey(who) } as const;
    if (looked === 'mayNotAsk') return { why: 'mayNotAskAppraiser', said: whoKey(who) } as const;
    if (looked.id === userId) return { why: 'ownAppraiser', said: whoKey(who) } as const;
    found.push(looked.id);
  }
  return appraisers && [...new Set(found)].sort();
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && [...one].sort().every((each, at) => each === [...other].sort()[at]);

/**
 * What a row comes to for somebody. Team and appraisers are the firm's to say; the rest of what somebody gave when
 * they signed up themselves stays as they gave it.
 */
export function effectOf(meant: Meant, standing: Standing): Effect | RowFault {
  const { line, userId, role } = meant;
  const { signup } = standing;
  const fault = (why: RowFault['why']): RowFault => ({ line, why, said: '' });
  const tells = [meant.team, meant.office, meant.appraisers, meant.speaks].some((each) => each !== null);
  if (!signup && !role && !tells) return fault('roleMissing');
  if (!signup && role && standing.withdrew) return fault('onlyThemselves');
  if (!signup && role && !meant.team && !standing.team) return fault('teamMissing');

  const isOwn = signup?.source === 'self';
  const team = meant.team && !(standing.team && sameTeam(meant.team, standing.team)) ? meant.team : undefined;
  const appraisers =
    meant.appraisers && !sameSet(meant.appraisers, standing.appraisers) ? meant.appraisers : undefined;
  const wished = { place: placeIn(meant, standing), signup: signupIn(meant, signup) };
  const { place, signup: asked } = isOwn ? {} : wished;
  const changes = team || appraisers || place || asked;
  return {
    line,
    userId,
    kind: !signup && role ? 'fresh' : changes ? 'changed' : 'unchanged',
    keepsOwn: isOwn && Boolean(wished.place || wished.signup),
    ...(team && { team }),
    ...(appraisers && { appraisers }),
    ...(place && { place }),
    ...(asked && { signup: asked }),
  };
}

function placeIn(meant: Meant, { office, speaks }: Standing): Effect['place'] | undefined {
  const place = { office: meant.office ?? office, speaks: meant.speaks ?? speaks };
  return place.office === office && sameSet(place.speaks, speaks) ? undefined : place;
}

function signupIn(meant: Meant, signup: Standing['signup']): Effect['signup'] | undefined {
  const role = meant.role ?? signup?.role;
  if (!role) return undefined;
  const places = role === 'mentor' ? (meant.places ?? signup?.places ?? 1) : 1;
  if (signup && signup.role === role && signup.places === places) return undefined;
  return { role, places, source: 'import' };
}

/** How a list as a whole comes out. */
export interface Counts {
  readonly fresh: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly keepsOwn: number;
}

export function countsOf(effects: readonly Effect[]): Counts {
  const of = (kind: Effect['kind']) => effects.filter((effect) => effect.kind === kind).length;
  return {
    fresh: of('fresh'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    keepsOwn: effects.filter(({ keepsOwn }) => keepsOwn).length,
  };
}
