import type { Catalogue, Language } from '../../words/language.ts';
import { inARow, languageName, numberInWords } from '../../words/lists.ts';
import { topicWords } from '../../words/topics.ts';
import type { Reason } from './wish-rules.ts';

const en = {
  otherTeam: 'different team',
  otherOffice: 'other office',
  sameOffice: 'same office',
  sharedTopics: (topics: string) => `the mentee wants to learn about ${topics}, which the mentor offered`,
  sharedLanguages: (languages: string) => `both speak ${languages}`,
  noSharedTopic: 'what the mentee wants to learn and what the mentor offered do not meet',
  topicsUnknown: 'not known whether the mentor can tell what the mentee wants to learn',
  sharedAppraiser: 'the same person appraises both',
  farTimeZone: (hours: string) => `a time difference of up to ${hours} hours`,
  languageUnknown: 'not known whether they share a language',
};

const reasonTexts: Catalogue<typeof en> = {
  en,
  nl: {
    otherTeam: 'ander team',
    otherOffice: 'andere vestiging',
    sameOffice: 'dezelfde vestiging',
    sharedTopics: (topics) => `de leerling wil leren over ${topics}, en daar kan de mentor over vertellen`,
    sharedLanguages: (languages) => `ze spreken allebei ${languages}`,
    noSharedTopic:
      'waar de leerling over wil leren en waar de mentor over kan vertellen, sluit niet op elkaar aan',
    topicsUnknown: 'niet bekend of de mentor kan vertellen waar de leerling over wil leren',
    sharedAppraiser: 'dezelfde persoon beoordeelt hen allebei',
    farTimeZone: (hours) => `tot ${hours} uur tijdverschil`,
    languageUnknown: 'niet bekend of ze dezelfde taal spreken',
  },
};

/**
 * Reasons for or against a pair in words, neutral about who they are: "different team, other office; both speak
 * Dutch". Without a capital or a full stop; empty where there are none.
 */
export function reasonsInWords(reasons: readonly Reason[], language: Language): string {
  const isBrief = ({ code }: Reason): boolean => ['otherTeam', 'otherOffice', 'sameOffice'].includes(code);
  const brief = reasons.filter(isBrief).map((reason) => inWords(reason, language));
  const others = reasons.filter((reason) => !isBrief(reason)).map((reason) => inWords(reason, language));
  return [...(brief.length > 0 ? [brief.join(', ')] : []), ...others].join('; ');
}

function inWords(reason: Reason, language: Language): string {
  const texts = reasonTexts[language];
  switch (reason.code) {
    case 'sharedTopics': {
      const words = reason.topics.map((topic) => topicWords[language][topic]);
      return texts.sharedTopics(inARow(words, language));
    }
    case 'sharedLanguages': {
      const names = reason.languages.map((code) => languageName(code, language));
      return texts.sharedLanguages(inARow(names, language));
    }
    case 'farTimeZone':
      return texts.farTimeZone(numberInWords(reason.hours, language));
    default:
      return texts[reason.code];
  }
}
