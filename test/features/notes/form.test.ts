import { expect, test } from 'vitest';
import { noteIn } from '../../../src/features/notes/form-rules.ts';

const now = new Date('2026-03-12T23:30:00Z');
const read = (values: Record<string, string | undefined>) =>
  noteIn({ findings: 'That nobody asks', visibility: 'pair', ...values }, 'Europe/Amsterdam', now);

const cases: [string, Record<string, string | undefined>, string[]][] = [
  ['findings alone', {}, []],
  ['everything', { action: 'Ask', due: '2026-04-01', adviser: 'mentor', visibility: 'self' }, []],
  ['no findings', { findings: undefined }, ['findings']],
  ['long findings', { findings: 'x'.repeat(3_001) }, ['findings']],
  ['a long action', { action: 'x'.repeat(1_001) }, ['action']],
  ['due today, which has begun there', { action: 'Ask', due: '2026-03-13' }, []],
  ['due yesterday there', { action: 'Ask', due: '2026-03-12' }, ['due']],
  ['a date for nothing', { due: '2026-04-01' }, ['action']],
  ['nobody may read it', { visibility: undefined }, ['visibility']],
  ['somebody else may read it', { visibility: 'coordinator' }, ['visibility']],
  [
    'everything wrong',
    { findings: undefined, due: 'x', visibility: 'x' },
    ['findings', 'action', 'due', 'visibility'],
  ],
];

test.each(cases)('a note with %s', (_name, values, faulty) => {
  if (faulty.length > 0) expect(() => read(values)).toThrow(`fields: ${faulty.join(', ')}`);
  else expect(read(values).findings).toBe('That nobody asks');
});

test('what is left out is null, and the role check stays optional', () => {
  expect(read({})).toEqual({
    findings: 'That nobody asks',
    action: null,
    actionDue: null,
    adviser: null,
    visibility: 'pair',
  });
});
