import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsByAxe } from './support/axe.ts';
import { type Desk, setDesk, type Window } from './support/desk.ts';
import { describeInBrowser } from './support/whether.ts';

const LAPTOP = { width: 1200, height: 760 };
const PHONE = { width: 390, height: 760 };

const LOOKS = [
  ['light', LAPTOP],
  ['dark', LAPTOP],
  ['dark', PHONE],
] as const;

/** What one person can have in front of them. */
const SIGHTS: Record<string, (window: Window) => Promise<void>> = {
  'a conversation': async (petra) => {
    await petra.become('petra');
    await petra.goTo(/mentor-sanne-petra/);
    await petra.main.getByText('Hortus').first().waitFor();
  },
  'the Home': (petra) => petra.openHome(),
  'a table': async (hanna) => {
    await hanna.become('hanna');
    await hanna.say('/cohort-status');
    await hanna.main.getByRole('table').last().waitFor();
  },
  'a form': async (hanna) => {
    await hanna.say('/pair');
    await hanna.form.waitFor();
  },
  'a menu of which several may be chosen': async (hanna) => {
    await hanna.page.keyboard.press('Escape');
    await hanna.form.waitFor({ state: 'detached' });
    await signUpAsMentor(hanna);
    await hanna.form.locator('summary').first().click();
  },
};

async function signUpAsMentor(window: Window): Promise<void> {
  const { form } = window;
  await window.say('/mentoring join');
  await form.getByLabel(/^Mentor/).check();
  await form.getByRole('button', { name: 'Next' }).click();
  await form.getByLabel('Your team').waitFor();
}

describeInBrowser('the page of the local Slack', () => {
  let desk: Desk;
  let window: Window;
  beforeAll(async () => {
    desk = await setDesk({ isEmpty: false });
    window = await desk.open('hanna');
  });
  afterAll(() => desk?.close());

  test('without a mouse two people are paired', async () => {
    const hanna = window;
    const { form, box } = hanna;
    const { keyboard } = hanna.page;
    await hanna.tabTo(box);
    await keyboard.type('/pair');
    await keyboard.press('Enter');
    await form.waitFor();
    await expect.poll(() => hanna.hasFocus(form)).toBe(true);
    await keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => hanna.hasFocus(box)).toBe(true);

    await keyboard.type('/pair @omar @ruth');
    await keyboard.press('Enter');
    await form.waitFor();
    await hanna.tabTo(form.getByLabel("Mentor's team"));
    await keyboard.type('Employment');
    await hanna.tabTo(form.getByLabel("Mentee's team"));
    await keyboard.type('Litigation');
    await hanna.tabTo(form.getByLabel('No', { exact: true }));
    await keyboard.press('Space');
    await hanna.tabTo(form.getByRole('button', { name: 'Pair them' }));
    await keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await hanna.main.getByText('@Omar Haddad (mentor) and @Ruth Klein').waitFor();
    await expect.poll(() => hanna.hasFocus(box)).toBe(true);
  });

  test('without a mouse a language is found in a menu of many, and chosen', async () => {
    await signUpAsMentor(window);
    const { form, page } = window;
    const languages = form.getByRole('group', { name: 'Languages you speak' });
    const menu = languages.locator('summary');
    await window.tabTo(menu);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('TAM');
    await window.tabTo(languages.getByLabel('Tamil'));
    await page.keyboard.press('Space');
    await form.getByRole('button', { name: 'Sign up' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    expect(await menu.textContent()).toBe('Tamil');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  test('nonsense typed as a command gets the answer of Slack', async () => {
    await window.say('/nonsense');
    await window.main.getByText(/\/nonsense/).waitFor();
  });

  describe.each(Object.entries(SIGHTS))('axe finds no serious fault with %s in front', (_, look) => {
    beforeAll(() => look(window));

    test.each(LOOKS)('%s, %o', async (colorScheme, size) => {
      await window.page.emulateMedia({ colorScheme });
      await window.page.setViewportSize(size);
      expect(await faultsByAxe(window.page)).toEqual([]);
    });
  });

  test('left open over a restart, it connects again and shows what is new', async () => {
    const { page, main } = window;
    await page.keyboard.press('Escape');
    await desk.stopDemo();
    await page.getByText('The connection is gone.').waitFor();
    await desk.startEmptyDemo();
    await page.getByText('The connection is gone.').waitFor({ state: 'detached' });
    await window.say('Back again');
    await main.getByText('Back again', { exact: true }).waitFor();
  });
});
