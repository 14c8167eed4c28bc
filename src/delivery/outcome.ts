import { ErrorCode } from '@slack/web-api';

/** What a call to Slack that failed means for the delivery behind it. */
export type Outcome =
  /** Slack asks to wait; nothing happened. */
  | { readonly kind: 'slowDown'; readonly seconds: number }
  /** Slack said no, and will again. */
  | { readonly kind: 'refused'; readonly error: string }
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
/** Answers of a gateway that may have handed the request on. */
const gateway = new Set([500, 502, 504]);

/** Connection faults in which the request cannot have reached Slack. */
const unsent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

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
      const isForNow = passing.has(code) || lockedOut.has(code);
      return { kind: isForNow ? 'later' : 'refused', error: code };
    }
    case ErrorCode.HTTPError: {
      const status = numberOf(error, 'statusCode') ?? 0;
      if (status === 429) return { kind: 'slowDown', seconds: 1 };
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
