import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerCall, type Desk, failed, type Reply } from './api/answer-call.ts';
import { respond } from './delivery/responses.ts';
import type { Sockets } from './delivery/sockets.ts';
import { asText, isJson, type Json, parseJson } from './json.ts';

async function bytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const read = async (request: IncomingMessage): Promise<string> => (await bytes(request)).toString('utf8');

/** Arguments come as a form, as JSON, or in the address. */
function argsOf(request: IncomingMessage, url: URL, body: string): Json | undefined {
  const query = Object.fromEntries(url.searchParams);
  if (!asText(request.headers['content-type']).includes('json'))
    return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
  const parsed = body === '' ? {} : parseJson(body);
  return isJson(parsed) ? { ...query, ...parsed } : undefined;
}

function tokenOf(request: IncomingMessage, args: Json): string | undefined {
  const bearer = /^Bearer (.+)$/.exec(asText(request.headers.authorization));
  return bearer?.[1] ?? (asText(args.token) || undefined);
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.broken === true) {
    response.destroy();
    return;
  }
  const isWhole = typeof reply.body === 'string' || Buffer.isBuffer(reply.body);
  const text = isWhole ? reply.body : JSON.stringify(reply.body);
  const type = isWhole ? 'text/plain' : 'application/json; charset=utf-8';
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers });
  response.end(text);
}

/** An answer to a response_url: "ok", or the name of what is wrong. */
function answerResponse(desk: Desk, key: string, body: Json | undefined): Reply {
  const { world } = desk.reach;
  const call = { method: 'response_url', args: body ?? {} };
  const hit = world.wire.called?.(call);
  if (hit !== undefined && hit.afterEffect !== true) return failed(hit);
  const failure = desk.failures.take('response_url');
  if (failure !== undefined) return { status: failure.status ?? 500, body: failure.error ?? 'error' };
  const place = world.responseUrls.use(key);
  if (typeof place === 'string') return { status: 404, body: { ok: false, error: place } };
  if (body === undefined) return { status: 400, body: { ok: false, error: 'invalid_payload' } };
  const result = respond(world, place, body);
  const outcome = result.ok ? 'ok' : result.error;
  desk.calls.push({ method: 'response_url', args: body, at: world.clock.now(), result: outcome });
  world.changes.tell('call', { method: 'response_url', result: outcome });
  const reply: Reply = result.ok
    ? { status: 200, body: 'ok' }
    : { status: 400, body: { ok: false, error: result.error } };
  const isLost = hit?.afterEffect === true || world.wire.answered?.(call) === 'lost';
  return isLost ? { ...reply, broken: true } : reply;
}

/** The address of a file without the leave to read it: a browser's page to sign in, as if all were well. */
const signIn: Reply = {
  status: 200,
  body: '<!DOCTYPE html><html lang="en-US"><title>Sign in to Slack</title></html>',
  headers: { 'content-type': 'text/html; charset=utf-8' },
};

/** A file's content (https://docs.slack.dev/reference/objects/file-object#authentication): to the token alone. */
function answerFile(desk: Desk, key: string, request: IncomingMessage): Reply {
  const { world } = desk.reach;
  const failure = desk.failures.take('files-pri');
  if (failure !== undefined) return failed(failure);
  const file = world.files.byId(key.split('-')[1] ?? '');
  const mayRead = tokenOf(request, {}) === world.tokens.bot && world.manifest.scopes.has('files:read');
  const result = file !== undefined && mayRead ? 'ok' : 'signed_out';
  desk.calls.push({ method: 'files-pri', args: { file: file?.id }, at: world.clock.now(), result });
  if (file === undefined || !mayRead) return signIn;
  return { status: 200, body: file.content, headers: { 'content-type': 'application/octet-stream' } };
}

/** What is uploaded comes as it is, or as the one field of a form. */
async function takeUpload(desk: Desk, id: string, request: IncomingMessage): Promise<Reply> {
  const file = desk.reach.world.files.byId(id);
  if (file === undefined) return { status: 404, body: 'not found' };
  const type = asText(request.headers['content-type']);
  const body = new Uint8Array(await bytes(request));
  if (type.startsWith('multipart/')) {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const [field] = [...form.values()];
    file.content =
      field instanceof Blob ? Buffer.from(await field.arrayBuffer()) : Buffer.from(String(field ?? ''));
  } else file.content = Buffer.from(body);
  return { status: 200, body: `OK - ${file.content.length}` };
}

async function handle(desk: Desk, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, room = '', name = ''] = url.pathname.split('/');
  if (room === 'upload') return await takeUpload(desk, name, request);
  const args = argsOf(request, url, await read(request));
  if (room === 'files-pri') return answerFile(desk, name, request);
  if (room === 'response') return answerResponse(desk, name, args);
  if (room !== 'api') return { status: 404, body: 'not found' };
  if (args === undefined) return { status: 200, body: { ok: false, error: 'invalid_json' } };
  return answerCall(desk, name, args, tokenOf(request, args));
}

/** Answers what belongs to the browser page; false: it is for somebody else. */
export type PageDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The HTTP side of Slack: /api/<method>, /response/<key>, the upgrade to a socket, and the browser page where
 * there is one. Loopback only.
 */
export function webServer(desk: Desk, sockets: Sockets, page: PageDoor): Server {
  const server = createServer((request, response) => {
    if (page(request, response)) return;
    handle(desk, request).then(
      (reply) => send(response, reply),
      (error: unknown) => send(response, { status: 500, body: String(error) }),
    );
  });
  server.on('upgrade', (request, stream, head) => sockets.accept(request, stream, head));
  return server;
}
