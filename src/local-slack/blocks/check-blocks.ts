import { isJson, type Json, jsonList } from '../json.ts';
import { BLOCKS, type Surface } from './catalogue.ts';
import { elementsOf } from './elements-of.ts';
import { byType, type Check, list, type Problems } from './schema.ts';

/** 50 blocks in a message, 100 in a modal or Home (https://docs.slack.dev/reference/block-kit/blocks). */
const MOST: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

function repeated(values: readonly unknown[]): string | undefined {
  const seen = new Set<unknown>();
  for (const value of values) {
    if (typeof value !== 'string') continue;
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}

const uniqueNames = (blocks: Json[], at: string, problems: Problems): void => {
  const block = repeated(blocks.map((one) => one.block_id));
  if (block !== undefined) problems.add(`\`block_id\` already exists: ${block}`, at);
  blocks.forEach((one, index) => {
    const action = repeated(elementsOf([one]).map(({ element }) => element.action_id));
    if (action !== undefined) problems.add(`\`action_id\` already exists: ${action}`, `${at}/${index}`);
  });
  const focused = elementsOf(blocks).filter(({ element }) => element.focus_on_load === true);
  if (focused.length > 1) problems.add('only one element may have `focus_on_load`', at);
};

/** Everything Slack would refuse about these blocks on this surface. */
export function checkBlocks(
  value: unknown,
  surface: Surface,
  at: string,
  problems: Problems,
  refused: ReadonlySet<string>,
): void {
  const known = Object.fromEntries(Object.entries(BLOCKS[surface]).filter(([type]) => !refused.has(type)));
  const check: Check = list(byType(known), 0, MOST[surface]);
  check(value, at, problems);
  if (Array.isArray(value) && value.every(isJson)) uniqueNames(jsonList(value), at, problems);
}
