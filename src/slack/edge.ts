import type { AckFn, App, ViewResponseAction } from '@slack/bolt';
import type { Clock } from '../clock.ts';
import type { Message } from '../delivery/delivery.ts';
import type { DirectMessages } from '../delivery/direct-messages.ts';
import { KantelError } from '../errors.ts';
import type { Log } from '../log.ts';
import { sayInChosen } from './chosen-channel.ts';
import { complaintOf } from './complaint.ts';
import { createEventEdge } from './edge-events.ts';
import { acknowledgement, objection } from './form-answer.ts';
import { formFiles, formValues } from './form-values.ts';
import { type AccessTable, type Asked, type Audiences, createGate, type GivenTo, type Kind } from './gate.ts';
import { idsOf } from './ids.ts';
import { createRequests } from './origin.ts';
import type { People, Person } from './people.ts';
import type { Repeats } from './repeats.ts';
import type { CommandRequest, FormAnswer, FormRequest, PressRequest, Request } from './request.ts';
import { createTaking } from './taking.ts';
import { slackText } from './text.ts';

/** The work of a press and of a form; methods, so that a handler may ask for what its row gives it. */
interface Press {
  work(request: PressRequest): Promise<void>;
}

interface Form {
  work(request: FormRequest): Promise<FormAnswer>;
}

/**
 * Where Slack comes in. Features say what they hear with it and never touch Bolt: it takes everything in once and
 * acknowledges it in time (`taking.ts`), finds out who asks, lets through who may (`gate.ts`), and is the one place
 * that turns an error into words.
 * @param deps.access who may what; what is not in it cannot be heard
 * @param deps.audiences who the people in it are
 */
export function createEdge<
  const All extends Audiences,
  const Table extends AccessTable<keyof All & string>,
>(deps: {
  app: App;
  access: Table;
  audiences: All;
  people: People;
  directMessages: DirectMessages;
  repeats: Repeats;
  clock: Clock;
  log: Log;
  cameIn?: () => () => void;
}) {
  const { app, access, audiences, people, directMessages, repeats, clock, log } = deps;
  const gate = createGate(access, audiences);
  const requests = createRequests({ client: app.client, directMessages, clock, log });
  const taking = createTaking({
    people,
    requests,
    repeats,
    log,
    ...(deps.cameIn && { cameIn: deps.cameIn }),
  });
  const events = createEventEdge({ app, gate, taking, log });
  const presses = new Map<string, Press>();
  const forms = new Map<string, Form>();

  app.action({ action_id: /.*/, type: 'block_actions' }, async ({ ack, body, action }) => {
    // A button that only leads to a page tells of its press too.
    if ('url' in action && action.url) return ack();
    const { view } = body;
    const surface = view ? (view.type === 'home' ? 'home' : 'modal') : 'message';
    const origin = {
      userId: body.user.id,
      triggerId: body.trigger_id,
      responseUrl: body.response_url,
      modalId: surface === 'modal' ? view?.id : undefined,
    };
    const value = chosenIn(action);
    const ids = idsOf(value);
    const same = ['press', body.trigger_id, action.action_id, value];
    await taking.take({ where: action.action_id, origin, same, ack }, async (request) => {
      const press = presses.get(action.action_id);
      try {
        if (!press) throw new KantelError(slackText.oldButton);
        const given = await gate.admit('presses', action.action_id, request.person, { ids });
        await press.work({
          ...request,
          ...given,
          value,
          ids,
          values: formValues(surface === 'modal' ? view?.state?.values : undefined),
          meta: surface === 'modal' && view ? metaIn(view) : undefined,
          surface,
          replace: (message, plainer) => requests.replace(request, body.response_url, message, plainer),
        });
      } finally {
        // Slack tells when a Home is opened, not that it is still open: what was pressed in it is shown there anew.
        if (surface === 'home') await events.showHome(request);
      }
    });
  });

  app.view({ callback_id: /.*/, type: 'view_submission' }, async ({ ack, body, view }) => {
    const id = view.callback_id;
    const triggerId = 'trigger_id' in body ? String(body.trigger_id) : undefined;
    const responseUrls = 'response_urls' in body ? body.response_urls : undefined;
    // Somebody who thinks that it failed sends the same again with another trigger; what they changed is not the same.
    const same = ['form', id, view.id, view.hash, view.private_metadata, view.state?.values, body.user.id];
    await taking.takeForm(
      { where: id, origin: { userId: body.user.id, triggerId }, same, ack: ack as AckFn<ViewResponseAction> },
      async (request) => {
        const form = forms.get(id);
        if (!form) throw new KantelError(slackText.oldForm);
        const sent = {
          ...request,
          values: formValues(view.state?.values),
          files: formFiles(view.state?.values),
          meta: metaIn(view),
          say: (field: string, message: Message) => sayInChosen(responseUrls, field, message),
        };
        const given = await gate.admit('forms', id, request.person, sent);
        return acknowledgement(await form.work({ ...sent, ...given }));
      },
      (error, { language }) =>
        objection(error, view.blocks, language, () => complaintOf(error, language, log, id)),
    );
  });

  /** Lets somebody through, typed by the row: that a row gives what its audience gives, types cannot follow. */
  const admit = async <Of extends Kind, Id extends keyof Table[Of] & string>(
    kind: Of,
    id: Id,
    person: Person,
    asked: Asked,
  ): Promise<GivenTo<Table, All, Of, Id>> =>
    (await gate.admit(kind, id, person, asked)) as GivenTo<Table, All, Of, Id>;

  return {
    /** Hears a slash command, such as `/pair`. */
    command<Id extends keyof Table['commands'] & string>(
      name: Id,
      work: (request: CommandRequest & GivenTo<Table, All, 'commands', Id>) => Promise<void>,
    ): void {
      gate.hear('commands', name);
      app.command(name, async ({ ack, command }) => {
        const origin = {
          userId: command.user_id,
          triggerId: command.trigger_id,
          responseUrl: command.response_url,
        };
        const same = ['command', command.trigger_id];
        await taking.take({ where: name, origin, same, ack }, async (request) => {
          const given = await admit('commands', name, request.person, {});
          await work({ ...request, ...given, text: command.text?.trim() ?? '' });
        });
      });
    },

    /** Hears a button by the id it was given (`button(label, press, value)`). */
    press<Id extends keyof Table['presses'] & string>(
      id: Id,
      work: (request: PressRequest & GivenTo<Table, All, 'presses', Id>) => Promise<void>,
    ): void {
      gate.hear('presses', id);
      presses.set(id, { work } as Press);
    },

    /**
     * Hears a form that is sent in. The work decides and commits; what it returns becomes the acknowledgement. Its
     * errors are shown in the form, which keeps what was typed.
     */
    form<Id extends keyof Table['forms'] & string>(
      id: Id,
      work: (request: FormRequest & GivenTo<Table, All, 'forms', Id>) => Promise<FormAnswer>,
    ): void {
      gate.hear('forms', id);
      forms.set(id, { work } as Form);
    },

    /** Hears a global shortcut. */
    shortcut<Id extends keyof Table['shortcuts'] & string>(
      id: Id,
      work: (request: Request & GivenTo<Table, All, 'shortcuts', Id>) => Promise<void>,
    ): void {
      gate.hear('shortcuts', id);
      app.shortcut({ callback_id: id, type: 'shortcut' }, async ({ ack, body }) => {
        const origin = { userId: body.user.id, triggerId: body.trigger_id };
        const same = ['shortcut', body.trigger_id];
        await taking.take({ where: id, origin, same, ack }, async (request) =>
          work({ ...request, ...(await admit('shortcuts', id, request.person, {})) }),
        );
      });
    },

    /** Notes that a word of `/mentoring` is heard; whoever hears the words asks `admit` before it does one. */
    word: (id: keyof Table['words'] & string): void => gate.hear('words', id),

    /** Lets somebody through to a word, about whatever has this id (0: nothing in particular). */
    admit: <Id extends keyof Table['words'] & string>(
      id: Id,
      { person }: Request,
      subject: number,
    ): Promise<GivenTo<Table, All, 'words', Id>> => admit('words', id, person, { ids: [subject] }),

    directMessage: events.directMessage,
    personChange: events.personChange,
    home: events.home,

    /** Notes that a page is served, beside what Slack sends. */
    page: (path: keyof Table['pages'] & string): void => gate.hear('pages', path),

    /** Rows of the table that nobody hears. */
    unheard: gate.unheard,

    /** Resolves when nothing that came in is still being worked on. */
    idle: taking.idle,
  };
}

export type Edge<All extends Audiences, Table extends AccessTable<keyof All & string>> = ReturnType<
  typeof createEdge<All, Table>
>;

/** What a button holds, or what was chosen in a menu. */
function chosenIn(action: object): string {
  const { value, selected_option: chosen } = action as {
    value?: string | null;
    selected_option?: { value?: string } | null;
  };
  return value ?? chosen?.value ?? '';
}

/** @throws KantelError where it is no longer what `modal({meta})` was given */
function metaIn({ private_metadata }: { private_metadata: string }): unknown {
  try {
    return private_metadata ? JSON.parse(private_metadata) : undefined;
  } catch {
    throw new KantelError(slackText.oldForm);
  }
}
