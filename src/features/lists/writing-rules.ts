import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../words/language.ts';
import type { Role } from '../pairs/rules.ts';
import { disarmed } from './cell-rules.ts';
import { type Column, headerOf } from './column-rules.ts';

/** Somebody in a list on its way out: what an import can bring, and whom they are a pair with. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  /** Null where they are in a pair and did not sign up. */
  readonly role: Role | null;
  readonly team: string | null;
  readonly office: string | null;
  readonly appraisers: readonly string[];
  readonly speaks: readonly string[];
  readonly places: number | null;
  readonly mentorOf: readonly string[];
  readonly menteeOf: readonly string[];
}

const written: readonly Column[] = [
  'id',
  'name',
  'role',
  'team',
  'office',
  'appraisers',
  'languages',
  'places',
  'mentorOf',
  'menteeOf',
];

const roleWords = {
  en: { mentor: 'mentor', mentee: 'mentee' },
  nl: { mentor: 'mentor', mentee: 'leerling' },
};

/**
 * A list as Excel in the Netherlands opens it: UTF-8 with a mark, semicolons, Windows' line ends; no cell is taken
 * for a formula.
 */
export function writeTable(people: readonly Listed[], language: Language): string {
  const cellOf = (person: Listed): Readonly<Partial<Record<Column, string | number | null>>> => ({
    id: person.id,
    name: person.name,
    role: person.role && roleWords[language][person.role],
    team: person.team,
    office: person.office,
    appraisers: person.appraisers.join(', '),
    languages: person.speaks.join(', '),
    places: person.places,
    mentorOf: person.mentorOf.join(', '),
    menteeOf: person.menteeOf.join(', '),
  });
  const rows = people
    .map(cellOf)
    .map((cells) => written.map((column) => disarmed(String(cells[column] ?? ''))));
  return stringify([written.map((column) => headerOf(column, language)), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
  });
}

/** A list in parts of so many characters at most, cut between lines where that is possible. */
export function partsOf(list: string, most: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of list.replace(/^\uFEFF/, '').split(/(?<=\n)/)) {
    if (part !== '' && part.length + line.length > most) {
      parts.push(part);
      part = '';
    }
    part += line;
    for (; part.length > most; part = part.slice(most)) parts.push(part.slice(0, most));
  }
  return part === '' ? parts : [...parts, part];
}
