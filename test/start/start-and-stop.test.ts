import { expect, test } from 'vitest';
import { holdBack, type Mode, muteAfterwards, withSlack } from './stage.ts';

// Each of these starts a real process, which takes a while: so each looks at as much as one process can show, and
// where one waits the others go on.

const modes: Mode[] = ['socket', 'http'];

test.concurrent.each(modes)(
  'over %s it starts, says how it is, works, and lets what is under way finish when asked to stop',
  async (mode) => {
    await withSlack(mode, async ({ slack, port, start }) => {
      const between = await holdBack(slack, 'chat.postMessage');
      const kantel = start({ SLACK_API_URL: between.url });
      await kantel.logged('Kantel listens');
      const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
      const health = await at('/healthz');
      expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
      const ready = await at('/readyz');
      expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']);
      expect((await at('/elsewhere')).status).toBe(404);
      if (mode === 'http') expect(await statusOfForged(port)).toBe(401);

      const nina = slack.as('nina');
      await nina.say('zebrafish');
      await between.reached;
      const counts = await (await at('/metrics')).text();
      expect(counts).toMatch(/^kantel_connected 1$/m);
      expect(counts).toMatch(/^kantel_ack_seconds_count 1$/m);
      expect(counts).not.toMatch(/zebrafish|U[A-Z0-9]{4}|Nina/);
      kantel.stop();
      kantel.stop('SIGINT');
      await kantel.logged('stopping');
      expect(nina.messages('dm')).toHaveLength(1);
      between.release();

      const { code, stdout, stderr } = await kantel.ended;
      expect([code, stderr]).toEqual([0, []]);
      expect(nina.messages('dm').at(-1)?.text).toContain('zebrafish');
      expect(slack.connections).toBe(0);
      expect(slack.faults).toEqual([]);
      const lines = stdout.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.map(({ msg }) => msg)).toContain('Kantel stopped');
      // Ids, and nothing of what was written, who wrote it, or what opens the doors.
      expect(stdout.join('\n')).not.toMatch(/zebrafish|Nina|xoxb|xapp/i);
      expect(stdout.join('\n')).not.toContain(slack.signingSecret);
      between.close();
    });
  },
);

test.concurrent('asked to stop while it starts, it stops as soon as it has', async () => {
  await withSlack('socket', async ({ slack, start }) => {
    const between = await holdBack(slack, 'auth.test');
    const kantel = start({ SLACK_API_URL: between.url });
    await between.reached;
    kantel.stop();
    await kantel.logged('stopping');
    between.release();
    const { code, stderr } = await kantel.ended;
    expect([code, stderr]).toEqual([0, []]);
    between.close();
  });
});

test.concurrent('without its socket Kantel is not ready, and stops in good order while it opens a new one', async () => {
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

/** What becomes of a request that Slack did not sign. */
async function statusOfForged(port: number): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'command=%2Fmentoring&user_id=UNINA&text=help',
  });
  return answer.status;
}
