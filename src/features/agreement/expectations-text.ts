import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';

const en = {
  offer: (mentee: string) =>
    `*Next: what the two of you agree on.* How often you meet, for how long and where, what stays between you, and what ${mention(mentee)} wants to learn. Either of you can draft it; it counts once you have both agreed.`,
  offerRead: 'Next: what the two of you agree on. Either of you can draft it.',
  alone:
    'If you like, each first write down alone what you hope for and what is off limits. It stays sealed until both of you have written, and then opens to both at the same moment. You can also skip this and draft right away.',
  nobodyWrote: 'Neither of you has written any expectations yet.',
  oneWrote: (writer: string, other: string) =>
    `${mention(writer)} has written down expectations; ${mention(other)} has not yet.`,
  bothWrote: 'You have both written down your expectations, so the two of you can read them.',
  bothIn:
    'You have both written down your expectations. From now on the two of you can read them, and nobody else. Worth doing before you draft your agreement.',
  write: 'Write my expectations',
  read: 'Read our expectations',
  title: 'My expectations',
  readTitle: 'Our expectations',
  hopes: 'What do you hope for?',
  hopesHint: (other: string) =>
    `Sealed until ${other} has written too; then only the two of you can read it.`,
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
      `*De volgende stap: jullie afspraken.* Hoe vaak, hoelang en waar jullie elkaar spreken, wat onder jullie blijft en wat ${mention(mentee)} wil leren. Een van jullie stelt ze op; ze gelden zodra jullie allebei akkoord zijn.`,
    offerRead: 'De volgende stap: jullie afspraken. Een van jullie stelt ze op.',
    alone:
      'Als jullie willen, schrijven jullie allebei eerst voor jezelf op waar je op hoopt en wat je liever niet wilt. Dat blijft verzegeld tot jullie het allebei hebben ingevuld; dan gaat het voor jullie allebei tegelijk open. Jullie kunnen dit ook overslaan en meteen afspraken opstellen.',
    nobodyWrote: 'Nog niemand heeft verwachtingen opgeschreven.',
    oneWrote: (writer, other) =>
      `${mention(writer)} heeft al verwachtingen opgeschreven, ${mention(other)} nog niet.`,
    bothWrote: 'Jullie hebben allebei verwachtingen opgeschreven en kunnen ze nu lezen.',
    bothIn:
      'Jullie hebben allebei verwachtingen opgeschreven. Vanaf nu kunnen jullie ze lezen, en verder niemand. Goed om te doen voordat jullie afspraken opstellen.',
    write: 'Mijn verwachtingen opschrijven',
    read: 'Onze verwachtingen lezen',
    title: 'Mijn verwachtingen',
    readTitle: 'Onze verwachtingen',
    hopes: 'Waar hoop je op?',
    hopesHint: (other) =>
      `Verzegeld tot ${other} het ook heeft ingevuld; daarna kunnen alleen jullie tweeën het lezen.`,
    offLimits: 'Wat wil je liever niet?',
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
    en: 'You have both written, so your expectations are open to the two of you and stay as they are. If you see things differently now, tell each other.',
    nl: 'Jullie hebben het allebei ingevuld; jullie verwachtingen zijn dus open en blijven zoals ze zijn. Denk je er nu anders over, zeg het dan tegen elkaar.',
  },
  sealed: {
    en: 'Your expectations open once both of you have written.',
    nl: 'Jullie verwachtingen gaan open zodra jullie ze allebei hebben opgeschreven.',
  },
};
