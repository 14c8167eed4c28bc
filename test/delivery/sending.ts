import { randomBytes } from 'node:crypto';
import { LogLevel, WebClient } from '@slack/web-api';
import { standingClock } from '../../src/clock.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import type { Delivered, Delivery, Work } from '../../src/delivery/delivery.ts';
import { createDeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createDirectMessages } from '../../src/delivery/direct-messages.ts';
import { createPerformer } from '../../src/delivery/perform.ts';
import { createSender } from '../../src/delivery/sender.ts';
import { startLocalSlack } from '../../src/local-slack/index.ts';
import { createLog } from '../../src/log.ts';
import { createSealer } from '../../src/secrets/sealer.ts';
import { firm } from '../support/firm.ts';
import { MONDAY, manifest } from '../support/stage.ts';

/** A sender with its table, a local Slack to send to, and a clock for both that stands still until it is moved. */
export async function setSending() {
  const clock = standingClock(MONDAY);
  const slack = await startLocalSlack({ manifest, workspace: firm, clock });
  const db = openDatabase(':memory:');
  migrate(db, MONDAY);
  const store = createDeliveryStore(db, createSealer(db, randomBytes(32)));
  const newSender = () => {
    const client = new WebClient(slack.botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 5_000,
      logLevel: LogLevel.ERROR,
    });
    const nextCall = createPerformer(client, store, createDirectMessages(client));
    return createSender({ store, nextCall, clock, log: createLog('silent') });
  };
  let sender = newSender();

  return {
    slack,
    clock,
    store,
    start: () => sender.start(),
    plan(key: string, work: Work, more: Partial<Delivery> = {}): void {
      store.plan({ key, lane: 'a', work, ...more }, clock.now());
    },
    /** Sends what can be sent now. */
    async settle(): Promise<void> {
      sender.wake();
      await sender.idle();
    },
    /** Lets so many seconds pass, and sends whatever can be sent on the way. */
    async pass(seconds: number): Promise<void> {
      const until = clock.now().getTime() + seconds * 1_000;
      for (;;) {
        await sender.idle();
        const next = sender.nextMoment()?.getTime() ?? Number.POSITIVE_INFINITY;
        if (next > until) break;
        clock.moveTo(new Date(Math.max(next, clock.now().getTime() + 1)));
      }
      clock.moveTo(new Date(until));
      await this.settle();
    },
    /** Another process takes over from one that is gone. */
    async restart(): Promise<void> {
      await sender.stop();
      sender = newSender();
      sender.start();
      await sender.idle();
    },
    find: (key: string): Delivered | undefined => store.find(key),
    /** Every call of a method, by its result. */
    results: (method: string): string[] =>
      slack.calls.filter((call) => call.method === method).map(({ result }) => result),
    /** What was said in a channel, by its id. */
    saidIn: (channel: string | null | undefined): string[] =>
      slack.world.messages
        .all()
        .filter((message) => message.channel === channel)
        .map(({ text }) => text),
    async close(): Promise<void> {
      await sender.stop();
      await slack.close();
      db.close();
    },
  };
}

export type Sending = Awaited<ReturnType<typeof setSending>>;

export const opening: Extract<Work, { do: 'openChannel' }> = {
  do: 'openChannel',
  name: 'mentor-sanne-petra',
  members: ['USANNE', 'UPETRA'],
  topic: 'Sanne and Petra',
  purpose: 'Reverse mentoring',
};

export const sayIn = (channelOf: string, text: string): Work => ({
  do: 'say',
  to: { channelOf },
  message: { text },
});

export const sayTo = (user: string, text: string): Work => ({ do: 'say', to: { user }, message: { text } });
