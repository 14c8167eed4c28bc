import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsByAxe } from './support/axe.ts';
import { type Desk, setDesk, type Window } from './support/desk.ts';
import { describeInBrowser } from './support/whether.ts';

const LAPTOP = { width: 1200, height: 760 };
const PHONE = { width: 390, height: 760 };

/** What one person can have in front of them. */
const SIGHTS: Record<string, (petra: Window) => Promise<void>> = {
  'her conversation': async (petra) => {
    await petra.goTo(/mentor-sanne-petra/);
    await petra.main.getByText('Hortus').first().waitFor();
  },
  'the Home': (petra) => petra.openHome(),
  'a table': async (petra) => {
    await petra.page.goto(petra.page.url().replace(/\?.*/, '?as=hanna'));
    await petra.say('/cohort-status');
    await petra.main.getByRole('table').last().waitFor();
  },
  'a form': async (hanna) => {
    await hanna.say('/pair');
    await hanna.form.waitFor();
  },
};

describeInBrowser('axe finds no serious fault', () => {
  let desk: Desk;
  let window: Window;
  beforeAll(async () => {
    desk = await setDesk({ isEmpty: false });
    window = await desk.open('petra');
  }, 30_000);
  afterAll(() => desk?.close());

  describe.each(Object.entries(SIGHTS))('with %s in front', (_, look) => {
    beforeAll(() => look(window));

    test.each([
      ['light', LAPTOP],
      ['dark', LAPTOP],
      ['dark', PHONE],
    ] as const)('%s, %o', async (colorScheme, size) => {
      await window.page.emulateMedia({ colorScheme });
      await window.page.setViewportSize(size);
      expect(await faultsByAxe(window.page)).toEqual([]);
    });
  });
});
