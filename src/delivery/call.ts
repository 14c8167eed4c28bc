import type { Work } from './delivery.ts';
import type { Method } from './limits.ts';

/** What came of a call: the delivery is done with it, or has more calls to make. */
export type Performed =
  | { readonly isDone: true; readonly channel?: string; readonly ts?: string }
  | {
      readonly isDone: false;
      /** How many of its calls are made now. */
      readonly step: number;
      /** The channel that was made, to be remembered before anything else happens. */
      readonly channel?: string;
      /** Slack did not take the blocks; what follows goes without them. */
      readonly isPlainer?: boolean;
    };

/** One call to Slack that a delivery needs next. Each can be repeated safely. */
export interface Call {
  readonly method: Method;
  /** The channel, for messages. */
  readonly place?: string;
  make(): Promise<Performed>;
}

/** What it builds on never came to be, so it cannot be done. */
export class MissingGroundError extends Error {
  override readonly name = 'MissingGroundError';
}

/** What it builds on is still being tried, so it has to wait. */
export class PendingGroundError extends Error {
  override readonly name = 'PendingGroundError';
}

/** The call that some work begins with. */
export function firstMethodOf(work: Work): Method {
  return firstMethods[work.do];
}

/** Whether a call that was made twice is seen twice; of the others the second changes nothing. */
export const isSeenTwice = (method: Method): boolean => method === 'chat.postMessage';

/** Whether a call only leads up to what has to be done: while it is made, nothing of that can have happened. */
export const isPreparation = (method: Method): boolean => method === 'conversations.open';

const firstMethods: Record<Work['do'], Method> = {
  openChannel: 'conversations.create',
  say: 'chat.postMessage',
  change: 'chat.update',
  pin: 'pins.add',
  unpin: 'pins.remove',
  archive: 'conversations.archive',
};
