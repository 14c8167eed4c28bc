import { membersOf, type Pair, type Role } from '../pairs/rules.ts';

/** How often a pair can agree to meet. Weeks (R9). */
export const cadences = [2, 4, 6] as const;
/** How long a meeting can be. Minutes (R9). */
export const lengths = [30, 45, 60, 90] as const;
/** What is proposed before anybody chose (R9). Minutes. */
export const USUAL_LENGTH = 60;

/** What the two agree on (P5). */
export interface Terms {
  readonly cadenceWeeks: number;
  readonly lengthMinutes: number;
  readonly place: string;
  readonly confidentiality: string;
  /** The mentee's own words; null until the mentee wrote them (P6). */
  readonly learningWish: string | null;
}

/** One version of the agreement: a draft, or a signed one. */
export interface Agreement extends Terms {
  readonly id: number;
  readonly version: number;
  readonly signedBy: readonly string[];
  readonly draftedBy: string;
  readonly draftedAt: Date;
  /** When the second of the two agreed; null while it is a draft. */
  readonly signedAt: Date | null;
}

/**
 * The terms of the next version. The wish is the mentee's own (P6): what a mentor drafts keeps the wish that was
 * there, or leaves it open.
 */
export function termsOf(draft: Terms, newest: Terms | null, role: Role): Terms {
  return role === 'mentee' ? draft : { ...draft, learningWish: newest?.learningWish ?? null };
}

/** Whether two versions say the same. */
export function sameTerms(one: Terms, other: Terms): boolean {
  return (
    one.cadenceWeeks === other.cadenceWeeks &&
    one.lengthMinutes === other.lengthMinutes &&
    one.place === other.place &&
    one.confidentiality === other.confidentiality &&
    one.learningWish === other.learningWish
  );
}

/**
 * What a press of *Agree* means: it `counts`, it was pressed before (`twice`), there is a newer version (`old`), or
 * the mentee's wish has to be asked first (`askWish`).
 * @param newest the number of the pair's newest version
 * @param wish what the mentee wrote with this press, if they were asked
 */
export function meaningOfAgree(
  pressed: Pick<Agreement, 'version' | 'signedBy' | 'learningWish'>,
  newest: number,
  who: { readonly id: string; readonly role: Role },
  wish: string | null,
): 'counts' | 'twice' | 'old' | 'askWish' {
  if (pressed.version !== newest) return 'old';
  if (pressed.signedBy.includes(who.id)) return 'twice';
  if (who.role === 'mentee' && pressed.learningWish === null && wish === null) return 'askWish';
  return 'counts';
}

/** The version after somebody agreed to it. The wish of the mentee fills one that was left open, and no other. */
export function afterAgree(
  agreement: Agreement,
  pair: Pair,
  userId: string,
  wish: string | null,
  now: Date,
): Agreement {
  const isMentee = userId === pair.menteeId;
  const agreed: Agreement = {
    ...agreement,
    learningWish: agreement.learningWish ?? (isMentee ? wish : null),
    signedBy: [...agreement.signedBy, userId],
  };
  return { ...agreed, signedAt: bothAgreed(agreed, pair) ? now : null };
}

/** Whether a version is agreed on: both pressed *Agree* on it, and it says what the mentee wants to learn. */
export function bothAgreed(agreement: Pick<Agreement, 'signedBy' | 'learningWish'>, pair: Pair): boolean {
  return stillToAgree(agreement, pair).length === 0 && agreement.learningWish !== null;
}

/** Who of the two has not agreed to a version. */
export function stillToAgree(agreement: Pick<Agreement, 'signedBy'>, pair: Pair): string[] {
  return membersOf(pair).filter((id) => !agreement.signedBy.includes(id));
}

/**
 * How a version stands in the channel: a draft (the first, or one that would take the place of what applies), what
 * applies (also while a newer one waits), or past: a draft that a newer one overtook, a signed one that was replaced.
 */
export type Standing = 'draft' | 'redraft' | 'inForce' | 'inForceWhileRedrafted' | 'overtaken' | 'replaced';

/**
 * How a version stands beside the newest one and the one that both signed last.
 * A signed version stays in force until a newer one is signed.
 */
export function standingOf(
  agreement: Pick<Agreement, 'version' | 'signedAt'>,
  newest: number,
  inForce: number | null,
): Standing {
  if (agreement.version === inForce)
    return agreement.version === newest ? 'inForce' : 'inForceWhileRedrafted';
  if (agreement.signedAt !== null) return 'replaced';
  if (agreement.version !== newest) return 'overtaken';
  return inForce === null ? 'draft' : 'redraft';
}

/** What somebody wrote alone, before they knew what the other wrote (R18). */
export interface Expectations {
  readonly hopes: string;
  readonly offLimits: string | null;
}

/** Whether the expectations of both are in: they open then, and cannot be changed any more (R18). */
export function areOpen(writers: readonly string[], pair: Pair): boolean {
  return membersOf(pair).every((id) => writers.includes(id));
}
