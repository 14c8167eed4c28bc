import { expect, test } from 'vitest';
import { meaningOfMet } from '../../../src/features/meetings/met-rules.ts';
import type { KeptMeeting } from '../../../src/features/meetings/rules.ts';
import { aMeeting, ZONE } from './examples.ts';

const now = new Date('2026-03-12T13:00:00Z');
const on = (iso: string, change: Partial<KeptMeeting> = {}) =>
  aMeeting({ startsAt: new Date(iso), ...change });
const held = (iso: string, settled = iso) => on(iso, { id: 3, state: 'met', settledAt: new Date(settled) });

const lastMonth = held('2026-02-12T11:30:00Z');
const cases: [string, KeptMeeting | undefined, KeptMeeting[], KeptMeeting | undefined, string][] = [
  ['nothing planned, never met', undefined, [], undefined, 'record'],
  ['nothing planned, met before', undefined, [], lastMonth, 'record'],
  ['planned for an hour ago', undefined, [on('2026-03-12T11:30:00Z')], lastMonth, 'settle'],
  ['planned for last week', undefined, [on('2026-03-05T11:30:00Z')], lastMonth, 'settle'],
  ['planned for later today', undefined, [on('2026-03-12T16:00:00Z')], lastMonth, 'settle'],
  ['planned for tomorrow: they met unplanned', undefined, [on('2026-03-13T11:30:00Z')], lastMonth, 'record'],
  ['met earlier today', undefined, [], held('2026-03-12T08:00:00Z'), 'twice'],
  [
    'yesterday, as was said today',
    undefined,
    [],
    held('2026-03-11T11:30:00Z', '2026-03-12T09:00:00Z'),
    'twice',
  ],
  ['yesterday, as was said yesterday', undefined, [], held('2026-03-11T11:30:00Z'), 'record'],
  ['yesterday evening, just before midnight here', undefined, [], held('2026-03-11T22:59:00Z'), 'record'],
  ['last night, just after midnight here', undefined, [], held('2026-03-11T23:01:00Z'), 'twice'],
  ['the one on the button, past', on('2026-03-12T11:30:00Z'), [], undefined, 'settle'],
  ['the one on the button, today', on('2026-03-12T16:00:00Z'), [], held('2026-03-12T08:00:00Z'), 'settle'],
  ['the one on the button, moved to next week', on('2026-03-19T11:30:00Z'), [], undefined, 'ahead'],
  ['the one on the button, counted', held('2026-03-05T11:30:00Z'), [], undefined, 'twice'],
  [
    'the one on the button, cancelled',
    on('2026-03-12T11:30:00Z', { state: 'cancelled' }),
    [],
    undefined,
    'lost',
  ],
  ['the one on the button, missed', on('2026-03-12T11:30:00Z', { state: 'missed' }), [], undefined, 'lost'],
];

test.each(cases)('We met: %s', (_name, meant, planned, lastMet, expected) => {
  expect(meaningOfMet(meant, planned, lastMet, ZONE, now).do).toBe(expected);
});

test('of several that nobody settled, the latest that may have been is meant', () => {
  const planned = [
    on('2026-03-20T11:30:00Z', { id: 1 }),
    on('2026-03-05T11:30:00Z', { id: 2 }),
    on('2026-03-10T11:30:00Z', { id: 3 }),
  ];
  expect(meaningOfMet(undefined, planned, undefined, ZONE, now)).toMatchObject({ meeting: { id: 3 } });
});
