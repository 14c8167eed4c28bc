import { subDays } from 'date-fns/subDays';

/** Tried for longer than that, also what Slack alone can put right is shown. Days. */
const TRIED_DAYS = 1;
/** What was given up is shown for so long; and what nobody knows of for so long. Days. */
const SHOWN_DAYS = { failed: 14, unknown: 7 };

/** A delivery that Slack did not take, or not for sure, without a word of what it says. */
export interface Troubled {
  readonly key: string;
  readonly lane: string;
  readonly state: 'waiting' | 'failed' | 'unknown';
  readonly isReminder: boolean;
  /** Slack's code, or one of the sender's. */
  readonly error: string;
  readonly since: Date;
  readonly endedAt: Date | null;
}

/** Something that does not get through to one place. */
export interface Undelivered {
  /** The channel of a pair, that channel's opening, or a person's DM. */
  readonly place: 'channel' | 'opening' | { readonly user: string };
  readonly error: string;
  /** When it was first tried. */
  readonly since: Date;
  /** `maybe`: Slack did not say whether it took it. */
  readonly outcome: 'tried' | 'givenUp' | 'maybe';
  /** The deliveries, for another try. */
  readonly keys: readonly string[];
}

/** Everything that does not get through: by pair, and what is of no pair. */
export interface AllUndelivered {
  readonly ofPairs: ReadonlyMap<number, readonly Undelivered[]>;
  readonly elsewhere: readonly Undelivered[];
}

/** What a failure is about, for whoever can put it right. */
export type Failure = 'archived' | 'removed' | 'gone' | 'forbidden' | 'lockedOut' | 'away' | 'other';

const codes: Record<Exclude<Failure, 'other'>, readonly string[]> = {
  archived: ['is_archived'],
  // Of a private channel that the bot is not in, Slack says that there is none.
  removed: ['channel_not_found', 'not_in_channel'],
  gone: [
    'user_not_found',
    'users_not_found',
    'user_disabled',
    'cant_invite',
    'user_is_restricted',
    'ura_max_channels',
  ],
  forbidden: [
    'enterprise_is_restricted',
    'missing_scope',
    'not_allowed_token_type',
    'no_permission',
    'access_denied',
    'accesslimited',
    'messages_tab_disabled',
  ],
  // About the bot's own account, whichever person the call was about (docs.slack.dev, errors of each method).
  lockedOut: [
    'account_inactive',
    'not_authed',
    'invalid_auth',
    'token_revoked',
    'token_expired',
    'org_login_required',
  ],
  away: [
    'unreachable',
    'no_answer',
    'unexpected',
    'interrupted',
    'service_unavailable',
    'request_timeout',
    'internal_error',
    'fatal_error',
    'unreadable_answer',
    'message_limit_exceeded',
    'team_added_to_org',
  ],
};

export function failureOf(error: string): Failure {
  const found = Object.entries(codes).find(([, ours]) => ours.includes(error));
  if (found) return found[0] as Failure;
  if (error.startsWith('restricted_action')) return 'forbidden';
  return /^http_5\d\d$/.test(error) ? 'away' : 'other';
}

/**
 * What a coordinator is shown: each refusal at once and for as long as it lasts, what Slack alone can put right after a
 * day of trying, what was given up for two weeks, and what may or may not have arrived for one. Changes and pins that
 * were given up will not be missed.
 */
export function undeliveredOf(troubled: readonly Troubled[], now: Date): AllUndelivered {
  const ofPairs = new Map<number, Undelivered[]>();
  const elsewhere: Undelivered[] = [];
  for (const each of troubled.filter((one) => isShown(one, now))) {
    const pairId = pairOf(each.key);
    const list = pairId === undefined ? elsewhere : (ofPairs.get(pairId) ?? []);
    if (pairId !== undefined) ofPairs.set(pairId, list);
    addTo(list, each);
  }
  return { ofPairs, elsewhere };
}

function isShown({ key, state, isReminder, error, since, endedAt }: Troubled, now: Date): boolean {
  if (error === 'missing_ground') return false;
  if (state === 'waiting') return failureOf(error) !== 'away' || since < subDays(now, TRIED_DAYS);
  if (isReminder || /:change:|:(un)?pin$/.test(key)) return false;
  return endedAt !== null && endedAt > subDays(now, SHOWN_DAYS[state]);
}

const outcomes = { waiting: 'tried', failed: 'givenUp', unknown: 'maybe' } as const;

/** One line for each place: from when it began, with what stands in the way of the first. */
function addTo(list: Undelivered[], { key, lane, state, error, since }: Troubled): void {
  const place = placeOf(key, lane);
  const outcome = outcomes[state];
  const isSame = (one: Undelivered): boolean =>
    JSON.stringify(one.place) === JSON.stringify(place) &&
    (one.outcome === 'maybe') === (outcome === 'maybe');
  const index = list.findIndex(isSame);
  const before = list[index];
  if (!before) list.push({ place, error, since, outcome, keys: [key] });
  else {
    const first = before.since <= since ? before : { ...before, error, since, outcome };
    list[index] = { ...first, keys: [...before.keys, key] };
  }
}

function placeOf(key: string, lane: string): Undelivered['place'] {
  if (lane.startsWith('user:')) return { user: lane.slice('user:'.length) };
  return key === `${lane}:channel` ? 'opening' : 'channel';
}

/** The pair that a delivery belongs to, by its key. */
function pairOf(key: string): number | undefined {
  const [, id] = /^pair:(\d+):/.exec(key) ?? [];
  return id === undefined ? undefined : Number(id);
}
