import type { ModalView } from '@slack/types';
import type { Message } from '../delivery/delivery.ts';
import type { SharedFile } from './files.ts';
import type { FormValues } from './form-values.ts';
import type { Person } from './people.ts';

/** Somebody asks something of Kantel. */
export interface Request {
  /** Who asks, with the language to answer in. */
  readonly person: Person;
  /** When. */
  readonly now: Date;
  /**
   * Answers this person alone: a message only they see, or in their DM.
   * @param plainer said instead where the workspace refuses the blocks of `message`
   */
  answer(message: Message, plainer?: Message): Promise<void>;
  /** Whether a form can be shown: not to what is written in a DM, which brings no trigger. */
  readonly canShow: boolean;
  /** Shows a modal: opens it, or replaces the one that was pressed in, or that was shown before. */
  show(view: ModalView): Promise<void>;
}

/** A slash command, with what was typed behind it. */
export interface CommandRequest extends Request {
  readonly text: string;
}

/** A button was pressed. */
export interface PressRequest extends Request {
  /** The value of the button; came back from Slack, so to be checked. */
  readonly value: string;
  /** The ids in it; none where it holds anything else. */
  readonly ids: readonly number[];
  /** What is filled in in the modal that it was pressed in, and what that was given as `meta`; came back from Slack. */
  readonly values: FormValues;
  readonly meta: unknown;
  /** Whether it was pressed in a modal, the Home, or a message. */
  readonly surface: 'modal' | 'home' | 'message';
  /** In place of the message that was pressed, where only this person sees it. */
  replace(message: Message, plainer?: Message): Promise<void>;
}

/** A form was sent in. Nothing has been acknowledged yet: what is returned is the acknowledgement. */
export interface FormRequest extends Request {
  readonly values: FormValues;
  /** What was chosen in its fields for files, by block id; not read yet. */
  readonly files: Readonly<Record<string, readonly SharedFile[]>>;
  /** What `modal({meta})` was given, parsed from JSON; came back from Slack, so to be checked. */
  readonly meta: unknown;
  /**
   * Says something to everybody in the channel that was chosen in a field (`channelField`).
   * @throws FieldError at that field where Slack gave no way to it, or did not take the message
   */
  say(field: string, message: Message): Promise<void>;
}

/** What happens to the form: it closes (nothing returned), or another view takes its place or covers it. */
export type FormAnswer = undefined | { readonly replace: ModalView } | { readonly push: ModalView };

/** Words written to the bot. */
export interface WordsRequest extends Request {
  readonly text: string;
}

/** A direct message to the bot; what was uploaded with it has not been read. */
export interface MessageRequest extends WordsRequest {
  readonly files: readonly SharedFile[];
}
