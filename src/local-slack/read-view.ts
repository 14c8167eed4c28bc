import { checkView } from './blocks/check-view.ts';
import { elementsOf } from './blocks/elements-of.ts';
import { giveIds } from './blocks/give-ids.ts';
import { asText, isJson, type Json, jsonList } from './json.ts';
import type { View } from './state/views.ts';
import type { World } from './world.ts';

/** "Error returned if the provided view is greater than 250kb" (views.open). */
const LARGEST = 250 * 1024;

export type ReadView = { body: Json } | { error: string; messages: string[] };

/** A view as the bot sent it, ready to be stored; or Slack's refusal. `replaces` keeps its own external_id. */
export function readView(world: World, value: unknown, type: 'modal' | 'home', replaces?: View): ReadView {
  const messages = checkView(value, type, world.refuseBlocks);
  if (messages.length > 0 || !isJson(value)) return { error: 'invalid_arguments', messages };
  if (Buffer.byteLength(JSON.stringify(value)) > LARGEST) return { error: 'view_too_large', messages: [] };
  const takesFiles = elementsOf(jsonList(value.blocks)).some(({ element }) => element.type === 'file_input');
  if (takesFiles && !world.manifest.scopes.has('files:read'))
    return { error: 'invalid_arguments', messages: ['`file_input` needs the scope files:read'] };
  const externalId = asText(value.external_id);
  const other = externalId === '' ? undefined : world.views.byExternalId(externalId);
  if (other !== undefined && other.id !== replaces?.id)
    return { error: 'duplicate_external_id', messages: [] };
  return { body: { ...value, blocks: giveIds(jsonList(value.blocks)) } };
}
