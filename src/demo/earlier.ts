import { existsSync } from 'node:fs';
import { migrate, refuseNewerFile } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';
import { createCohortStore } from '../features/cohorts/store.ts';

/**
 * Whether anybody was ever paired in a database; a cohort is made with its first pair.
 * @throws NewerDatabaseError where it belongs to a newer Kantel
 */
export function hasPairs(databasePath: string, now: Date): boolean {
  if (!existsSync(databasePath)) return false;
  refuseNewerFile(databasePath);
  const db = openDatabase(databasePath);
  try {
    migrate(db, now);
    return createCohortStore(db).running().length > 0;
  } finally {
    db.close();
  }
}
