import { useState } from 'preact/hooks';
import { asList, asText, type Json, jsonList } from '../../json.ts';
import { useStage } from '../context.ts';
import { RichText } from './rich-text.tsx';
import { type Sorting, sorted, turned } from './sorting.ts';

const PAGE_SIZE = 10;

function Cell({ cell }: { cell: Json }) {
  return cell.type === 'rich_text' ? <RichText block={cell} /> : asText(cell.text);
}

/** A table: press a heading to sort by it; a long one has pages. */
export function DataTable({ block }: { block: Json }) {
  const { words, language } = useStage();
  const [sorting, setSorting] = useState<Sorting>();
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = asList(block.rows).map(jsonList);
  const size = typeof block.page_size === 'number' ? block.page_size : PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = Math.min(page, pages - 1);
  const caption = asText(block.caption);
  const numeric = head.map((_, column) => rows.every((row) => row[column]?.type === 'raw_number'));
  const rowHead = block.row_header_column_index;
  return (
    <div class="table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={caption || words.asTable}>
        <table>
          {caption !== '' && <caption>{caption}</caption>}
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th
                  key={column}
                  scope="col"
                  class={numeric[column] ? 'number' : ''}
                  aria-sort={sorting?.column === column ? sorting.direction : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => {
                      setSorting(turned(sorting, column));
                      setPage(0);
                    }}
                  >
                    <Cell cell={cell} />
                    <span aria-hidden="true" class="arrow">
                      {sorting?.column !== column ? '↕' : sorting.direction === 'ascending' ? '↑' : '↓'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(rows, sorting, language)
              .slice(shown * size, (shown + 1) * size)
              .map((row, index) => (
                <tr key={index}>
                  {row.map((cell, column) =>
                    column === rowHead ? (
                      <th key={column} scope="row">
                        <Cell cell={cell} />
                      </th>
                    ) : (
                      <td key={column} class={numeric[column] ? 'number' : ''}>
                        <Cell cell={cell} />
                      </td>
                    ),
                  )}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <div class="actions">
          <button type="button" class="button" disabled={shown === 0} onClick={() => setPage(shown - 1)}>
            {words.previous}
          </button>
          <span role="status">{words.page(shown + 1, pages)}</span>
          <button
            type="button"
            class="button"
            disabled={shown === pages - 1}
            onClick={() => setPage(shown + 1)}
          >
            {words.next}
          </button>
        </div>
      )}
    </div>
  );
}
