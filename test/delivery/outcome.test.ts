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
  ['turned away at the door', status(503), 'later'],
  ['lost behind a gateway', status(502), 'unknown'],
  ['lost behind a gateway', status(504), 'unknown'],
  ['nobody listens there', broken('ECONNREFUSED'), 'later'],
  ['the line broke', broken('ECONNRESET'), 'unknown'],
  ['anything else', new TypeError('terminated'), 'unknown'],
])('%s: %s', (_what, error, kind) => {
  expect(outcomeOf(error).kind).toBe(kind);
});
