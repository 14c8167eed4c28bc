import { byType, type Check, flag, list, literal, may, must, object, oneOf, rule, string } from './schema.ts';

/**
 * Composition objects and their limits: https://docs.slack.dev/reference/block-kit/composition-objects.
 * A text object holds 1 to 3000 characters; where it stands often allows fewer.
 */
export const plainText = (max: number, min = 1): Check =>
  object({ type: literal('plain_text'), text: must(string({ min, max })), emoji: may(flag) });

export const mrkdwn = (max: number, min = 1): Check =>
  object({ type: literal('mrkdwn'), text: must(string({ min, max })), verbatim: may(flag) });

export const anyText = (max: number): Check => byType({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });

export const id = string({ max: 255 });
export const placeholder = plainText(150);

/** Confirmation dialog: title 100, text 300, buttons 30. */
export const confirmDialog = object({
  title: may(plainText(100)),
  text: must(anyText(300)),
  confirm: may(plainText(30)),
  deny: may(plainText(30)),
  style: may(oneOf('primary', 'danger')),
});

/** Option: text 75, value 150 (75 in @slack/types 3.2), description 75. */
const option = (text: Check, url: boolean): Check =>
  object({
    text: must(text),
    value: must(string({ max: 150 })),
    description: may(anyText(75)),
    ...(url ? { url: may(string({ max: 3000 })) } : {}),
  });

export const selectOption = option(plainText(75), false);
export const choiceOption = option(anyText(75), false);
export const overflowOption = option(plainText(75), true);

/** A select offers at most 100 options, or 100 groups of at most 100. */
export const selectOptions = list(selectOption, 1, 100);
export const optionGroups = list(
  object({ label: must(plainText(75)), options: must(selectOptions) }),
  1,
  100,
);

export const dispatchConfig = object({
  trigger_actions_on: may(list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2)),
});

export const conversationFilter = object({
  include: may(list(oneOf('im', 'mpim', 'private', 'public'), 1)),
  exclude_external_shared_channels: may(flag),
  exclude_bot_users: may(flag),
});

const slackFile = object({ id: may(string()), url: may(string()) });
const hasSource = rule((value) =>
  'image_url' in value === 'slack_file' in value
    ? 'must define either `image_url` or `slack_file`'
    : undefined,
);

const imageFields = {
  type: literal('image'),
  image_url: may(string({ min: 1, max: 3000 })),
  slack_file: may(slackFile),
  alt_text: must(string({ min: 1, max: 2000 })),
};
export const imageElement = object(imageFields, hasSource);
export const imageBlock = object(
  { ...imageFields, block_id: may(id), title: may(plainText(2000)) },
  hasSource,
);
