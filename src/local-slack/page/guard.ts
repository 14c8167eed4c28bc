import type { IncomingMessage } from 'node:http';
import { asText } from '../json.ts';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Scripts, styles and connections from here only; pictures in messages from wherever they are. */
export const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' https: data:",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

function hostOf(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * Why this request is not for us; undefined: it is. Somebody else's page must not act here, neither directly
 * nor by giving its own name this machine's address.
 */
export function refusal(request: IncomingMessage): string | undefined {
  const host = hostOf(`http://${asText(request.headers.host)}`);
  if (host === undefined || !LOCAL.has(host.hostname)) return 'this page answers on this machine only';
  if (request.method === 'GET') return undefined;
  if (request.method !== 'POST') return 'GET or POST';
  if (!asText(request.headers['content-type']).startsWith('application/json')) return 'JSON only';
  const { origin } = request.headers;
  if (origin !== undefined && hostOf(origin)?.host !== host.host) return 'another page must not act here';
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' ? undefined : 'another site must not act here';
}
