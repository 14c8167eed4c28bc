import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsByAxe } from './support/axe.ts';
import { type Desk, setDesk, type WindowOptions } from './support/desk.ts';
import { describeInBrowser } from './support/whether.ts';

const LOOKS: Record<string, WindowOptions> = {
  'light, on a laptop': { colorScheme: 'light' },
  'dark, on a laptop': { colorScheme: 'dark' },
  'light, on a phone': { colorScheme: 'light', viewport: { width: 390, height: 844 } },
};

describeInBrowser('the page for everybody', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await setDesk({ isEmpty: false });
  }, 30_000);
  afterAll(() => desk?.close());

  describe.each(Object.entries(LOOKS))('%s', (_, look) => {
    test('axe finds no serious fault', async () => {
      const petra = await desk.open('petra', look);
      await petra.goTo(/mentor-sanne-petra/);
      await petra.main.getByText('Hortus').first().waitFor();
      expect(await faultsByAxe(petra.page)).toEqual([]);
      await petra.say('/mentoring notes');
      await petra.form.waitFor();
      expect(await faultsByAxe(petra.page)).toEqual([]);
      await petra.page.keyboard.press('Escape');
      await petra.close();

      const hanna = await desk.open('hanna', look);
      await hanna.say('/cohort-status');
      await hanna.main.getByRole('table').last().waitFor();
      expect(await faultsByAxe(hanna.page)).toEqual([]);
      await hanna.close();
    });
  });
});
