import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';

const en = {
  offer: (mentee: string) =>
    `*Next: what the two of you agree on.* How often you meet, for how long and where, what stays between you, and what ${mention(mentee)} wants to learn. Either of you can draft it; it counts once you have both agreed.`,
  offerRead: 'Next: what the two of you agree on. Either of you can draft it.',
  alone:
    'If you like, each first write down alone what you hope for and what is off limits. It stays sealed until both of you have written, and then opens to the two of you at the same moment. You can also leave it and draft right away.',
  nobodyWrote: 'Nobody has written yet.',
  oneWrote: (writer: string, other: string) =>
    `${mention(writer)} has written. ${mention(other)} has not yet.`,
  bothWrote: 'You have both written. Your expectations are open to the two of you.',
  bothIn:
    'You have both written your expectations. They open now, to the two of you at the same moment. A good thing to read before you draft your agreement.',
  write: 'Write my expectations',
  read: 'Read our expectations',
  title: 'My expectations',
  readTitle: 'Our expectations',
  hopes: 'What do you hope for?',
  hopesHint: (other: string) =>
    `Sealed until ${other} has written too; then the two of you can read it, and nobody else.`,
  offLimits: 'What is off limits?',
  offLimitsHint: (other: string) =>
    `A subject, a person, a way of doing things. Sealed until ${other} has written too; then for the two of you only.`,
  of: (writer: string) => `*${mention(writer)}*`,
  onlyYou: 'Only the two of you can open this.',
  nothingOffLimits: 'Nothing named.',
};

/** What is said about the expectations that each writes alone (R18). */
export const expectationTexts: Catalogue<typeof en> = {
  en,
  nl: {
    offer: (mentee) =>
      `*De volgende stap: jullie afspraken.* Hoe vaak, hoelang en waar jullie elkaar spreken, wat onder jullie blijft en wat ${mention(mentee)} wil leren. Een van jullie maakt een opzet; de afspraken gelden zodra jullie allebei akkoord zijn.`,
    offerRead: 'De volgende stap: jullie afspraken. Een van jullie maakt een opzet.',
    alone:
      'Als je wilt, schrijf je allebei eerst voor jezelf op waar je op hoopt en waar je het liever niet over hebt. Dat blijft verzegeld tot jullie het allebei hebben ingevuld; dan gaat het voor jullie tweeën tegelijk open. Je kunt dit ook overslaan en meteen afspraken opstellen.',
    nobodyWrote: 'Nog niemand heeft iets opgeschreven.',
    oneWrote: (writer, other) => `${mention(writer)} heeft het opgeschreven, ${mention(other)} nog niet.`,
    bothWrote: 'Jullie hebben het allebei opgeschreven. Jullie verwachtingen zijn open voor jullie tweeën.',
    bothIn:
      'Jullie hebben allebei je verwachtingen opgeschreven. Ze gaan nu open, voor jullie tweeën tegelijk. Goed om te lezen voordat je afspraken opstelt.',
    write: 'Mijn verwachtingen opschrijven',
    read: 'Onze verwachtingen lezen',
    title: 'Mijn verwachtingen',
    readTitle: 'Onze verwachtingen',
    hopes: 'Waar hoop je op?',
    hopesHint: (other) =>
      `Verzegeld tot ${other} het ook heeft ingevuld; daarna lezen jullie tweeën het, en niemand anders.`,
    offLimits: 'Waar wil je het liever niet over hebben?',
    offLimitsHint: (other) =>
      `Een onderwerp, een persoon, een manier van doen. Verzegeld tot ${other} het ook heeft ingevuld; daarna alleen voor jullie tweeën.`,
    of: (writer) => `*${mention(writer)}*`,
    onlyYou: 'Alleen jullie tweeën kunnen dit openen.',
    nothingOffLimits: 'Niets genoemd.',
  },
};

/** What people hear when expectations cannot be written or read. */
export const expectationComplaints = {
  open: {
    en: 'You have both written, so your expectations are open to the two of you and stay as they are. If you see it differently now, tell each other.',
    nl: 'Jullie hebben het allebei ingevuld, dus jullie verwachtingen zijn open en blijven zoals ze zijn. Denk je er nu anders over, vertel het elkaar dan.',
  },
  sealed: {
    en: 'Your expectations open once both of you have written.',
    nl: 'Jullie verwachtingen gaan open zodra jullie ze allebei hebben opgeschreven.',
  },
};
