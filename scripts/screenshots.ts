import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addMinutes } from 'date-fns';
import { dateAfter, instantIn } from '../src/demo/days.ts';
import { guidedDuo as duo } from '../src/demo/guide.ts';
import { type Desk, setDesk, type Window, type WindowOptions } from '../test/browser/support/desk.ts';

// Makes the pictures of the README anew, by playing what they show.

const FOLDER = new URL('../docs/screenshots/', import.meta.url);
const CHANNEL = /mentor-omar-ruth/;

mkdirSync(FOLDER, { recursive: true });
const desk = await setDesk({ isEmpty: false });
try {
  await suggestion(desk);
  await introduction(desk);
  await note(desk);
  await status(desk);
  await reminder(desk);
  await home(desk);
} finally {
  await desk.close();
}

async function shoot(window: Window, name: string): Promise<void> {
  const path = fileURLToPath(new URL(`${name}.png`, FOLDER));
  await window.page.evaluate('document.fonts.ready');
  await window.page.mouse.move(0, 0);
  await window.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  console.log(path);
}

/** Somebody's window, with the guide put away. */
async function openFor(desk: Desk, handle: string, options?: WindowOptions): Promise<Window> {
  const window = await desk.open(handle, options);
  await window.closeGuide();
  return window;
}

/** In no time at all, Slack's limits would be met. */
async function aWhile({ demo: { turner, slack } }: Desk): Promise<void> {
  await turner.turnTo(addMinutes(slack.world.clock.now(), 5));
}

/** Both sign up, are proposed to each other, and say yes. */
async function suggestion(desk: Desk): Promise<void> {
  const { acts } = desk.demo;
  await acts.join(duo.mentor, { role: 'mentor', topic: 'careers' });
  await acts.join(duo.mentee, {
    role: 'mentee',
    topic: 'careers',
    why: 'I only hear what people think when they have already left.',
    hours: 2,
  });
  const hanna = await openFor(desk, 'hanna');
  await hanna.say('/pair suggest');
  const ask = hanna.form.getByRole('button', { name: 'Ask 1 mentor' });
  await ask.waitFor();
  await shoot(hanna, 'suggestion');
  await ask.click();
  await hanna.form.getByRole('button', { name: 'Send' }).click();
  await hanna.form.getByText('asked in private').waitFor();
  await hanna.page.keyboard.press('Escape');
  await hanna.form.waitFor({ state: 'detached' });
  await hanna.close();
  await acts.accept(duo.mentor, 'mentor');
  await aWhile(desk);
  await acts.accept(duo.mentee, 'mentee');
  await aWhile(desk);
}

async function introduction(desk: Desk): Promise<void> {
  const { acts } = desk.demo;
  const ruth = await openFor(desk, 'ruth');
  await ruth.goTo(CHANNEL);
  await acts.talk(duo.mentee, duo);
  await acts.write(duo.mentor, duo, 'career', 'A summer job at the court registry. I never left.');
  await ruth.main.getByText('I never left.').waitFor();
  await ruth.main.getByText('Getting to know each other, 2 of 3').waitFor();
  await shoot(ruth, 'introduction');
  await ruth.close();
  await aWhile(desk);
}

/** Agrees, meets, and shows what is noted after it. */
async function note(desk: Desk): Promise<void> {
  const { acts, turner, slack } = desk.demo;
  for (const handle of [duo.mentor, duo.mentee, duo.mentor, duo.mentee]) {
    await acts.talk(handle, duo);
    await aWhile(desk);
  }
  await acts.draft(duo, 'What holds people of your year back here, and nobody tells me.');
  for (const handle of [duo.mentee, duo.mentor]) await acts.agree(handle, duo);
  const date = dateAfter(slack.world.clock.now(), 7);
  await aWhile(desk);
  await acts.plan(duo.mentee, duo, { date, time: '12:30', place: 'Café Loetje' });
  await turner.turnTo(instantIn(date, '14:30'));
  await acts.meet(duo.mentee, duo);
  const ruth = await openFor(desk, 'ruth');
  await ruth.goTo(CHANNEL);
  await ruth.press('Add a note');
  await ruth.form
    .getByLabel('What did you find out?')
    .fill('Juniors hear about staffing only when it is too late to say anything.');
  await ruth.form
    .getByLabel(/^What will the mentee do with it/)
    .fill('Raise staffing in the partners’ meeting.');
  await ruth.form.getByLabel('Hardly any').check();
  await shoot(ruth, 'note');
  await ruth.page.keyboard.press('Escape');
  await ruth.form.waitFor({ state: 'detached' });
  await ruth.close();
}

async function reminder(desk: Desk): Promise<void> {
  const ruth = await openFor(desk, 'ruth');
  await ruth.goTo(CHANNEL);
  const snooze = ruth.main.getByRole('button', { name: 'Snooze a week' });
  for (let week = 0; week < 8 && (await snooze.count()) === 0; week += 1) await ruth.turn('+1 week');
  await snooze.last().scrollIntoViewIfNeeded();
  await shoot(ruth, 'reminder');
  await ruth.close();
}

async function status(desk: Desk): Promise<void> {
  const hanna = await openFor(desk, 'hanna', { colorScheme: 'dark' });
  await hanna.say('/cohort-status');
  await hanna.main.getByRole('table').last().waitFor();
  await hanna.main
    .getByText('Where every pair stands')
    .last()
    .evaluate((line) => line.scrollIntoView());
  await shoot(hanna, 'status-dark');
  await hanna.close();
}

/** A partner's phone, in Dutch. */
async function home(desk: Desk): Promise<void> {
  const petra = await openFor(desk, 'petra', { viewport: { width: 390, height: 760 }, locale: 'nl-NL' });
  await petra.openHome();
  await shoot(petra, 'home-dutch-phone');
  await petra.close();
}
