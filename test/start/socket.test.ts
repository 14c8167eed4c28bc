import { createServer } from 'node:http';
import { type AddressInfo, createServer as createMute } from 'node:net';
import { expect, test, vi } from 'vitest';
import type { LocalSlack } from '../../src/local-slack/index.ts';
import { listen, PROCESS_TIMEOUT } from './process.ts';
import { withSlack } from './stage.ts';

vi.setConfig({ testTimeout: PROCESS_TIMEOUT });

/**
 * Stands between Kantel and a Slack; from the second socket on, it gives out an address where a connection is taken
 * and never answered.
 * @returns `url` for SLACK_API_URL; `reached` resolves when Kantel has come to that address
 */
async function muteAfterwards(slack: LocalSlack) {
  const mute = createMute();
  const reached = new Promise<void>((resolve) => mute.once('connection', () => resolve()));
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port: mutePort } = mute.address() as AddressInfo;
  let opened = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url?.endsWith('apps.connections.open') && opened++ > 0) {
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${mutePort}/` }));
      return;
    }
    const answer = await fetch(`${slack.url}${request.url}`, {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? '',
      },
      body: Buffer.concat(chunks),
    });
    response.end(await answer.text());
  });
  const port = await listen(server);
  const close = (): void => {
    server.close();
    mute.close();
  };
  return { url: `http://127.0.0.1:${port}/api/`, reached, close };
}

test('without its socket Kantel is not ready, and stops in good order while it opens a new one', async () => {
  await withSlack('socket', async ({ slack, port, start }) => {
    const between = await muteAfterwards(slack);
    const kantel = start({ SLACK_API_URL: between.url });
    await kantel.logged('Kantel listens');
    slack.cutSockets();
    await kantel.logged('the socket to Slack is closed');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    await between.reached;
    kantel.stop();
    const { code, stdout, stderr } = await kantel.ended;
    expect(stdout.filter((line) => line.includes('"level":"fatal"'))).toEqual([]);
    expect([code, stderr]).toEqual([0, []]);
    between.close();
  });
});
