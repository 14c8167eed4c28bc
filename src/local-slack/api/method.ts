import type { Json } from '../json.ts';
import type { World } from '../world.ts';
import type { ArgSpec } from './args.ts';
import type { Tier } from './rate-limits.ts';

/** What a method can reach beside the world. */
export interface Reach {
  world: World;
  /** Where a socket connects; each address serves once. */
  socketUrl: () => string;
  /** Sends an event to the bot, if the manifest subscribes to it. */
  event: (subscription: string, event: Json) => void;
}

/** One method of the Web API. */
export interface Method {
  args: ArgSpec;
  tier: Tier;
  /** Needs one of these; absent: none. */
  scopes?: readonly string[];
  /** Needs the app-level token instead of the bot's. */
  appLevel?: true;
  run: (reach: Reach, args: Json) => Json;
}
