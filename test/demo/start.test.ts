import { expect, test } from 'vitest';
import { standingClock } from '../../src/clock.ts';
import { hasDesktop } from '../../src/demo/browser.ts';
import { morningOf } from '../../src/demo/days.ts';
import { startLiveDemo } from '../../src/demo/live.ts';
import { databaseFile } from '../support/database.ts';
import { guidePlay } from './guide-play.ts';

const MORNING = new Date('2026-06-09T07:30:00Z');

test('empty, everybody Dutch: nobody is paired, and the guide leads from there', async () => {
  const file = databaseFile();
  const clock = standingClock(MORNING);
  const start = { clock, language: 'nl', databasePath: file.path } as const;
  try {
    const demo = await startLiveDemo({ ...start, isEmpty: true });
    expect(clock.now()).toEqual(MORNING);
    expect(demo.slack.world.channels.all().filter(({ kind }) => kind === 'private')).toEqual([]);
    let done: string[] = [];
    for await (const ids of guidePlay(demo, clock, 'nl')) done = ids;
    expect(done).toHaveLength(16);
    expect(demo.slack.faults).toEqual([]);
    await demo.close();

    const again = await startLiveDemo({ ...start });
    expect(again.isContinued).toBe(true);
    expect(again.slack.world.channels.all().filter(({ kind }) => kind === 'private')).toEqual([]);
    await again.acts.status('hanna');
    expect(again.slack.as('hanna').messages('dm').at(-1)?.text).toContain('1 mentor en 1 leerling aangemeld');
    await again.close();
  } finally {
    file.remove();
  }
});

test.each<[today: string, morning: string]>([
  ['2026-06-09T21:00:00Z', '2026-06-09T07:30:00Z'],
  ['2026-06-09T23:00:00Z', '2026-06-10T07:30:00Z'],
  ['2026-04-03T12:00:00Z', '2026-04-03T07:30:00Z'],
  ['2026-04-04T12:00:00Z', '2026-04-07T07:30:00Z'],
  ['2026-12-25T12:00:00Z', '2026-12-28T08:30:00Z'],
])('a demo that is started at %s begins at %s', (today, morning) => {
  expect(morningOf(new Date(today))).toEqual(new Date(morning));
});

test.each<[env: Record<string, string>, platform: NodeJS.Platform, has: boolean]>([
  [{ DISPLAY: ':0' }, 'linux', true],
  [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
  [{}, 'linux', false],
  [{}, 'darwin', true],
  [{}, 'win32', true],
  [{ CI: 'true', DISPLAY: ':0' }, 'linux', false],
])('with %j on %s there is a desktop: %s', (env, platform, has) => {
  expect(hasDesktop(env, platform)).toBe(has);
});
