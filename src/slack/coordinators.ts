import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import { type Complaint, KantelError } from '../errors.ts';
import type { Log } from '../log.ts';

/** Who is in a user group is asked again after this. Milliseconds. */
const FRESH = 5 * 60_000;
/** The most coordinators that are named to somebody who is none. */
const MOST_NAMED = 5;

/**
 * The coordinators: the people named in COORDINATORS and the members of the user groups named there
 * (scope `usergroups:read`).
 */
export function createCoordinators(deps: {
  ids: readonly string[];
  client: WebClient;
  clock: Clock;
  log: Log;
}) {
  const { ids, client, clock, log } = deps;
  const groups = ids.filter((id) => id.startsWith('S'));
  const named = ids.filter((id) => !id.startsWith('S'));
  const remembered = new Map<string, { members: readonly string[]; at: number }>();

  async function membersOf(group: string): Promise<readonly string[]> {
    const now = clock.now().getTime();
    const before = remembered.get(group);
    if (before && now - before.at < FRESH) return before.members;
    try {
      const { users = [] } = await client.usergroups.users.list({ usergroup: group });
      remembered.set(group, { members: users, at: now });
      return users;
    } catch (err) {
      log.warn({ err, group }, 'a user group could not be read');
      return before?.members ?? [];
    }
  }

  async function list(): Promise<string[]> {
    const members = await Promise.all(groups.map(membersOf));
    return [...new Set([...named, ...members.flat()])];
  }

  const includes = async (userId: string): Promise<boolean> =>
    named.includes(userId) || (groups.length > 0 && (await list()).includes(userId));

  return {
    /** Everybody who coordinates. */
    list,
    /** Whether this person coordinates. */
    includes,
    /**
     * @param refusal what somebody who does not coordinate hears, given whom they can ask
     * @throws KantelError with it
     */
    async mustInclude(userId: string, refusal: (ask: readonly string[]) => Complaint): Promise<void> {
      if (!(await includes(userId))) throw new KantelError(refusal((await list()).slice(0, MOST_NAMED)));
    },
  };
}

export type Coordinators = ReturnType<typeof createCoordinators>;
