import { anyText, id, imageBlock, imageElement, mrkdwn, plainText } from './composition.ts';
import { dataTable, dataVisualization, table, taskCard } from './data-blocks.ts';
import { ELEMENTS } from './elements.ts';
import { richText } from './rich-text.ts';
import {
  byType,
  type Check,
  flag,
  list,
  literal,
  may,
  must,
  object,
  oneOf,
  pick,
  rule,
  string,
} from './schema.ts';

export type Surface = 'message' | 'modal' | 'home';

const SELECTS = [
  'static_select',
  'multi_static_select',
  'external_select',
  'users_select',
  'multi_users_select',
  'conversations_select',
  'multi_conversations_select',
  'channels_select',
  'multi_channels_select',
];
const CHOICES = ['checkboxes', 'radio_buttons', ...SELECTS, 'datepicker', 'timepicker'];
const ACTIONS = ['button', 'overflow', ...CHOICES, 'datetimepicker'];
const ACCESSORIES = ['button', 'overflow', ...CHOICES];
/** Which fields a surface takes: the table at https://docs.slack.dev/reference/block-kit/block-elements. */
const INPUTS: Record<Surface, readonly string[]> = {
  message: [...CHOICES, 'datetimepicker', 'plain_text_input'],
  home: [
    ...CHOICES,
    'datetimepicker',
    'plain_text_input',
    'rich_text_input',
    'number_input',
    'email_text_input',
    'url_text_input',
  ],
  modal: [
    ...CHOICES,
    'datetimepicker',
    'plain_text_input',
    'rich_text_input',
    'number_input',
    'email_text_input',
    'url_text_input',
    'file_input',
  ],
};

const head = (type: string) => ({ type: literal(type), block_id: may(id) });

const card = object(
  {
    ...head('card'),
    hero_image: may(imageElement),
    icon: may(imageElement),
    title: may(mrkdwn(150)),
    subtitle: may(mrkdwn(150)),
    body: may(mrkdwn(200)),
    actions: may(list(byType(pick(ELEMENTS, ['button'])), 1, 5)),
  },
  rule((it) =>
    ['hero_image', 'title', 'actions', 'body'].some((name) => name in it)
      ? undefined
      : 'must define one of `hero_image`, `title`, `actions`, `body`',
  ),
);

const plain: Record<string, Check> = {
  divider: object(head('divider')),
  header: object({ ...head('header'), text: must(plainText(150)), level: may(string()) }),
  image: imageBlock,
  rich_text: richText,
  context: object({
    ...head('context'),
    elements: must(
      list(byType({ image: imageElement, plain_text: plainText(3000), mrkdwn: mrkdwn(3000) }), 1, 10),
    ),
  }),
  section: object(
    {
      ...head('section'),
      text: may(anyText(3000)),
      fields: may(list(anyText(2000), 1, 10)),
      accessory: may(byType({ ...pick(ELEMENTS, ACCESSORIES), image: imageElement })),
      expand: may(flag),
    },
    rule((it) => ('text' in it || 'fields' in it ? undefined : 'must define either `text` or `fields`')),
  ),
  actions: object({ ...head('actions'), elements: must(list(byType(pick(ELEMENTS, ACTIONS)), 1, 25)) }),
};

const input = (surface: Surface): Check =>
  object({
    ...head('input'),
    label: must(plainText(2000)),
    hint: may(plainText(2000)),
    optional: may(flag),
    dispatch_action: may(flag),
    element: must(byType(pick(ELEMENTS, INPUTS[surface]))),
  });

const container = (children: Record<string, Check>): Check =>
  object({
    ...head('container'),
    title: may(plainText(150)),
    rich_text_title: may(richText),
    subtitle: may(anyText(150)),
    child_blocks: must(list(byType(children), 1, 10)),
    width: may(oneOf('narrow', 'standard', 'wide', 'full')),
    icon: may(imageElement),
    is_collapsible: may(flag),
    default_collapsed: may(flag),
    has_header_divider: may(flag),
  });

const video = object({
  ...head('video'),
  video_url: must(string({ min: 1 })),
  thumbnail_url: must(string({ min: 1 })),
  alt_text: must(string({ min: 1 })),
  title: must(plainText(200)),
  title_url: may(string()),
  author_name: may(string({ max: 50 })),
  provider_name: may(string()),
  provider_icon_url: may(string()),
  description: may(plainText(3000)),
});

const onlyInMessages: Record<string, Check> = {
  card,
  carousel: object({ ...head('carousel'), elements: must(list(byType({ card }), 1, 10)) }),
  context_actions: object({
    ...head('context_actions'),
    elements: must(list(byType(pick(ELEMENTS, ['feedback_buttons', 'icon_button'])), 1, 5)),
  }),
  data_table: dataTable,
  data_visualization: dataVisualization,
  /** 12,000 characters over all markdown blocks of a payload. */
  markdown: object({ ...head('markdown'), text: must(string({ min: 1, max: 12_000 })) }),
  table,
  task_card: taskCard,
  plan: object({ ...head('plan'), title: must(string({ min: 1 })), tasks: may(list(taskCard)) }),
  video,
};

/** Which blocks a surface takes: https://docs.slack.dev/reference/block-kit/blocks. */
export const BLOCKS: Record<Surface, Record<string, Check>> = {
  message: {
    ...plain,
    ...onlyInMessages,
    input: input('message'),
    container: container({ ...plain, table, video, input: input('message') }),
  },
  modal: {
    ...plain,
    video,
    input: input('modal'),
    alert: object({
      ...head('alert'),
      text: must(anyText(3000)),
      level: may(oneOf('default', 'info', 'warning', 'error', 'success')),
    }),
  },
  home: { ...plain, video, input: input('home') },
};
