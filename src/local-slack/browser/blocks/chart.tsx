import { asJson, asText, type Json, jsonList, textList } from '../../json.ts';
import { useStage } from '../context.ts';
import { bars, lines, niceTop, slices } from './chart-shapes.ts';

const WIDTH = 480;
const HEIGHT = 220;

interface Series {
  name: string;
  values: number[];
}

function Frame({ categories, top }: { categories: readonly string[]; top: number }) {
  return (
    <g class="axes">
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line x1={0} x2={WIDTH} y1={HEIGHT * (1 - part)} y2={HEIGHT * (1 - part)} />
          <text x={-6} y={HEIGHT * (1 - part) + 4} text-anchor="end">
            {top * part}
          </text>
        </g>
      ))}
      {categories.map((category, index) => (
        <text
          key={category}
          x={((index + 0.5) * WIDTH) / categories.length}
          y={HEIGHT + 16}
          text-anchor="middle"
        >
          {category}
        </text>
      ))}
    </g>
  );
}

function Drawn({ type, series, categories }: { type: string; series: Series[]; categories: string[] }) {
  const top = niceTop(series.flatMap(({ values }) => values));
  const values = series.map((one) => one.values);
  return (
    <>
      <Frame categories={categories} top={top} />
      {type === 'bar'
        ? bars(values, top, WIDTH, HEIGHT).map((bar, index) => (
            <rect
              key={index}
              class={`series-${bar.series}`}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
            />
          ))
        : lines(values, top, WIDTH, HEIGHT).map((points, index) => (
            <g key={index} class={`series-${index}`}>
              {type === 'area' && (
                <polygon
                  class="area"
                  points={`${points[0]?.[0]},${HEIGHT} ${points.join(' ')} ${points.at(-1)?.[0]},${HEIGHT}`}
                />
              )}
              <polyline points={points.join(' ')} />
              {points.map(([x, y]) => (
                <circle key={x} cx={x} cy={y} r={4} />
              ))}
            </g>
          ))}
    </>
  );
}

/** A chart (bar, line, area, pie) with its numbers as a table. */
export function Chart({ block }: { block: Json }) {
  const { words } = useStage();
  const chart = asJson(block.chart);
  const pie = chart.type === 'pie';
  const segments = jsonList(chart.segments);
  const axis = asJson(chart.axis_config);
  const categories = pie ? segments.map((one) => asText(one.label)) : textList(axis.categories);
  const at = (data: unknown, label: string) =>
    Number(jsonList(data).find((point) => point.label === label)?.value ?? 0);
  const series: Series[] = pie
    ? [{ name: words.total, values: segments.map((one) => Number(one.value)) }]
    : jsonList(chart.series).map((one) => ({
        name: asText(one.name),
        values: categories.map((category) => at(one.data, category)),
      }));
  const legend = pie ? categories : series.map(({ name }) => name);
  return (
    <figure class="chart">
      <figcaption>{asText(block.title)}</figcaption>
      <svg
        viewBox={pie ? '-110 -110 220 220' : `-44 -10 ${WIDTH + 54} ${HEIGHT + 34}`}
        role="img"
        aria-label={asText(block.title)}
      >
        {pie ? (
          slices(series[0]?.values ?? [], 100).map((path, index) => (
            <path key={index} class={`series-${index}`} d={path} />
          ))
        ) : (
          <Drawn type={asText(chart.type)} series={series} categories={categories} />
        )}
      </svg>
      <p class="axis-names">{[axis.x_label, axis.y_label].map(asText).filter(Boolean).join(' · ')}</p>
      <ul class="legend">
        {legend.map((name, index) => (
          <li key={name}>
            <span class={`swatch series-${index}`} />
            {name}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              <td />
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category, row) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {series.map(({ name, values }) => (
                  <td key={name} class="number">
                    {values[row]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
