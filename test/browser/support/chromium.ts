import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const LOOKED_AT = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].filter((path) => path !== undefined);

/** Where a Chromium is on this machine; undefined: nowhere it was looked for. */
export const chromiumPath: string | undefined = LOOKED_AT.find((path) => existsSync(path));

/** Why what needs a browser is left out. */
export const NO_CHROMIUM = `no Chromium on this machine (looked at ${LOOKED_AT.join(', ')}; CHROMIUM names another)`;

/** Starts it, with nobody's profile and no traffic of its own. Throws where there is none. */
export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(NO_CHROMIUM);
  return await chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    timeout: 120_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
