import { escapeText, mention } from '../../words/escape.ts';
import type { Catalogue, Language } from '../../words/language.ts';
import { inARow, languageName } from '../../words/lists.ts';
import type { LeftReason, Relaxation } from './left-rules.ts';
import type { Candidate } from './obstacle-rules.ts';

const en = {
  mentee: {
    nobodyThere: 'nobody has signed up as a mentor',
    noOtherTeam: 'no mentor is from another team',
    noSharedLanguage: 'no mentor from another team speaks a language that they speak',
    keptByRules: 'by the rules, none of the mentors can be proposed to them',
  },
  mentor: {
    nobodyThere: 'nobody has signed up as a mentee',
    noOtherTeam: 'no mentee is from another team',
    noSharedLanguage: 'no mentee from another team speaks a language that they speak',
    keptByRules: 'by the rules, they can be proposed to none of the mentees',
  },
  teamUnknown: 'nobody has said which team they are in',
  tooFewPlaces: (mentees: number, places: number) =>
    `mentees without a pair: ${mentees}, free places with mentors: ${places}`,
  tooFewMentees: (mentees: number, places: number) =>
    `free places with mentors: ${places}, mentees without a pair: ${mentees}`,
  othersTaken: (fitting: number) =>
    fitting === 1
      ? 'the only one whom the rules allow has a pair or a proposal with somebody else'
      : `all ${fitting} whom the rules allow have a pair or a proposal with others`,
  sayTeam: 'saying which team they are in',
  moreMentors: 'one more place of a mentor',
  moreMentees: 'one more mentee',
  outside: (team: string) => ` outside ${team}`,
  speaking: (languages: string) => ` who speaks ${languages}`,
  place: (mentors: string) => `one more place with ${mentors}`,
  language: (languages: string) => `adding ${languages} to their languages, if they speak it`,
  unlock: (mentor: string, mentee: string) => `letting go of ${mentor} and ${mentee}, whom you kept`,
};

const leftTexts: Catalogue<typeof en> = {
  en,
  nl: {
    mentee: {
      nobodyThere: 'niemand heeft zich als mentor aangemeld',
      noOtherTeam: 'er is geen mentor uit een ander team',
      noSharedLanguage: 'er is geen mentor uit een ander team die dezelfde taal spreekt',
      keptByRules: 'volgens de regels kan geen van de mentoren worden voorgesteld',
    },
    mentor: {
      nobodyThere: 'niemand heeft zich als leerling aangemeld',
      noOtherTeam: 'er is geen leerling uit een ander team',
      noSharedLanguage: 'er is geen leerling uit een ander team die dezelfde taal spreekt',
      keptByRules: 'volgens de regels kan geen van de leerlingen worden voorgesteld',
    },
    teamUnknown: 'het team is niet bekend',
    tooFewPlaces: (mentees, places) =>
      `leerlingen zonder duo: ${mentees}, vrije plaatsen bij mentoren: ${places}`,
    tooFewMentees: (mentees, places) =>
      `vrije plaatsen bij mentoren: ${places}, leerlingen zonder duo: ${mentees}`,
    othersTaken: (fitting) =>
      fitting === 1
        ? 'de enige die volgens de regels kan, heeft een duo of een voorstel met iemand anders'
        : `alle ${fitting} die volgens de regels kunnen, hebben een duo of een voorstel met anderen`,
    sayTeam: 'het team invullen',
    moreMentors: 'nog een plaats bij een mentor',
    moreMentees: 'nog een leerling',
    outside: (team) => ` van buiten ${team}`,
    speaking: (languages) => ` die ${languages} spreekt`,
    place: (mentors) => `nog een plaats bij ${mentors}`,
    language: (languages) => `${languages} toevoegen aan de talen, als dat klopt`,
    unlock: (mentor, mentee) => `het vastgehouden duo ${mentor} en ${mentee} loslaten`,
  },
};

/** Why somebody has no pair, in words: "no mentor is from another team". Without a capital or a full stop. */
export function leftInWords(why: LeftReason, role: Candidate['role'], language: Language): string {
  const texts = leftTexts[language];
  switch (why.code) {
    case 'tooFewPlaces':
    case 'tooFewMentees':
      return texts[why.code](why.mentees, why.places);
    case 'othersTaken':
      return texts.othersTaken(why.fitting);
    case 'teamUnknown':
      return texts.teamUnknown;
    default:
      return texts[role][why.code];
  }
}

/** What would help, in words, as mrkdwn: "one more place of a mentor outside Tax who speaks Dutch". */
export function helpInWords(help: Relaxation, language: Language): string {
  const texts = leftTexts[language];
  const named = (codes: readonly string[]): string =>
    inARow(
      codes.map((code) => languageName(code, language)),
      language,
      'or',
    );
  switch (help.code) {
    case 'sayTeam':
      return texts.sayTeam;
    case 'newcomer': {
      const who = help.role === 'mentor' ? texts.moreMentors : texts.moreMentees;
      const outside = help.outside ? texts.outside(escapeText(help.outside)) : '';
      return who + outside + (help.speaks.length > 0 ? texts.speaking(named(help.speaks)) : '');
    }
    case 'place':
      return texts.place(inARow(help.mentorIds.map(mention), language, 'or'));
    case 'language':
      return texts.language(named(help.languages));
    case 'unlock':
      return texts.unlock(mention(help.mentorId), mention(help.menteeId));
  }
}
