import { describe, expect, test } from 'vitest';
import { chunksOf, type Inline, inlineOf, safeUrl } from '../../src/local-slack/browser/mrkdwn.ts';

/** Pieces as a short text: marks in brackets. */
function short(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (piece.t === 'text') return piece.text;
      if ('kids' in piece) return `[${piece.t}${'url' in piece ? ` ${piece.url}` : ''} ${short(piece.kids)}]`;
      return `[${Object.values(piece).join(' ')}]`;
    })
    .join('');
}

describe('a line of mrkdwn', () => {
  test.each([
    ['plain words', 'plain words'],
    ['*bold* and _italic_ and ~gone~', '[bold bold] and [italic italic] and [strike gone]'],
    ['*bold with _italic_ in it*', '[bold bold with [italic italic] in it]'],
    ['_*both*_', '[italic [bold both]]'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['* not bold *', '* not bold *'],
    ['** and ~~', '** and ~~'],
    ['(*in brackets*), "_quoted_".', '([bold in brackets]), "[italic quoted]".'],
    ['`*code*` stays', '[code *code*] stays'],
    ['Hello <@U1|petra>, see <#C1|general>', 'Hello [user U1], see [channel C1]'],
    ['*<@U1>* and *<https://a.example|there>*', '[bold [user U1]] and [bold [link https://a.example there]]'],
    ['<!subteam^S1|@team> <!here>', '[group S1] [broadcast here]'],
    ['<https://a.example/?a=1&amp;b=2>', '[link https://a.example/?a=1&b=2 https://a.example/?a=1&b=2]'],
    ['<mailto:a@b.example>', '[link mailto:a@b.example a@b.example]'],
    ['<https://a.example|*bold*>', '[link https://a.example [bold bold]]'],
    ['<!date^1772442000^{date_short} at {time}|later>', '[date 1772442000 {date_short} at {time} later ]'],
    ['<!date^1^{date}^https://a.example|then>', '[date 1 {date} then https://a.example]'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['&amp;lt; stays', '&lt; stays'],
    ['<unclosed', '<unclosed'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(short(inlineOf(text))).toBe(expected);
  });
});

describe('paragraphs', () => {
  test.each([
    ['one\ntwo', [['lines', 2]]],
    [
      '&gt; said\n&gt; twice\nanswer',
      [
        ['quote', 2],
        ['lines', 1],
      ],
    ],
    ['> said', [['quote', 1]]],
    [
      'before\n```\ncode *here*\n```\nafter',
      [
        ['lines', 1],
        ['pre', 'code *here*'],
        ['lines', 1],
      ],
    ],
    ['```&lt;b&gt;```', [['pre', '<b>']]],
  ])('%j', (text, expected) => {
    expect(chunksOf(text).map((one) => [one.t, one.t === 'pre' ? one.text : one.lines.length])).toEqual(
      expected,
    );
  });
});

test.each([
  ['https://a.example/x', true],
  ['mailto:a@b.example', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['JAVASCRIPT:alert(1)', false],
  ['data:text/html,<script>alert(1)</script>', false],
  ['vbscript:x', false],
  ['/relative', false],
  ['', false],
])('the address %j may be followed: %s', (url, expected) => {
  expect(safeUrl(url) !== undefined).toBe(expected);
});
