import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, so small that it can be filled. */
interface SmallDisk {
  readonly folder: string;
  /** Fills it to the last block. */
  fill(): void;
  /** Makes room again. */
  free(): void;
  remove(): void;
}

/**
 * Lets nobody write to a file, or to what is in a folder.
 * @returns takes it back
 */
export function writeProtect(path: string): () => void {
  if (!isRoot) {
    const { mode } = statSync(path);
    chmodSync(path, mode & 0o555);
    return () => chmodSync(path, mode);
  }
  // Rights do not keep root from anything.
  execFileSync('/bin/mount', ['--bind', path, path]);
  execFileSync('/bin/mount', ['-o', 'remount,bind,ro', path]);
  return () => execFileSync('/bin/umount', [path]);
}

const isRoot = process.getuid?.() === 0;

/** Whether this machine lets us have one: it takes Linux, root, and leave to mount. */
export const hasSmallDisks = tryMounting();

/** @param kilobytes how large it is */
export function smallDisk(kilobytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'kantel-disk-'));
  mount(folder, kilobytes);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = openSync(filler, 'w');
      try {
        for (;;) writeSync(file, Buffer.alloc(4_096));
      } catch {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('/bin/umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function mount(folder: string, kilobytes: number): void {
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], {
    stdio: 'ignore',
  });
}

function tryMounting(): boolean {
  if (process.platform !== 'linux' || !isRoot) return false;
  try {
    smallDisk(64).remove();
    return true;
  } catch {
    return false;
  }
}
