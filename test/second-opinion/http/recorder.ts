import { createServer, type IncomingMessage } from 'node:http';
import { listen } from './listen.ts';

/** A call that passed by, with what was answered to it. */
interface Passed {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Stands in front of a Slack: passes every call on as it is, and writes down what was asked and answered. */
export async function startRecorder(apiUrl: string) {
  const calls: Passed[] = [];
  const server = createServer((request, response) => {
    pass(request).then(
      ({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(body),
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });

  async function pass(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const method = (request.url ?? '').split('/').at(-1) ?? '';
    const asked = await textOf(request);
    const answered = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? '',
      },
      body: asked,
    });
    const body = await answered.text();
    calls.push({ method, args: argsOf(asked), answer: record(JSON.parse(body)) });
    return { status: answered.status, body };
  }

  const { url, close } = await listen(server);
  return { calls, apiUrl: `${url}/api/`, close };
}

export type Recorder = Awaited<ReturnType<typeof startRecorder>>;

/** The body of a request. */
export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Slack's client sends forms, with JSON in the fields that hold more than a word. */
function argsOf(form: string): Record<string, unknown> {
  const fields = Object.fromEntries(new URLSearchParams(form));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
