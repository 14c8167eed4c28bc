import { expect, test } from 'vitest';
import { endFault, usualEnd } from '../../../src/features/nudges/rules.ts';

test('a pause lasts four weeks unless another date is chosen', () => {
  expect(usualEnd('2026-03-02')).toBe('2026-03-30');
  expect(usualEnd('2026-12-15')).toBe('2027-01-12');
});

test.each([
  ['yesterday', '2026-03-01', 'early'],
  ['today', '2026-03-02', 'early'],
  ['tomorrow', '2026-03-03', undefined],
  ['in a year', '2027-03-02', undefined],
  ['in a year and a day', '2027-03-03', 'late'],
])('until %s', (_what, until, fault) => {
  expect(endFault(until, '2026-03-02')).toBe(fault);
});
