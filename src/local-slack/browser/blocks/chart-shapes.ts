/** A round number at or above the largest value: the top of the axis. Values below zero are drawn as zero. */
export function niceTop(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 6, 8, 10].find((step) => step * power >= most) ?? 10) * power;
}

const heightOf = (value: number, top: number, height: number): number => (Math.max(0, value) / top) * height;

/** One bar for every value: side by side within their category. */
export function bars(series: readonly (readonly number[])[], top: number, width: number, height: number) {
  const slot = width / (series[0]?.length ?? 1);
  const each = (slot * 0.7) / series.length;
  return series.flatMap((values, index) =>
    values.map((value, category) => {
      const tall = heightOf(value, top, height);
      const x = category * slot + slot * 0.15 + index * each;
      return { series: index, x, y: height - tall, width: each, height: tall };
    }),
  );
}

/** A line for every series: its points, each in the middle of its category. */
export function lines(series: readonly (readonly number[])[], top: number, width: number, height: number) {
  return series.map((values) =>
    values.map((value, category): [number, number] => [
      ((category + 0.5) * width) / values.length,
      height - heightOf(value, top, height),
    ]),
  );
}

/** The slices of a pie around 0,0, clockwise from the top, as SVG paths. */
export function slices(values: readonly number[], radius: number): string[] {
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0) || 1;
  const at = (part: number) =>
    `${(radius * Math.sin(2 * Math.PI * part)).toFixed(2)} ${(-radius * Math.cos(2 * Math.PI * part)).toFixed(2)}`;
  let from = 0;
  return values.map((value) => {
    const part = Math.max(0, value) / total;
    // A whole circle cannot be drawn as one arc: it would begin where it ends.
    const until = from + Math.min(part, 0.9999);
    const path = `M0 0L${at(from)}A${radius} ${radius} 0 ${part > 0.5 ? 1 : 0} 1 ${at(until)}Z`;
    from += part;
    return path;
  });
}
