import { beforeAll, describe, expect, test } from 'vitest';
import { unescapedIn } from '../support/marks.ts';
import { neverSent, type Search, searchForLeaks } from './leaks.ts';

describe('people write marked words wherever they can', () => {
  let found: Search;
  beforeAll(async () => {
    found = await searchForLeaks(1);
  });

  test('every form of the table is sent in, and nobody runs into anything', () => {
    expect(neverSent(found)).toEqual([]);
    expect(found.troubles).toEqual([]);
    expect(found.marks).toBeGreaterThan(100);
  });

  test('no log line, file, page, coordinator, outsider or other pair has them', () => {
    expect([...found.leaks].sort()).toEqual([]);
    // The same search finds what is meant to be there.
    expect(found.meantToBe).toContain('cohort.form purpose: in a file of the database, after the end');
    expect(found.meantToBe).toContain('intro.form words: in what URUTH sees');
    expect(found.meantToBe).toContain('cohort.form name: in what UKEES sees');
  });

  test('nothing of them does anything in Slack', () => {
    expect([...found.unescaped].sort()).toEqual([]);
  });
});

test('what is not escaped is found where Slack would read it, and nowhere else', () => {
  const words = 'He said <!channel>';
  const section = (type: string) => ({ blocks: [{ type: 'section', text: { type, text: words } }] });
  expect(unescapedIn({ text: words })).toHaveLength(1);
  expect(unescapedIn(section('mrkdwn'))).toHaveLength(1);
  expect(unescapedIn(section('plain_text'))).toEqual([]);
  expect(unescapedIn({ text: 'He said &lt;!channel&gt;' })).toEqual([]);
});
