import type { App } from '@slack/bolt';
import type { HomeView, ModalView } from '@slack/types';
import type { Clock } from '../clock.ts';
import type { Message } from '../delivery/delivery.ts';
import type { DirectMessages } from '../delivery/direct-messages.ts';
import { platformErrorOf } from '../delivery/outcome.ts';
import { FieldError, KantelError } from '../errors.ts';
import type { Log } from '../log.ts';
import { isBlockRefusal, respond, sayIn } from './answer.ts';
import { complaintOf } from './complaint.ts';
import { formValues } from './form-values.ts';
import type { People, Person } from './people.ts';
import type {
  CommandRequest,
  FormAnswer,
  FormRequest,
  PressRequest,
  Request,
  WordsRequest,
} from './request.ts';
import { slackText } from './text.ts';

/** What Slack answers to `views.open` more than three seconds after the press (docs.slack.dev, views.open, errors). */
const tooLate = new Set([
  'expired_trigger_id',
  'exchanged_trigger_id',
  'trigger_expired',
  'trigger_exchanged',
]);

/** Of so many events it is remembered that they were heard. */
const MOST_HEARD = 1_000;

/** What of a payload is needed to answer the person who sent it. */
interface Origin {
  readonly userId: string;
  readonly triggerId?: string | undefined;
  readonly responseUrl?: string | undefined;
  /** The modal that was pressed in, to be replaced by what is shown next. */
  readonly modalId?: string | undefined;
}

/**
 * Where Slack comes in. Features say what they hear with it and never touch Bolt: it acknowledges before any work
 * is done (a form: with its result), finds out who asks, and is the one place that turns an error into words.
 */
export function createEdge(deps: {
  app: App;
  people: People;
  directMessages: DirectMessages;
  clock: Clock;
  log: Log;
}) {
  const { app, people, directMessages, clock, log } = deps;
  const underWay = new Set<Promise<void>>();
  let homeOf: ((request: Request) => Promise<HomeView>) | undefined;
  const heard = new Set<string>();
  const presses = new Map<string, (request: PressRequest) => Promise<void>>();

  /** Does the work of one payload, and says what went wrong in it to the person who sent it. */
  function handle(where: string, origin: Origin, work: (request: Request) => Promise<void>): Promise<void> {
    const handling = (async () => {
      const person = await people.meet(origin.userId);
      const request = requestFrom(person, origin);
      try {
        await work(request);
      } catch (error) {
        await request
          .answer({ text: complaintOf(error, person.language, log, where) })
          .catch((err: unknown) => log.error({ err, where }, 'a complaint could not be said'));
      }
    })();
    return track(handling, where);
  }

  /** Keeps work in mind until it has ended; what nobody caught is logged. */
  function track(work: Promise<void>, where: string): Promise<void> {
    const tracked = work.catch((err: unknown) => log.error({ err, where }, 'a request failed'));
    underWay.add(tracked);
    return tracked.finally(() => underWay.delete(tracked));
  }

  function requestFrom(person: Person, origin: Origin): Request {
    const send = async (message: Message): Promise<void> => {
      if (origin.responseUrl) await respond(origin.responseUrl, message, false);
      else await sayIn(app.client, (await directMessages(person.id)) ?? person.id, message);
    };
    return {
      person,
      now: clock.now(),
      canShow: origin.triggerId !== undefined,
      answer: (message, plainer) => plainerWhereRefused(send, message, plainer),
      show: (view) => show(origin, view),
    };
  }

  async function show({ modalId, triggerId }: Origin, view: ModalView): Promise<void> {
    try {
      if (modalId) await app.client.views.update({ view_id: modalId, view });
      else if (triggerId) await app.client.views.open({ trigger_id: triggerId, view });
      else throw new Error('a form cannot be shown here');
    } catch (error) {
      const refusal = platformErrorOf(error) ?? '';
      // They closed the modal before it was replaced: they saw enough.
      if (modalId && refusal === 'not_found') return;
      throw tooLate.has(refusal) ? new KantelError(slackText.slackIsSlow) : error;
    }
  }

  app.action({ action_id: /.*/, type: 'block_actions' }, async ({ ack, body, action }) => {
    await ack();
    // A button that only leads to a page tells of its press too.
    if ('url' in action && action.url) return;
    const { view } = body;
    const surface = view ? (view.type === 'home' ? 'home' : 'modal') : 'message';
    const origin = {
      userId: body.user.id,
      triggerId: body.trigger_id,
      responseUrl: body.response_url,
      modalId: surface === 'modal' ? view?.id : undefined,
    };
    const value = 'value' in action ? (action.value ?? '') : '';
    await handle(action.action_id, origin, async (request) => {
      const work = presses.get(action.action_id);
      try {
        if (!work) throw new KantelError(slackText.oldButton);
        await work({
          ...request,
          value,
          surface,
          replace: async (message, plainer) => {
            const url = body.response_url;
            if (!url) return request.answer(message, plainer);
            await plainerWhereRefused((each) => respond(url, each, true), message, plainer);
          },
        });
      } finally {
        // Slack tells when a Home is opened, not that it is still open: what was pressed in it is shown there anew.
        if (surface === 'home') await showHome(request);
      }
    });
  });

  /** Slack sends an event again where its acknowledgement got lost or came late: it is answered once. */
  function isHeardBefore(eventId: string): boolean {
    if (heard.has(eventId)) return true;
    heard.add(eventId);
    for (const oldest of heard) {
      if (heard.size <= MOST_HEARD) break;
      heard.delete(oldest);
    }
    return false;
  }

  async function showHome(request: Request): Promise<void> {
    if (!homeOf) return;
    await app.client.views.publish({ user_id: request.person.id, view: await homeOf(request) });
  }

  return {
    /** Hears a slash command, such as `/pair`. */
    command(name: string, work: (request: CommandRequest) => Promise<void>): void {
      app.command(name, async ({ ack, command }) => {
        await ack();
        const origin = {
          userId: command.user_id,
          triggerId: command.trigger_id,
          responseUrl: command.response_url,
        };
        await handle(name, origin, (request) => work({ ...request, text: command.text?.trim() ?? '' }));
      });
    },

    /** Hears a button by the id it was given (`button(label, press, value)`). */
    press(id: string, work: (request: PressRequest) => Promise<void>): void {
      presses.set(id, work);
    },

    /**
     * Hears a form that is sent in. The work decides and commits; what it returns becomes the acknowledgement. Its
     * errors are shown in the form, which keeps what was typed.
     */
    form(id: string, work: (request: FormRequest) => Promise<FormAnswer>): void {
      app.view({ callback_id: id, type: 'view_submission' }, async ({ ack, body, view }) => {
        const handling = (async () => {
          const person = await people.meet(body.user.id);
          const request = requestFrom(person, {
            userId: body.user.id,
            triggerId: 'trigger_id' in body ? String(body.trigger_id) : undefined,
          });
          try {
            const meta: unknown = view.private_metadata ? JSON.parse(view.private_metadata) : undefined;
            const answer = await work({ ...request, values: formValues(view.state.values), meta });
            await ack(acknowledgement(answer));
          } catch (error) {
            await ack({ response_action: 'errors', errors: formErrors(error, view, person, id) });
          }
        })();
        await track(handling, id);
      });
    },

    /** Hears a global shortcut. */
    shortcut(id: string, work: (request: Request) => Promise<void>): void {
      app.shortcut({ callback_id: id, type: 'shortcut' }, async ({ ack, body }) => {
        await ack();
        await handle(id, { userId: body.user.id, triggerId: body.trigger_id }, work);
      });
    },

    /** Hears what people write to the bot in their DM. */
    directMessage(work: (request: WordsRequest) => Promise<void>): void {
      app.event('message', async ({ event, body }) => {
        // A message with a file is a message of a person too; other subtypes tell of changes.
        if (event.channel_type !== 'im' || (event.subtype && event.subtype !== 'file_share')) return;
        if (('bot_id' in event && event.bot_id) || !event.user) return;
        if (isHeardBefore(body.event_id)) return;
        const text = (event.text ?? '').trim();
        await handle('direct message', { userId: event.user }, (request) => work({ ...request, text }));
      });
    },

    /** Shows somebody their Home when they open it, and anew when they pressed something in it. */
    home(view: (request: Request) => Promise<HomeView>): void {
      homeOf = view;
      app.event('app_home_opened', async ({ event }) => {
        if (event.tab !== 'home') return;
        await handle('home', { userId: event.user }, showHome);
      });
    },

    /** Resolves when nothing that came in is still being worked on. */
    async idle(): Promise<void> {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };

  function formErrors(error: unknown, view: { blocks: unknown }, person: Person, where: string) {
    const { language } = person;
    if (error instanceof FieldError) {
      return Object.fromEntries(
        Object.entries(error.fields).map(([field, fault]) => [field, fault[language]]),
      );
    }
    return { [firstInput(view.blocks)]: complaintOf(error, language, log, where) };
  }
}

export type Edge = ReturnType<typeof createEdge>;

function acknowledgement(answer: FormAnswer) {
  if (!answer) return undefined;
  return 'replace' in answer
    ? { response_action: 'update' as const, view: answer.replace }
    : { response_action: 'push' as const, view: answer.push };
}

/** Slack shows errors at inputs only; what concerns the whole form goes to the first of them. */
function firstInput(blocks: unknown): string {
  const list = Array.isArray(blocks) ? (blocks as { type?: string; block_id?: string }[]) : [];
  return list.find(({ type }) => type === 'input')?.block_id ?? '';
}

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
