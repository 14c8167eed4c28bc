import { z } from 'zod';

const id = z.string().min(1);
/** Bolt looks things up under them, and fails where one is the name of something that every object has. */
const slackId = z
  .string()
  .regex(/^[A-Z0-9]+$/)
  .nullish();
/** Whoever is answered: Slack knows nobody by another name. */
const userId = z.string().regex(/^[UW][A-Z0-9]+$/);
const user = z.looseObject({ id: userId, team_id: slackId });
const place = {
  team: z.looseObject({ id: slackId, enterprise_id: slackId }).nullish(),
  team_id: slackId,
  enterprise: z.looseObject({ id: slackId }).nullish(),
  enterprise_id: slackId,
};
const text = z.string().nullish();
/** Where it was pressed; Bolt reads its id, and fails where there is a channel that has none. */
const channel = z.looseObject({ id: z.string().nullish() }).optional();
/** What an event may be about; Bolt looks into it, and fails where it is nothing to look into. */
const eventPlaces = {
  channel: z.union([z.string(), z.looseObject({})]).optional(),
  channel_id: text,
  item: z.looseObject({}).optional(),
  subteam: z.looseObject({}).optional(),
};
const values = z.record(z.string(), z.record(z.string(), z.unknown()));
const view = z.looseObject({
  id,
  callback_id: z.string(),
  private_metadata: z.string(),
  app_installed_team_id: slackId,
  state: z.looseObject({ values: values.optional() }).nullish(),
});
const event = z.union([
  z.looseObject({
    ...eventPlaces,
    type: z.literal('message'),
    user: userId.optional(),
    channel_type: text,
    subtype: text,
    text,
  }),
  z.looseObject({ ...eventPlaces, type: z.literal('app_home_opened'), user: userId, tab: text }),
  z.looseObject({
    ...eventPlaces,
    type: z.string().regex(/^(?!message$|app_home_opened$)/),
    user: z.union([z.string(), z.looseObject({})]).optional(),
  }),
]);

/** As much of each payload as Kantel rests on before it knows what it is about (docs.slack.dev, interaction payloads). */
const shape = z.union([
  z.looseObject({
    ...place,
    command: z.string().startsWith('/'),
    user_id: userId,
    trigger_id: id,
    text,
    response_url: z.url(),
    type: z.undefined().optional(),
  }),
  z.looseObject({
    ...place,
    type: z.literal('block_actions'),
    user,
    trigger_id: id,
    response_url: z.url().optional(),
    view: view.nullish(),
    channel,
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
  z.looseObject({
    ...place,
    type: z.enum(['view_submission', 'view_closed']),
    user,
    view,
    trigger_id: text,
    response_urls: z.array(z.looseObject({ response_url: z.url() })).optional(),
  }),
  z.looseObject({
    ...place,
    type: z.enum(['shortcut', 'message_action']),
    user,
    trigger_id: id,
    callback_id: z.string(),
  }),
  z.looseObject({
    ...place,
    type: z.literal('event_callback'),
    event_id: id,
    event,
    authorizations: z.array(z.looseObject({ team_id: slackId, enterprise_id: slackId })).nullish(),
  }),
]);

/** Whether a payload is one that Slack sends, as far as that can be told. What is in it is checked by whoever reads it. */
export const isFromSlack = (payload: unknown): boolean => shape.safeParse(payload).success;
