import { expect, test } from 'vitest';
import { subjectOf } from '../../src/secrets/subject.ts';

test.each<[context: string, subject: string]>([
  ['pair:42', 'pair:42'],
  ['pair:42:note:7', 'pair:42'],
  ['person:U1', 'person:U1'],
  ['delivery:pair:42:intro:career', 'pair:42'],
  ['delivery:pair:4:intro', 'pair:4'],
  ['delivery:person:U1:signed-up', 'person:U1'],
  ['delivery:cohort:3:closed', 'general'],
  ['delivery:pairing:42', 'general'],
  ['delivery:', 'general'],
])('%s is sealed with the key of %s', (context, subject) => {
  expect(subjectOf(context)).toBe(subject);
});

test.each(['', 'note:7', 'pair', 'pair:', 'pair::7', 'person:', 'general', 'pairs:42'])(
  'nothing says whose “%s” is, so nothing is sealed for it',
  (context) => {
    expect(() => subjectOf(context)).toThrow('a context begins with');
  },
);
