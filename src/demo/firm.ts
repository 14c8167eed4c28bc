import type { UserSeed, WorkspaceSeed } from '../local-slack/index.ts';
import type { Language } from '../words/language.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** Who coordinates in the demo: their Slack id, for COORDINATORS. */
export const COORDINATOR = 'UHANNA';

/** A small Dutch law firm: a coordinator, juniors and partners of four teams, and a secretary outside it all. */
export function lawFirm(languageOfAll?: Language): WorkspaceSeed {
  const person = (name: string, realName: string, language: Language): UserSeed => ({
    id: `U${name.toUpperCase()}`,
    name,
    realName,
    locale: LOCALES[languageOfAll ?? language],
    tz: 'Europe/Amsterdam',
    email: `${name}@vandam.example`,
  });
  return {
    name: 'Van Dam & Partners',
    users: [
      person('hanna', 'Hanna Visser', 'nl'), // HR
      person('sanne', 'Sanne Jansen', 'nl'), // Tax, junior
      person('omar', 'Omar Haddad', 'en'), // Employment, junior
      person('lotte', 'Lotte Bakker', 'nl'), // Litigation, junior
      person('yusuf', 'Yusuf Demir', 'nl'), // Corporate, junior
      person('emma', 'Emma Clarke', 'en'), // Tax, junior
      person('petra', 'Petra de Vries', 'nl'), // Corporate, partner
      person('willem', 'Willem van Dam', 'nl'), // Litigation, partner
      person('ruth', 'Ruth Klein', 'en'), // Employment, partner
      person('bram', 'Bram Hendriks', 'nl'), // Tax, partner
      person('catharina', 'Catharina Mulder', 'nl'), // the board
      person('nico', 'Nico Post', 'nl'), // takes no part
    ],
  };
}
