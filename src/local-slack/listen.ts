import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const MOST_TRIES = 50;

const taken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/**
 * Listens on loopback: at this port, or at the next free one after it; 0: any.
 * @returns the port it got
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let wanted = port; ; wanted += 1) {
    try {
      server.listen(wanted, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (port === 0 || wanted >= Math.min(port + MOST_TRIES, 65_535) || !taken(error)) throw error;
    }
  }
}
