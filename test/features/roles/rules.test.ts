import { describe, expect, test } from 'vitest';
import { advisers, roleCard, roleReminder, rolesSlipped } from '../../../src/features/roles/rules.ts';
import { languages } from '../../../src/words/language.ts';

test('the roles slipped only where the mentee gave most of the advice', () => {
  expect(advisers.filter(rolesSlipped)).toEqual(['mentee']);
});

describe.each(languages)('in %s', (language) => {
  test.each(['mentor', 'mentee'] as const)('the card of the %s has a few points, one a line', (role) => {
    const points = roleCard(role, language).split('\n');
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points.length).toBeLessThanOrEqual(4);
    for (const point of points) expect(point).toMatch(/^• .+\.$/);
  });

  test.each(['mentor', 'mentee'] as const)('the reminder of the %s is one line', (role) => {
    expect(roleReminder(role, language)).toMatch(/^[^\n]{20,200}$/);
  });

  test('the mentee is told to give no advice, the mentor to need none', () => {
    const advice = /advice|advies/;
    for (const text of [roleCard, roleReminder])
      for (const role of ['mentor', 'mentee'] as const) expect(text(role, language)).toMatch(advice);
  });
});
