import { describe } from 'vitest';
import { chromiumPath, NO_CHROMIUM } from './chromium.ts';

if (chromiumPath === undefined) {
  if (process.env.CI) throw new Error(NO_CHROMIUM);
  process.stderr.write(`The tests in a browser are left out: ${NO_CHROMIUM}\n`);
}

/** Tests that need a browser: left out where there is none, and never in CI. */
export const describeInBrowser = describe.skipIf(chromiumPath === undefined);
