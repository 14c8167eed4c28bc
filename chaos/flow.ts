import { readdirSync } from 'node:fs';
import type { Acts } from '../src/demo/acts.ts';
import type { LocalSlack } from '../src/local-slack/index.ts';
import type { Somebody } from './somebody.ts';
import type { Setting } from './stage.ts';

/** What a flow is played with. */
export interface Players {
  /** What people do in a programme, by the buttons and forms they do it with. */
  readonly acts: Acts;
  as(handle: string): Somebody;
  /**
   * Presses a button of a reminder. A crash may have cost the reminder, as promised (Slack may have taken it, and it is
   * not said again): then the run ends here, and only what came before it is looked at.
   */
  answer(
    handle: string,
    label: string,
    where: { readonly in: string; readonly message?: string },
  ): Promise<void>;
  /** Somebody's account changes in Slack, which tells the bot of it. */
  change(handle: string, patch: Parameters<LocalSlack['setUser']>[1]): Promise<void>;
  /** Moves the clock on, with all that falls due on the way. */
  turnTo(instant: Date): Promise<void>;
  now(): Date;
}

/** Something people do with Kantel, from beginning to end. */
export interface Flow extends Setting {
  /** For `--flow`. */
  readonly name: string;
  play(players: Players): Promise<void>;
}

/** Every flow there is: each file in `flows/`. A new one needs no other mention. */
export async function allFlows(): Promise<Flow[]> {
  const folder = new URL('flows/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const rooms = await Promise.all(
    names.sort().map((name) => import(new URL(name, folder).href) as Promise<{ flow: Flow }>),
  );
  return rooms.map(({ flow }) => flow);
}
