import { asJson, asList, asText, type Json, jsonList } from '../json.ts';
import { renderMrkdwn } from './mrkdwn.ts';
import type { Reader } from './reader.ts';
import { renderRichText } from './rich-text.ts';
import { renderValue } from './values.ts';

const renderText = (reader: Reader, text: unknown): string => {
  const it = asJson(text);
  return it.type === 'mrkdwn' ? renderMrkdwn(reader, asText(it.text)) : asText(it.text);
};

const options = (reader: Reader, element: Json): string[] => [
  ...jsonList(element.options).map((option) => renderText(reader, option.text)),
  ...jsonList(element.option_groups).flatMap((group) => options(reader, group)),
];

/** A button as `[label]`, a choice as `( a | b )` with what is chosen before it. */
function renderElement(reader: Reader, block: Json, element: Json, state: Json): string {
  const held = asJson(asJson(state[asText(block.block_id)])[asText(element.action_id)]);
  const value = renderValue(reader, held);
  const shown = Array.isArray(value) ? value.join(', ') : value;
  switch (element.type) {
    case 'button':
    case 'icon_button':
      return `[${renderText(reader, element.text)}]`;
    case 'feedback_buttons':
      return `[${renderText(reader, asJson(element.positive_button).text)}] [${renderText(reader, asJson(element.negative_button).text)}]`;
    case 'overflow':
      return `[⋯ ${options(reader, element).join(' | ')}]`;
    case 'image':
      return `(image: ${asText(element.alt_text)})`;
    case 'radio_buttons':
    case 'checkboxes':
    case 'static_select':
    case 'multi_static_select':
      return `${shown || '…'} ( ${options(reader, element).join(' | ')} )`;
    default:
      return shown || `(${renderText(reader, element.placeholder) || '…'})`;
  }
}

function renderCell(reader: Reader, cell: Json): string {
  return cell.type === 'rich_text' ? renderRichText(reader, cell).join(' ') : asText(cell.text);
}

function renderChart(reader: Reader, block: Json): string[] {
  const chart = asJson(block.chart);
  const points = (list: unknown) =>
    jsonList(list)
      .map((p) => `${asText(p.label)} ${String(p.value)}`)
      .join(', ');
  const lines = jsonList(chart.series).map((series) => `${asText(series.name)}: ${points(series.data)}`);
  return [renderText(reader, { text: block.title }), ...(chart.segments ? [points(chart.segments)] : lines)];
}

function renderBlock(reader: Reader, block: Json, state: Json): string[] {
  const element = (one: Json) => renderElement(reader, block, one, state);
  switch (block.type) {
    case 'divider':
      return ['———'];
    case 'header':
    case 'alert':
      return [renderText(reader, block.text)];
    case 'markdown':
      return [asText(block.text)];
    case 'image':
      return [`(image: ${asText(block.alt_text)})`];
    case 'rich_text':
      return renderRichText(reader, block);
    case 'context':
      return [
        jsonList(block.elements)
          .map((one) => (one.type === 'image' ? element(one) : renderText(reader, one)))
          .join(' · '),
      ];
    case 'section':
      return [
        ...(block.text === undefined ? [] : [renderText(reader, block.text)]),
        ...jsonList(block.fields).map((field) => renderText(reader, field)),
        ...(block.accessory === undefined ? [] : [element(asJson(block.accessory))]),
      ];
    case 'actions':
    case 'context_actions':
      return [jsonList(block.elements).map(element).join(' ')];
    case 'input':
      return [
        `${renderText(reader, block.label)}: ${element(asJson(block.element))}`,
        ...(block.hint === undefined ? [] : [`  ${renderText(reader, block.hint)}`]),
      ];
    case 'data_table':
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [asText(block.caption)]),
        ...asList(block.rows).map((row) =>
          jsonList(row)
            .map((cell) => renderCell(reader, cell))
            .join(' | '),
        ),
      ];
    case 'data_visualization':
      return renderChart(reader, block);
    case 'card':
      return [
        ...['title', 'subtitle', 'body'].flatMap((name) =>
          block[name] === undefined ? [] : [renderText(reader, block[name])],
        ),
        ...(block.actions === undefined ? [] : [jsonList(block.actions).map(element).join(' ')]),
      ];
    case 'carousel':
      return renderBlocks(reader, jsonList(block.elements), state);
    case 'container':
      return [renderText(reader, block.title), ...renderBlocks(reader, jsonList(block.child_blocks), state)];
    default:
      return [`(${asText(block.type)})`];
  }
}

/** Blocks as plain text lines, with what is entered in them. */
export const renderBlocks = (reader: Reader, blocks: readonly Json[], state: Json = {}): string[] =>
  blocks.flatMap((block) => renderBlock(reader, block, state));

export { renderText };
