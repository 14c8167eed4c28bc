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
const passing = new Set(['service_unavailable', 'request_timeout', 'team_added_to_org']);

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
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_non_threadable_channel',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'access_denied',
  'accesslimited',
  'ekm_access_denied',
  'team_access_not_granted',
]);
/** Refusals of the blocks, where the text alone may pass. */
const aboutTheBlocks = /^(invalid_blocks|msg_blocks_too_long|invalid_attachments)/;
/** Statuses that say that this request will never pass. */
const badRequest = new Set([400, 413, 414, 431]);
/** Answers of a gateway that may have handed the request on. */
const gateway = new Set([500, 502, 504]);

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
  if (!isCoded(error)) return { kind: 'unknown', error: 'unexpected' };
  switch (error.code) {
    case ErrorCode.RateLimitedError:
      return { kind: 'slowDown', seconds: numberOf(error, 'retryAfter') ?? 1 };
    case ErrorCode.PlatformError: {
      const code = platformErrorOf(error) ?? 'unknown_error';
      if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'slowDown', seconds: 1 };
      if (halfway.has(code)) return { kind: 'unknown', error: code };
      if (passing.has(code) || lockedOut.has(code)) return { kind: 'later', error: code };
      return { kind: 'refused', error: code, of: aboutThePlace.has(code) ? 'place' : 'content' };
    }
    case ErrorCode.HTTPError: {
      const status = numberOf(error, 'statusCode') ?? 0;
      if (status === 429) return { kind: 'slowDown', seconds: 1 };
      if (badRequest.has(status)) return { kind: 'refused', error: `http_${status}`, of: 'content' };
      return { kind: gateway.has(status) ? 'unknown' : 'later', error: `http_${status}` };
    }
    default:
      return unsent.has(causeOf(error))
        ? { kind: 'later', error: 'unreachable' }
        : { kind: 'unknown', error: 'no_answer' };
  }
}

/** The error name in Slack's answer (`name_taken`), where the error is Slack's answer. */
export function platformErrorOf(error: unknown): string | undefined {
  if (!isCoded(error) || error.code !== ErrorCode.PlatformError) return undefined;
  const data = (error as { data?: { error?: unknown } }).data;
  return typeof data?.error === 'string' ? data.error : undefined;
}

/** Whether Slack refused because it does not know (or not accept) one of the blocks. */
export function refusesBlocks(error: unknown): boolean {
  return aboutTheBlocks.test(platformErrorOf(error) ?? '');
}

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
