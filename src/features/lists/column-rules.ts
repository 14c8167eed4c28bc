import type { Language } from '../../words/language.ts';
import { bareHeader } from './cell-rules.ts';

/** What a list can tell of somebody. */
const columns = [
  'id',
  'email',
  'role',
  'team',
  'office',
  'appraisers',
  'languages',
  'places',
  'name',
  'mentorOf',
  'menteeOf',
] as const;
export type Column = (typeof columns)[number];

/** What a column may be called. The first is how English calls it, the second how Dutch does. */
const names: Readonly<Record<Column, readonly string[]>> = {
  id: ['Slack id', 'Slack-id', 'id', 'Slack', 'user id', 'member id', 'lid-id'],
  email: ['email', 'e-mail', 'mail', 'email address', 'e-mailadres', 'emailadres', 'mailadres'],
  role: ['role', 'rol'],
  team: ['team', 'team', 'practice', 'practice group', 'department', 'praktijkgroep', 'sectie', 'afdeling'],
  office: ['office', 'vestiging', 'location', 'kantoor', 'locatie'],
  appraisers: [
    ...['appraiser', 'beoordelaar', 'appraisers', 'beoordelaars', 'appraised by', 'beoordeeld door'],
    ...['appraiser email', 'e-mail beoordelaar', 'beoordelaar e-mail', 'appraiser id', 'beoordelaar-id'],
  ],
  languages: ['languages', 'talen', 'language', 'taal', 'speaks', 'spreekt'],
  places: ['places', 'plaatsen', 'plekken', 'aantal plaatsen', 'number of mentees', 'aantal leerlingen'],
  name: ['name', 'naam'],
  mentorOf: ['mentor of', 'mentor van'],
  menteeOf: ['mentee of', 'leerling van'],
};

const byName = new Map(
  columns.flatMap((column) => names[column].map((name) => [bareHeader(name), column] as const)),
);

/** The column that a header means, in any case and with or without accents; undefined where it means none. */
export const columnNamed = (header: string): Column | undefined => byName.get(bareHeader(header));

/** How a column is called on the way out. */
export const headerOf = (column: Column, language: Language): string =>
  names[column][language === 'nl' ? 1 : 0] ?? column;
