import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FieldError } from '../../../src/errors.ts';
import { draftIn, expectationsIn, wishIn } from '../../../src/features/agreement/form-rules.ts';
import { agreementMessage } from '../../../src/features/agreement/view.ts';
import type { FormValues } from '../../../src/slack/form-values.ts';
import { quoted } from '../../../src/slack/quoted.ts';
import { aPair, theTerms } from './examples.ts';

const filled: FormValues = {
  cadence: '2',
  length: '45',
  place: 'Lunch',
  confidentiality: 'All of it',
  wish: 'Everything',
};

function faultsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof FieldError) return Object.keys(error.fields).sort();
    throw error;
  }
  return [];
}

describe('the form', () => {
  test('is read as it was filled in', () => {
    expect(draftIn(filled, 'mentee')).toEqual({
      cadenceWeeks: 2,
      lengthMinutes: 45,
      place: 'Lunch',
      confidentiality: 'All of it',
      learningWish: 'Everything',
    });
  });

  test('of the mentor brings no wish, not even a forged one', () => {
    expect(draftIn(filled, 'mentor').learningWish).toBeNull();
  });

  test.each<[string, FormValues, string[]]>([
    ['nothing', {}, ['cadence', 'confidentiality', 'length', 'place', 'wish']],
    ['a cadence of 3', { ...filled, cadence: '3' }, ['cadence']],
    ['a length of 20', { ...filled, length: '20' }, ['length']],
    ['no place', { ...filled, place: undefined }, ['place']],
    ['a place without end', { ...filled, place: 'x'.repeat(201) }, ['place']],
    ['a wish without end', { ...filled, wish: 'x'.repeat(2_001) }, ['wish']],
    ['no wish', { ...filled, wish: undefined }, ['wish']],
    ['several cadences', { ...filled, cadence: ['2', '4'] }, ['cadence']],
  ])('with %s is refused at the field', (_name, values, fields) => {
    expect(faultsOf(() => draftIn(values, 'mentee'))).toEqual(fields);
  });

  test.each<[string, FormValues, string[]]>([
    ['hopes alone', { hopes: 'All' }, []],
    ['both', { hopes: 'All', offLimits: 'Pay' }, []],
    ['nothing', {}, ['hopes']],
    ['off-limits alone', { offLimits: 'Pay' }, ['hopes']],
    ['too much', { hopes: 'x'.repeat(2_001), offLimits: 'x'.repeat(2_001) }, ['hopes', 'offLimits']],
  ])('of expectations, with %s', (_name, values, fields) => {
    expect(faultsOf(() => expectationsIn(values))).toEqual(fields);
  });

  test('of the wish alone needs it', () => {
    expect(faultsOf(() => wishIn({}))).toEqual(['wish']);
    expect(wishIn({ wish: 'All' })).toBe('All');
  });
});

describe('people’s words', () => {
  test('are shown whole, escaped, within Slack’s limit, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', '&', '<', '>', ' ', '\n', '🙂', 'word '), {
      maxLength: 2_000,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('').slice(0, 2_000);
        const sections = quoted(text, '*Heading*').map((block) => block.text?.text ?? '');
        for (const each of sections) {
          expect(each.length).toBeLessThanOrEqual(3_000);
          expect(each).not.toMatch(/<|\p{Surrogate}/u);
        }
        const shown = sections
          .join('\n')
          .replace(/^\*Heading\*\n/, '')
          .replaceAll(/^> /gm, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(shown.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });

  test('that ping everybody do not', () => {
    const agreement = {
      ...theTerms,
      place: '<!channel>',
      id: 1,
      version: 1,
      signedBy: [],
      draftedBy: 'USANNE',
      draftedAt: new Date('2026-03-02T09:00:00Z'),
      signedAt: null,
    };
    expect(JSON.stringify(agreementMessage(aPair(), agreement, 'draft'))).not.toContain('<!');
  });
});

test('is refused at the field where Slack could not show it in one message once it is escaped', () => {
  const wide = '&'.repeat(2_000);
  expect(faultsOf(() => draftIn({ ...filled, confidentiality: wide, wish: wide }, 'mentee'))).toEqual([
    'confidentiality',
    'wish',
  ]);
  expect(faultsOf(() => wishIn({ wish: wide }))).toEqual(['wish']);
});
