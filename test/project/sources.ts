import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the project is, with a slash at the end. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the project, as text. */
export const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** The TypeScript files under a folder, with their path from the root of the project. */
export const sources = (folder: string): { path: string; text: string }[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: `${folder}/${name}`, text: read(`${folder}/${name}`) }));
