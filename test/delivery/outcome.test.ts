import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { expect, test } from 'vitest';
import { outcomeOf } from '../../src/delivery/outcome.ts';

const refusal = (error: string) => new WebAPIPlatformError({ ok: false, error });
const status = (code: number) => new WebAPIHTTPError(code, 'no', {});
const broken = (code: string) => new WebAPIRequestError(Object.assign(new Error('no'), { code }));

test.each([
  ['refused for good', refusal('is_archived'), 'refused'],
  ['refused for good, an error nobody knows', refusal('something_new'), 'refused'],
  ['Slack is away', refusal('service_unavailable'), 'later'],
  ['Slack may have done some of it', refusal('internal_error'), 'unknown'],
  ['Slack may have done some of it', refusal('fatal_error'), 'unknown'],
  ['the token was replaced', refusal('token_revoked'), 'later'],
  ['the token was replaced', refusal('invalid_auth'), 'later'],
  ['the app was removed', refusal('account_inactive'), 'later'],
  ['too fast, as an error', refusal('ratelimited'), 'slowDown'],
  ['too fast', new WebAPIRateLimitedError(7), 'slowDown'],
  ['too fast, without a word how long', status(429), 'slowDown'],
  [
    'too fast, and the library finds no number',
    new Error('Retry header did not contain a valid timeout'),
    'slowDown',
  ],
  ['a page of somebody between', refusal('<html>Please sign in</html>'), 'unknown'],
  ['an empty answer', refusal(''), 'unknown'],
  [
    'an answer that gives no reason',
    new WebAPIPlatformError({ ok: false } as { ok: false; error: string }),
    'unknown',
  ],
  ['turned away at the door', status(503), 'later'],
  ['lost behind a gateway', status(502), 'unknown'],
  ['lost behind a gateway', status(504), 'unknown'],
  ['lost behind a gateway', status(524), 'unknown'],
  ['taken, it seems, and not answered', status(202), 'unknown'],
  ['nobody listens there', broken('ECONNREFUSED'), 'later'],
  ['the line broke', broken('ECONNRESET'), 'unknown'],
  ['anything else', new TypeError('terminated'), 'unknown'],
])('%s: %s', (_what, error, kind) => {
  expect(outcomeOf(error).kind).toBe(kind);
});

test.each([
  ['restricted_action_thread_only_channel', 'place'],
  ['cannot_dm_bot', 'place'],
  ['msg_too_long', 'content'],
  ['something_new', 'content'],
])('%s is about the %s', (error, of) => {
  expect(outcomeOf(refusal(error))).toEqual({ kind: 'refused', error, of });
});

test.each([
  [7, 7],
  [3_600, 3_600],
  [0, 1],
  [-5, 1],
  [Number.POSITIVE_INFINITY, 24 * 60 * 60],
])('asked to wait for %s seconds, it waits for %s', (asked, seconds) => {
  expect(outcomeOf(new WebAPIRateLimitedError(asked))).toEqual({ kind: 'slowDown', seconds });
});
