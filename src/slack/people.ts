import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import type { Transact } from '../db/transaction.ts';
import { platformErrorOf } from '../delivery/outcome.ts';
import { KantelError } from '../errors.ts';
import { isTimeZone } from '../words/dates.ts';
import { type Language, languageOf } from '../words/language.ts';
import { withPatience } from './patience.ts';
import type { KnownPerson, PeopleStore } from './people-store.ts';
import { slackText } from './text.ts';
import type { Told } from './told.ts';

export type { Told } from './told.ts';

/** A person as the rest of Kantel sees them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** An IANA name, where Slack tells it. */
  readonly timeZone: string | null;
  readonly team: string | null;
  readonly office: string | null;
  /** Codes of the languages they said they speak, such as `nl`; empty where they did not say. */
  readonly speaks: readonly string[];
  /** False for a bot, a guest or a deactivated account: somebody who cannot be paired or written to. */
  readonly isMember: boolean;
}

/** Hears that somebody came to another team, became a member or is one no more; inside the transaction in which it did. */
export type PeopleListener = (userId: string, now: Date) => void;

/** What Slack told of somebody is asked again after a day. Milliseconds. */
const FRESH = 24 * 60 * 60_000;
/** A form has to be answered within three seconds; what Slack tells of a person must come in time for that. */
const PATIENCE = 2_000;
/** What happened longer than this before Slack was last asked is old news; so far apart may its clock and ours be. */
const OLD_NEWS = 60_000;

/**
 * Who people are, from Slack's `users.info` (scope `users:read`), remembered so that presses are answered at once.
 * @param otherwise the language for people whose locale is not one of ours
 */
export function createPeople(deps: {
  store: PeopleStore;
  client: WebClient;
  clock: Clock;
  otherwise: Language;
  transact: Transact;
}) {
  const { store, client, clock, otherwise, transact } = deps;
  const listeners: PeopleListener[] = [];

  const asPerson = (known: KnownPerson): Person => ({
    id: known.id,
    name: known.name,
    language: known.language ?? languageOf(known.locale, otherwise),
    timeZone: known.timeZone,
    team: known.team,
    office: known.office,
    speaks: known.speaks,
    isMember: known.isMember,
  });

  /** Does something with what is remembered of somebody, and tells who listens where that changed for them. */
  function watched(id: string, change: () => void): void {
    transact(() => {
      const before = store.find(id);
      change();
      const after = store.find(id);
      // Of somebody who is not remembered yet, nothing rests on it.
      if (!before || !after || (before.team === after.team && before.isMember === after.isMember)) return;
      for (const listener of listeners) listener(id, clock.now());
    });
  }

  /** Remembers what Slack tells of somebody; of an account that was deactivated it tells no locale and no zone. */
  function save(told: Told): void {
    const { id, profile } = told;
    const before = store.find(id);
    watched(id, () =>
      store.save({
        id,
        name: profile?.display_name || profile?.real_name || told.real_name || told.name || id,
        locale: told.locale ?? before?.locale ?? null,
        timeZone: told.tz && isTimeZone(told.tz) ? told.tz : (before?.timeZone ?? null),
        isMember: isColleague(told),
        fetchedAt: clock.now().getTime(),
      }),
    );
  }

  async function ask(id: string): Promise<Person> {
    const { user } = await client.users.info({ user: id, include_locale: true }).catch((error: unknown) => {
      throw platformErrorOf(error) === 'user_not_found' ? new KantelError(slackText.unknownPerson) : error;
    });
    if (!user?.id) throw new KantelError(slackText.unknownPerson);
    save({ ...user, id });
    const known = store.find(id);
    if (!known) throw new Error(`person ${id} was saved and is not there`);
    return asPerson(known);
  }

  return {
    /** Whoever has been seen before, as last seen; synchronous, for use inside a transaction. */
    known(id: string): Person {
      const known = store.find(id);
      if (known) return asPerson(known);
      return {
        id,
        name: id,
        language: otherwise,
        timeZone: null,
        team: null,
        office: null,
        speaks: [],
        isMember: true,
      };
    },
    /** Somebody who pressed or typed something: as remembered, asked again after a day, never an error. */
    async meet(id: string): Promise<Person> {
      const known = store.find(id);
      if (known && clock.now().getTime() - known.fetchedAt < FRESH) return asPerson(known);
      return withPatience(ask(id), PATIENCE).catch(() => this.known(id));
    },
    /**
     * Somebody as they are at this moment, for a decision that rests on it.
     * @throws KantelError when Slack does not know them, or does not answer in time
     */
    async look(id: string): Promise<Person> {
      try {
        return await withPatience(ask(id), PATIENCE);
      } catch (error) {
        throw error instanceof KantelError ? error : new KantelError(slackText.slackIsSlow);
      }
    },
    /** Whether Slack has told since then that somebody is no colleague any more. */
    leftSince(id: string, at: Date): boolean {
      const known = store.find(id);
      return known !== undefined && !known.isMember && known.fetchedAt > at.getTime();
    },
    /** Remembers what Slack told of somebody who is something to us from now on. */
    remember: save,
    /**
     * Slack tells that something about somebody changed (`user_change`). Nothing is remembered of people who are
     * nothing to us: in a big firm that is nearly all it tells.
     */
    heard(told: Told, at: Date): void {
      const known = store.find(told.id);
      if (!known) return;
      // Asked at a moment that lies ahead, by a clock that has been set back since: that makes no news old.
      const isOld = at.getTime() <= known.fetchedAt - OLD_NEWS && known.fetchedAt <= clock.now().getTime();
      if (!isOld) save(told);
    },
    /**
     * Asks Slack anew of people, one after the other, because it may have told of a change while nobody listened.
     * Whom Slack does not know (any more) is not asked again for a day.
     * @returns false where Slack does not answer: then it asks no further
     */
    async lookAgain(ids: readonly string[]): Promise<boolean> {
      for (const id of ids) {
        const answered = await withPatience(ask(id), PATIENCE).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof KantelError)) return false;
            store.touch(id, clock.now());
            return true;
          },
        );
        if (!answered) return false;
      }
      return true;
    },
    /** Remembers which language somebody chose. @returns them, with that language */
    choose(person: Person, language: Language): Person {
      store.setLanguage(person.id, language);
      return { ...person, language };
    },
    /** Remembers the team that a coordinator typed. */
    setTeam: (id: string, team: string): void => watched(id, () => store.setTeam(id, team)),
    /** Remembers where somebody works and what they speak. */
    setPlace: store.setPlace,
    /** Adds a listener; `app-services.ts` joins with it what must not import each other. */
    onChange(listener: PeopleListener): void {
      listeners.push(listener);
    },
  };
}

/** Somebody with an account of their own here: no bot, no guest, nobody of another organisation, not deactivated. */
export function isColleague(user: Told): boolean {
  const isOther = user.is_bot || user.is_stranger || user.is_restricted || user.is_ultra_restricted;
  return !(user.deleted || isOther || user.id === 'USLACKBOT');
}

export type People = ReturnType<typeof createPeople>;
