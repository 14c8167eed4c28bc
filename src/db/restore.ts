import { existsSync, renameSync } from 'node:fs';
import { BESIDE, type Copied, copyDatabase } from './copy.ts';
import { DatabaseFault } from './fault.ts';
import { holdDatabase } from './lock.ts';

/**
 * Puts a copy in the place of the database. What is in that place is set aside under another name, never removed.
 * @param to the database; nobody may be working on it
 * @param options `mayReplace`: whether a database that is there may be set aside; `now` is in its new name
 * @returns what was restored, and under which name the former database is
 * @throws DatabaseInUseError where a Kantel works on it
 * @throws DatabaseFault where it cannot be done
 */
export async function restoreDatabase(
  from: string,
  to: string,
  { mayReplace, now }: { mayReplace: boolean; now: Date },
): Promise<Copied & { readonly setAside: string | undefined }> {
  const release = holdDatabase(to);
  try {
    if (existsSync(to) && !mayReplace) {
      throw new DatabaseFault(`${to} is there already; --replace sets it aside under another name`);
    }
    const fresh = `${to}.restored`;
    const copied = await copyDatabase(from, fresh, true);
    const setAside = aside(to, `${to}.${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`);
    renameSync(fresh, to);
    return { ...copied, setAside };
  } finally {
    release();
  }
}

function aside(path: string, name: string): string | undefined {
  const found = ['', ...BESIDE].filter((ending) => existsSync(`${path}${ending}`));
  for (const ending of found) renameSync(`${path}${ending}`, `${name}${ending}`);
  return found.length > 0 ? name : undefined;
}
