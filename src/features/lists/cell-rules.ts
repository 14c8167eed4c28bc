/** A header without what does not tell headers apart: case, accents, spaces and marks. */
export const bareHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Text that a spreadsheet would reckon with instead of showing it (OWASP, "CSV Injection"), also behind apostrophes;
 * so that what was disarmed once is not taken for what was typed.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell on its way out: no spreadsheet takes it for a formula. */
export const disarmed = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The same on its way in again. */
export const rearmed = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
