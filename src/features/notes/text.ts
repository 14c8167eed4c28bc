import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';

const en = {
  rolesAloud: (mentor: string, mentee: string) =>
    `A word on who does what here, because roles slip back easily. ${mention(mentor)} tells, ${mention(mentee)} listens and asks.`,
  wayBack: 'A way back that works: when advice comes up, ask one more question instead.',
  title: 'Your notes',
  read: 'Read our notes',
  none: 'There are no notes yet. After a meeting, /mentoring note takes two minutes.',
  who: 'You see the shared notes and your own private ones. Your coordinator does not see them.',
  meetingOf: (date: string) => `Meeting of ${date}`,
  written: (author: string, date: string) => `${mention(author)} on ${date}`,
  visibility: { pair: 'Shared with the pair', self: 'Private to you' },
  action: (mentee: string) => `What ${mention(mentee)} will do with it`,
  by: (date: string) => `by ${date}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}, newest first.`,
  canRead: 'Your notes open in a window that only you see.',
  canWrite: 'Write down what you heard; you choose who may read it.',
};

/** What is said about notes, and around them. */
export const noteTexts: Catalogue<typeof en> = {
  en,
  nl: {
    rolesAloud: (mentor, mentee) =>
      `Nog even wie hier wat doet, want rollen draaien ongemerkt weer om. ${mention(mentor)} vertelt, ${mention(mentee)} luistert en vraagt.`,
    wayBack: 'Zo draai je het weer om: komt er advies op, stel dan liever nog een vraag.',
    title: 'Jullie notities',
    read: 'Onze notities lezen',
    none: 'Er zijn nog geen notities. Met /mentoring notitie maak je er na een gesprek in twee minuten een.',
    who: 'Je ziet de gedeelde notities en je eigen privénotities. Je coördinator ziet ze niet.',
    meetingOf: (date) => `Gesprek van ${date}`,
    written: (author, date) => `${mention(author)} op ${date}`,
    visibility: { pair: 'Gedeeld met het duo', self: 'Alleen voor jou' },
    action: (mentee) => `Wat ${mention(mentee)} ermee doet`,
    by: (date) => `uiterlijk ${date}`,
    page: (page, pages) => `Pagina ${page} van ${pages}, nieuwste eerst.`,
    canRead: 'Je notities openen in een venster dat alleen jij ziet.',
    canWrite: 'Schrijf op wat je hebt gehoord; jij kiest wie het mag lezen.',
  },
};

/** What people hear when a note cannot be written. */
export const noteComplaints = {
  lost: {
    en: 'This meeting did not take place, so there is nothing to note about it. If you met on another day, use /mentoring note.',
    nl: 'Dit gesprek ging niet door; er valt dus niets over te noteren. Hebben jullie elkaar op een andere dag gesproken, gebruik dan /mentoring notitie.',
  },
  ahead: {
    en: 'This meeting is still to come. After it, a note takes two minutes.',
    nl: 'Dit gesprek moet nog komen. Daarna kost een notitie je twee minuten.',
  },
  noSubject: {
    en: 'Choose which meeting the note is about.',
    nl: 'Kies over welk gesprek de notitie gaat.',
  },
  noPair: {
    en: 'Choose which of your pairs the note is for.',
    nl: 'Kies voor welk duo de notitie is.',
  },
};

export const noteHelp = {
  note: {
    en: 'Write down what you heard; shared with the pair, or private to you',
    nl: 'Noteren wat je hebt gehoord; gedeeld met het duo, of alleen voor jou',
  },
  notes: {
    en: 'Read your notes, newest first',
    nl: 'Jullie notities lezen, nieuwste eerst',
  },
};
