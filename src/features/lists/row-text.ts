import { escapeText, mention } from '../../words/escape.ts';
import type { Catalogue, Language } from '../../words/language.ts';
import { firstInARow, inARow, languageName } from '../../words/lists.ts';
import type { Meant } from './rules.ts';

/** How many appraisers of somebody are named. */
const MOST_NAMED = 5;

const en = {
  mentor: 'mentor',
  mentee: 'mentee',
  team: (team: string) => `team ${team}`,
  office: (office: string) => `office ${office}`,
  appraisedBy: (whom: string) => `appraised by ${whom}`,
  nobody: 'nobody',
  speaks: (languages: string) => `speaks ${languages}`,
  places: (count: number) => `${count} ${count === 1 ? 'place' : 'places'}`,
};

const rowTexts: Catalogue<typeof en> = {
  en,
  nl: {
    mentor: 'mentor',
    mentee: 'leerling',
    team: (team) => `team ${team}`,
    office: (office) => `vestiging ${office}`,
    appraisedBy: (whom) => `beoordeeld door ${whom}`,
    nobody: 'niemand',
    speaks: (languages) => `spreekt ${languages}`,
    places: (count) => `${count} ${count === 1 ? 'plaats' : 'plaatsen'}`,
  },
};

/** What was understood of a row: one line of mrkdwn. */
export function meantInWords(meant: Meant, language: Language): string {
  const texts = rowTexts[language];
  const { role, team, office, appraisers, speaks, places } = meant;
  const whom = firstInARow((appraisers ?? []).map(mention), MOST_NAMED, language);
  const languages = (speaks ?? []).map((code) => languageName(code, language));
  const parts = [
    ...(role ? [texts[role]] : []),
    ...(team ? [texts.team(escapeText(team))] : []),
    ...(office ? [texts.office(escapeText(office))] : []),
    ...(appraisers ? [texts.appraisedBy(whom || texts.nobody)] : []),
    ...(languages.length > 0 ? [texts.speaks(inARow(languages, language))] : []),
    ...(places && role !== 'mentee' ? [texts.places(places)] : []),
  ];
  return `• ${mention(meant.userId)}: ${parts.join(', ')}`;
}
