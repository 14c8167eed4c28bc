import type { Catalogue } from '../../words/language.ts';
import { counted } from '../../words/lists.ts';
import type { OwnReason } from './telling-rules.ts';

const en = {
  notCome:
    'A pair that I asked you about has not come about. That can have many causes, and it says nothing about you.',
  notComeNext: 'As soon as there is a new proposal, I will ask you.',
  left: (cohort: string) => `There is no pair for you yet in “${cohort}”.`,
  leftWhy: {
    nobodyThere: 'So far nobody has signed up for the other side.',
    tooMany: 'At the moment too few people on the other side are free.',
    sayTeam:
      'I do not know your team yet, and two people of one team are never paired. With `/mentoring join` you can fill it in.',
    team: 'So far nobody on the other side is from another team.',
    language: 'So far nobody on the other side speaks a language that you named.',
    rules:
      'Nobody could be proposed to you by the rules that keep everybody safe, such as never somebody who appraises you.',
    others: 'Those who could be proposed to you have a pair or a proposal with somebody else.',
  } satisfies Record<OwnReason, string>,
  /** After the team was asked for: then there is something to do. */
  leftOnceKnown: 'You stay on the list. Once I know it and there is a proposal, I will ask you.',
  leftNext: 'You stay on the list, and need not do anything. As soon as there is a proposal, I will ask you.',
  closed: (cohort: string) =>
    `“${cohort}” has come to its end, and there was no pair for you. It says nothing about you: thank you for being willing.`,
  closedNext:
    'You are not signed up any more, and what you wrote when you signed up is erased. Would you like to take part another time? With `/mentoring join` you see whether you can sign up.',
  came: (pairs: number, nothing: number) =>
    `${[
      ...(pairs > 0 ? [`${counted(pairs, 'pair', 'pairs')} came about`] : []),
      ...(nothing > 0
        ? [`${counted(nothing, 'proposal', 'proposals')} did not${pairs > 0 ? '' : ' come about'}`]
        : []),
    ].join(', ')}.`,
  stillOpen: (count: number) => `${counted(count, 'other is', 'others are')} still being asked.`,
  canLook: 'I can look for new pairs.',
  lookAgain: 'Look for new pairs',
};

/** What is told of what came of proposals: to whoever took part, and to the coordinators (R10, R15). */
export const tellingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    notCome:
      'Een duo waarover ik je iets vroeg, is er niet gekomen. Dat kan allerlei oorzaken hebben en zegt niets over jou.',
    notComeNext: 'Zodra er een nieuw voorstel is, vraag ik het je.',
    left: (cohort) => `Er is nog geen duo voor jou in “${cohort}”.`,
    leftWhy: {
      nobodyThere: 'Tot nu toe heeft niemand zich voor de andere rol aangemeld.',
      tooMany: 'In de andere rol zijn op dit moment te weinig mensen vrij.',
      sayTeam:
        'Ik weet nog niet in welk team je zit, en twee mensen uit één team vormen nooit een duo. Met `/mentoring aanmelden` kun je het invullen.',
      team: 'Tot nu toe komt niemand in de andere rol uit een ander team.',
      language: 'Tot nu toe spreekt niemand in de andere rol een taal die jij noemde.',
      rules:
        'Volgens de regels die iedereen beschermen, kon niemand aan jou worden voorgesteld: zo vorm je nooit een duo met iemand die jou beoordeelt.',
      others: 'Wie aan jou kan worden voorgesteld, heeft al een duo of een voorstel met iemand anders.',
    },
    leftOnceKnown: 'Je blijft op de lijst staan. Weet ik het en is er een voorstel, dan vraag ik het je.',
    leftNext:
      'Je blijft op de lijst staan en hoeft niets te doen. Zodra er een voorstel is, vraag ik het je.',
    closed: (cohort) =>
      `“${cohort}” is afgelopen, en er is geen duo voor je gekomen. Dat zegt niets over jou: dank je wel dat je mee wilde doen.`,
    closedNext:
      'Je bent niet meer aangemeld, en wat je bij je aanmelding schreef, is gewist. Wil je een andere keer meedoen? Met `/mentoring aanmelden` zie je of je je kunt aanmelden.',
    came: (pairs, nothing) =>
      `${[
        ...(pairs > 0 ? [`${pairs === 1 ? 'er is 1 duo' : `er zijn ${pairs} duo’s`} bijgekomen`] : []),
        ...(nothing > 0 ? [`${counted(nothing, 'voorstel is', 'voorstellen zijn')} niet doorgegaan`] : []),
      ].join(', ')}.`,
    stillOpen: (count) => (count === 1 ? 'Er loopt nog 1 voorstel.' : `Er lopen nog ${count} voorstellen.`),
    canLook: 'Ik kan nieuwe duo’s zoeken.',
    lookAgain: 'Nieuwe duo’s zoeken',
  },
};
