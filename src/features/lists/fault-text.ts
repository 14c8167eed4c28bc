import { escapeText, shorten } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';
import type { RowFault } from './row-rules.ts';

type Words = Readonly<Record<RowFault['why'], (said: string) => string>>;

const en: Words = {
  nobody: () => 'it does not say who is meant (no Slack id and no email)',
  unreadableWho: (said) => `“${said}” is neither a Slack id nor an email address`,
  role: (said) => `“${said}” is not a role: write *mentor* or *mentee*`,
  places: (said) => `“${said}” is not a number of places from 1 to 5`,
  language: (said) =>
    `“${said}” is not a language I know: write its name, or a code such as *nl*; put a comma between two`,
  tooLong: (said) => `“${said}” is longer than 80 characters`,
  tooManyCells: () => 'it has more cells than the first line; perhaps a quotation mark is missing',
  noTeam: (said) => `“${said}” is not the name of a team`,
  twice: (line) => `this person is already on line ${line}`,
  twoPeople: (said) => `the Slack id and “${said}” are two different people`,
  unknown: (said) => `Slack does not know “${said}”`,
  mayNotAsk: (said) => `I may not look “${said}” up by email`,
  bot: (said) => `“${said}” is an app, not a person`,
  guest: (said) => `“${said}” is a guest in your Slack`,
  gone: (said) => `the account “${said}” has been deactivated`,
  unreadableAppraiser: (said) => `the appraiser “${said}” is neither a Slack id nor an email address`,
  unknownAppraiser: (said) => `Slack does not know the appraiser “${said}”`,
  mayNotAskAppraiser: (said) => `I may not look the appraiser “${said}” up by email`,
  ownAppraiser: () => 'nobody appraises themselves',
  teamMissing: () => 'the team is missing, and I do not know it yet',
  roleMissing: () => 'it says nothing about this person: no role, no team, no office, no appraiser',
  onlyThemselves: () => 'this person can only sign up themselves, with `/mentoring join`',
};

const nl: Words = {
  nobody: () => 'er staat niet wie er bedoeld wordt (geen Slack-id en geen e-mailadres)',
  unreadableWho: (said) => `“${said}” is geen Slack-id en geen e-mailadres`,
  role: (said) => `“${said}” is geen rol: schrijf *mentor* of *leerling*`,
  places: (said) => `“${said}” is geen aantal plaatsen van 1 tot en met 5`,
  language: (said) =>
    `“${said}” is geen taal die ik ken: schrijf de naam, of een code zoals *nl*; zet er een komma tussen als het er meer zijn`,
  tooLong: (said) => `“${said}” is langer dan 80 tekens`,
  tooManyCells: () =>
    'er staan meer cellen dan op de eerste regel; misschien ontbreekt er een aanhalingsteken',
  noTeam: (said) => `“${said}” is geen naam van een team`,
  twice: (line) => `deze persoon staat al op regel ${line}`,
  twoPeople: (said) => `het Slack-id en “${said}” zijn twee verschillende mensen`,
  unknown: (said) => `Slack kent “${said}” niet`,
  mayNotAsk: (said) => `ik mag “${said}” niet op e-mailadres opzoeken`,
  bot: (said) => `“${said}” is een app, geen mens`,
  guest: (said) => `“${said}” is gast in jullie Slack`,
  gone: (said) => `het account “${said}” is uitgeschakeld`,
  unreadableAppraiser: (said) => `de beoordelaar “${said}” is geen Slack-id en geen e-mailadres`,
  unknownAppraiser: (said) => `Slack kent de beoordelaar “${said}” niet`,
  mayNotAskAppraiser: (said) => `ik mag de beoordelaar “${said}” niet op e-mailadres opzoeken`,
  ownAppraiser: () => 'niemand beoordeelt zichzelf',
  teamMissing: () => 'het team ontbreekt, en ik ken het nog niet',
  roleMissing: () => 'er staat niets over deze persoon: geen rol, team, vestiging of beoordelaar',
  onlyThemselves: () => 'deze persoon kan zich alleen zelf aanmelden, met `/mentoring aanmelden`',
};

const words: Catalogue<Words> = { en, nl };
const lineWord = { en: 'Line', nl: 'Regel' };

/** A row that cannot be used, and why: one line of mrkdwn. */
export function faultInWords({ line, why, said }: RowFault, language: keyof typeof words): string {
  const shown = escapeText(shorten(said.replaceAll(/\s+/g, ' '), 60));
  return `• ${lineWord[language]} ${line}: ${words[language][why](shown)}`;
}
