import { setTimeout as wait } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { outcomeOf, platformErrorOf } from '../delivery/outcome.ts';
import { KantelError } from '../errors.ts';
import type { Told } from './people.ts';
import { slackText } from './text.ts';

/** More people than that are looked for in the list of everybody, which takes fewer calls. */
const MOST_ONE_BY_ONE = 40;
/** How many people of that list Slack is asked for at a time (docs.slack.dev, users.list: 1,000 at most). */
const PAGE = 500;
/** How often the same is asked again where Slack cannot answer. */
const MOST_TRIES = 5;

/** Who people are, by email and by id. */
export interface Directory {
  readonly byEmail: ReadonlyMap<string, Told>;
  readonly byId: ReadonlyMap<string, Told>;
  /** False where the scope `users:read.email` was not granted: then nobody is known by email. */
  readonly mayAskEmails: boolean;
}

/** Looks people up in Slack by email (scope `users:read.email`) and by id, as fast as Slack lets it. */
export function createLookups(client: WebClient) {
  /** @throws KantelError where Slack keeps not answering */
  async function patiently<Answer>(ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask();
      } catch (error) {
        const outcome = outcomeOf(error);
        if (outcome.kind === 'refused') throw error;
        if (tries >= MOST_TRIES && outcome.kind !== 'slowDown') throw new KantelError(slackText.slackIsSlow);
        await wait(outcome.kind === 'slowDown' ? outcome.seconds * 1_000 : tries * 500, undefined, {
          signal,
        });
      }
    }
  }

  /** @returns undefined where Slack knows nobody of that name */
  async function unlessNobody(ask: () => Promise<{ user?: unknown }>, signal: AbortSignal) {
    try {
      return toldIn((await patiently(ask, signal)).user);
    } catch (error) {
      if (/^users?_not_found$|^user_not_visible$/.test(platformErrorOf(error) ?? '')) return undefined;
      throw error;
    }
  }

  return {
    /** Whether it takes a while to look so many people up. */
    isMany: (count: number): boolean => count > MOST_ONE_BY_ONE,
    /**
     * @param emails in lower case
     * @param signal stops it
     * @throws KantelError where Slack keeps not answering
     */
    async find(emails: readonly string[], ids: readonly string[], signal: AbortSignal): Promise<Directory> {
      const byEmail = new Map<string, Told>();
      const byId = new Map<string, Told>();
      const [first, ...others] = emails;
      let mayAskEmails = true;
      const askById = (user: string): Promise<Told | undefined> =>
        unlessNobody(() => client.users.info({ user, include_locale: true }), signal);
      // Looked up by email, Slack does not tell in which language somebody reads (docs.slack.dev, users.lookupByEmail).
      const askFor = async (email: string): Promise<void> => {
        const found = await unlessNobody(() => client.users.lookupByEmail({ email }), signal);
        const told = found && (await askById(found.id));
        if (told) byEmail.set(email, told);
      };
      try {
        if (first !== undefined) await askFor(first);
      } catch (error) {
        if (platformErrorOf(error) !== 'missing_scope') throw error;
        mayAskEmails = false;
      }
      const more = mayAskEmails ? others : [];
      if (more.length + ids.length <= MOST_ONE_BY_ONE) {
        for (const email of more) await askFor(email);
        for (const id of ids) {
          const told = await askById(id);
          if (told) byId.set(id, told);
        }
        return { byEmail, byId, mayAskEmails };
      }
      const wanted = { emails: new Set(more), ids: new Set(ids) };
      let cursor: string | undefined;
      do {
        const page = { limit: PAGE, include_locale: true, ...(cursor && { cursor }) };
        const { members = [], response_metadata } = await patiently(() => client.users.list(page), signal);
        for (const told of members.flatMap((member) => toldIn(member) ?? [])) {
          const email = told.profile?.email?.toLowerCase();
          if (email && wanted.emails.has(email) && !told.deleted) byEmail.set(email, told);
          if (wanted.ids.has(told.id)) byId.set(told.id, told);
        }
        cursor = response_metadata?.next_cursor;
      } while (cursor && byId.size + byEmail.size < wanted.ids.size + wanted.emails.size + 1);
      return { byEmail, byId, mayAskEmails };
    },
  };
}

const toldIn = (user: unknown): Told | undefined =>
  typeof user === 'object' && user !== null && 'id' in user && user.id ? (user as Told) : undefined;

export type Lookups = ReturnType<typeof createLookups>;
