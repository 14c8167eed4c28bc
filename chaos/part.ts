import { existsSync, readdirSync } from 'node:fs';
import type { Report } from './report.ts';

/**
 * A part of `npm run chaos` that others keep, in `parts/<name>.ts`: counts what it tried and what went wrong
 * (`report.count('unauthorised tries', 812)`, `report.count('texts leaked', 0)`), and says where (`report.wrong`).
 */
export interface Part {
  run(report: Report): Promise<void>;
}

/** Every part there is, by the name of its file. */
export async function allParts(): Promise<ReadonlyMap<string, Part>> {
  const folder = new URL('parts/', import.meta.url);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  const parts = names.sort().map(async (name): Promise<[string, Part]> => {
    return [name.replace(/\.ts$/, ''), (await import(new URL(name, folder).href)) as Part];
  });
  return new Map(await Promise.all(parts));
}
