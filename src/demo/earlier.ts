import { existsSync } from 'node:fs';
import { openStorage } from '../db/storage.ts';
import { createCohortStore } from '../features/cohorts/store.ts';

/**
 * Whether a database is that of an earlier demo: each begins with a cohort.
 * @throws NewerDatabaseError where it belongs to a newer Kantel
 * @throws DatabaseInUseError where a demo runs on it already
 */
export function isOfEarlierDemo(databasePath: string, now: Date): boolean {
  if (!existsSync(databasePath)) return false;
  const storage = openStorage(databasePath, now);
  try {
    return createCohortStore(storage.db).running().length > 0;
  } finally {
    storage.close();
  }
}
