import type { Database } from '../db/open.ts';
import type { Language } from '../words/language.ts';

/** A person as far as Kantel remembers them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly locale: string | null;
  readonly timeZone: string | null;
  /** As they chose it themselves, if they did. */
  readonly language: Language | null;
  readonly team: string | null;
  readonly office: string | null;
  /** Codes of the languages they said they speak, such as `nl`; empty where they did not say. */
  readonly speaks: readonly string[];
  /** False for a bot, a guest or a deactivated account. */
  readonly isMember: boolean;
  readonly fetchedAt: number;
}

interface Row {
  user_id: string;
  name: string;
  locale: string | null;
  time_zone: string | null;
  language: Language | null;
  team: string | null;
  office: string | null;
  speaks: string | null;
  is_member: number;
  fetched_at: number;
}

/** The SQL of the people table. */
export function createPeopleStore(db: Database) {
  const find = db.prepare<[string], Row>('SELECT * FROM people WHERE user_id = ?');
  const save = db.prepare(
    `INSERT INTO people (user_id, name, locale, time_zone, is_member, fetched_at)
     VALUES (@id, @name, @locale, @timeZone, @isMember, @fetchedAt)
     ON CONFLICT (user_id) DO UPDATE SET name = @name, locale = @locale, time_zone = @timeZone,
       is_member = @isMember, fetched_at = @fetchedAt`,
  );
  // Slack may not have told of them yet; what it tells is asked for the next time they do something.
  const setLanguage = db.prepare(
    `INSERT INTO people (user_id, name, language, is_member, fetched_at) VALUES (@id, @id, @language, 1, 0)
     ON CONFLICT (user_id) DO UPDATE SET language = @language`,
  );
  const setTeam = db.prepare('UPDATE people SET team = ? WHERE user_id = ?');
  const touch = db.prepare('UPDATE people SET fetched_at = ? WHERE user_id = ?');
  const setPlace = db.prepare('UPDATE people SET office = ?, speaks = ? WHERE user_id = ?');
  return {
    find(id: string): KnownPerson | undefined {
      const row = find.get(id);
      return (
        row && {
          id: row.user_id,
          name: row.name,
          locale: row.locale,
          timeZone: row.time_zone,
          language: row.language,
          team: row.team,
          office: row.office,
          speaks: row.speaks ? row.speaks.split(',') : [],
          isMember: row.is_member === 1,
          fetchedAt: row.fetched_at,
        }
      );
    },
    save(person: Omit<KnownPerson, 'team' | 'office' | 'speaks' | 'language'>): void {
      save.run({ ...person, isMember: person.isMember ? 1 : 0 });
    },
    /** Slack was asked of them, and told nothing. */
    touch(id: string, at: Date): void {
      touch.run(at.getTime(), id);
    },
    setLanguage(id: string, language: Language): void {
      setLanguage.run({ id, language });
    },
    setTeam(id: string, team: string): void {
      setTeam.run(team, id);
    },
    setPlace(id: string, place: { office: string | null; speaks: readonly string[] }): void {
      setPlace.run(place.office, place.speaks.join(',') || null, id);
    },
  };
}

export type PeopleStore = ReturnType<typeof createPeopleStore>;
