import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  InputBlock,
  KnownBlock,
  ModalView,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import { shorten } from '../words/escape.ts';

/** Slack's limits on texts (docs.slack.dev, Block Kit reference). Characters. */
const MOST = {
  section: 3_000,
  header: 150,
  button: 75,
  option: 75,
  title: 24,
  label: 2_000,
  placeholder: 150,
  confirmTitle: 100,
  confirmText: 300,
  confirmAnswer: 30,
};

const plain = (text: string, most: number): PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, most),
  emoji: true,
});

/**
 * A paragraph in mrkdwn, shown whole: by itself Slack folds a long one behind "See more", and with it what is agreed
 * or what stays private. People's words in it must have been escaped.
 */
export const section = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: shorten(text, MOST.section) },
  expand: true,
});

/** A heading. */
export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(text, MOST.header) });

/** Small print in mrkdwn. */
export const context = (text: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: shorten(text, MOST.section) }],
});

export const divider: KnownBlock = { type: 'divider' };

/**
 * A button.
 * @param press the id under which the press is handled (`edge.press`)
 * @param value what the press tells: ids, never words of people; always checked when it comes back
 */
export const button = (
  label: string,
  press: string,
  value: string,
  style?: 'primary' | 'danger',
): Button => ({
  type: 'button',
  text: plain(label, MOST.button),
  action_id: press,
  value,
  ...(style && { style }),
});

/** A button that asks once more before it counts. Slack shows `asks` beside it, and what to press. */
export const askingButton = (
  pressed: Button,
  asks: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string },
): Button => ({
  ...pressed,
  confirm: {
    title: plain(asks.title, MOST.confirmTitle),
    text: plain(asks.text, MOST.confirmText),
    confirm: plain(asks.yes, MOST.confirmAnswer),
    deny: plain(asks.no, MOST.confirmAnswer),
    ...(pressed.style && { style: pressed.style }),
  },
});

/** A paragraph with a button beside it. */
export const sectionWith = (text: string, beside: Button): SectionBlock => ({
  ...section(text),
  accessory: beside,
});

/**
 * A menu that counts at once when something is chosen in it, as a button that is pressed (100 choices at most).
 * @param press the id under which it is handled (`edge.press`); the request's value is that of the choice
 */
export const menuButton = (label: string, press: string, choices: readonly Choice[]): ActionsBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'static_select',
      action_id: press,
      placeholder: plain(label, MOST.placeholder),
      options: choices.map(option),
    },
  ],
});

/** A row of buttons. */
export const actions = (...elements: Button[]): ActionsBlock => ({ type: 'actions', elements });

/** What each field of a form has. */
interface Field {
  /** The block id: the name of the value in `FormRequest.values`, and where an error is shown. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean | undefined;
}

const input = (field: Field, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: field.name,
  label: plain(field.label, MOST.label),
  element,
  optional: field.optional ?? false,
  ...(field.hint !== undefined && { hint: plain(field.hint, MOST.label) }),
});

/** A field for text. `most` characters at most (Slack allows 3,000). */
export const textField = (
  field: Field & {
    initial?: string | undefined;
    placeholder?: string | undefined;
    lines?: boolean | undefined;
    most?: number | undefined;
  },
): InputBlock =>
  input(field, {
    type: 'plain_text_input',
    action_id: field.name,
    multiline: field.lines ?? false,
    max_length: field.most ?? 3_000,
    ...(field.initial && { initial_value: field.initial }),
    ...(field.placeholder && { placeholder: plain(field.placeholder, MOST.placeholder) }),
  });

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

const option = ({ value, text }: Choice) => ({ value, text: plain(text, MOST.option) });

/** A menu of choices (100 at most). `initial` is the value of the one chosen beforehand. */
export const menuField = (
  field: Field & { choices: readonly Choice[]; initial?: string | undefined },
): InputBlock => {
  const chosen = field.choices.find(({ value }) => value === field.initial);
  return input(field, {
    type: 'static_select',
    action_id: field.name,
    options: field.choices.map(option),
    ...(chosen && { initial_option: option(chosen) }),
  });
};

/** Choices to press (10 at most). */
export const radioField = (
  field: Field & { choices: readonly Choice[]; initial?: string | undefined },
): InputBlock => {
  const chosen = field.choices.find(({ value }) => value === field.initial);
  return input(field, {
    type: 'radio_buttons',
    action_id: field.name,
    options: field.choices.map(option),
    ...(chosen && { initial_option: option(chosen) }),
  });
};

/** Choices of which several may be ticked (10 at most). Its value is a list. */
export const ticksField = (
  field: Field & { choices: readonly Choice[]; initial?: readonly string[] | undefined },
): InputBlock => {
  const chosen = field.choices.filter(({ value }) => field.initial?.includes(value));
  return input(field, {
    type: 'checkboxes',
    action_id: field.name,
    options: field.choices.map(option),
    ...(chosen.length > 0 && { initial_options: chosen.map(option) }),
  });
};

/** One thing that somebody ticks or does not. Its value is a list with `ticked`, or an empty one. */
export const tickField = (field: Field & { text: string; isTicked?: boolean | undefined }): InputBlock =>
  ticksField({
    ...field,
    choices: [{ value: TICKED, text: field.text }],
    initial: field.isTicked ? [TICKED] : [],
  });

/** A menu in groups (100 choices at most in each) of which several may be chosen. Its value is a list. */
export const menusField = (
  field: Field & {
    groups: readonly { label: string; choices: readonly Choice[] }[];
    initial?: readonly string[] | undefined;
  },
): InputBlock => {
  const chosen = field.groups
    .flatMap(({ choices }) => choices)
    .filter(({ value }) => field.initial?.includes(value));
  return input(field, {
    type: 'multi_static_select',
    action_id: field.name,
    option_groups: field.groups.map(({ label, choices }) => ({
      label: plain(label, MOST.option),
      options: choices.map(option),
    })),
    ...(chosen.length > 0 && { initial_options: chosen.map(option) }),
  });
};

/** The value of what was ticked. */
export const TICKED = 'ticked';

/** A person of the workspace. */
export const personField = (field: Field & { initial?: string | undefined }): InputBlock =>
  input(field, {
    type: 'users_select',
    action_id: field.name,
    ...(field.initial && { initial_user: field.initial }),
  });

/** People of the workspace, one or more. */
export const peopleField = (field: Field & { initial?: readonly string[] | undefined }): InputBlock =>
  input(field, {
    type: 'multi_users_select',
    action_id: field.name,
    ...(field.initial?.length && { initial_users: [...field.initial] }),
  });

/**
 * A channel of the workspace, to say something in once (`FormRequest.say`): Slack lets the bot speak where somebody
 * who may speak there sends it, without being in the channel (docs.slack.dev, modals, "Modal `response_url`s").
 */
export const channelField = (field: Field): InputBlock =>
  input(field, {
    type: 'conversations_select',
    action_id: field.name,
    default_to_current_conversation: true,
    response_url_enabled: true,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  });

/** A date, `yyyy-MM-dd`. */
export const dateField = (field: Field & { initial?: string | undefined }): InputBlock =>
  input(field, {
    type: 'datepicker',
    action_id: field.name,
    ...(field.initial && { initial_date: field.initial }),
  });

/** A time of day, `HH:mm`. */
export const timeField = (field: Field & { initial?: string | undefined }): InputBlock =>
  input(field, {
    type: 'timepicker',
    action_id: field.name,
    ...(field.initial && { initial_time: field.initial }),
  });

/**
 * A modal.
 * @param form the id under which its submission is handled (`edge.form`); also its callback id when it has none
 * @param meta what the form has to know when it comes back: ids, as JSON; always checked then
 */
export const modal = (parts: {
  form: string;
  title: string;
  blocks: readonly KnownBlock[];
  close: string;
  submit?: string | undefined;
  meta?: unknown;
}): ModalView => ({
  type: 'modal',
  callback_id: parts.form,
  title: plain(parts.title, MOST.title),
  close: plain(parts.close, MOST.title),
  blocks: [...parts.blocks],
  ...(parts.submit && { submit: plain(parts.submit, MOST.title) }),
  ...(parts.meta !== undefined && { private_metadata: JSON.stringify(parts.meta) }),
});
