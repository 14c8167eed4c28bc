import { DatabaseFault, DatabaseInUseError, inWords, storageTroubleOf } from './db/fault.ts';
import { MigrationError, NewerDatabaseError } from './db/migrate.ts';
import { platformErrorOf } from './delivery/outcome.ts';
import { WrongKeyError } from './secrets/take-key.ts';

/** What keeps Kantel from starting, in one line for whoever runs it. Never a stack trace, never a token. */
export function faultInWords(thrown: unknown): string {
  const error = storageTroubleOf(thrown) ? inWords(thrown) : thrown;
  if (error instanceof NewerDatabaseError) return `DATABASE_PATH: ${error.message}; it was left as it is`;
  if (error instanceof DatabaseFault || error instanceof DatabaseInUseError) {
    return `DATABASE_PATH: ${error.message}`;
  }
  if (error instanceof WrongKeyError) return `NOTES_KEY: ${error.message}`;
  if (error instanceof MigrationError) {
    return `DATABASE_PATH: ${error.message} (${codeOf(error.cause)}); nothing of it was kept`;
  }
  const refusal = platformErrorOf(error);
  if (refusal) return `Slack refused the connection: ${refusal}; look at SLACK_BOT_TOKEN and SLACK_APP_TOKEN`;
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'PORT: another program listens there already';
  if (code === 'EACCES') return 'PORT: not allowed to use it';
  if (code.startsWith('slack_webapi_')) {
    return 'SLACK_API_URL: Slack cannot be reached there';
  }
  return `Kantel cannot start (${error instanceof Error ? error.name : typeof error}${code && ` ${code}`})`;
}

/** The code that a library or the system put on an error, such as EADDRINUSE; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
