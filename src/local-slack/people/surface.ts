import type { Json } from '../json.ts';
import type { Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';

/** Where a control stands: a message, a modal, or the Home. */
type Place = { message: Message } | { view: View };

export interface Surface {
  place: Place;
  blocks: Json[];
  /** What this person has entered here. */
  state: Json;
  keep: (state: Json) => void;
}
