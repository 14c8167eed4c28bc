import { createServer } from 'node:net';

/**
 * Below what systems hand out by themselves (Linux from 32768, macOS and Windows from 49152), so that between being
 * given here and being used no port goes to somebody who asked for any.
 */
const LOWEST = 20_000;
/** Each worker of the tests has so many of its own, and gives none twice before all were given. */
const OWN = 1_000;
const WORKERS = 12;

const first = LOWEST + (Number(process.env.VITEST_POOL_ID ?? 0) % WORKERS) * OWN;
let given = Math.floor(Math.random() * OWN);

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    given = (given + 1) % OWN;
    const port = first + given;
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
