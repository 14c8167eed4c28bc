import open from 'open';

/** Whether somebody sits at a desktop here: no build machine, no bare terminal. */
export function hasDesktop(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env.CI) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Shows a page in the browser of this machine; one that will not open is no reason to stop. */
export async function openInBrowser(url: string): Promise<void> {
  const browser = await open(url).catch(() => undefined);
  browser?.on('error', () => undefined);
}
