import type { UserSeed, WorkspaceSeed } from '../local-slack/index.ts';
import type { Language } from '../words/language.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** Where the firm is, and whose calendar it works by. */
export const PLACE = { timeZone: 'Europe/Amsterdam', country: 'NL' } as const;

/** Who coordinates in the demo: their Slack id, for COORDINATORS. */
export const COORDINATOR = 'UHANNA';

interface Colleague {
  readonly realName: string;
  readonly language: Language;
  /** As their profile says it. */
  readonly title: string;
  /** Absent: outside the programme. */
  readonly team?: string;
}

/** Twelve people in four teams, half of them junior; who coordinates them; and somebody outside it all. */
const colleagues: Readonly<Record<string, Colleague>> = {
  hanna: { realName: 'Hanna Visser', language: 'en', title: 'HR, coordinates Kantel' },
  sanne: { realName: 'Sanne Jansen', language: 'nl', title: 'Junior, Tax', team: 'Tax' },
  emma: { realName: 'Emma Clarke', language: 'en', title: 'Junior, Tax', team: 'Tax' },
  bram: { realName: 'Bram Hendriks', language: 'nl', title: 'Partner, Tax', team: 'Tax' },
  omar: { realName: 'Omar Haddad', language: 'en', title: 'Junior, Employment', team: 'Employment' },
  daan: { realName: 'Daan Smit', language: 'nl', title: 'Junior, Employment', team: 'Employment' },
  maaike: { realName: 'Maaike Bos', language: 'nl', title: 'Partner, Employment', team: 'Employment' },
  lotte: { realName: 'Lotte Bakker', language: 'nl', title: 'Junior, Litigation', team: 'Litigation' },
  willem: { realName: 'Willem van Dam', language: 'nl', title: 'Partner, Litigation', team: 'Litigation' },
  ruth: { realName: 'Ruth Klein', language: 'en', title: 'Partner, Litigation', team: 'Litigation' },
  yusuf: { realName: 'Yusuf Demir', language: 'nl', title: 'Junior, Corporate', team: 'Corporate' },
  petra: { realName: 'Petra de Vries', language: 'nl', title: 'Partner, Corporate', team: 'Corporate' },
  catharina: { realName: 'Catharina Mulder', language: 'nl', title: 'Board, Corporate', team: 'Corporate' },
  nico: { realName: 'Nico Post', language: 'nl', title: 'Secretary, takes no part' },
};

/** The team of somebody by their handle. */
export const teamOf = (handle: string): string => colleagues[handle]?.team ?? '';

/** A small Dutch law firm. @param languageOfAll of everybody; each person's own where it is absent */
export function lawFirm(languageOfAll?: Language): WorkspaceSeed {
  const users = Object.entries(colleagues).map(
    ([name, { realName, title, language }]): UserSeed => ({
      id: `U${name.toUpperCase()}`,
      name,
      realName,
      title,
      locale: LOCALES[languageOfAll ?? language],
      tz: PLACE.timeZone,
      email: `${name}@vandam.example`,
    }),
  );
  return {
    name: 'Van Dam & Partners',
    users,
    channels: [{ name: 'general', members: Object.keys(colleagues) }],
  };
}
