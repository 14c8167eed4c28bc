import { ErrorCode } from '@slack/web-api';

/** What a call to Slack that failed means for the delivery behind it. */
export type Outcome =
  /** Slack asks to wait; nothing happened. */
  | { readonly kind: 'slowDown'; readonly seconds: number }
  /**
   * Slack said no, and will again: to anything in that place until somebody puts it right there (`place`), or to this
   * alone (`content`).
   */
  | { readonly kind: 'refused'; readonly error: string; readonly of: 'place' | 'content' }
  /** Slack could not, for now; nothing happened. */
  | { readonly kind: 'later'; readonly error: string }
  /** No answer came: Slack may have taken it. */
  | { readonly kind: 'unknown'; readonly error: string };

/** Errors that Slack's documentation gives for faults of its own: the same call may work in a while. */
const passing = new Set([
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'message_limit_exceeded',
]);

/**
 * The token no longer opens the door: the app was installed anew or removed. Nobody's message is lost by that; it
 * waits for the token to be put right.
 */
const lockedOut = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'org_login_required',
]);

/** "It's possible some aspect of the operation succeeded before the error was raised" (docs.slack.dev, each method). */
const halfway = new Set(['internal_error', 'fatal_error']);
/** Refusals that are about the channel or the person, not about what is said (docs.slack.dev, each method). */
const aboutThePlace = new Set([
  'is_archived',
  'channel_not_found',
  'not_in_channel',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'cant_invite',
  'user_is_restricted',
  'ura_max_channels',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'enterprise_is_restricted',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'access_denied',
  'accesslimited',
  'ekm_access_denied',
  'team_access_not_granted',
]);
/** What a workspace or a channel keeps to some: `restricted_action`, `restricted_action_read_only_channel` and others. */
const isKeptToSome = (code: string): boolean => code.startsWith('restricted_action');
/** Refusals of the blocks, where the text alone may pass. */
const aboutTheBlocks = /^(invalid_blocks|msg_blocks_too_long|invalid_attachments)/;
/** Statuses that say that this request will never pass. */
const badRequest = new Set([400, 413, 414, 431]);
/** Statuses with which a request is turned away before anything is done with it; a gateway may have handed on others. */
const isTurnedAway = (status: number): boolean => status === 503 || (status >= 300 && status < 500);
/** What Slack's codes look like. The client library puts whatever it could not read in the place of one. */
const slackCode = /^[a-z]\w{1,79}$/i;

/** How long to wait where Slack says "too fast" and not for how long, and at the least. Seconds. */
const SHORTEST_WAIT = 1;
/** Slack's longest are minutes: a longer wait than this is nothing that Slack asks for. Seconds. */
const LONGEST_WAIT = 24 * 60 * 60;
const slowDown = (seconds = SHORTEST_WAIT): Outcome => ({
  kind: 'slowDown',
  seconds: Math.min(Math.max(seconds, SHORTEST_WAIT), LONGEST_WAIT),
});

/** Connection faults in which the request cannot have reached Slack. */
const unsent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Reads an error that the Web API client threw. */
export function outcomeOf(error: unknown): Outcome {
  if (isTooFastWithoutATime(error)) return slowDown();
  if (!isCoded(error)) return { kind: 'unknown', error: 'unexpected' };
  switch (error.code) {
    case ErrorCode.RateLimitedError:
      return slowDown(numberOf(error, 'retryAfter'));
    case ErrorCode.PlatformError: {
      const code = platformErrorOf(error);
      if (code === undefined) return { kind: 'unknown', error: 'unreadable_answer' };
      if (code === 'ratelimited' || code === 'rate_limited') return slowDown();
      if (halfway.has(code)) return { kind: 'unknown', error: code };
      if (passing.has(code) || lockedOut.has(code)) return { kind: 'later', error: code };
      const isOfPlace = aboutThePlace.has(code) || isKeptToSome(code);
      return { kind: 'refused', error: code, of: isOfPlace ? 'place' : 'content' };
    }
    case ErrorCode.HTTPError: {
      const status = numberOf(error, 'statusCode') ?? 0;
      if (status === 429) return slowDown();
      if (badRequest.has(status)) return { kind: 'refused', error: `http_${status}`, of: 'content' };
      return { kind: isTurnedAway(status) ? 'later' : 'unknown', error: `http_${status}` };
    }
    default:
      return unsent.has(causeOf(error))
        ? { kind: 'later', error: 'unreachable' }
        : { kind: 'unknown', error: 'no_answer' };
  }
}

/** The error name in Slack's answer (`name_taken`), where the error is Slack's answer and not a page of somebody between. */
export function platformErrorOf(error: unknown): string | undefined {
  if (!isCoded(error) || error.code !== ErrorCode.PlatformError) return undefined;
  const data = (error as { data?: { error?: unknown } }).data;
  return typeof data?.error === 'string' && slackCode.test(data.error) ? data.error : undefined;
}

/** Whether Slack refused because it does not know (or not accept) one of the blocks. */
export function refusesBlocks(error: unknown): boolean {
  return aboutTheBlocks.test(platformErrorOf(error) ?? '');
}

/** What the client library makes of status 429 where `Retry-After` is missing or is no number. */
const isTooFastWithoutATime = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Retry header did not contain a valid timeout');

function isCoded(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error;
}

function numberOf(error: object, field: string): number | undefined {
  const value = (error as Record<string, unknown>)[field];
  return typeof value === 'number' ? value : undefined;
}

function causeOf(error: Error): string {
  let cause: unknown = error;
  for (let depth = 0; depth < 4 && cause instanceof Error; depth += 1) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && unsent.has(code)) return code;
    cause = (cause as { original?: unknown }).original ?? cause.cause;
  }
  return '';
}
