import { id } from './composition.ts';
import {
  anything,
  byType,
  type Check,
  list,
  literal,
  may,
  must,
  number,
  object,
  oneOf,
  string,
} from './schema.ts';

const style = { style: may(anything) };

/** The smallest pieces of rich text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block. */
const piece = byType({
  text: object({ type: literal('text'), text: must(string({ min: 1 })), ...style }),
  link: object({
    type: literal('link'),
    url: must(string({ min: 1 })),
    text: may(string()),
    unsafe: may(anything),
    ...style,
  }),
  user: object({ type: literal('user'), user_id: must(string({ min: 1 })), ...style }),
  usergroup: object({ type: literal('usergroup'), usergroup_id: must(string({ min: 1 })), ...style }),
  channel: object({ type: literal('channel'), channel_id: must(string({ min: 1 })), ...style }),
  emoji: object({ type: literal('emoji'), name: must(string({ min: 1 })), unicode: may(string()), ...style }),
  broadcast: object({
    type: literal('broadcast'),
    range: must(oneOf('here', 'channel', 'everyone')),
    ...style,
  }),
  color: object({ type: literal('color'), value: must(string({ min: 1 })) }),
  date: object({
    type: literal('date'),
    timestamp: must(number()),
    format: must(string({ min: 1 })),
    url: may(string()),
    fallback: may(string()),
    ...style,
  }),
});

const section = object({ type: literal('rich_text_section'), elements: must(list(piece)) });
const border = { border: may(number(0, 1)) };

export const richText: Check = object({
  type: literal('rich_text'),
  block_id: may(id),
  elements: must(
    list(
      byType({
        rich_text_section: section,
        rich_text_quote: object({ type: literal('rich_text_quote'), elements: must(list(piece)), ...border }),
        rich_text_preformatted: object({
          type: literal('rich_text_preformatted'),
          elements: must(list(piece)),
          language: may(string()),
          ...border,
        }),
        rich_text_list: object({
          type: literal('rich_text_list'),
          elements: must(list(section)),
          style: must(oneOf('bullet', 'ordered')),
          indent: may(number(0, 8)),
          offset: may(number(0)),
          ...border,
        }),
      }),
      1,
    ),
  ),
});
