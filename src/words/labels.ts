import type { Catalogue } from './language.ts';

const en = {
  talked: 'We talked about this',
  writeMine: 'Write mine',
  skip: 'Skip',
  draftAgreement: 'Draft our agreement',
  agree: 'Agree',
  planMeeting: 'Plan a meeting',
  weMet: 'We met',
  addNote: 'Add a note',
  didNotHappen: "It didn't happen",
  snoozeWeek: 'Snooze a week',
  pause: 'Pause',
  resume: 'Resume',
  save: 'Save',
  send: 'Send',
  cancel: 'Cancel',
  close: 'Close',
  next: 'Next',
  previous: 'Previous',
};

/** What is written on buttons that occur in more than one place. The English ones are a contract. */
export const labels: Catalogue<typeof en> = {
  en,
  nl: {
    talked: 'We hebben het erover gehad',
    writeMine: 'Ik schrijf het op',
    skip: 'Overslaan',
    draftAgreement: 'Onze afspraken opstellen',
    agree: 'Akkoord',
    planMeeting: 'Een gesprek plannen',
    weMet: 'We hebben elkaar gesproken',
    addNote: 'Notitie maken',
    didNotHappen: 'Het ging niet door',
    snoozeWeek: 'Een week uitstellen',
    pause: 'Pauzeren',
    resume: 'Hervatten',
    save: 'Opslaan',
    send: 'Versturen',
    cancel: 'Annuleren',
    close: 'Sluiten',
    next: 'Volgende',
    previous: 'Vorige',
  },
};
