import { expect, test } from 'vitest';
import {
  decide,
  type Ladder,
  nextReminder,
  type Reminded,
  type Standing,
} from '../../../src/features/nudges/due.ts';

const zone = 'Europe/Amsterdam';
const place = { timeZone: zone, country: 'NL' };
const at = (text: string) => new Date(`${text}:00+01:00`);

const standing = (part: Partial<Standing> = {}): Standing => ({
  stage: 'meeting',
  paused: false,
  cadenceWeeks: 4,
  agreedAt: at('2026-01-05T10:00'),
  introduced: true,
  drafted: false,
  lastMetAt: at('2026-02-02T10:00'),
  plannedAt: null,
  ...part,
});
const ladder = (part: Partial<Ladder> = {}): Ladder => ({
  said: 0,
  lastSaidAt: null,
  stirredAt: at('2026-02-02T10:00'),
  ...part,
});
const open = { stage: 'open', agreedAt: null, lastMetAt: null } as const;
const nobody: Reminded = { mentor: null, mentee: null };

test.each<[string, Partial<Standing>, Partial<Ladder>, ReturnType<typeof nextReminder>]>([
  ['met, every four weeks: a week before', {}, {}, { rung: 1, reason: 'next', at: at('2026-02-23T10:00') }],
  [
    'met, every two weeks: a week after',
    { cadenceWeeks: 2 },
    {},
    { rung: 1, reason: 'next', at: at('2026-02-09T10:00') },
  ],
  [
    'a meeting was cancelled when the next was due: a week after',
    {},
    { stirredAt: at('2026-02-27T10:00') },
    { rung: 1, reason: 'next', at: at('2026-03-06T10:00') },
  ],
  [
    'agreed, never met: a week after agreeing',
    { stage: 'agreed', lastMetAt: null, agreedAt: at('2026-02-04T11:00') },
    { stirredAt: at('2026-02-04T11:00') },
    { rung: 1, reason: 'first', at: at('2026-02-11T11:00') },
  ],
  [
    'in the introduction: a week after the last step',
    { ...open, introduced: false },
    {},
    { rung: 1, reason: 'intro', at: at('2026-02-09T10:00') },
  ],
  [
    'introduced: the agreement has to be drafted',
    open,
    {},
    { rung: 1, reason: 'draft', at: at('2026-02-09T10:00') },
  ],
  [
    'drafted: it has to be signed',
    { ...open, drafted: true },
    {},
    { rung: 1, reason: 'sign', at: at('2026-02-09T10:00') },
  ],
  [
    'a planned meeting: not before a week after it',
    { plannedAt: at('2026-03-04T12:00') },
    {},
    { rung: 1, reason: 'unsettled', at: at('2026-03-11T12:00') },
  ],
  [
    'the second comes a week after the first was really said',
    {},
    { said: 1, lastSaidAt: at('2026-03-05T09:00') },
    { rung: 2, reason: 'next', at: at('2026-03-12T09:00') },
  ],
  [
    'and so does the third',
    {},
    { said: 2, lastSaidAt: at('2026-03-12T09:00') },
    { rung: 3, reason: 'next', at: at('2026-03-19T09:00') },
  ],
  ['after three it is silent', {}, { said: 3, lastSaidAt: at('2026-03-19T09:00') }, null],
  ['not while paused', { paused: true }, {}, null],
  ['not once ended', { stage: 'closed' }, {}, null],
])('%s', (_what, stands, climbed, expected) => {
  expect(nextReminder(standing(stands), ladder(climbed), zone)).toEqual(expected);
});

test.each<[string, string, Reminded, ReturnType<typeof decide>]>([
  ['before it is due', '2026-02-20T10:00', nobody, { do: 'wait', until: at('2026-02-23T10:00') }],
  ['when it is due', '2026-02-23T10:00', nobody, { do: 'say', rung: 1, reason: 'next' }],
  ['three weeks too late', '2026-03-16T12:00', nobody, { do: 'say', rung: 1, reason: 'next' }],
  ['in the evening', '2026-02-23T18:00', nobody, { do: 'wait', until: at('2026-02-24T09:00') }],
  ['on a Saturday', '2026-02-28T12:00', nobody, { do: 'wait', until: at('2026-03-02T09:00') }],
  ["on King's Day", '2026-04-27T10:00', nobody, { do: 'wait', until: new Date('2026-04-28T09:00:00+02:00') }],
  [
    'the mentor was reminded today by another pair',
    '2026-02-23T10:00',
    { mentor: at('2026-02-23T09:00'), mentee: null },
    { do: 'wait', until: at('2026-02-24T09:00') },
  ],
  [
    'the mentee was reminded yesterday',
    '2026-02-24T10:00',
    { mentor: null, mentee: at('2026-02-23T16:30') },
    { do: 'say', rung: 1, reason: 'next' },
  ],
])('%s', (_what, now, reminded, expected) => {
  expect(decide(standing(), ladder(), reminded, place, at(now))).toEqual(expected);
});

test('a DM to the mentee does not wait for the mentor, who was reminded today', () => {
  const climbed = ladder({ said: 1, lastSaidAt: at('2026-02-23T10:00') });
  const now = at('2026-03-02T10:00');
  const said = { do: 'say', rung: 2, reason: 'next' };
  expect(decide(standing(), climbed, { mentor: now, mentee: null }, place, now)).toEqual(said);
  expect(decide(standing(), climbed, { mentor: null, mentee: now }, place, now).do).toBe('wait');
});
