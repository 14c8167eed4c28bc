import fc from 'fast-check';

/** Texts that have done harm somewhere: to Slack's formatting, to SQL, to JSON, to whatever counts characters. */
export const oddTexts: readonly string[] = [
  '<!channel> <!here> <!everyone>',
  '<@UEVIL> <@UKEES|kees> <#C0|general> <!subteam^S1>',
  '<https://evil.example|here> [here](https://evil.example) https://evil.example',
  '&lt;!channel&gt; &amp;amp; & < > &#60;',
  '*b* _i_ ~s~ `c` ```pre``` > quote\n>>> more',
  '\'; DROP TABLE pairs; -- " OR 1=1',
  '{"a":1}',
  '[null]',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: whether somebody fills it in is the question
  '${process.env.NOTES_KEY} {{7*7}} %s %d %n $(id)',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e309',
  'true',
  '\u202Eright to left\u202C مرحبا שלום',
  'zero\u200Bwidth\u200D\uFEFF\u2060',
  '\uD83D alone \uDE00',
  'nul\u0000byte \u0007\u001b[31m',
  '👩‍👩‍👧‍👦🏳️‍🌈👍🏽 e\u0301 ﷽ ﬀ',
  'line\r\nbreaks\u2028and\u2029others\u0085',
  '\t',
  '.',
  'Z̷a̵l̸g̶o̷'.repeat(20),
  'ß'.repeat(200),
  'a'.repeat(3_000),
  '&'.repeat(3_000),
  `${'\n'.repeat(50)}x`,
  '😀'.repeat(1_500),
  ':tada: :not_an_emoji:',
  '../../etc/passwd',
  '2026-02-30',
  '25:61',
];

/** Longer than any field takes; a client lets nobody type them. */
export const longTexts: readonly string[] = ['x'.repeat(3_001), '<'.repeat(3_001), 'é\n'.repeat(15_000)];

/** Any text at all, the same for the same seed. */
export const anyTexts = (count: number, seed: number): string[] =>
  fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { numRuns: count, seed });

/** What takes the place of something in a payload. */
export const oddValues: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  true,
  [],
  {},
  [null],
  [[]],
  'x',
  '__proto__',
  '\uD83D',
  'x'.repeat(3_001),
  { toString: 'x' },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
];
