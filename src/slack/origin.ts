import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import type { Message } from '../delivery/delivery.ts';
import type { DirectMessages } from '../delivery/direct-messages.ts';
import { outcomeOf, platformErrorOf } from '../delivery/outcome.ts';
import { KantelError } from '../errors.ts';
import type { Log } from '../log.ts';
import { isBlockRefusal, respond, sayIn } from './answer.ts';
import type { Person } from './people.ts';
import type { Request } from './request.ts';
import { slackText } from './text.ts';

/** What Slack answers to `views.open` more than three seconds after the press (docs.slack.dev, views.open, errors). */
const tooLate = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

/** Whoever wrote waits no longer than that for an answer that Slack asks to wait with. Seconds. */
const LONGEST_WAIT = 5;

/** What of a payload is needed to answer the person who sent it. */
export interface Origin {
  readonly userId: string;
  readonly triggerId?: string | undefined;
  readonly responseUrl?: string | undefined;
  /** The modal that was pressed in, to be replaced by what is shown next. */
  readonly modalId?: string | undefined;
}

/** Makes requests: who asks, when, and the ways to answer them. */
export function createRequests(deps: {
  client: WebClient;
  directMessages: DirectMessages;
  clock: Clock;
  log: Log;
}) {
  const { client, directMessages, clock, log } = deps;

  /** @returns the id of the modal that shows it, to be replaced by what is shown next */
  async function show({ modalId, triggerId }: Origin, view: ModalView): Promise<string | undefined> {
    if (!modalId && !triggerId) throw new Error('a form cannot be shown here');
    try {
      if (modalId) await client.views.update({ view_id: modalId, view });
      else if (triggerId) return (await client.views.open({ trigger_id: triggerId, view })).view?.id;
      return modalId;
    } catch (error) {
      const refusal = platformErrorOf(error) ?? '';
      // They closed the modal before it was replaced: they saw enough.
      if (modalId && refusal === 'not_found') return modalId;
      if (tooLate.has(refusal)) throw new KantelError(slackText.notShown);
      const outcome = outcomeOf(error);
      if (outcome.kind === 'refused') throw error;
      log.warn({ err: error, outcome: outcome.kind }, 'Slack did not show a form');
      throw new KantelError(slackText.notShown);
    }
  }

  /** Answers in the direct message with somebody; where that fails for now, once more as the same message. */
  async function sayTo(userId: string, message: Message): Promise<void> {
    const id = randomUUID();
    const say = async () => sayIn(client, (await directMessages(userId)) ?? userId, message, id);
    try {
      await say();
    } catch (error) {
      const outcome = outcomeOf(error);
      const seconds = outcome.kind === 'slowDown' ? outcome.seconds : 0;
      if (outcome.kind === 'refused' || seconds > LONGEST_WAIT) throw error;
      if (seconds > 0) await wait(seconds * 1_000);
      await say();
    }
  }

  return {
    from(person: Person, origin: Origin): Request {
      const send = (message: Message): Promise<void> =>
        origin.responseUrl ? respond(origin.responseUrl, message, false) : sayTo(person.id, message);
      let shown = origin.modalId;
      return {
        person,
        now: clock.now(),
        canShow: origin.triggerId !== undefined,
        answer: (message, plainer) => plainerWhereRefused(send, message, plainer),
        async show(view) {
          shown = await show({ ...origin, modalId: shown }, view);
        },
      };
    },
    /** Answers in place of the message that was pressed, where there is one. */
    async replace(
      request: Request,
      url: string | undefined,
      message: Message,
      plainer?: Message,
    ): Promise<void> {
      if (!url) return request.answer(message, plainer);
      await plainerWhereRefused((each) => respond(url, each, true), message, plainer);
    },
  };
}

export type Requests = ReturnType<typeof createRequests>;

async function plainerWhereRefused(
  send: (message: Message) => Promise<void>,
  message: Message,
  plainer: Message | undefined,
): Promise<void> {
  try {
    await send(message);
  } catch (error) {
    if (!plainer || !isBlockRefusal(error)) throw error;
    await send(plainer);
  }
}
