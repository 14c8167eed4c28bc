import { asJson, asList, asText, jsonList } from '../json.ts';
import { id } from './composition.ts';
import { richText } from './rich-text.ts';
import {
  anything,
  byType,
  type Check,
  flag,
  integer,
  list,
  literal,
  may,
  must,
  number,
  object,
  oneOf,
  rule,
  string,
} from './schema.ts';

const rawText = object({ type: literal('raw_text'), text: must(string({ min: 1 })) });
const rawNumber = object({
  type: literal('raw_number'),
  value: must(number()),
  text: must(string({ min: 1 })),
});
const cell = byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richText });

const evenRows = rule((table) => {
  const lengths = asList(table.rows).map((row) => asList(row).length);
  return lengths.some((length) => length !== lengths[0])
    ? 'all rows must have the same number of values'
    : undefined;
});

/**
 * Data table: header and 1 to 100 rows, 20 columns, plain header cells
 * (https://docs.slack.dev/reference/block-kit/blocks/data-table-block).
 */
export const dataTable: Check = object(
  {
    type: literal('data_table'),
    block_id: may(id),
    rows: must(list(list(cell, 1, 20), 2, 101)),
    caption: must(string({ min: 1 })),
    page_size: may(integer(1, 100)),
    row_header_column_index: may(integer(0, 19)),
  },
  evenRows,
  rule((table) =>
    jsonList(asList(table.rows)[0]).some((head) => head.type === 'rich_text')
      ? 'rich_text cannot be used for header cells'
      : undefined,
  ),
);

/** Table: 100 rows, 20 columns (https://docs.slack.dev/reference/block-kit/blocks/table-block). */
export const table: Check = object(
  {
    type: literal('table'),
    block_id: may(id),
    rows: must(list(list(cell, 1, 20), 1, 100)),
    column_settings: may(
      list(object({ align: may(oneOf('left', 'center', 'right')), is_wrapped: may(flag) }), 0, 20),
    ),
  },
  evenRows,
);

const label = string({ min: 1, max: 20 });
const point = object({ label: must(label), value: must(number()) });
const series = object({ name: must(label), data: must(list(point, 1, 20)) });
const axis = object({
  categories: must(list(label, 1, 20)),
  x_label: may(string({ max: 50 })),
  y_label: may(string({ max: 50 })),
});

const lined = (type: string): Check =>
  object(
    { type: literal(type), series: must(list(series, 1, 6)), axis_config: must(axis) },
    rule((chart) => {
      const categories = asList(asJson(chart.axis_config).categories).map(asText).sort().join('\n');
      const match = jsonList(chart.series).every(
        (one) =>
          jsonList(one.data)
            .map((p) => asText(p.label))
            .sort()
            .join('\n') === categories,
      );
      return match ? undefined : 'data labels must match the categories of the axis';
    }),
    rule((chart) => {
      const names = jsonList(chart.series).map((one) => one.name);
      return new Set(names).size < names.length ? 'series names must be unique' : undefined;
    }),
  );

/**
 * Data visualization: title 50, pie of 1 to 6 segments, 1 to 6 series over at most 20 categories, labels 20
 * (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
 */
export const dataVisualization: Check = object({
  type: literal('data_visualization'),
  block_id: may(id),
  title: must(string({ min: 1, max: 50 })),
  chart: must(
    byType({
      pie: object({ type: literal('pie'), segments: must(list(point, 1, 6)) }),
      bar: lined('bar'),
      line: lined('line'),
      area: lined('area'),
    }),
  ),
});

export const taskCard = object({
  type: literal('task_card'),
  block_id: may(id),
  task_id: must(string({ min: 1 })),
  title: must(string({ min: 1 })),
  details: may(richText),
  output: may(richText),
  sources: may(list(anything)),
  status: must(oneOf('pending', 'in_progress', 'complete', 'error')),
});
