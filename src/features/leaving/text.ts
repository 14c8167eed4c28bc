import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';

const en = {
  leave: 'End our pair',
  canLeave: 'You can end your pair at any moment, and need not say why. The button first shows what happens.',
  title: 'End your pair',
  says: (other: string) =>
    `This ends your pair with *${other}*. You need not say why, and ${other} is not told that it was you. This is what happens:`,
  soon: 'in a moment',
  on: (moment: string) => `on ${moment}`,
  willSay: (when: string) =>
    `• You both read, ${when}, that your pair has ended. The sentence is the same whoever ended it: either of you, or a coordinator.`,
  willOffer: '• You both get the same message with the offer of a new match.',
  willStop:
    '• A planned meeting is called off, and no reminders come any more. You are not proposed to each other again.',
  willTell: '• The coordinator sees that your pair has ended, and not by whom.',
  willKeep: (day: string, days: number) =>
    `• Until ${day} you can each read your notes. Your channel is archived after ${days} days, unless one of you keeps it open.`,
  final: 'It cannot be undone.',
  mayTell: 'Only if you like',
  mayTellThem: 'The coordinator may know that it was me',
  mayTellHint: (whom: string) => `If you tick this, ${whom} hears it from me at once, and nobody else does.`,
  hasEnded: (other: string, when: string) =>
    `Your pair with *${other}* has ended. You both read so ${when}, and then get the offer of a new match.`,
  hasTold: (whom: string) => `Only ${whom} hears that it was you.`,
  endedBefore: (other: string) => `Your pair with *${other}* has ended. You need not do anything more.`,

  offer: (other: string) =>
    `Your pair with ${mention(other)} has ended. Would you like a new match? One press is enough; without it nothing happens.`,
  stillSignedUp: (other: string, cohort: string) =>
    `Your pair with ${mention(other)} has ended. You are still signed up for “${cohort}”, so a new match can be proposed to you. You can change your sign-up, or withdraw it.`,
  newMatch: 'Find me a new match',
  signUp: 'My sign-up',
  isWanted: (whom: string) => `Thank you. I have told ${whom} that you would like a new match.`,

  ended: (mentor: string, mentee: string, cohort: string) =>
    `The pair of ${mention(mentor)} and ${mention(mentee)} in “${cohort}” has ended. Either of them, or a coordinator, can end a pair without giving a reason. Both are offered a new match.`,
  leftBy: (who: string, other: string, cohort: string, when: string) =>
    `${mention(who)} has ended the pair with ${mention(other)} in “${cohort}”, and lets you know who it was. ${mention(other)} reads ${when} that the pair has ended, and not by whom: please leave it at that.`,
  wanted: (who: string, cohort: string) => `${mention(who)} would like a new match in “${cohort}”.`,

  endTitle: 'End a pair',
  endSays: (days: number) =>
    `Both read the same sentence as when one of them leaves; it does not say who ended the pair. A planned meeting is called off, both are offered a new match, and they are not proposed to each other again. They can read their notes for ${days} days more. It cannot be undone.`,
  mentor: 'Mentor',
  mentee: 'Mentee',
  whoSees: 'Only you see this form.',
  endIt: 'End the pair',
  isEnded: (mentor: string, mentee: string, when: string) =>
    `The pair of ${mention(mentor)} and ${mention(mentee)} has ended. They read so ${when}.`,
};

/** The words of ending a pair before its time (P11). */
export const leavingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    leave: 'Duo beëindigen',
    canLeave:
      'Je kunt je duo op elk moment beëindigen en hoeft niet te zeggen waarom. De knop laat eerst zien wat er gebeurt.',
    title: 'Je duo beëindigen',
    says: (other) =>
      `Hiermee beëindig je je duo met *${other}*. Je hoeft niet te zeggen waarom, en ${other} hoort niet dat jij het was. Dit gebeurt er:`,
    soon: 'zo dadelijk',
    on: (moment) => `op ${moment}`,
    willSay: (when) =>
      `• Jullie lezen allebei ${when} dat jullie duo is gestopt. De zin is dezelfde, wie het ook besloot: een van jullie of een coördinator.`,
    willOffer: '• Jullie krijgen allebei hetzelfde bericht, met het aanbod van een nieuw duo.',
    willStop:
      '• Een gepland gesprek gaat niet door en er komen geen herinneringen meer. Jullie worden niet opnieuw aan elkaar voorgesteld.',
    willTell: '• De coördinator ziet dat jullie duo is gestopt, maar niet door wie.',
    willKeep: (day, days) =>
      `• Jullie kunnen jullie notities nog lezen tot en met ${day}. Jullie kanaal wordt na ${days} dagen gearchiveerd, tenzij een van jullie het openhoudt.`,
    final: 'Je kunt dit niet terugdraaien.',
    mayTell: 'Alleen als je dat wilt',
    mayTellThem: 'De coördinator mag weten dat ik het was',
    mayTellHint: (whom) => `Als je dit aanvinkt, hoort ${whom} het meteen van mij, en verder niemand.`,
    hasEnded: (other, when) =>
      `Je duo met *${other}* is gestopt. Jullie lezen dat allebei ${when} en krijgen dan het aanbod van een nieuw duo.`,
    hasTold: (whom) => `Alleen ${whom} hoort dat jij het was.`,
    endedBefore: (other) => `Je duo met *${other}* is gestopt. Je hoeft niets meer te doen.`,

    offer: (other) =>
      `Je duo met ${mention(other)} is gestopt. Wil je een nieuw duo? Eén druk op de knop is genoeg; anders gebeurt er niets.`,
    stillSignedUp: (other, cohort) =>
      `Je duo met ${mention(other)} is gestopt. Je staat nog aangemeld voor “${cohort}”, dus er kan je een nieuw duo worden voorgesteld. Je kunt je aanmelding wijzigen of intrekken.`,
    newMatch: 'Zoek een nieuw duo voor mij',
    signUp: 'Mijn aanmelding',
    isWanted: (whom) => `Dank je wel. Ik heb ${whom} laten weten dat je graag een nieuw duo wilt.`,

    ended: (mentor, mentee, cohort) =>
      `Het duo van ${mention(mentor)} en ${mention(mentee)} in “${cohort}” is gestopt. Ieder van hen kan dat besluiten, en een coördinator ook, zonder te zeggen waarom. Allebei krijgen ze het aanbod van een nieuw duo.`,
    leftBy: (who, other, cohort, when) =>
      `${mention(who)} heeft het duo met ${mention(other)} in “${cohort}” beëindigd en laat jou weten wie het was. ${mention(other)} leest ${when} dat het duo is gestopt, maar niet door wie: houd dat alsjeblieft zo.`,
    wanted: (who, cohort) => `${mention(who)} wil graag een nieuw duo in “${cohort}”.`,

    endTitle: 'Een duo beëindigen',
    endSays: (days) =>
      `Ze lezen allebei dezelfde zin als wanneer een van hen stopt; er staat niet in wie het duo heeft beëindigd. Een gepland gesprek gaat niet door, ze krijgen allebei het aanbod van een nieuw duo en worden niet opnieuw aan elkaar voorgesteld. Hun notities kunnen ze nog ${days} dagen lezen. Je kunt dit niet terugdraaien.`,
    mentor: 'Mentor',
    mentee: 'Leerling',
    whoSees: 'Alleen jij ziet dit formulier.',
    endIt: 'Duo beëindigen',
    isEnded: (mentor, mentee, when) =>
      `Het duo van ${mention(mentor)} en ${mention(mentee)} is gestopt. Ze lezen dat ${when}.`,
  },
};

export const leavingComplaints = {
  noSuchPair: {
    en: 'These two are not a pair that is running.',
    nl: 'Deze twee zijn geen lopend duo.',
  },
  missing: {
    en: 'Choose somebody.',
    nl: 'Kies iemand.',
  },
};

export const leavingHelp = {
  en: 'End your pair, without saying why; you first read what happens',
  nl: 'Je duo beëindigen, zonder te zeggen waarom; je leest eerst wat er gebeurt',
};
