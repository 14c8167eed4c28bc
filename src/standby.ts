import type { Server } from 'node:http';
import { DatabaseInUseError } from './db/fault.ts';
import type { Log } from './log.ts';

/** What a standby needs from the world around it. */
interface Surroundings {
  readonly log: Log;
  /** Asked to stop. */
  readonly signal: AbortSignal;
  /** Answers on the port while it waits; resolves to nothing where the port is taken. */
  readonly serve: () => Promise<Server | undefined>;
  /** Resolves when it is time for the next try; rejects when asked to stop. */
  readonly pause: (signal: AbortSignal) => Promise<unknown>;
}

/**
 * Opens what one process alone may have open; as long as another has it, waits and tries again.
 * @param open throws DatabaseInUseError where another has it
 * @returns what was opened; undefined when asked to stop before
 */
export async function whenFree<Result>(
  open: () => Result,
  { log, signal, serve, pause }: Surroundings,
): Promise<Result | undefined> {
  let isWaiting = false;
  let server: Server | undefined;
  try {
    while (!signal.aborted) {
      try {
        const opened = open();
        if (isWaiting) log.info('the other Kantel is gone: taking over');
        return opened;
      } catch (error) {
        if (!(error instanceof DatabaseInUseError)) throw error;
      }
      if (!isWaiting) {
        isWaiting = true;
        server = await serve();
        log.info('another Kantel works on this database: waiting to take over');
      }
      await pause(signal).catch(() => {});
    }
    return undefined;
  } finally {
    await close(server);
  }
}

async function close(server: Server | undefined): Promise<void> {
  if (!server) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
