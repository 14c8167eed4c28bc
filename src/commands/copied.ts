import type { Copied } from '../db/copy.ts';

/** @returns such as "1,204 rows in 27 tables, 0.4 MB" */
export function inFull({ bytes, tables, rows }: Copied): string {
  const megabytes = (bytes / 1e6).toLocaleString('en', {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return `${rows.toLocaleString('en')} rows in ${tables} tables, ${megabytes} MB`;
}
