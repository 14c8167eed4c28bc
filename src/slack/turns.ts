/**
 * Lets work take turns, one in each round of the event loop: between two of them all that came in is read, and what
 * has waited long enough is acknowledged, however much there is to do.
 * @returns waits for its turn
 */
export function createTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];

  function round(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(round);
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(round);
    });
}
