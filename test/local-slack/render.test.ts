import { expect, test } from 'vitest';
import type { Json } from '../../src/local-slack/json.ts';
import { renderBlocks } from '../../src/local-slack/render/blocks.ts';
import { renderMrkdwn } from '../../src/local-slack/render/mrkdwn.ts';
import type { Reader } from '../../src/local-slack/render/reader.ts';

const reader: Reader = {
  locale: 'nl-NL',
  tz: 'Europe/Amsterdam',
  now: new Date('2026-11-24T09:00:00Z'),
  userName: (id) => ({ U1: 'petra' })[id] ?? id,
  channelName: (id) => ({ C1: 'general' })[id] ?? id,
  groupHandle: (id) => id,
};
const at = (iso: string) => Date.parse(iso) / 1000;
const plain = (text: string) => ({ type: 'plain_text', text });
const options = [
  { text: plain('Two'), value: '2' },
  { text: plain('Four'), value: '4' },
];

test.each([
  ['*bold* _italic_ ~struck~ `*code*`', 'bold italic struck `*code*`'],
  ['2 * 3 * 4 and a_b_c', '2 * 3 * 4 and a_b_c'],
  ['*Mentor:* <@U1>, *<@U1>*', 'Mentor: @petra, @petra'],
  ['<#C1> <#C1|general> <!here> <!subteam^S1>', '#general #general @here @S1'],
  ['<https://example.com/a?b=1&amp;c=2> <mailto:a@b.nl|mail>', 'https://example.com/a?b=1&c=2 mail'],
  ['&lt;!channel&gt; &amp;amp;', '<!channel> &amp;'],
  [`<!date^${at('2026-11-25T08:00Z')}^{date_pretty} {time}|x>`, 'morgen 09:00'],
  [`<!date^${at('2026-07-01T08:00Z')}^{date_num} {time}|x>`, '2026-07-01 10:00'],
  [`<!date^${at('2026-07-01T08:00Z')}^{date_short}^https://example.com|x>`, '1 jul 2026'],
  ['<!date^soon^{date}|soon>', '@date^soon^{date}'],
])('%s', (mrkdwn, expected) => {
  expect(renderMrkdwn(reader, mrkdwn)).toBe(expected);
});

test.each<[string, Json, string[]]>([
  [
    'fields and accessory',
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '*Hi*' },
      fields: [plain('one'), plain('two')],
      accessory: { type: 'overflow', options },
    },
    ['Hi', 'one', 'two', '[⋯ Two | Four]'],
  ],
  [
    'choice',
    { type: 'actions', block_id: 'b', elements: [{ type: 'radio_buttons', action_id: 'a', options }] },
    ['Four ( Two | Four )'],
  ],
  [
    'input',
    {
      type: 'input',
      label: plain('Why'),
      hint: plain('In short'),
      element: { type: 'plain_text_input', placeholder: plain('Because') },
    },
    ['Why: (Because)', '  In short'],
  ],
  [
    'rich text',
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Ask ' },
            { type: 'user', user_id: 'U1' },
          ],
        },
        {
          type: 'rich_text_list',
          style: 'ordered',
          elements: [
            { elements: [{ type: 'text', text: 'a' }] },
            { elements: [{ type: 'text', text: 'b' }] },
          ],
        },
      ],
    },
    ['Ask @petra', '1. a', '2. b'],
  ],
  [
    'table',
    {
      type: 'data_table',
      caption: 'Pairs',
      rows: [
        [
          { type: 'raw_text', text: 'Pair' },
          { type: 'raw_text', text: 'Met' },
        ],
        [
          { type: 'raw_text', text: 'a & b' },
          { type: 'raw_number', value: 2, text: '2' },
        ],
      ],
    },
    ['Pairs', 'Pair | Met', 'a & b | 2'],
  ],
  [
    'chart',
    {
      type: 'data_visualization',
      title: 'Met',
      chart: {
        type: 'pie',
        segments: [
          { label: 'yes', value: 3 },
          { label: 'no', value: 1 },
        ],
      },
    },
    ['Met', 'yes 3, no 1'],
  ],
  [
    'context',
    { type: 'context', elements: [plain('a'), { type: 'image', alt_text: 'logo', image_url: 'x' }] },
    ['a · (image: logo)'],
  ],
])('%s', (_, block, expected) => {
  const state = { b: { a: { type: 'radio_buttons', selected_option: options[1] } } };
  expect(renderBlocks(reader, [block], state)).toEqual(expected);
});
