import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../src/local-slack/blocks/check-message.ts';
import { checkView } from '../../src/local-slack/blocks/check-view.ts';
import type { Json } from '../../src/local-slack/json.ts';

const none = new Set<string>();
const plain = (text: string) => ({ type: 'plain_text', text });
const x = (length: number) => 'x'.repeat(length);
const section = (text = 'Hi', own: Json = {}) => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
  ...own,
});
const button = (own: Json = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...own });
const actions = (...elements: Json[]) => ({ type: 'actions', elements });
const option = (value: string, text = value) => ({ text: plain(text), value });
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`));
const input = (element: Json, own: Json = {}) => ({ type: 'input', label: plain('Label'), element, ...own });
const textInput = (own: Json = {}) => ({ type: 'plain_text_input', action_id: 'a', ...own });
const many = (count: number, block: Json) => Array.from({ length: count }, () => block);
const cell = (text: string) => ({ type: 'raw_text', text });
const dataTable = (rows: number, columns = 2) => ({
  type: 'data_table',
  caption: 'Pairs',
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell('x'))),
});
const chart = (own: Json) => ({ type: 'data_visualization', title: 'Chart', chart: own });
const pie = (segments: number) =>
  chart({
    type: 'pie',
    segments: Array.from({ length: segments }, (_, i) => ({ label: `s${i}`, value: i })),
  });
const bar = (labels: string[], categories: string[]) =>
  chart({
    type: 'bar',
    series: [{ name: 'one', data: labels.map((label) => ({ label, value: 1 })) }],
    axis_config: { categories },
  });

const inMessage = (...blocks: Json[]) => {
  const read = checkMessage({ text: 'fallback', blocks }, none);
  return 'error' in read ? `${read.error} ${read.messages?.[0] ?? ''}`.trim() : 'ok';
};
const modal = (own: Json = {}) => ({ type: 'modal', title: plain('Title'), blocks: [], ...own });
const inModal = (own: Json) => checkView(modal(own), 'modal', none)[0] ?? 'ok';

describe('a message', () => {
  test.each<[string, Json[], string]>([
    ['50 blocks', many(50, { type: 'divider' }), 'ok'],
    ['51 blocks', many(51, { type: 'divider' }), 'no more than 50 items allowed [json-pointer:/blocks]'],
    ['section of 3000', [section(x(3000))], 'ok'],
    [
      'section of 3001',
      [section(x(3001))],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['empty section', [section('')], 'must be more than 0 characters'],
    ['section without text', [{ type: 'section' }], 'must define either `text` or `fields`'],
    ['11 fields', [{ type: 'section', fields: many(11, plain('f')) }], 'no more than 10 items allowed'],
    ['field of 2001', [{ type: 'section', fields: [plain(x(2001))] }], 'must be less than 2001 characters'],
    ['header of 151', [{ type: 'header', text: plain(x(151)) }], 'must be less than 151 characters'],
    [
      'header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'no' } }],
      'must be a valid enum value',
    ],
    [
      '11 in a context',
      [{ type: 'context', elements: many(11, plain('c')) }],
      'no more than 10 items allowed',
    ],
    [
      '26 buttons',
      [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })))],
      'no more than 25',
    ],
    ['button text of 76', [actions(button({ text: plain(x(76)) }))], 'must be less than 76 characters'],
    ['button value of 2001', [actions(button({ value: x(2001) }))], 'must be less than 2001 characters'],
    ['action_id of 256', [actions(button({ action_id: x(256) }))], 'must be less than 256 characters'],
    ['the same action_id twice', [actions(button(), button())], '`action_id` already exists: a'],
    [
      'the same block_id twice',
      [section('a', { block_id: 'b' }), section('b', { block_id: 'b' })],
      '`block_id` already exists: b',
    ],
    ['an unknown block', [{ type: 'banner' }], 'unsupported type: banner'],
    ['an unknown field', [section('a', { colour: 'red' })], 'invalid additional property: colour'],
    ['a style that does not exist', [actions(button({ style: 'warning' }))], 'must be a valid enum value'],
    ['alert outside a modal', [{ type: 'alert', text: plain('!') }], 'unsupported type: alert'],
    [
      'overflow of 6',
      [section('a', { accessory: { type: 'overflow', options: options(6) } })],
      'no more than 5',
    ],
    ['markdown', [{ type: 'markdown', text: '**hi**' }], 'ok'],
    ['data table of 2 rows', [dataTable(2)], 'ok'],
    ['data table of 101 rows', [dataTable(101)], 'ok'],
    ['data table of 102 rows', [dataTable(102)], 'no more than 101 items allowed'],
    ['data table of 1 row', [dataTable(1)], 'no fewer than 2 items allowed'],
    ['data table of 21 columns', [dataTable(2, 21)], 'no more than 20 items allowed'],
    [
      'data table without caption',
      [{ ...dataTable(2), caption: undefined }],
      'missing required field: caption',
    ],
    [
      'uneven rows',
      [{ ...dataTable(2), rows: [[cell('a')], [cell('a'), cell('b')]] }],
      'all rows must have the same',
    ],
    ['two tables', [dataTable(2), dataTable(2)], 'only_one_table_allowed'],
    ['pie of 6', [pie(6)], 'ok'],
    ['pie of 7', [pie(7)], 'no more than 6 items allowed'],
    ['bar', [bar(['a', 'b'], ['b', 'a'])], 'ok'],
    ['bar off its axis', [bar(['a'], ['b'])], 'data labels must match the categories'],
    ['too many letters', many(5, section(x(3000))), 'msg_blocks_too_long'],
  ])('%s', (_, blocks, expected) => {
    expect(inMessage(...blocks)).toContain(expected);
  });

  test('needs words or blocks, and not too many words', () => {
    expect(checkMessage({}, none)).toEqual({ error: 'no_text' });
    expect(checkMessage({ text: '' }, none)).toEqual({ error: 'no_text' });
    expect(checkMessage({ text: x(40_001) }, none)).toEqual({ error: 'msg_too_long' });
    expect(checkMessage({ text: 'a', blocks: 'b' }, none)).toEqual({ error: 'invalid_blocks_format' });
  });

  test('a workspace may lack a block', () => {
    expect(checkMessage({ blocks: [dataTable(2)] }, new Set(['data_table']))).toMatchObject({
      error: 'invalid_blocks',
    });
  });
});

describe('a modal', () => {
  test.each<[string, Json, string]>([
    ['100 blocks', { blocks: many(100, { type: 'divider' }) }, 'ok'],
    ['101 blocks', { blocks: many(101, { type: 'divider' }) }, 'no more than 100 items allowed'],
    [
      'title of 25',
      { title: plain(x(25)) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    ['submit of 25', { submit: plain(x(25)) }, 'must be less than 25 characters'],
    ['metadata of 3001', { private_metadata: x(3001) }, 'must be less than 3001 characters'],
    ['callback_id of 256', { callback_id: x(256) }, 'must be less than 256 characters'],
    [
      'an input without submit',
      { blocks: [input(textInput())] },
      'must define `submit` to use an `input` block',
    ],
    ['an input', { submit: plain('Go'), blocks: [input(textInput())] }, 'ok'],
    [
      'label of 2001',
      { submit: plain('Go'), blocks: [input(textInput(), { label: plain(x(2001)) })] },
      'must be less than 2001',
    ],
    [
      'placeholder of 151',
      { submit: plain('Go'), blocks: [input(textInput({ placeholder: plain(x(151)) }))] },
      'must be less than 151',
    ],
    [
      'max_length of 3001',
      { submit: plain('Go'), blocks: [input(textInput({ max_length: 3001 }))] },
      'must be between 1 and 3000',
    ],
    [
      'an initial value over max_length',
      { submit: plain('Go'), blocks: [input(textInput({ max_length: 2, initial_value: 'abc' }))] },
      'at most `max_length`',
    ],
    [
      'a day that does not exist',
      { blocks: [actions({ type: 'datepicker', initial_date: '2026-02-30' })] },
      'must be a valid date',
    ],
    [
      '11 radio buttons',
      { blocks: [actions({ type: 'radio_buttons', options: options(11) })] },
      'no more than 10 items',
    ],
    [
      '101 options',
      { blocks: [actions({ type: 'static_select', options: options(101) })] },
      'no more than 100 items',
    ],
    [
      'option text of 76',
      { blocks: [actions({ type: 'static_select', options: [option('a', x(76))] })] },
      'must be less than 76',
    ],
    [
      'an initial option that is not offered',
      { blocks: [actions({ type: 'static_select', options: options(2), initial_option: option('z') })] },
      'initial option was not found',
    ],
    ['a button as input', { submit: plain('Go'), blocks: [input(button())] }, 'unsupported type: button'],
    ['alert', { blocks: [{ type: 'alert', text: plain('Mind'), level: 'warning' }] }, 'ok'],
    ['data table', { blocks: [dataTable(2)] }, 'unsupported type: data_table'],
    ['a field it does not know', { size: 'large' }, 'invalid additional property: size'],
    [
      'two with the focus',
      {
        submit: plain('Go'),
        blocks: [input(textInput({ focus_on_load: true })), input(textInput({ focus_on_load: true }))],
      },
      'only one element may have `focus_on_load`',
    ],
  ])('%s', (_, own, expected) => {
    expect(inModal(own)).toContain(expected);
  });

  test('is no Home', () => {
    expect(checkView({ type: 'home', blocks: [] }, 'modal', none)).toEqual([
      'must be a modal [json-pointer:/view/type]',
    ]);
  });
});
