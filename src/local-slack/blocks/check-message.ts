import { asText, isJson, type Json, jsonList } from '../json.ts';
import { checkBlocks } from './check-blocks.ts';
import { Problems } from './schema.ts';

/** "Slack will truncate messages containing more than 40,000 characters": here it is refused, so that nobody loses words. */
const LONGEST_TEXT = 40_000;
/** chat.update is stricter: its documentation of msg_too_long says 4,000. */
export const LONGEST_UPDATE = 4_000;
/**
 * All text in the blocks of one message. Documented for markdown blocks only; in practice Slack answers
 * msg_blocks_too_long for any mixture above about this many (bolt-js issues 2509 and 2867).
 */
const LONGEST_BLOCKS = 12_000;

/**
 * "The aggregate character count across all table cells for a single message cannot exceed 10,000"; one table
 * of either kind a message (invalid_attachments, only_one_table_allowed); two charts.
 */
const LONGEST_TABLES = 10_000;
const MOST_CHARTS = 2;
const TABLES = new Set(['table', 'data_table']);

export interface MessageBody {
  text: string;
  blocks: Json[];
}

export interface Refused {
  error: string;
  messages?: string[];
}

function lettersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + lettersIn(item), 0);
  if (!isJson(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [name, item]) =>
      sum + (name === 'text' && typeof item === 'string' ? item.length : lettersIn(item)),
    0,
  );
}

/** What Slack would answer to this message, or its text and blocks where it takes them. */
export function checkMessage(
  message: Json,
  refused: ReadonlySet<string>,
  longest = LONGEST_TEXT,
): MessageBody | Refused {
  const text = asText(message.text) || asText(message.markdown_text);
  if (message.markdown_text !== undefined && (message.blocks !== undefined || message.text !== undefined))
    return { error: 'markdown_text_conflict' };
  if (message.blocks !== undefined && !Array.isArray(message.blocks))
    return { error: 'invalid_blocks_format' };
  const blocks = jsonList(message.blocks);
  if (text === '' && blocks.length === 0 && jsonList(message.attachments).length === 0)
    return { error: 'no_text' };
  if (text.length > longest) return { error: 'msg_too_long' };
  const problems = new Problems();
  checkBlocks(message.blocks ?? [], 'message', '/blocks', problems, refused);
  if (problems.list.length > 0) return { error: 'invalid_blocks', messages: problems.list };
  const tables = blocks.filter((block) => TABLES.has(asText(block.type)));
  if (tables.length > 1) return { error: 'invalid_attachments', messages: ['only_one_table_allowed'] };
  if (lettersIn(tables) > LONGEST_TABLES)
    return { error: 'invalid_blocks', messages: ['table cells must hold no more than 10000 characters'] };
  if (blocks.filter((block) => block.type === 'data_visualization').length > MOST_CHARTS)
    return { error: 'invalid_blocks', messages: ['no more than 2 data_visualization blocks allowed'] };
  if (lettersIn(blocks) > LONGEST_BLOCKS) return { error: 'msg_blocks_too_long' };
  return { text, blocks };
}
