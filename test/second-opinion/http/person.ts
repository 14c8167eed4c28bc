import { z } from 'zod';
import type { EmulatedSlack } from '../emulated-slack.ts';
import type { Answers } from './answers.ts';
import { buttonIn, fieldsOf, stateOf } from './fields.ts';
import type { Post } from './post.ts';
import type { Recorder } from './recorder.ts';

const form = z.looseObject({ id: z.string(), callback_id: z.string(), blocks: z.array(z.unknown()) });
type Form = z.infer<typeof form>;
const opened = z.object({ view: form });
const acknowledged = z
  .discriminatedUnion('response_action', [
    z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
    z.object({ response_action: z.literal('update'), view: z.looseObject({ blocks: z.array(z.unknown()) }) }),
    z.object({ response_action: z.literal('push'), view: z.looseObject({ blocks: z.array(z.unknown()) }) }),
  ])
  .optional();

/** A message in a conversation. */
export interface Shown {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** Reads a conversation, oldest message first; what Slack itself writes there ("set the topic") left out. */
export async function messagesIn(slack: EmulatedSlack, channel: string): Promise<Shown[]> {
  const { messages = [] } = await slack.lookerOn.conversations.history({ channel, limit: 100 });
  return messages
    .filter(({ subtype }) => subtype === undefined)
    .map(({ ts = '', text = '', blocks = [] }) => ({ ts, text, blocks }))
    .sort((one, other) => Number(one.ts) - Number(other.ts));
}

/**
 * Somebody of the firm, acting as Slack would pass it on: the emulated Slack has no commands, presses and forms, so
 * they are made and signed here; triggers are its own, and the forms are those that Kantel opened in it.
 */
export function createPerson(
  handle: string,
  deps: {
    slack: EmulatedSlack;
    recorder: Recorder;
    answers: Answers;
    post: Post;
    settle: () => Promise<void>;
  },
) {
  const { slack, recorder, answers, post, settle } = deps;
  const id = slack.idOf(handle);
  const team = { id: 'T000000001', domain: 'vandam' };
  const common = { api_app_id: 'AKANTEL', token: 'not used', is_enterprise_install: false };
  const triggers = new Set<string>();
  let events = 0;
  /** What stands in place of a form by an acknowledgement, which no call records. */
  let replaced: Form | undefined;

  async function trigger(viewId?: string): Promise<string> {
    const issued = await slack.trigger(id, viewId);
    triggers.add(issued);
    return issued;
  }

  /** The form in front of this person: the last that was opened with a trigger of theirs, as last changed. */
  function openForm(): Form {
    const theirs = recorder.calls.filter(
      ({ method, args }) => method === 'views.open' && triggers.has(String(args.trigger_id)),
    );
    const last = opened.safeParse(theirs.at(-1)?.answer).data?.view;
    if (!last) throw new Error(`${handle} has no form in front of them`);
    if (replaced?.id === last.id) return replaced;
    const changes = recorder.calls.filter(
      ({ method, args }) => method === 'views.update' && args.view_id === last.id,
    );
    return opened.safeParse(changes.at(-1)?.answer).data?.view ?? last;
  }

  async function send(payload: Record<string, unknown>): Promise<unknown> {
    const user = { id, username: handle, name: handle, team_id: team.id };
    const whole = { ...common, team, enterprise: null, user, ...payload };
    const answer = await post.form({ payload: JSON.stringify(whole) });
    await settle();
    return answer;
  }

  async function conversation(place: string): Promise<string> {
    if (place !== 'dm') return place;
    const opened = await slack.asBot.conversations.open({ users: id });
    return opened.channel?.id ?? '';
  }

  async function happen(event: Record<string, unknown>): Promise<void> {
    events += 1;
    const stamp = `${1_700_000_000 + events}.000100`;
    await post.event({
      ...{ ...common, type: 'event_callback', team_id: team.id, event_id: `Ev${id}${events}` },
      ...{ event_time: 1_700_000_000 + events, event: { user: id, ts: stamp, event_ts: stamp, ...event } },
      authorizations: [{ team_id: team.id, user_id: slack.botUserId, is_bot: true }],
    });
    await settle();
  }

  return {
    id,
    /** Writes to the bot in their DM. */
    async say(text: string): Promise<void> {
      const channel = await conversation('dm');
      await happen({ type: 'message', channel, channel_type: 'im', text });
    },
    /** Opens the Home of the bot. @returns the text of what it shows there */
    async openHome(): Promise<string> {
      await happen({ type: 'app_home_opened', tab: 'home', channel: await conversation('dm') });
      const published = recorder.calls.findLast(
        ({ method, args }) => method === 'views.publish' && args.user_id === id,
      );
      return JSON.stringify(opened.parse(published?.answer).view.blocks);
    },
    /** Types a command, such as `/pair`. */
    async command(line: string): Promise<void> {
      const [command = '', ...words] = line.split(' ');
      await post.form({
        ...{ ...common, is_enterprise_install: 'false' },
        ...{ command, text: words.join(' '), team_id: team.id, team_domain: team.domain },
        ...{ user_id: id, user_name: handle, channel_id: slack.generalChannel, channel_name: 'general' },
        ...{ trigger_id: await trigger(), response_url: answers.urlFor(id) },
      });
      await settle();
    },
    /** Presses a button in the newest message that has it, in a channel or in the `dm`. */
    async press(label: string, place: string): Promise<void> {
      const channel = await conversation(place);
      const messages = await messagesIn(slack, channel);
      const message = messages.findLast(({ blocks }) => buttonIn(blocks, label));
      const button = message && buttonIn(message.blocks, label);
      if (!button)
        throw new Error(`no button "${label}" below ${messages.map(({ text }) => text).join(' | ')}`);
      await send({
        type: 'block_actions',
        container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: false },
        channel: { id: channel, name: place === 'dm' ? 'directmessage' : 'privategroup' },
        message: { type: 'message', user: slack.botUserId, ...message },
        state: { values: {} },
        trigger_id: await trigger(),
        response_url: answers.urlFor(id),
        actions: [{ ...button, block_id: 'given-by-slack', action_ts: message.ts }],
      });
    },
    /** Everything in the form in front of this person. */
    formText: (): string => JSON.stringify(openForm().blocks),
    /** The labels of the fields in front of this person. */
    fields: (): string[] => fieldsOf(openForm().blocks).map(({ label }) => label.text),
    /**
     * Fills in what is given by label, and sends the form in.
     * @returns what is wrong, by label; empty where it was taken
     */
    async submit(filled: Readonly<Record<string, string>>): Promise<Record<string, string>> {
      const view = openForm();
      const values = stateOf(view.blocks, filled);
      const ack = acknowledged.parse(
        await send({
          type: 'view_submission',
          trigger_id: await trigger(view.id),
          view: { ...view, state: { values } },
          response_urls: [],
        }),
      );
      if (ack && ack.response_action !== 'errors') replaced = { ...view, ...ack.view, id: view.id };
      if (ack?.response_action !== 'errors') return {};
      const labelOf = new Map(fieldsOf(view.blocks).map(({ block_id, label }) => [block_id, label.text]));
      return Object.fromEntries(
        Object.entries(ack.errors).map(([block, fault]) => [labelOf.get(block) ?? block, fault]),
      );
    },
    /** What was said to this person alone, in answer to what they did; the last last. */
    answers: () => answers.to(id),
    /** What is in their DM with the bot, oldest first. */
    messages: async (): Promise<Shown[]> => messagesIn(slack, await conversation('dm')),
  };
}

export type Person = ReturnType<typeof createPerson>;
