import { expect, test } from 'vitest';
import { leftMessage } from '../../../src/features/suggestions/telling-view.ts';

test('whoever has no pair need not do anything, but for saying their team where that is missing', () => {
  expect(leftMessage('Spring', 'tooMany', 'en').text).toContain('need not do anything');
  expect(leftMessage('Spring', 'tooMany', 'nl').text).toContain('hoeft niets te doen');
  for (const language of ['en', 'nl'] as const) {
    const { text } = leftMessage('A & B', 'sayTeam', language);
    expect(text).toContain('A &amp; B');
    expect(text).toMatch(/`\/mentoring (join|aanmelden)`/);
    expect(text).not.toMatch(/need not do anything|hoeft niets te doen/);
  }
});
