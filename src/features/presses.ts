/**
 * Buttons that one feature shows and another hears, with what their value holds. A feature's own buttons are named
 * in its own rooms. Every value comes back from Slack and is checked against the person who pressed.
 */
export const presses = {
  /** Value: pair id. Opens the form of the agreement. */
  draftAgreement: 'agreement.draft',
  /** Value: pair id. Opens the form to plan a meeting. */
  planMeeting: 'meeting.plan',
  /** Value: pair id, and `:meeting id` where a planned meeting is meant. Counts at once. */
  weMet: 'meeting.met',
  /** Value: pair id, and `:meeting id` where one is meant; else the last one that was held. Opens the note form. */
  addNote: 'note.add',
  /** Value: pair id. */
  readNotes: 'note.read',
  /** Value: pair id. Reminders stay away for a week. */
  snooze: 'nudge.snooze',
  /** Value: pair id. Opens the form with the date on which the pause ends. */
  pause: 'nudge.pause',
  /** Value: pair id. */
  resume: 'nudge.resume',
  /** Value: pair id. Opens the signed agreement. */
  readAgreement: 'agreement.read',
  /** Value: pair id, of one that ended. Its channel is not archived. */
  keepChannel: 'closing.keep',
  /** Value: pair id. Opens the form that says what leaving does, and asks. */
  leave: 'leaving.leave',
  /** Value: pair id, or anything where none is meant yet. Opens the form in which a coordinator ends a pair. */
  endPair: 'leaving.endPair',
  /** Value: cohort id. Opens the form to sign up, or to change or withdraw that. */
  join: 'signup.join',
  /** Value: cohort id. Opens the form to invite people with a message in a channel. */
  invite: 'cohort.invite',
  /** Value: cohort id. Opens its form. */
  editCohort: 'cohort.edit',
  /** Value: cohort id. Shows what closing it does, and asks. */
  closeCohort: 'cohort.close',
  /** Value: cohort id. Shows the pairs that could be made, and looks for them where there are none yet. */
  suggest: 'suggestion.look',
} as const;

/** The value of a button: ids with colons between. */
export const idsIn = (...ids: number[]): string => ids.join(':');
