import type { Catalogue } from './words/language.ts';

/** Everything a person may be told when what they asked cannot be done, with the words for it. */
export type Complaint = Catalogue<string>;

/**
 * Something people should hear about: thrown anywhere below a press, a form or a command, and turned by the
 * one handler in `slack/edge.ts` into a private message (or an error in the form) in the person's language.
 */
export class KantelError extends Error {
  readonly complaint: Complaint;
  constructor(complaint: Complaint) {
    super(complaint.en);
    this.name = 'KantelError';
    this.complaint = complaint;
  }
}

/** Faults in a form, by the block id of the field they belong to. */
export class FieldError extends Error {
  readonly fields: Readonly<Record<string, Complaint>>;
  constructor(fields: Readonly<Record<string, Complaint>>) {
    super(`fields: ${Object.keys(fields).join(', ')}`);
    this.name = 'FieldError';
    this.fields = fields;
  }
}
