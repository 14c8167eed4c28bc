import type { Browser, Locator, Page } from 'playwright-core';
import { standingClock } from '../../../src/clock.ts';
import { type LiveDemo, startLiveDemo } from '../../../src/demo/live.ts';
import type { Language } from '../../../src/words/language.ts';
import { freePort } from '../../support/port.ts';
import { launchChromium } from './chromium.ts';

/** A Monday morning, 9:30 in Amsterdam. */
const MONDAY = new Date('2026-09-07T07:30:00Z');

/** What fits on a laptop. */
const LAPTOP = { width: 1200, height: 760 };

/** How long what should come about may take, however slow the machine. Milliseconds. */
const PATIENCE = 60_000;

/** What the sidebar is called. */
const MENU = /^(Channels and apps|Kanalen en apps)$/;

/** How a window is opened. */
export interface WindowOptions {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Of the browser: what the page itself speaks. */
  locale?: string;
}

/** The demo, as `npm run demo` starts it, and a browser to look at it with. */
export interface Desk {
  readonly demo: LiveDemo;
  /** Opens the page as this person, in a browser that nobody else uses. */
  open(handle: string, options?: WindowOptions): Promise<Window>;
  stopDemo(): Promise<void>;
  /** Starts it anew, where it was, and with nobody paired: that is quicker. */
  startEmptyDemo(): Promise<void>;
  close(): Promise<void>;
}

/** @param options.isEmpty nobody is paired yet */
export async function setDesk(options: { isEmpty: boolean; language?: Language }): Promise<Desk> {
  const start = (port: number, isEmpty: boolean) =>
    startLiveDemo({ ...options, isEmpty, port, clock: standingClock(MONDAY) });
  // Its own for as long as it lasts: the demo comes back where it was.
  const port = await freePort();
  const [browser, first] = await Promise.all([launchChromium(), start(port, options.isEmpty)]);
  let demo = first;
  return {
    get demo() {
      return demo;
    },
    open: (handle, look) => openWindow(browser, demo, handle, look),
    stopDemo: () => demo.close(),
    async startEmptyDemo() {
      demo = await start(port, true);
    },
    async close() {
      await browser.close();
      await demo.close();
    },
  };
}

async function openWindow(
  browser: Browser,
  { slack }: LiveDemo,
  handle: string,
  { viewport = LAPTOP, colorScheme = 'light', locale = 'en-GB' }: WindowOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`a dialog of the browser: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${slack.pageUrl ?? slack.url}?as=${handle}`);
  await page.locator('main').waitFor();
  return new Window(page, faults);
}

/** Somebody's browser window, by what they can see and press in it. */
export class Window {
  readonly page: Page;
  /** What went wrong in it: scripts that failed, boxes that the browser put up. */
  readonly faults: readonly string[];

  constructor(page: Page, faults: readonly string[]) {
    this.page = page;
    this.faults = faults;
  }

  get main(): Locator {
    return this.page.locator('main');
  }

  /** The form in front. */
  get form(): Locator {
    return this.page.getByRole('dialog');
  }

  get box(): Locator {
    return this.page.getByLabel(/^(Message to|Bericht aan)/);
  }

  /** The channels, conversations and apps. */
  get sidebar(): Locator {
    return this.page.getByRole('navigation', { name: MENU });
  }

  /** Looks as somebody else from now on. */
  async become(handle: string): Promise<void> {
    await this.page.goto(new URL(`?as=${handle}`, this.page.url()).href);
    await this.main.waitFor();
  }

  /** Goes to what the sidebar calls so. */
  async goTo(name: RegExp): Promise<void> {
    const menu = this.page.getByRole('button', { name: MENU });
    if (await menu.isVisible()) await menu.click();
    await this.sidebar.getByRole('button', { name }).click();
  }

  /** What the page says the time is. */
  get moment(): Locator {
    return this.page.locator('.clock time');
  }

  /** Goes to the Home of the app. */
  async openHome(): Promise<void> {
    await this.goTo(/Kantel/);
    await this.main.getByRole('button', { name: /^(Home|Start)$/ }).click();
    await this.main.getByRole('heading', { level: 3 }).first().waitFor();
  }

  /** Types into the message box, and sends. */
  async say(text: string): Promise<void> {
    await this.box.fill(text);
    await this.box.press('Enter');
  }

  /** Presses the newest button of that name. */
  async press(name: string): Promise<void> {
    await this.main.getByRole('button', { name, exact: true }).last().click();
  }

  /** Puts the guide away. */
  async closeGuide(): Promise<void> {
    const guide = this.page.getByRole('button', { name: /^(Try this|Probeer dit)$/, pressed: true });
    if ((await guide.count()) > 0) await guide.click();
  }

  /** Goes on with Tab until this has the focus, as somebody without a mouse would. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await this.hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${target} cannot be reached with Tab`);
  }

  /** Whether this has the focus, or something in it. */
  async hasFocus(target: Locator): Promise<boolean> {
    return (await target.and(this.page.locator(':focus, :focus-within')).count()) > 0;
  }

  /** Sends the form in, and waits until it is gone. */
  async send(name: string): Promise<void> {
    await this.form.getByRole('button', { name, exact: true }).click();
    await this.form.waitFor({ state: 'detached' });
  }

  /** Presses a button of the clock, and waits until the time is there and all that came of it has been said. */
  async turn(by: string): Promise<void> {
    const button = this.page.getByRole('button', { name: by, exact: true });
    const before = await this.moment.getAttribute('datetime');
    await button.click();
    await this.page.locator(`.clock[aria-busy="false"] time:not([datetime="${before}"])`).waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
