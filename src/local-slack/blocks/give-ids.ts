import { secret } from '../ids.ts';
import { isJson, type Json } from '../json.ts';

const NESTED = ['elements', 'actions', 'child_blocks', 'accessory', 'element'] as const;
/** These carry no action_id. */
const MUTE = new Set([
  'image',
  'plain_text',
  'mrkdwn',
  'rich_text_section',
  'rich_text_list',
  'rich_text_quote',
]);

function withActionId(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withActionId);
  if (!isJson(value) || MUTE.has(String(value.type))) return value;
  if ('child_blocks' in value || value.type === 'card') return withIds(value);
  return { action_id: secret(3), ...value };
}

function withIds(block: Json): Json {
  const named: Json = { block_id: secret(3), ...block };
  if (block.type === 'rich_text' || block.type === 'context') return named;
  for (const key of NESTED) if (key in named) named[key] = withActionId(named[key]);
  return named;
}

/** Blocks as Slack stores them: what the bot left unnamed gets a block_id and an action_id. */
export const giveIds = (blocks: readonly Json[]): Json[] => blocks.map(withIds);
