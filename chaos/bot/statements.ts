/** What keeps a semicolon from ending a statement: comments, strings, quoted names. */
const quoted = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|;/g;
/** A trigger holds statements of its own, up to its END. */
const openTrigger = /^\s*(?:--[^\n]*\n|\s)*CREATE\s+(?:TEMP\w*\s+)?TRIGGER\b(?![\s\S]*\bEND\s*;$)/i;

/** The statements of a script of SQL, one by one, each with its semicolon. */
export function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let from = 0;
  for (const { 0: found, index } of sql.matchAll(quoted)) {
    if (found !== ';') continue;
    const statement = sql.slice(from, index + 1);
    if (openTrigger.test(statement)) continue;
    statements.push(statement);
    from = index + 1;
  }
  const rest = sql.slice(from);
  return rest.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() === '' ? statements : [...statements, rest];
}
