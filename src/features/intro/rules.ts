/** The three prompts of the introduction, in order (P4). */
export const prompts = ['career', 'moments', 'ambitions'] as const;
export type Prompt = (typeof prompts)[number];

/** How somebody answered a prompt. */
export type Way = 'talked' | 'written' | 'skipped';

/** How far a pair's introduction is. */
export interface Progress {
  /** Prompts that both have answered, 0 to 3. */
  readonly done: number;
  /** The prompt that is open now; null before the first and after the last. */
  readonly open: Prompt | null;
  /** Who still has to press something on the open prompt. */
  readonly waitingFor: readonly string[];
  /** When the last prompt was closed, if all are. */
  readonly finishedAt: Date | null;
  /** When somebody last did something in it; null if nobody has. */
  readonly lastStepAt: Date | null;
}

/** A prompt that was said. */
export interface Asked {
  readonly prompt: Prompt;
  readonly closedAt: Date | null;
}

/** That somebody answered a prompt. */
export interface Answered {
  readonly prompt: Prompt;
  readonly userId: string;
  readonly answeredAt: Date;
}

/** How far a pair is, from the prompts that were said and who answered them. */
export function progressOf(
  members: readonly string[],
  asked: readonly Asked[],
  answers: readonly Answered[],
): Progress {
  const closed = asked.flatMap(({ closedAt }) => closedAt ?? []);
  const open = asked.find(({ closedAt }) => !closedAt)?.prompt ?? null;
  const answered = answers.filter(({ prompt }) => prompt === open).map(({ userId }) => userId);
  return {
    done: closed.length,
    open,
    waitingFor: open ? members.filter((id) => !answered.includes(id)) : [],
    finishedAt: closed.length === prompts.length ? latest(closed) : null,
    lastStepAt: latest(answers.map(({ answeredAt }) => answeredAt)),
  };
}

/** What a press or a text on a prompt means. */
export type Meaning =
  /** It counts, and the other still has to press something. */
  | 'first'
  /** It counts, and now both have: the next prompt comes. */
  | 'second'
  /** They answered this one before; the other is still to come. */
  | 'again'
  /** Both are past it. */
  | 'old';

/** What it means that somebody answers a prompt now. */
export function meaningOf(progress: Progress, prompt: Prompt, userId: string): Meaning {
  if (progress.open !== prompt) return 'old';
  if (!progress.waitingFor.includes(userId)) return 'again';
  return progress.waitingFor.length === 1 ? 'second' : 'first';
}

/** The prompt that comes after another; undefined after the last. */
export function nextAfter(prompt: Prompt): Prompt | undefined {
  return prompts[prompts.indexOf(prompt) + 1];
}

function latest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, each) => (last && last > each ? last : each), null);
}
