import { platformErrorOf } from './outcome.ts';

/** Runs a step that may have been done by an earlier try, which Slack then answers with one of `done`. */
export async function repeatable(done: readonly string[], step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!done.includes(platformErrorOf(error) ?? '')) throw error;
  }
}
