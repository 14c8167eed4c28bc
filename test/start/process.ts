import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { quickFolder } from '../support/database.ts';

const source = (file: string): string => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The command that runs Litestream beside Kantel. */
export const LITESTREAM = 'commands/litestream.ts';

/** How a process ended: with which code, and what it wrote. */
interface Ended {
  readonly code: number | null;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
}

export interface Running {
  /** Resolves when a line with this message has been logged. @throws when the process ends before */
  logged(message: string): Promise<void>;
  /** Resolves when one more line with this message is logged than there is now. @throws as `logged` */
  logsAgain(message: string): Promise<void>;
  /** Asks the process to stop. */
  stop(signal?: NodeJS.Signals): void;
  /** Kills it, and the program that it started, as when the machine is lost. */
  lose(): void;
  readonly ended: Promise<Ended>;
}

/**
 * Starts Kantel as `npm start` does, in a folder without a `.env`.
 * @param env all settings there are; the environment of the tests is not handed on
 * @param command another program of ours to start, with what stands behind its name, such as `commands/backup.ts`
 */
export function startProcess(
  env: Record<string, string>,
  folder: string,
  [file = 'main.ts', ...args]: readonly string[] = [],
): Running {
  const child = spawn(process.execPath, ['--import', tsx, source(file), ...args], {
    cwd: folder,
    // Where it starts another program: the first of a group, so that both can be killed at once.
    detached: file === LITESTREAM,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: string[] = [];
  const stderr: string[] = [];
  const listeners = new Set<() => void>();
  let over = false;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  createInterface(child.stdout).on('line', (line) => {
    stdout.push(line);
    tell();
  });
  createInterface(child.stderr).on('line', (line) => stderr.push(line));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => {
      over = true;
      tell();
      resolve({ code, stdout, stderr });
    });
  });
  const count = (message: string): number =>
    stdout.filter((line) => line.includes(`"msg":${JSON.stringify(message)}`)).length;
  const countReaches = (message: string, wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = count(message) >= wanted;
        if (!found && !over) return;
        listeners.delete(look);
        if (found) resolve();
        else reject(new Error(`ended before "${message}": ${stderr.join('\n')}`));
      };
      listeners.add(look);
      look();
    });
  return {
    ended,
    stop: (signal = 'SIGTERM') => child.kill(signal),
    lose: () => {
      if (child.pid && !over) process.kill(file === LITESTREAM ? -child.pid : child.pid, 'SIGKILL');
    },
    logged: (message) => countReaches(message, 1),
    logsAgain: (message) => countReaches(message, count(message) + 1),
  };
}

/** Runs `work` with a folder of its own, that is gone afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = quickFolder();
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A server on loopback, on any free port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return (server.address() as AddressInfo).port;
}
