import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, setDesk, type Window } from './support/desk.ts';
import { describeInBrowser } from './support/whether.ts';

const PICTURE = '<img src=x onerror="alert(1)">';
const SCRIPT = '<script>alert(2)</script>';
const CHANNEL = /mentor-omar-ruth/;

describeInBrowser('one pair, from /pair to /cohort-status, in three windows', () => {
  let desk: Desk;
  let hanna: Window;
  let omar: Window;
  let ruth: Window;
  beforeAll(async () => {
    desk = await setDesk({ isEmpty: true, language: 'en' });
    [hanna, omar, ruth] = await Promise.all([desk.open('hanna'), desk.open('omar'), desk.open('ruth')]);
  });
  afterAll(() => desk?.close());

  test('the coordinator completes the command, is told what is wrong at the field, and pairs two people', async () => {
    await hanna.box.pressSequentially('/pai');
    await hanna.page.getByRole('option', { name: /\/pair/ }).waitFor();
    await hanna.box.press('Tab');
    await expect.poll(() => hanna.box.inputValue()).toMatch(/^\/pair\s?$/);
    await hanna.box.press('Enter');

    const { form } = hanna;
    await form.getByLabel('Mentor', { exact: true }).selectOption({ label: 'Omar Haddad' });
    await form.getByLabel('Mentee', { exact: true }).selectOption({ label: 'Omar Haddad' });
    await form.getByLabel("Mentor's team").fill('Employment');
    await form.getByLabel("Mentee's team").fill('Litigation');
    await form.getByLabel('No', { exact: true }).check();
    await form.getByRole('button', { name: 'Pair them' }).click();
    await form.getByText('Mentor and mentee are the same person.').waitFor();
    expect(await form.getByLabel("Mentor's team").inputValue()).toBe('Employment');
    expect(await form.getByLabel('No', { exact: true }).isChecked()).toBe(true);

    await form.getByLabel('Mentee', { exact: true }).selectOption({ label: 'Ruth Klein' });
    await hanna.send('Pair them');
    await hanna.main.getByText('are now a pair in').waitFor();
  });

  test('both walk through the introduction and see each other at once', async () => {
    await Promise.all([omar.goTo(CHANNEL), ruth.goTo(CHANNEL)]);
    await ruth.main.getByText('Still to answer: both of you.').waitFor();
    await ruth.press('We talked about this');
    await omar.main.getByText('Still to answer: @Omar Haddad.').waitFor();
    await omar.press('Write mine');
    await omar.form
      .getByRole('textbox', { name: 'The road to here' })
      .fill(`A summer job ${PICTURE} ${SCRIPT}`);
    await omar.send('Send');
    await ruth.main.getByText(`A summer job ${PICTURE} ${SCRIPT}`).waitFor();
    for (const step of ['Getting to know each other, 2 of 3', 'Getting to know each other, 3 of 3']) {
      for (const who of [ruth, omar]) {
        await who.main.getByText(step).waitFor();
        await who.press('We talked about this');
      }
    }
    await omar.say('See you at lunch?');
    await ruth.main.getByText('See you at lunch?').waitFor();
  });

  test('they agree', async () => {
    await ruth.press('Draft our agreement');
    await ruth.form.getByLabel('What do you want to learn?').fill('What nobody tells me here.');
    await ruth.send('Send');
    await omar.main.getByRole('button', { name: 'Agree', exact: true }).waitFor();
    await ruth.press('Agree');
    await omar.press('Agree');
    await ruth.main.getByText('agreed', { exact: false }).last().waitFor();
    // In no time at all, Slack's limits would be met.
    await ruth.turn('+1 hour');
  });

  test('they plan a meeting, the clock is turned, and it is counted', async () => {
    await ruth.press('Plan a meeting');
    await ruth.form.getByLabel('Date', { exact: true }).fill('2026-09-15');
    await ruth.form.getByLabel('Time', { exact: true }).fill('12:30');
    await ruth.form.getByLabel(/^Place/).fill('Café Loetje');
    await ruth.send('Plan it');
    await omar.main.getByText('Café Loetje').first().waitFor();
    for (const by of ['+1 week', '+1 day', '+1 day']) await omar.turn(by);
    await ruth.press('We met');
    await omar.main
      .getByText(/You met on/)
      .first()
      .waitFor();
  });

  test('the note of one is read by the other, as text', async () => {
    await ruth.press('Add a note');
    await ruth.form.getByLabel('What did you find out?').fill(`Juniors hear of staffing too late ${PICTURE}`);
    await ruth.form.getByLabel('Hardly any').check();
    await ruth.form.getByRole('button', { name: 'Save' }).click();
    await ruth.form.getByText('Your note is saved.').waitFor();
    await ruth.page.keyboard.press('Escape');
    await ruth.form.waitFor({ state: 'detached' });
    await omar.say('/mentoring notes');
    await omar.form.getByText(`Juniors hear of staffing too late ${PICTURE}`).waitFor();
    await omar.page.keyboard.press('Escape');
    await omar.form.waitFor({ state: 'detached' });
  });

  test('a reminder comes and is snoozed', async () => {
    const snooze = ruth.main.getByRole('button', { name: 'Snooze a week' });
    for (let week = 0; week < 8 && (await snooze.count()) === 0; week += 1) await ruth.turn('+1 week');
    await snooze.last().click();
    await snooze.waitFor({ state: 'detached' });
  });

  test('the coordinator sees where they stand, in a table that sorts', async () => {
    await hanna.say('/cohort-status');
    const table = hanna.main.getByRole('table').last();
    await table.getByRole('cell', { name: 'Omar Haddad' }).or(table.getByRole('rowheader')).first().waitFor();
    await table.getByText('Ruth Klein').waitFor();
    const heading = table.getByRole('columnheader', { name: /Mentee/ });
    await heading.getByRole('button').click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('ascending');
    await heading.getByRole('button').click();
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending');
  });

  test('somebody outside sees nothing of it, and nothing that was typed ran', async () => {
    const nico = await desk.open('nico');
    await nico.sidebar.getByRole('button', { name: /general/ }).waitFor();
    expect(await nico.sidebar.getByRole('button', { name: CHANNEL }).count()).toBe(0);
    await nico.close();
    expect(await ruth.main.locator('img[src="x"], script').count()).toBe(0);
    expect([hanna, omar, ruth, nico].flatMap(({ faults }) => faults)).toEqual([]);
    expect(desk.demo.slack.faults).toEqual([]);
  });
});
