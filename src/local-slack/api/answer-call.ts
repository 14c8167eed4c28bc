import { compact, type Json, parseJson } from '../json.ts';
import type { World } from '../world.ts';
import { readArgs } from './args.ts';
import type { Failure, Failures } from './failures.ts';
import type { Method, Reach } from './method.ts';
import { METHODS } from './methods/index.ts';
import type { RateLimits } from './rate-limits.ts';
import { Refusal } from './refusal.ts';
import { requireScope } from './scopes.ts';

export interface Call {
  method: string;
  args: Json;
  at: Date;
  result: string;
}

/** What goes back over HTTP; `broken`: the connection ends without an answer. */
export interface Reply {
  status: number;
  body: Json | string | Buffer;
  headers?: Record<string, string>;
  broken?: true;
}

export interface Desk {
  reach: Reach;
  failures: Failures;
  limits: RateLimits | undefined;
  calls: Call[];
}

function checkToken(world: World, method: Method, token: string | undefined): void {
  if (token === undefined || token === '') throw new Refusal('not_authed');
  if (token !== world.tokens.bot && token !== world.tokens.app) throw new Refusal('invalid_auth');
  if ((token === world.tokens.app) !== (method.appLevel === true))
    throw new Refusal('not_allowed_token_type');
}

const limited = (seconds: number): Reply => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(seconds) },
});

/** What a call gets that nothing came of. */
export function failed(failure: Failure): Reply {
  if (failure.dropped === true) return { status: 500, body: '', broken: true };
  if (failure.retryAfter !== undefined) return limited(failure.retryAfter);
  if (failure.error !== undefined) return { status: 200, body: { ok: false, error: failure.error } };
  return { status: failure.status ?? 500, body: 'upstream connect error' };
}

function attempt(desk: Desk, name: string, raw: Json, token: string | undefined): Reply {
  const { world } = desk.reach;
  const method = METHODS[name];
  if (method === undefined) throw new Refusal('unknown_method', { req_method: name });
  checkToken(world, method, token);
  const wait = desk.limits?.wait(name, method.tier, String(raw.channel ?? '')) ?? 0;
  if (wait > 0) return limited(wait);
  requireScope(world, ...(method.scopes ?? []));
  const args = readArgs(method.args, raw);
  return {
    status: 200,
    body: { ok: true, ...method.run(desk.reach, args) },
    headers: compact({
      'x-oauth-scopes': [...world.manifest.scopes].join(','),
      'x-accepted-oauth-scopes': method.scopes?.join(','),
    }) as Record<string, string>,
  };
}

function decide(desk: Desk, name: string, raw: Json, token: string | undefined): Reply {
  const failure = desk.reach.world.wire.called?.({ method: name, args: raw }) ?? desk.failures.take(name);
  if (failure !== undefined && failure.afterEffect !== true) return failed(failure);
  try {
    const reply = attempt(desk, name, raw, token);
    return failure === undefined ? reply : { ...reply, broken: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 200, body: { ok: false, error: error.code, ...error.extra } };
  }
}

function outcome({ status, body, broken }: Reply): string {
  if (broken === true) return 'connection_broken';
  if (typeof body === 'string') return `http_${status}`;
  if (Buffer.isBuffer(body)) return 'ok';
  return body.ok === true ? 'ok' : String(body.error);
}

/** The arguments for the log: without the token, and what the client packed as JSON unpacked. */
function readable({ token: _, ...raw }: Json): Json {
  const unpacked = (value: unknown): unknown =>
    typeof value === 'string' && /^[[{]/.test(value) ? (parseJson(value) ?? value) : value;
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, unpacked(value)]));
}

/** Answers one call of the Web API and writes it down. */
export function answerCall(desk: Desk, name: string, raw: Json, token: string | undefined): Reply {
  const at = desk.reach.world.clock.now();
  const decided = decide(desk, name, raw, token);
  const isLost = desk.reach.world.wire.answered?.({ method: name, args: raw }) === 'lost';
  const reply: Reply = isLost ? { ...decided, broken: true } : decided;
  const call: Call = { method: name, args: readable(raw), at, result: outcome(reply) };
  desk.calls.push(call);
  desk.reach.world.changes.tell('call', { method: name, result: call.result });
  return reply;
}
