import { type DestinationStream, type Logger, pino } from 'pino';

/** What the rest of Kantel logs with: JSON lines. Ids only: never what people wrote, never tokens. */
export type Log = Logger;

/**
 * @param level pino's level, from LOG_LEVEL
 * @param destination where the lines go; standard output unless given (tests collect them)
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error as a log may have it: its name and code and where it arose, not its data, which may hold people's words. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, code, at: stack?.slice(0, 6).map((line) => line.trim()) };
}
