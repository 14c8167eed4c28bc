import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launchChromium, NO_CHROMIUM } from '../test/browser/support/chromium.ts';
import { setDesk } from '../test/browser/support/desk.ts';
import { bareAcks } from './acks.ts';
import { median, quantile } from './figures.ts';

const PRESSES = 20;

/**
 * How long somebody waits in the browser: from `npm run demo` to a page that can be used, and from a press to what it
 * brings, beside a press that a bare Bolt app acknowledges without any browser.
 */
export async function benchPage(): Promise<string[]> {
  if (chromiumPath === undefined) return [`page: not measured, ${NO_CHROMIUM}`];
  const browser = await launchChromium();
  try {
    const began = await timeToPage(browser);
    const { opened, sorted } = await pressTimes();
    const bare = await bareAcks(PRESSES);
    return [
      `page: usable ${(began / 1000).toFixed(1)} s after \`npm run demo\` (under 10 wanted)`,
      `press to what it shows, ${PRESSES} presses (milliseconds; under 300 wanted):`,
      `  a form of Kantel opens        ${figures(opened)}`,
      `  a table sorts, no bot needed  ${figures(sorted)}`,
      `  bare Bolt acknowledges        ${figures(bare)}`,
    ];
  } finally {
    await browser.close();
  }
}

const figures = (times: readonly number[]): string =>
  `median ${median(times).toFixed(1)}  p90 ${quantile(times, 0.9).toFixed(1)}`;

/** Milliseconds from the command to a page in which something can be typed. */
async function timeToPage(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const began = performance.now();
  const demo = spawn('npm', ['run', 'demo', '--', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CI: 'true' },
    detached: true,
  });
  try {
    await page.goto(await addressSaid(demo));
    await page.getByRole('textbox').or(page.getByRole('combobox')).first().waitFor();
    return performance.now() - began;
  } finally {
    // npm and what it started.
    if (demo.pid !== undefined) process.kill(-demo.pid, 'SIGTERM');
    if (demo.exitCode === null) await once(demo, 'exit');
    await page.close();
  }
}

async function addressSaid({ stdout }: ChildProcess): Promise<string> {
  if (stdout) {
    for await (const line of createInterface(stdout)) {
      const found = /http:\/\/\S+/.exec(line);
      if (found) return found[0];
    }
  }
  throw new Error('the demo did not say where it is');
}

async function pressTimes(): Promise<{ opened: number[]; sorted: number[] }> {
  const desk = await setDesk({ isEmpty: false, language: 'en' });
  try {
    const petra = await desk.open('petra');
    await petra.goTo(/mentor-sanne-petra/);
    const opened: number[] = [];
    for (let n = 0; n < PRESSES; n += 1) {
      opened.push(await timeOfPress(petra.page, 'Move it', 'dialog[open]'));
      await petra.page.keyboard.press('Escape');
      await petra.form.waitFor({ state: 'detached' });
    }
    const hanna = await desk.open('hanna');
    await hanna.say('/cohort-status');
    await hanna.main.getByRole('table').last().waitFor();
    const sorted: number[] = [];
    for (let n = 0; n < PRESSES; n += 1) {
      const wanted = n % 2 === 0 ? 'ascending' : 'descending';
      sorted.push(await timeOfPress(hanna.page, 'Mentee', `[aria-sort="${wanted}"]`));
    }
    return { opened, sorted };
  } finally {
    await desk.close();
  }
}

/** Milliseconds, by the clock of the browser, from a press until what it brings has been drawn. */
async function timeOfPress(page: Page, label: string, effect: string): Promise<number> {
  return (await page.evaluate(`new Promise((resolve) => {
    const button = [...document.querySelectorAll('main button')]
      .filter((one) => one.textContent.startsWith(${JSON.stringify(label)}))
      .at(-1);
    const began = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector(${JSON.stringify(effect)}) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - began));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    button.click();
  })`)) as number;
}
