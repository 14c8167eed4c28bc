import { asList, asText, isJson, type Json, jsonList } from '../json.ts';
import {
  choiceOption,
  confirmDialog,
  conversationFilter,
  dispatchConfig,
  id,
  optionGroups,
  overflowOption,
  placeholder,
  plainText,
  selectOption,
  selectOptions,
} from './composition.ts';
import {
  anything,
  type Check,
  type Field,
  flag,
  integer,
  list,
  literal,
  may,
  must,
  number,
  object,
  oneOf,
  rule,
  string,
} from './schema.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const action = { action_id: may(id) };
const focus = { focus_on_load: may(flag) };
const asking = { confirm: may(confirmDialog) };
const hint = { placeholder: may(placeholder) };

const sameOption = (one: Json, other: Json): boolean => one.value === other.value;

/** What is chosen at the start must be among the options. */
const startsWithinOptions = rule((element) => {
  const offered = [
    ...jsonList(element.options),
    ...jsonList(element.option_groups).flatMap((g) => jsonList(g.options)),
  ];
  const chosen = [...asList(element.initial_options), element.initial_option].filter(isJson);
  const stray = chosen.some((option) => !offered.some((offer) => sameOption(offer, option)));
  return stray ? 'initial option was not found in the options' : undefined;
});

const uniqueValues = rule((element) => {
  const values = jsonList(element.options).map((option) => option.value);
  return new Set(values).size < values.length ? 'duplicate option value' : undefined;
});

/** A field cannot start with what nobody could enter, nor ask for more than it takes. */
const fitsItsLength = rule((element) => {
  const most = typeof element.max_length === 'number' ? element.max_length : Number.POSITIVE_INFINITY;
  const least = typeof element.min_length === 'number' ? element.min_length : 0;
  if (least > most) return '`min_length` must be at most `max_length`';
  return asText(element.initial_value).length > most
    ? '`initial_value` must be at most `max_length` characters'
    : undefined;
});

const isDay = (text: string): boolean =>
  DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const day: Check = (value, at, problems) => {
  if (typeof value !== 'string' || !isDay(value)) problems.add('must be a valid date', at);
};

const oneSourceOfOptions = rule((element) =>
  'options' in element === 'option_groups' in element
    ? 'must define either `options` or `option_groups`'
    : undefined,
);

const select = (type: string, own: Record<string, Field>, ...rules: Check[]): Check =>
  object({ type: literal(type), ...action, ...focus, ...asking, ...hint, ...own }, ...rules);

const most = { max_selected_items: may(integer(1, 100)) };
const staticOptions = { options: may(selectOptions), option_groups: may(optionGroups) };
const textField = (type: string, own: Record<string, Field>, ...rules: Check[]): Check =>
  object(
    {
      type: literal(type),
      ...action,
      ...focus,
      ...hint,
      dispatch_action_config: may(dispatchConfig),
      ...own,
    },
    ...rules,
  );

const button = object({
  type: literal('button'),
  ...action,
  ...asking,
  text: must(plainText(75)),
  value: may(string({ max: 2000 })),
  url: may(string({ max: 3000 })),
  style: may(oneOf('primary', 'danger')),
  accessibility_label: may(string({ max: 75 })),
});

const feedbackButton = object({
  text: must(plainText(75)),
  value: must(string({ max: 2000 })),
  accessibility_label: may(string({ max: 75 })),
});

/**
 * Every element and its limits: https://docs.slack.dev/reference/block-kit/block-elements and the comments
 * of @slack/types. Radio buttons and checkboxes offer 10 options, an overflow menu 5.
 */
export const ELEMENTS: Record<string, Check> = {
  button,
  checkboxes: object(
    {
      type: literal('checkboxes'),
      ...action,
      ...focus,
      ...asking,
      options: must(list(choiceOption, 1, 10)),
      initial_options: may(list(choiceOption, 1, 10)),
    },
    startsWithinOptions,
    uniqueValues,
  ),
  radio_buttons: object(
    {
      type: literal('radio_buttons'),
      ...action,
      ...focus,
      ...asking,
      options: must(list(choiceOption, 1, 10)),
      initial_option: may(choiceOption),
    },
    startsWithinOptions,
    uniqueValues,
  ),
  overflow: object({
    type: literal('overflow'),
    ...action,
    ...asking,
    options: must(list(overflowOption, 1, 5)),
  }),
  static_select: select(
    'static_select',
    { ...staticOptions, initial_option: may(selectOption) },
    oneSourceOfOptions,
    startsWithinOptions,
  ),
  multi_static_select: select(
    'multi_static_select',
    { ...staticOptions, ...most, initial_options: may(list(selectOption, 1, 100)) },
    oneSourceOfOptions,
    startsWithinOptions,
  ),
  external_select: select('external_select', {
    initial_option: may(selectOption),
    min_query_length: may(integer(0, 1000)),
  }),
  users_select: select('users_select', { initial_user: may(string({ min: 1 })) }),
  multi_users_select: select('multi_users_select', { initial_users: may(list(string({ min: 1 }))), ...most }),
  conversations_select: select('conversations_select', {
    initial_conversation: may(string({ min: 1 })),
    default_to_current_conversation: may(flag),
    response_url_enabled: may(flag),
    filter: may(conversationFilter),
  }),
  multi_conversations_select: select('multi_conversations_select', {
    initial_conversations: may(list(string({ min: 1 }))),
    default_to_current_conversation: may(flag),
    filter: may(conversationFilter),
    ...most,
  }),
  channels_select: select('channels_select', {
    initial_channel: may(string({ min: 1 })),
    response_url_enabled: may(flag),
  }),
  multi_channels_select: select('multi_channels_select', {
    initial_channels: may(list(string({ min: 1 }))),
    ...most,
  }),
  datepicker: select('datepicker', { initial_date: may(day) }),
  timepicker: select('timepicker', { initial_time: may(string({ pattern: TIME })), timezone: may(string()) }),
  datetimepicker: object({
    type: literal('datetimepicker'),
    ...action,
    ...focus,
    ...asking,
    initial_date_time: may(integer(1_000_000_000, 9_999_999_999)),
  }),
  plain_text_input: textField(
    'plain_text_input',
    {
      initial_value: may(string({ max: 3000 })),
      multiline: may(flag),
      min_length: may(integer(0, 3000)),
      max_length: may(integer(1, 3000)),
    },
    fitsItsLength,
  ),
  email_text_input: textField('email_text_input', { initial_value: may(string()) }),
  url_text_input: textField('url_text_input', { initial_value: may(string()) }),
  number_input: textField('number_input', {
    is_decimal_allowed: must(flag),
    initial_value: may(string()),
    min_value: may(string()),
    max_value: may(string()),
  }),
  rich_text_input: textField('rich_text_input', {
    initial_value: may(anything),
    min_lines: may(number(1, 100)),
    max_lines: may(number(1, 100)),
  }),
  file_input: object({
    type: literal('file_input'),
    ...action,
    filetypes: may(list(string())),
    max_files: may(integer(1, 10)),
  }),
  feedback_buttons: object({
    type: literal('feedback_buttons'),
    ...action,
    positive_button: must(feedbackButton),
    negative_button: must(feedbackButton),
  }),
  icon_button: object({
    type: literal('icon_button'),
    ...action,
    ...asking,
    icon: must(string({ min: 1 })),
    text: must(plainText(75)),
    value: may(string({ max: 2000 })),
    accessibility_label: may(string({ max: 75 })),
    visible_to_user_ids: may(list(string())),
  }),
};
