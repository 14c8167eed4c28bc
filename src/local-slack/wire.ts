import type { Failure } from './api/failures.ts';
import type { Json } from './json.ts';

/** A call of the Web API on its way. */
interface CallOnTheWire {
  /** Or `response_url`. */
  readonly method: string;
  readonly args: Json;
}

/**
 * Somebody on the wire between the bot and this Slack, told of each thing that passes and free to let it get lost.
 * What they return happens to it; nothing returned, and it goes on as if nobody were there.
 */
export interface Wire {
  /** A call has arrived; nothing has happened yet. */
  called?(call: CallOnTheWire): Failure | undefined;
  /** The call has had its effect, or was refused; its answer has not gone out yet. */
  answered?(call: CallOnTheWire): 'lost' | undefined;
  /** A command, press, form or event is about to go to the bot. */
  sent?(what: string): void;
  /** The bot's acknowledgement has arrived over its socket; nobody has been told of it yet. */
  acknowledged?(what: string): 'lost' | undefined;
}
