import { openToLook } from '../src/db/open.ts';

const seen = new WeakMap<object, Map<string, string>>();

/**
 * The keys of what the bot planned to say so far, by the id that the message carries; a message with another id, or
 * none, is a direct answer. Some are forgotten once they are sent, so it is looked at whenever all has come to rest.
 */
export function plannedIn(stage: { readonly databasePath: string }): ReadonlyMap<string, string> {
  const keys = seen.get(stage) ?? new Map<string, string>();
  seen.set(stage, keys);
  const db = openToLook(stage.databasePath);
  try {
    const rows = db.prepare<[], [string, string]>('SELECT client_msg_id, key FROM deliveries').raw().all();
    for (const [id, key] of rows) keys.set(id, key);
  } finally {
    db.close();
  }
  return keys;
}
