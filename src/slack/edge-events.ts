import type { App, Context } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import { outcomeOf } from '../delivery/outcome.ts';
import type { Log } from '../log.ts';
import { sharedFilesIn } from './files.ts';
import type { Gate } from './gate.ts';
import type { MessageRequest, Request } from './request.ts';
import type { Incoming, Taking } from './taking.ts';
import { type Told, toldShape } from './told.ts';

/** The part of the edge where Slack tells of what happened: a message, a Home that was opened, a change of somebody. */
export function createEventEdge(deps: { app: App; gate: Gate; taking: Taking; log: Log }) {
  const { app, gate, taking, log } = deps;
  let homeOf: ((request: Request) => Promise<HomeView>) | undefined;

  /** Shows somebody their Home as it is now, once it is known how. */
  async function showHome(request: Request): Promise<void> {
    if (!homeOf) return;
    const view = await homeOf(request);
    try {
      await app.client.views.publish({ user_id: request.person.id, view });
    } catch (err) {
      const { kind } = outcomeOf(err);
      if (kind === 'refused') throw err;
      // Whatever was pressed has had its effect, and the next look at the Home shows it.
      log.warn({ err, outcome: kind }, 'Slack did not show a Home');
    }
  }

  return {
    showHome,

    /** Hears what people write to the bot in their DM. */
    directMessage(work: (request: MessageRequest) => Promise<void>): void {
      gate.hear('events', 'message');
      app.event('message', async ({ event, body, context }) => {
        // A message with a file is a message of a person too; other subtypes tell of changes.
        if (event.channel_type !== 'im' || (event.subtype && event.subtype !== 'file_share')) return;
        if (('bot_id' in event && event.bot_id) || !event.user) return;
        const text = (event.text ?? '').trim();
        await taking.take(incoming('direct message', event.user, body, context), async (request) => {
          await gate.admit('events', 'message', request.person, {});
          await work({ ...request, text, files: sharedFilesIn('files' in event ? event.files : undefined) });
        });
      });
    },

    /**
     * Hears that something about somebody changed in Slack. Nobody asked for it, so nobody is answered.
     * @param work is called with what Slack tells of them, and when it changed
     */
    personChange(work: (told: Told, at: Date) => void): void {
      gate.hear('events', 'user_change');
      app.event('user_change', async ({ event, body }) => {
        try {
          work(toldShape.parse(event.user), new Date(body.event_time * 1_000));
        } catch (err) {
          log.error({ err, where: 'user_change' }, 'a change of a person was not taken in');
        }
      });
    },

    /** Shows somebody their Home when they open it, and anew when they pressed something in it. */
    home(view: (request: Request) => Promise<HomeView>): void {
      gate.hear('events', 'app_home_opened');
      homeOf = view;
      app.event('app_home_opened', async ({ event, body, context }) => {
        if (event.tab !== 'home') return;
        await taking.take(incoming('home', event.user, body, context), async (request) => {
          await gate.admit('events', 'app_home_opened', request.person, {});
          await showHome(request);
        });
      });
    },
  };
}

/** @param context holds how it is acknowledged, as `createBolt` gives it to listeners of events */
const incoming = (
  where: string,
  userId: string,
  body: { readonly event_id: string },
  context: Context,
): Incoming => ({
  where,
  origin: { userId },
  same: ['event', body.event_id],
  ack: context.acknowledge as Incoming['ack'],
});
