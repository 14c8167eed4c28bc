import { expect, test } from 'vitest';
import { DatabaseInUseError } from '../../src/db/fault.ts';
import { holdDatabase } from '../../src/db/lock.ts';
import { healthRoutes, serveRoutes } from '../../src/slack/health.ts';
import { freePort } from '../support/port.ts';
import type { Running } from './process.ts';
import { holdBack, withSlack } from './stage.ts';

/** The first of several for which this message is logged. */
async function firstToLog(kantels: readonly Running[], message: string): Promise<Running> {
  return Promise.any(kantels.map((kantel) => kantel.logged(message).then(() => kantel)));
}

test.concurrent('of three that are started at once one works; when it is killed, and not when it is stopped, one other does', async () => {
  await withSlack('socket', async ({ slack, database, port, start }) => {
    const ports = [port, await freePort(), port];
    const kantels = ports.map((each) => start({ PORT: String(each) }));
    const first = await firstToLog(kantels, 'Kantel listens');
    const others = kantels.filter((kantel) => kantel !== first);
    await Promise.all(
      others.map((kantel) => kantel.logged('another Kantel works on this database: waiting to take over')),
    );
    const tries = (): number => slack.calls.filter(({ method }) => method === 'auth.test').length;
    expect([tries(), slack.connections]).toEqual([1, 1]);

    // One whose own port is free says how it is; which of them that is, chance decided.
    const spare = ports[1];
    if (first !== kantels[1]) {
      const status = async (path: string) => (await fetch(`http://127.0.0.1:${spare}${path}`)).status;
      expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    }

    first.stop('SIGSTOP');
    expect(() => holdDatabase(database)).toThrow(DatabaseInUseError);
    expect(tries()).toBe(1);

    first.stop('SIGKILL');
    const second = await firstToLog(others, 'Kantel listens');
    expect(tries()).toBe(2);
    const nina = slack.as('nina');
    await nina.say('help');

    const third = others.find((kantel) => kantel !== second);
    third?.stop();
    expect(await third?.ended).toMatchObject({ code: 0, stderr: [] });
    expect(() => holdDatabase(database)).toThrow(DatabaseInUseError);

    second.stop();
    expect(await second.ended).toMatchObject({ code: 0, stderr: [] });
    expect(nina.messages('dm')).toHaveLength(2);
    holdDatabase(database)();
  });
});

test.concurrent('who holds the database and finds its port with one that waits lets that one take over', async () => {
  await withSlack('http', async ({ slack, database, start }) => {
    const between = await holdBack(slack, 'auth.test');
    const release = holdDatabase(database);
    const waiting = start();
    await waiting.logged('another Kantel works on this database: waiting to take over');
    // It looks no more until the other has the database, however long that takes to start.
    waiting.stop('SIGSTOP');
    release();
    const early = start({ SLACK_API_URL: between.url });
    await between.reached;
    waiting.stop('SIGCONT');
    between.release();
    await waiting.logged('Kantel listens');
    await early.logged('another Kantel works on this database: waiting to take over');
    waiting.stop();
    expect(await waiting.ended).toMatchObject({ code: 0, stderr: [] });
    await early.logged('Kantel listens');
    between.close();
  });
});

test.concurrent('with nobody taking over, it takes the database again as soon as the port is free', async () => {
  await withSlack('socket', async ({ port, start }) => {
    const gone = await serveRoutes(
      port,
      healthRoutes(() => false),
    );
    const kantel = start();
    // The other may be slow to look.
    for (let times = 0; times < 2; times += 1)
      await kantel.logsAgain('a Kantel that waits has the port: it may take over');
    gone.close();
    gone.closeAllConnections();
    await kantel.logged('Kantel listens');
    kantel.stop();
    expect(await kantel.ended).toMatchObject({ code: 0, stderr: [] });
  });
});
