/** What the report says, in the order in which it says it. Of the wished-for noughts each is wrong above nought. */
const figures = {
  'kill points walked': 'count',
  'runs in bad weather': 'count',
  'runs in which all came three times': 'count',
  'faults injected': 'count',
  'messages sent': 'count',
  'reminders not said again, as Slack may have taken them': 'count',
  duplicates: 'nought',
  losses: 'nought',
  'other differences': 'nought',
  'unauthorised tries': 'count',
  'unauthorised tries that were not refused': 'nought',
  'hostile inputs tried': 'count',
  'hostile inputs without a clear answer': 'nought',
  'texts leaked': 'nought',
} as const;

export type Figure = keyof typeof figures;

/** Collects figures and what was found wrong. A figure that nobody counted is printed as not run. */
export class Report {
  readonly #values = new Map<Figure, number>();
  readonly #findings: string[] = [];
  readonly #more: string[] = [];
  #isWrong = false;

  /** Adds to a figure; 0 says that it was looked for and there was none. */
  count(figure: Figure, by: number): void {
    this.#values.set(figure, (this.#values.get(figure) ?? 0) + by);
  }

  /** Something that is not as it should be, in a line or more, with how to see it again. */
  wrong(...lines: string[]): void {
    this.#isWrong = true;
    this.#findings.push(...lines);
  }

  /** A line of its own at the end, such as a measurement. */
  line(line: string): void {
    this.#more.push(line);
  }

  get isGood(): boolean {
    const isAbove = (figure: Figure): boolean => figures[figure] === 'nought' && this.valueOf(figure) > 0;
    return !this.#isWrong && !(Object.keys(figures) as Figure[]).some(isAbove);
  }

  valueOf(figure: Figure): number {
    return this.#values.get(figure) ?? 0;
  }

  get findings(): readonly string[] {
    return this.#findings;
  }

  inLines(): string[] {
    const lines = (Object.keys(figures) as Figure[]).map(
      (figure) => `${figure.padEnd(56)} ${String(this.#values.get(figure) ?? 'not run').padStart(8)}`,
    );
    return [...this.#findings, ...lines, ...this.#more];
  }
}
