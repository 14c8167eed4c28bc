import type { Catalogue } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';

const en = {
  ask: {
    mentor: (other: string) =>
      `You and ${other} have met. Do you feel safe to be honest with ${other}, and do you want to go on together?`,
    mentee: (other: string) =>
      `You and ${other} have met. Could you speak freely with ${other}, and do you want to go on together?`,
  } satisfies Record<Role, (other: string) => string>,
  stays:
    'Your answer stays between you and me: I keep that you answered, not what you said, and I tell nobody.',
  yes: 'Yes',
  notReally: 'Not really',
  good: 'Good to hear, thank you. If that changes, you can always stop with `/mentoring leave`; you need not say why.',
  thanks: 'Thank you for being honest; it stays between you and me. What would help?',
  talk: (whom: string) =>
    `• *A talk.* Write to ${whom} yourself, or let me ask them to contact you. They hear only that you would like to talk, not why.`,
  end: '• *A new match.* You first read what ending your pair means. Nobody is told that it was you.',
  goOn: '• *Go on for now.* Nothing happens, and you can stop at any moment with `/mentoring leave`.',
  askOne: (name: string) => `Ask ${name} to contact me`,
  askAny: 'Ask a coordinator to contact me',
  endIt: 'End it, and find a new match',
  goOnButton: 'Go on for now',
  goesOn:
    'You go on for now. If you want to stop, you can at any moment, with `/mentoring leave`; you need not say why.',
  asked: (whom: string) =>
    `I have told ${whom} that you would like to talk, and nothing else. What you do about your pair is still yours to say.`,
  wouldTalk: (who: string) =>
    `${who} would like to talk with you. I do not know what about. Would you get in touch, in private?`,
};

/** The words of the chemistry check (P11). */
export const chemistryTexts: Catalogue<typeof en> = {
  en,
  nl: {
    ask: {
      mentor: (other) =>
        `Jij en ${other} hebben elkaar gesproken. Voel je je veilig om eerlijk te zijn tegen ${other}, en wil je samen verder?`,
      mentee: (other) =>
        `Jij en ${other} hebben elkaar gesproken. Kon je vrijuit praten met ${other}, en wil je samen verder?`,
    },
    stays:
      'Je antwoord blijft tussen jou en mij: ik bewaar dat je hebt geantwoord, niet wat, en vertel het aan niemand.',
    yes: 'Ja',
    notReally: 'Niet echt',
    good: 'Fijn om te horen, dank je wel. Verandert dat, dan kun je altijd stoppen met `/mentoring stoppen`; je hoeft niet te zeggen waarom.',
    thanks: 'Dank je wel voor je eerlijkheid; dit blijft tussen jou en mij. Wat zou je helpen?',
    talk: (whom) =>
      `• *Een gesprek.* Stuur ${whom} zelf een bericht, of laat mij vragen contact met je op te nemen. Ik zeg dan alleen dat je graag wilt praten, niet waarom.`,
    end: '• *Een nieuw duo.* Je leest eerst wat het betekent om je duo te beëindigen. Niemand hoort dat jij het was.',
    goOn: '• *Voorlopig doorgaan.* Er gebeurt niets, en je kunt op elk moment stoppen met `/mentoring stoppen`.',
    askOne: (name) => `Vraag ${name} contact op te nemen`,
    askAny: 'Vraag een coördinator contact op te nemen',
    endIt: 'Stoppen, en een nieuw duo zoeken',
    goOnButton: 'Voorlopig doorgaan',
    goesOn:
      'Je gaat voorlopig door. Wil je toch stoppen, dan kan dat op elk moment, met `/mentoring stoppen`; je hoeft niet te zeggen waarom.',
    asked: (whom) =>
      `Ik heb ${whom} verteld dat je graag wilt praten, en verder niets. Wat je met je duo doet, bepaal je nog steeds zelf.`,
    wouldTalk: (who) =>
      `${who} wil graag met je praten. Waarover weet ik niet. Wil je contact opnemen, onder vier ogen?`,
  },
};
