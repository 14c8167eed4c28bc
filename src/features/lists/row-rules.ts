import { languageName } from '../../words/lists.ts';
import { spokenLanguages } from '../../words/spoken.ts';
import { bareTeam } from '../../words/team.ts';
import { placesPerPerson } from '../cohorts/rules.ts';
import { MOST_TEAM } from '../pairing/rules.ts';
import type { Role } from '../pairs/rules.ts';
import { bareHeader } from './cell-rules.ts';
import type { Row } from './reading-rules.ts';

/** Whom a list means: an email, in lower case, or a Slack id. */
export type Who = { readonly email: string } | { readonly id: string };

/** What a row asks for; null: leave it as it is. */
export interface Asked {
  readonly line: number;
  readonly who: Who;
  /** The email that stands beside an id: it has to be of the same person. */
  readonly beside: Who | null;
  readonly role: Role | null;
  readonly team: string | null;
  readonly office: string | null;
  readonly appraisers: readonly Who[] | null;
  /** Codes. */
  readonly speaks: readonly string[] | null;
  readonly places: number | null;
}

/** Why a row cannot be used; `said`: what stood there. */
export interface RowFault {
  readonly line: number;
  readonly why:
    | 'nobody'
    | 'unreadableWho'
    | 'role'
    | 'places'
    | 'language'
    | 'tooLong'
    | 'tooManyCells'
    | 'noTeam'
    | 'twice'
    | 'twoPeople'
    | 'unknown'
    | 'mayNotAsk'
    | 'bot'
    | 'guest'
    | 'gone'
    | 'unreadableAppraiser'
    | 'unknownAppraiser'
    | 'mayNotAskAppraiser'
    | 'ownAppraiser'
    | 'teamMissing'
    | 'roleMissing'
    | 'onlyThemselves';
  readonly said: string;
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['mentor', 'mentor'],
  ['mentors', 'mentor'],
  ['mentoren', 'mentor'],
  ['mentee', 'mentee'],
  ['mentees', 'mentee'],
  ['leerling', 'mentee'],
  ['leerlingen', 'mentee'],
]);
/** How somebody says that there are none. */
const none = ['none', 'geen', 'niemand', 'nobody'];

const languages = new Map(
  spokenLanguages.flatMap((code) =>
    [code, languageName(code, 'en'), languageName(code, 'nl')].map(
      (name) => [bareHeader(name), code] as const,
    ),
  ),
);

const ID = /^(?:<@|@)?([UW][A-Z0-9]{2,30})(?:\|[^>]*)?>?$/;
const EMAIL = /^[^\s@<>()|,;:"']+@[^\s@<>()|,;:"']+\.[^\s@<>()|,;:"']+$/;

/** Whom a cell means; undefined where it is neither an email nor a Slack id. */
function whoIn(cell: string): Who | undefined {
  const [, id] = ID.exec(cell.trim()) ?? [];
  if (id) return { id };
  const email = cell.trim().replace(/^mailto:/i, '');
  return email.length <= 254 && EMAIL.test(email) ? { email: email.toLowerCase() } : undefined;
}

/** The same person or the same unknown somebody. */
export const whoKey = (who: Who): string => ('id' in who ? who.id : who.email);

const several = (cell: string): string[] =>
  cell
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a row asks for, before anybody is looked up; or what is wrong with it. The first fault counts. */
export function askedIn({ line, cells, isTooLong }: Row): Asked | RowFault {
  const fault = (why: RowFault['why'], said = ''): RowFault => ({ line, why, said });
  if (isTooLong) return fault('tooManyCells');
  const named = cells.id ?? cells.email;
  if (named === undefined) return fault('nobody');
  const who = whoIn(named);
  if (!who) return fault('unreadableWho', named);
  const role = cells.role === undefined ? null : roles.get(bareHeader(cells.role));
  if (role === undefined) return fault('role', cells.role);
  const [team, office] = [cells.team, cells.office].map((cell) => cell?.replaceAll(/\s+/g, ' ') ?? null);
  const long = [team, office].find((cell) => cell && cell.length > MOST_TEAM);
  if (long) return fault('tooLong', long);
  if (team && bareTeam(team) === '') return fault('noTeam', team);
  const appraisers = appraisersIn(cells.appraisers);
  if (typeof appraisers === 'string') return fault('unreadableAppraiser', appraisers);
  const speaks = cells.languages === undefined ? null : several(cells.languages);
  const codes = speaks?.map((said) => ({ said, code: languages.get(bareHeader(said)) }));
  const strange = codes?.find(({ code }) => code === undefined);
  if (strange) return fault('language', strange.said);
  const places =
    cells.places === undefined ? null : placesPerPerson.find((each) => String(each) === cells.places);
  if (places === undefined) return fault('places', cells.places);
  return {
    line,
    who,
    beside: (named === cells.id && whoIn(cells.email ?? '')) || null,
    role,
    team: team ?? null,
    office: office ?? null,
    appraisers,
    speaks: codes ? [...new Set(codes.flatMap(({ code }) => code ?? []))] : null,
    places,
  };
}

/** @returns what cannot be read, as a string */
function appraisersIn(cell: string | undefined): readonly Who[] | null | string {
  if (cell === undefined) return null;
  const named = several(cell);
  if (named.length === 1 && none.includes(bareHeader(named[0] ?? ''))) return [];
  const found = named.map((said) => ({ said, who: whoIn(said) }));
  const strange = found.find(({ who }) => who === undefined);
  return strange ? strange.said : found.flatMap(({ who }) => who ?? []);
}
