import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FieldError } from '../../../src/errors.ts';
import {
  draftIn,
  type Facts,
  MOST,
  startOfEdit,
  startOfNew,
} from '../../../src/features/cohorts/form-rules.ts';
import type { FormValues } from '../../../src/slack/form-values.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const PLACE = { language: 'en', timeZone: 'Europe/Amsterdam', country: 'NL' } as const;
const FACTS: Facts = {
  now: NOW,
  timeZone: 'Europe/Amsterdam',
  taken: ['Spring'],
  before: null,
  strangers: [],
};
const GOOD = {
  name: 'Autumn',
  purpose: 'So that partners hear what juniors see.',
  startsOn: '2026-03-02',
  endsOn: '2026-09-02',
  cadence: '4',
  language: 'nl',
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  signUp: 'open',
  places: '2',
  coordinators: ['UKEES'],
};

/** The fields at which something is wrong, each with what it says in English. */
function faultsOf(values: FormValues, facts: Partial<Facts> = {}): Record<string, string> {
  try {
    draftIn({ ...GOOD, ...values }, { ...FACTS, ...facts });
    return {};
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return Object.fromEntries(Object.entries(error.fields).map(([field, { en }]) => [field, en]));
  }
}

test('what was filled in is read', () => {
  expect(draftIn(GOOD, FACTS)).toEqual({
    name: 'Autumn',
    purpose: GOOD.purpose,
    startsOn: '2026-03-02',
    endsOn: '2026-09-02',
    cadenceWeeks: 4,
    language: 'nl',
    timeZone: 'Europe/Amsterdam',
    country: 'NL',
    coordinators: ['UKEES'],
    signUpOpen: true,
    pairsPerPerson: 2,
  });
  const loose = { name: ' Autumn \n 2026 ', timeZone: 'new york', country: 'us', coordinators: ['U1', 'U1'] };
  expect(draftIn({ ...GOOD, ...loose }, FACTS)).toMatchObject({
    name: 'Autumn 2026',
    timeZone: 'America/New_York',
    country: 'US',
    coordinators: ['U1'],
  });
});

describe('what is wrong is said at its field', () => {
  const cases: [what: string, values: FormValues, field: string, says: RegExp][] = [
    ['no name', { name: undefined }, 'name', /Give the cohort a name/],
    ['an invisible name', { name: '\u200b\u00ad' }, 'name', /Give the cohort a name/],
    ['a name that is too long', { name: 'x'.repeat(MOST.name + 1) }, 'name', /at most 60/],
    ['a name that runs', { name: 'SPRÍNG' }, 'name', /Another running cohort/],
    ['no purpose', { purpose: '  ' }, 'purpose', /one sentence/],
    ['a purpose that is too long', { purpose: 'x'.repeat(MOST.purpose + 1) }, 'purpose', /at most 300/],
    ['no first day', { startsOn: undefined }, 'startsOn', /Choose a date/],
    ['a day that is none', { startsOn: '2026-02-30' }, 'startsOn', /Choose a date/],
    ['a first day far ahead', { startsOn: '2027-03-03', endsOn: '2027-09-01' }, 'startsOn', /12 months/],
    ['no last day', { endsOn: 'soon' }, 'endsOn', /Choose a date/],
    ['a last day that is the first', { endsOn: '2026-03-02' }, 'endsOn', /comes after the first/],
    ['a last day that is past', { startsOn: '2026-01-01', endsOn: '2026-03-01' }, 'endsOn', /has passed/],
    ['two years and a day', { endsOn: '2028-03-03' }, 'endsOn', /24 months/],
    ['no such cadence', { cadence: '3' }, 'cadence', /Make a choice/],
    ['no such language', { language: 'fr' }, 'language', /Make a choice/],
    ['no such zone', { timeZone: 'Duckburg' }, 'timeZone', /does not know this time zone/],
    ['no such country', { country: 'QQ' }, 'country', /holidays of this country/],
    ['the UK', { country: 'uk' }, 'country', /type GB/],
    ['nobody coordinates', { coordinators: [] }, 'coordinators', /Make a choice/],
    ['something else for a person', { coordinators: ['<!channel>'] }, 'coordinators', /Make a choice/],
    ['neither open nor closed', { signUp: undefined }, 'signUp', /Make a choice/],
    ['no such number of pairs', { places: '0' }, 'places', /Make a choice/],
  ];
  test.each(cases)('%s', (_what, values, field, says) => {
    expect(faultsOf(values)).toEqual({ [field]: expect.stringMatching(says) });
  });

  test('somebody who does not coordinate, by name', () => {
    expect(faultsOf({}, { strangers: ['Nina', 'Ruth'] }).coordinators).toContain('Nina and Ruth');
  });

  test('everything at once, whatever is sent', () => {
    expect(
      Object.keys(faultsOf(Object.fromEntries(Object.keys(GOOD).map((field) => [field, undefined])))).sort(),
    ).toEqual(Object.keys(GOOD).sort());
    const anything = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: undefined });
    const values = fc.record(Object.fromEntries(Object.keys(GOOD).map((field) => [field, anything])));
    fc.assert(
      fc.property(values, (given) => {
        for (const field of Object.keys(faultsOf(given))) expect(Object.keys(GOOD)).toContain(field);
      }),
    );
  });
});

describe('days', () => {
  test.each<[what: string, values: FormValues, facts: Partial<Facts>]>([
    ['today is no past day', { startsOn: '2026-01-01', endsOn: '2026-03-02' }, {}],
    ['exactly two years', { endsOn: '2028-03-02' }, {}],
    ['a year ahead', { startsOn: '2027-03-02', endsOn: '2027-09-02' }, {}],
    [
      'a last day that has come stays, where it is not touched',
      { startsOn: '2025-09-01', endsOn: '2026-02-27' },
      { before: { endsOn: '2026-02-27' } },
    ],
    [
      'the day is that of the zone that is typed: it is still yesterday in New York',
      { startsOn: '2026-01-01', endsOn: '2026-03-01', timeZone: 'New York' },
      { now: new Date('2026-03-02T02:00:00Z') },
    ],
  ])('%s', (_what, values, facts) => expect(faultsOf(values, facts)).toEqual({}));
});

test('a new cohort begins today in its zone and runs for half a year; the other fields wait for words', () => {
  const night = new Date('2026-08-30T23:30:00Z');
  expect(startOfNew(PLACE, 'UKEES', night)).toMatchObject({
    name: undefined,
    purpose: undefined,
    startsOn: '2026-08-31',
    // February has no 31st.
    endsOn: '2027-02-28',
    coordinators: ['UKEES'],
  });
});

test('a cohort that made itself has no days yet: the form proposes some, and its name can stay', () => {
  const cohort = {
    ...{
      id: 1,
      name: 'First cohort',
      purpose: null,
      startsOn: null,
      endsOn: null,
      closedAt: null,
      revision: 1,
    },
    ...{
      ...PLACE,
      cadenceWeeks: 4,
      pairsPerPerson: 1,
      signUpOpen: false,
      coordinators: [],
      createdBy: 'UKEES',
    },
  };
  const start = startOfEdit(cohort, ['UKEES'], NOW);
  expect(start).toMatchObject({ name: 'First cohort', startsOn: '2026-03-02', endsOn: '2026-09-02' });
  expect(start).toMatchObject({ purpose: undefined, coordinators: ['UKEES'] });
});
