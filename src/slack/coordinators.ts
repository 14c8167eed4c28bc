import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import { outcomeOf } from '../delivery/outcome.ts';
import { type Complaint, KantelError } from '../errors.ts';
import type { Log } from '../log.ts';
import { withPatience } from './patience.ts';
import { slackText } from './text.ts';

/** Who is in a user group is asked again after this. Milliseconds. */
const FRESH = 5 * 60_000;
/** A form has to be opened within three seconds of the command, so who may open it must be known in time. */
const PATIENCE = 1_000;
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

  async function ask(group: string): Promise<readonly string[]> {
    const { users: members = [] } = await client.usergroups.users.list({ usergroup: group });
    remembered.set(group, { members, at: clock.now().getTime() });
    return members;
  }

  /** @returns undefined where Slack does not tell, and never did */
  async function membersOf(group: string): Promise<readonly string[] | undefined> {
    const now = clock.now().getTime();
    const before = remembered.get(group);
    if (before && now - before.at < FRESH) return before.members;
    try {
      return await withPatience(ask(group), PATIENCE);
    } catch (err) {
      log.warn({ err, group }, 'a user group could not be read');
      return before?.members ?? (outcomeOf(err).kind === 'refused' ? [] : undefined);
    }
  }

  async function look(): Promise<{ ids: string[]; isWhole: boolean }> {
    const members = await Promise.all(groups.map(membersOf));
    const ids = [...new Set([...named, ...members.flatMap((each) => each ?? [])])];
    return { ids, isWhole: !members.includes(undefined) };
  }

  /** As far as is remembered, which may be of some time ago. */
  function known(): { ids: string[]; isWhole: boolean } {
    const members = groups.map((group) => remembered.get(group)?.members);
    const ids = [...new Set([...named, ...members.flatMap((each) => each ?? [])])];
    return { ids, isWhole: !members.includes(undefined) };
  }

  const list = async (): Promise<string[]> => (await look()).ids;
  const includes = async (userId: string): Promise<boolean> =>
    named.includes(userId) || (groups.length > 0 && (await list()).includes(userId));

  return {
    /** Everybody who coordinates. */
    list,
    /** Whether this person coordinates. */
    includes,
    /** Everybody of whom it is known without asking Slack, and whether that is everybody; for inside a transaction. */
    known,
    /**
     * @param refusal what somebody who does not coordinate hears, given whom they can ask
     * @throws KantelError with it, or that Slack is slow where it does not say who coordinates
     */
    async mustInclude(userId: string, refusal: (ask: readonly string[]) => Complaint): Promise<void> {
      if (named.includes(userId)) return;
      const { ids, isWhole } = await look();
      if (ids.includes(userId)) return;
      throw new KantelError(isWhole ? refusal(ids.slice(0, MOST_NAMED)) : slackText.slackIsSlow);
    },
  };
}

export type Coordinators = ReturnType<typeof createCoordinators>;
