/** Whatever came in as JSON: nothing about it is known until somebody looks. */
export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const asJson = (value: unknown): Json => (isJson(value) ? value : {});

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const jsonList = (value: unknown): Json[] => asList(value).filter(isJson);

export const textList = (value: unknown): string[] =>
  asList(value).filter((item): item is string => typeof item === 'string');

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The same object without the fields that are undefined. */
export function compact(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** JSON that may be malformed: undefined where it is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
