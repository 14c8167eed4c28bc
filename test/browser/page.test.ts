import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, setDesk } from './support/desk.ts';
import { describeInBrowser } from './support/whether.ts';

describeInBrowser('the page of the local Slack', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await setDesk({ isEmpty: true, language: 'en' });
  }, 30_000);
  afterAll(() => desk?.close());

  test('without a mouse two people are paired', async () => {
    const hanna = await desk.open('hanna');
    const { form, box } = hanna;
    const { keyboard } = hanna.page;
    await hanna.tabTo(box);
    await keyboard.type('/pair');
    await keyboard.press('Enter');
    await form.waitFor();
    expect(await hanna.hasFocus(form)).toBe(true);
    await keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(await hanna.hasFocus(box)).toBe(true);

    await keyboard.type('/pair @emma @petra');
    await keyboard.press('Enter');
    await hanna.tabTo(form.getByLabel("Mentor's team"));
    await keyboard.type('Tax');
    await hanna.tabTo(form.getByLabel("Mentee's team"));
    await keyboard.type('Corporate');
    await hanna.tabTo(form.getByLabel('No', { exact: true }));
    await keyboard.press('Space');
    await hanna.tabTo(form.getByRole('button', { name: 'Pair them' }));
    await keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await hanna.main.getByText('are now a pair in').waitFor();
    expect(await hanna.hasFocus(box)).toBe(true);
    await hanna.close();
  });

  test('nonsense typed as a command gets the answer of Slack', async () => {
    const nico = await desk.open('nico');
    await nico.say('/nonsense');
    await nico.main.getByText(/\/nonsense/).waitFor();
    await nico.close();
  });

  test('left open over a restart, it connects again and shows what is new', async () => {
    const emma = await desk.open('emma');
    await desk.stopDemo();
    await emma.page.getByText('The connection is gone.').waitFor();
    await desk.startDemo();
    await emma.page.getByText('The connection is gone.').waitFor({ state: 'detached' });
    await emma.say('Back again');
    await emma.main.getByText('Back again', { exact: true }).waitFor();
    await emma.close();
  });
});
