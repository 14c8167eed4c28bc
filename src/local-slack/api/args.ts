import { type Json, parseJson } from '../json.ts';
import { refuseWith } from './refusal.ts';

type ArgType = 'string' | 'boolean' | 'number' | 'json';
/** Name → type; a required one ends in "!". */
export type ArgSpec = Record<string, ArgType | `${ArgType}!`>;

/** Taken by every method. */
const ALWAYS = new Set(['token', 'team_id']);

function asType(value: unknown, type: ArgType): unknown {
  if (type === 'json') return typeof value === 'string' ? parseJson(value) : value;
  if (type === 'boolean') {
    if (typeof value === 'boolean') return value;
    if (value === 'true' || value === '1' || value === 1) return true;
    return value === 'false' || value === '0' || value === 0 || value === '' ? false : undefined;
  }
  if (type === 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The arguments, each with its type; refused as Slack refuses them, all faults at once. */
export function readArgs(spec: ArgSpec, raw: Json): Json {
  const args: Json = {};
  const wrong: string[] = [];
  for (const [name, marked] of Object.entries(spec)) {
    const value = raw[name];
    if (value === undefined || value === null) {
      if (marked.endsWith('!')) wrong.push(`missing required field: ${name}`);
      continue;
    }
    const type = marked.replace('!', '') as ArgType;
    const read = asType(value, type);
    if (read === undefined) wrong.push(`must be a ${type} [json-pointer:/${name}]`);
    else args[name] = read;
  }
  for (const name of Object.keys(raw))
    if (!(name in spec) && !ALWAYS.has(name)) wrong.push(`unknown argument: ${name} [json-pointer:/${name}]`);
  if (wrong.length > 0) throw refuseWith('invalid_arguments', wrong);
  return args;
}
