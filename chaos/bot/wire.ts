/** What the harness asks of the bot's process. Instants are milliseconds since 1970. */
export type Order =
  | {
      readonly do: 'start';
      readonly env: Record<string, string>;
      readonly now: number;
      readonly killAt: string | undefined;
    }
  | { readonly do: 'clock'; readonly now: number }
  | { readonly do: 'tick' | 'idle' | 'nextDue' | 'passed' | 'stop' };

export interface Asked {
  readonly id: number;
  readonly order: Order;
}

export interface Answered {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}
