import { tzOffset } from '@date-fns/tz/tzOffset';
import { bareTeam } from '../../words/team.ts';
import { type Topic, topics } from '../../words/topics.ts';
import { type Candidate, type Firewall, sharedLanguages } from './obstacle-rules.ts';

/** What speaks for a pair, or against it: a code with its values; reason-text.ts has the words. */
export type Reason =
  | { readonly code: 'otherTeam' | 'otherOffice' | 'sameOffice' | 'sharedAppraiser' }
  | { readonly code: 'noSharedTopic' | 'topicsUnknown' | 'languageUnknown' }
  | { readonly code: 'sharedTopics'; readonly topics: readonly Topic[] }
  | { readonly code: 'sharedLanguages'; readonly languages: readonly string[] }
  | { readonly code: 'farTimeZone'; readonly hours: number };

/** How well two people who may be paired would fit. */
export interface Worth {
  /** Points, a whole number; more is better. */
  readonly total: number;
  readonly pros: readonly Reason[];
  readonly cons: readonly Reason[];
}

/** What each wish is worth, in points. `docs/matching.md` says why; a test holds the two together. */
export const weights = {
  /** By how many topics the mentee wants and the mentor offers: none, one, two, three or more. */
  topics: [0, 40, 60, 70],
  noSharedAppraiser: 20,
  otherOffice: 10,
  sameOffice: 16,
  sameZone: 12,
  nearZone: 6,
  sharedLanguage: 10,
} as const;

/** Up to how many hours apart two time zones are near. */
const NEAR_ZONE_HOURS = 2;

/** What a pair is worth (P2, P6, P8), and why. The hard rules are not asked here. */
export function worthOf(
  mentor: Candidate,
  mentee: Candidate,
  firewall: Pick<Firewall, 'appraisersOf'>,
): Worth {
  const parts = [
    { points: 0, pro: { code: 'otherTeam' } as const },
    placeWorth(mentor, mentee),
    lineWorth(mentor, mentee, firewall),
    topicWorth(mentor, mentee),
    languageWorth(mentor, mentee),
  ];
  return {
    total: parts.reduce((sum, { points }) => sum + points, 0),
    pros: parts.flatMap(({ pro }) => pro ?? []),
    cons: parts.flatMap(({ con }) => con ?? []),
  };
}

interface Part {
  readonly points: number;
  readonly pro?: Reason;
  readonly con?: Reason;
}

/** What the topics are worth that both named. */
function topicWorth(mentor: Candidate, mentee: Candidate): Part {
  const shared = topics.filter((topic) => mentor.topics.includes(topic) && mentee.topics.includes(topic));
  const points = topicPoints(shared.length);
  if (shared.length > 0) return { points, pro: { code: 'sharedTopics', topics: shared } };
  // Whoever was brought in with a list named none, and others may have used words of their own.
  const isKnown = mentor.topics.length > 0 && mentee.topics.length > 0;
  return { points, con: { code: isKnown ? 'noSharedTopic' : 'topicsUnknown' } };
}

export function topicPoints(shared: number): number {
  return weights.topics[Math.min(shared, weights.topics.length - 1)] ?? 0;
}

/** Where they sit: another office is distance in the organisation; one office, or one zone, lets them meet. */
export function placeWorth(one: Place, other: Place): Part {
  const [office, otherOffice] = [bareTeam(one.office ?? ''), bareTeam(other.office ?? '')];
  if (office !== '' && office === otherOffice)
    return { points: weights.sameOffice, pro: { code: 'sameOffice' } };
  const hours = hoursApart(one.timeZone, other.timeZone);
  return {
    points: (office && otherOffice ? weights.otherOffice : 0) + zonePoints(hours),
    ...(office && otherOffice && { pro: { code: 'otherOffice' } }),
    ...(hours !== undefined && hours > NEAR_ZONE_HOURS && { con: { code: 'farTimeZone', hours } }),
  };
}

type Place = Pick<Candidate, 'office' | 'timeZone'>;

function zonePoints(hours: number | undefined): number {
  if (hours === undefined || hours > NEAR_ZONE_HOURS) return 0;
  return hours === 0 ? weights.sameZone : weights.nearZone;
}

/** Midwinter and midsummer of a fixed year, so that the season in which one asks changes no pair. */
const SEASONS = [new Date(Date.UTC(2026, 0, 15)), new Date(Date.UTC(2026, 6, 15))];

/** By how many hours the clocks of two zones differ, at most over the year; undefined where a zone is unknown. */
function hoursApart(one: string | null, other: string | null): number | undefined {
  if (one === null || other === null) return undefined;
  const minutes = SEASONS.map((moment) => Math.abs(tzOffset(one, moment) - tzOffset(other, moment)));
  const hours = Math.max(...minutes) / 60;
  return Number.isNaN(hours) ? undefined : hours;
}

/** Two who are appraised by one person sit close to each other in the organisation. */
function lineWorth(mentor: Candidate, mentee: Candidate, firewall: Pick<Firewall, 'appraisersOf'>): Part {
  const appraisers = firewall.appraisersOf(mentor.userId);
  const shares = firewall.appraisersOf(mentee.userId).some((id) => appraisers.includes(id));
  return shares ? { points: 0, con: { code: 'sharedAppraiser' } } : { points: weights.noSharedAppraiser };
}

/** A language that both said they speak; where one said nothing, nothing is known. */
export function languageWorth(one: Pick<Candidate, 'speaks'>, other: Pick<Candidate, 'speaks'>): Part {
  const languages = sharedLanguages(one, other);
  return languages.length > 0
    ? { points: weights.sharedLanguage, pro: { code: 'sharedLanguages', languages } }
    : { points: 0, con: { code: 'languageUnknown' } };
}
