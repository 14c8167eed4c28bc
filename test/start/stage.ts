import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createMute } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type LocalSlack, startLocalSlack } from '../../src/local-slack/index.ts';
import { firm } from '../support/firm.ts';
import { patient } from '../support/patience.ts';
import { freePort } from '../support/port.ts';
import { manifest } from '../support/stage.ts';
import { listen, type Running, startProcess, withFolder } from './process.ts';

export type Mode = 'socket' | 'http';

/** A local Slack, and what a Kantel needs to connect to it. */
interface Setting {
  readonly slack: LocalSlack;
  readonly folder: string;
  readonly port: number;
  readonly database: string;
  readonly env: Record<string, string>;
  /** Starts Kantel; it is stopped when the test is over. */
  start(changes?: Record<string, string>): Running;
}

/** Runs `work` with a Slack, a folder, and Kantels that are all gone afterwards. */
export function withSlack(mode: Mode, work: (setting: Setting) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const slack = await startLocalSlack({ manifest, workspace: firm, ...patient });
    const port = await freePort();
    if (mode === 'http') slack.deliverTo({ mode: 'http', url: `http://127.0.0.1:${port}/slack/events` });
    const database = join(folder, 'data', 'kantel.db');
    const env = {
      SLACK_BOT_TOKEN: slack.botToken,
      ...(mode === 'socket'
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
      SLACK_API_URL: slack.apiUrl,
      COORDINATORS: 'UKEES',
      NOTES_KEY: randomBytes(32).toString('base64'),
      DATABASE_PATH: database,
      PORT: String(port),
    };
    const started: Running[] = [];
    const start = (changes: Record<string, string> = {}): Running => {
      const running = startProcess({ ...env, ...changes }, folder);
      started.push(running);
      return running;
    };
    try {
      await work({ slack, folder, port, database, env, start });
    } finally {
      for (const running of started) running.stop('SIGKILL');
      await Promise.all(started.map(({ ended }) => ended));
      await slack.close();
    }
  });
}

/** Makes the same call of a Slack, and answers what that answers. */
async function passOn(
  slack: LocalSlack,
  { url, headers }: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const answer = await fetch(`${slack.url}${url}`, {
    method: 'POST',
    headers: {
      authorization: headers.authorization ?? '',
      'content-type': headers['content-type'] ?? '',
    },
    body,
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}

/**
 * Stands between Kantel and a Slack and holds back one method's calls until it is told to let them go.
 * @returns `url` for SLACK_API_URL; `reached` resolves when the first such call is there
 */
export async function holdBack(slack: LocalSlack, method: string) {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrive = (): void => {};
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    if (request.url?.endsWith(method)) {
      arrive();
      await released;
    }
    await passOn(slack, request, body, response);
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/api/`, reached, release, close: () => server.close() };
}

/**
 * Stands between Kantel and a Slack; from the second socket on, it gives out an address where a connection is taken
 * and never answered.
 * @returns `url` for SLACK_API_URL; `reached` resolves when Kantel has come to that address
 */
export async function muteAfterwards(slack: LocalSlack) {
  const mute = createMute();
  const reached = new Promise<void>((resolve) => mute.once('connection', () => resolve()));
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port: mutePort } = mute.address() as AddressInfo;
  let opened = 0;
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    if (request.url?.endsWith('apps.connections.open') && opened++ > 0) {
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${mutePort}/` }));
      return;
    }
    await passOn(slack, request, body, response);
  });
  const port = await listen(server);
  const close = (): void => {
    server.close();
    mute.close();
  };
  return { url: `http://127.0.0.1:${port}/api/`, reached, close };
}
