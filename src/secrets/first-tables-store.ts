import type { Database } from '../db/open.ts';
import { type Cipher, isSealedWith, SealError } from './cipher.ts';
import type { Sealer } from './sealer.ts';

/** Where people's words lay, and for which context they were sealed, when NOTES_KEY itself sealed them (0001). */
const places: readonly {
  table: string;
  id: readonly string[];
  context: string;
  columns: readonly string[];
}[] = [
  {
    table: 'expectations',
    id: ['pair_id', 'user_id'],
    context: "'pair:' || pair_id",
    columns: ['hopes_sealed', 'off_limits_sealed'],
  },
  {
    table: 'agreements',
    id: ['id'],
    context: "'pair:' || pair_id",
    columns: ['place_sealed', 'confidentiality_sealed', 'learning_wish_sealed'],
  },
  { table: 'meetings', id: ['id'], context: "'pair:' || pair_id", columns: ['place_sealed'] },
  {
    table: 'notes',
    id: ['id'],
    context: "'pair:' || pair_id",
    columns: ['findings_sealed', 'action_sealed'],
  },
  { table: 'deliveries', id: ['id'], context: "'delivery:' || key", columns: ['work_sealed'] },
];

/**
 * Seals what NOTES_KEY itself sealed with the keys of its subjects. What does not open, because it is damaged, stays as
 * it is. Within a transaction.
 */
export function resealFirstTables(db: Database, before: Cipher, sealer: Sealer): void {
  for (const { table, id, context, columns } of places) {
    for (const column of columns) {
      const rows = db
        .prepare<[], { context: string; sealed: Buffer }>(
          `SELECT ${id.join(', ')}, ${context} AS context, ${column} AS sealed FROM ${table} WHERE ${column} IS NOT NULL`,
        )
        .all();
      const put = db.prepare(
        `UPDATE ${table} SET ${column} = @sealed WHERE ${id.map((part) => `${part} = @${part}`).join(' AND ')}`,
      );
      for (const row of rows) {
        const text = isSealedWith(before.id, row.sealed) ? opened(before, row) : null;
        if (text !== null) put.run({ ...row, sealed: sealer.seal(row.context, text) });
      }
    }
  }
}

function opened(before: Cipher, row: { context: string; sealed: Buffer }): string | null {
  try {
    return before.open(row.context, row.sealed).toString();
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
