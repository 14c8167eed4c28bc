import { isJson, type Json } from '../json.ts';

/** What Slack says is wrong, each with the place as a JSON pointer. */
export class Problems {
  readonly list: string[] = [];

  add(what: string, at: string): void {
    this.list.push(`${what} [json-pointer:${at}]`);
  }
}

/** Looks at one value and says what Slack would refuse about it. */
export type Check = (value: unknown, at: string, problems: Problems) => void;

export interface Field {
  check: Check;
  required: boolean;
}

export const must = (check: Check): Field => ({ check, required: true });
export const may = (check: Check): Field => ({ check, required: false });

export function string(limits: { min?: number; max?: number; pattern?: RegExp } = {}): Check {
  const { min = 0, max = Number.POSITIVE_INFINITY, pattern } = limits;
  return (value, at, problems) => {
    if (typeof value !== 'string') return problems.add('must be a string', at);
    if (value.length < min) problems.add(`must be more than ${min - 1} characters`, at);
    if (value.length > max) problems.add(`must be less than ${max + 1} characters`, at);
    if (pattern !== undefined && !pattern.test(value)) problems.add('failed to match pattern', at);
  };
}

export const flag: Check = (value, at, problems) => {
  if (typeof value !== 'boolean') problems.add('must be a boolean', at);
};

export function number(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Check {
  return (value, at, problems) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return problems.add('must be a number', at);
    if (value < min || value > max) problems.add(`must be between ${min} and ${max}`, at);
  };
}

export function integer(min: number, max: number): Check {
  return (value, at, problems) => {
    if (!Number.isInteger(value)) return problems.add('must be an integer', at);
    number(min, max)(value, at, problems);
  };
}

export function oneOf(...allowed: readonly string[]): Check {
  return (value, at, problems) => {
    if (!allowed.includes(String(value))) problems.add(`must be a valid enum value: ${String(value)}`, at);
  };
}

export function list(check: Check, min = 0, max = Number.POSITIVE_INFINITY): Check {
  return (value, at, problems) => {
    if (!Array.isArray(value)) return problems.add('must be an array', at);
    if (value.length < min) problems.add(`no fewer than ${min} items allowed`, at);
    if (value.length > max) problems.add(`no more than ${max} items allowed`, at);
    value.forEach((item, index) => {
      check(item, `${at}/${index}`, problems);
    });
  };
}

/** An object with these fields and no others: Slack refuses properties it does not know. */
export function object(fields: Record<string, Field>, ...rules: Check[]): Check {
  return (value, at, problems) => {
    if (!isJson(value)) return problems.add('must be an object', at);
    for (const [name, field] of Object.entries(fields)) {
      if (value[name] !== undefined && value[name] !== null)
        field.check(value[name], `${at}/${name}`, problems);
      else if (field.required) problems.add(`missing required field: ${name}`, at);
    }
    for (const name of Object.keys(value)) {
      if (!(name in fields)) problems.add(`invalid additional property: ${name}`, at);
    }
    for (const rule of rules) rule(value, at, problems);
  };
}

/** One of several objects, told apart by `type`. */
export function byType(checks: Record<string, Check>): Check {
  return (value, at, problems) => {
    if (!isJson(value)) return problems.add('must be an object', at);
    const check = checks[String(value.type)];
    if (check === undefined) return problems.add(`unsupported type: ${String(value.type)}`, `${at}/type`);
    check(value, at, problems);
  };
}

export const rule = (broken: (value: Json) => string | undefined): Check => {
  return (value, at, problems) => {
    const what = isJson(value) ? broken(value) : undefined;
    if (what !== undefined) problems.add(what, at);
  };
};

export const anything: Check = () => {};
export const literal = (type: string): Field => must(oneOf(type));
export const pick = (checks: Record<string, Check>, names: readonly string[]): Record<string, Check> =>
  Object.fromEntries(Object.entries(checks).filter(([name]) => names.includes(name)));
