import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { channelOf, type Duo } from '../../src/demo/acts.ts';
import { type LiveDemo, startLiveDemo } from '../../src/demo/live.ts';
import { seededDuos } from '../../src/demo/stories.ts';
import { labels } from '../../src/words/labels.ts';
import { daysAfter } from '../support/stage.ts';
import { guidePlay } from './guide-play.ts';

/** A Saturday in June: the demo begins on the Monday after it. */
const SATURDAY = new Date('2026-06-06T13:00:00Z');
const MORNING = new Date('2026-06-08T07:30:00Z');

let demo: LiveDemo;
const clock = standingClock(SATURDAY);
beforeAll(async () => {
  demo = await startLiveDemo({ clock });
});
afterAll(() => demo.close());

/** What somebody of the duo sees in its channel. */
const seenIn = (duo: Duo, handle = duo.mentee) => demo.slack.as(handle).messages(channelOf(duo));

function nothingWentWrong() {
  expect(demo.slack.faults).toEqual([]);
  expect(demo.slack.calls.filter(({ result }) => result !== 'ok')).toEqual([]);
}

describe('the firm that has lived', () => {
  test('five pairs at five points of the road, as the coordinator sees them', async () => {
    expect(clock.now()).toEqual(MORNING);
    await demo.acts.status('hanna');
    const rows = demo.slack.as('hanna').messages('dm').at(-1)?.readable.split('\n');
    expect(rows?.filter((row) => row.includes(' | ')).slice(1)).toEqual([
      'Emma Clarke | Willem van Dam | Agreed, not met yet | none yet | none yet | ' +
        'quiet: three reminders without an answer (a personal word may help)',
      'Sanne Jansen | Petra de Vries | Meeting | 7 May 2026 | 15 Jun 2026 | on track',
      'Lotte Bakker | Maaike Bos | Agreement to sign | none yet | none yet | on track',
      'Yusuf Demir | Bram Hendriks | Introduction, 0 of 3 | none yet | none yet | on track',
      'Daan Smit | Catharina Mulder | Meeting | 29 Apr 2026 | none yet | paused until 26 Jun 2026',
    ]);
    nothingWentWrong();
  });

  test('as the pairs see themselves', () => {
    const { meetingWell, quiet, paused, agreeing, justOpened } = seededDuos;
    const buttonsIn = (duo: Duo) => seenIn(duo).flatMap(({ buttons }) => buttons);
    const { nl } = labels;
    expect(seenIn(meetingWell).some(({ readable }) => readable.includes('Hortus'))).toBe(true);
    expect(buttonsIn(agreeing)).toContain(nl.agree);
    expect(buttonsIn(justOpened)).toContain(nl.talked);
    expect(buttonsIn(paused)).toContain(nl.resume);
    const reminders = demo.slack
      .as(quiet.mentee)
      .messages()
      // One in the channel they share, in the cohort's language, and two to the mentee in Dutch.
      .filter(({ buttons }) => buttons.includes(nl.snoozeWeek) || buttons.includes(labels.en.snoozeWeek));
    expect(reminders).toHaveLength(3);
    for (const handle of ['omar', 'ruth', 'nico', 'hanna']) {
      expect(
        demo.slack
          .as(handle)
          .channels()
          .map(({ name }) => name),
      ).toEqual(['general']);
    }
  });

  test('everybody has their own language, and a profile that says who they are', () => {
    const { world } = demo.slack;
    const people = world.users.all().filter(({ id, isBot }) => !isBot && id !== 'USLACKBOT');
    expect(people).toHaveLength(14);
    expect(new Set(people.map(({ locale }) => locale))).toEqual(new Set(['en-GB', 'nl-NL']));
    expect(people.every(({ title }) => title)).toBe(true);
  });
});

test('the guide ticks off each step when it is done, and none before', async () => {
  const done: string[][] = [];
  for await (const steps of guidePlay(demo, clock)) done.push(steps);
  const ids = done.at(-1) ?? [];
  expect(ids).toHaveLength(16);
  expect(done).toEqual([[], ...ids.map((_, index) => ids.slice(0, index + 1))]);
  nothingWentWrong();
});

test('a turn of the clock brings what is due on the way', async () => {
  const from = clock.now();
  const { justOpened } = seededDuos;
  // Turns that overlap follow each other, and nothing turns back.
  await Promise.all([demo.turner.turnTo(daysAfter(from, 7)), demo.turner.turnTo(daysAfter(from, 1))]);
  expect(clock.now()).toEqual(daysAfter(from, 7));
  expect(demo.turner.nextDue()?.getTime()).toBeGreaterThan(clock.now().getTime());
  const reminded = demo.slack
    .as(justOpened.mentee)
    .messages()
    .filter(({ buttons }) => buttons.includes(labels.nl.snoozeWeek));
  expect(reminded.length).toBeGreaterThan(0);
  await demo.turner.turnTo(daysAfter(from, 28));
  expect(seenIn(seededDuos.paused).some(({ readable }) => readable.includes('De pauze is voorbij.'))).toBe(
    true,
  );
  nothingWentWrong();
});
