import { z } from 'zod';

const id = z.string().min(1);
const user = z.looseObject({ id });
const text = z.string().nullish();
const values = z.record(z.string(), z.record(z.string(), z.unknown()));
const view = z.looseObject({
  id,
  callback_id: z.string(),
  private_metadata: z.string(),
  state: z.looseObject({ values: values.optional() }).nullish(),
});
const event = z.union([
  z.looseObject({ type: z.literal('message'), user: id.optional(), channel_type: text, subtype: text, text }),
  z.looseObject({ type: z.literal('app_home_opened'), user: id, tab: text }),
  z.looseObject({ type: z.string().regex(/^(?!message$|app_home_opened$)/) }),
]);

/** As much of each payload as Kantel rests on before it knows what it is about (docs.slack.dev, interaction payloads). */
const shape = z.union([
  z.looseObject({
    command: z.string().startsWith('/'),
    user_id: id,
    trigger_id: id,
    text,
    response_url: z.url(),
    type: z.undefined().optional(),
  }),
  z.looseObject({
    type: z.literal('block_actions'),
    user,
    trigger_id: id,
    response_url: z.url().optional(),
    view: view.nullish(),
    actions: z
      .array(
        z.looseObject({
          type: z.string(),
          action_id: id,
          block_id: z.string(),
          value: z.string().nullish(),
        }),
      )
      .min(1),
  }),
  z.looseObject({ type: z.enum(['view_submission', 'view_closed']), user, view }),
  z.looseObject({
    type: z.enum(['shortcut', 'message_action']),
    user,
    trigger_id: id,
    callback_id: z.string(),
  }),
  z.looseObject({
    type: z.literal('event_callback'),
    event_id: id,
    event,
    authorizations: z.array(z.looseObject({})).nullish(),
  }),
]);

/** Whether a payload is one that Slack sends, as far as that can be told. What is in it is checked by whoever reads it. */
export const isFromSlack = (payload: unknown): boolean => shape.safeParse(payload).success;
