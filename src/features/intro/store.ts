import type { Database } from '../../db/open.ts';
import type { Answered, Asked, Prompt, Way } from './rules.ts';

interface AskedRow {
  prompt: Prompt;
  closed_at: number | null;
}

interface AnsweredRow {
  prompt: Prompt;
  user_id: string;
  answered_at: number;
}

/** The SQL of the introduction. */
export function createIntroStore(db: Database) {
  const ask = db.prepare(
    'INSERT INTO intro_prompts (pair_id, prompt, posted_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const close = db.prepare('UPDATE intro_prompts SET closed_at = ? WHERE pair_id = ? AND prompt = ?');
  const asked = db.prepare<[number], AskedRow>(
    'SELECT prompt, closed_at FROM intro_prompts WHERE pair_id = ?',
  );
  const answer = db.prepare(
    `INSERT INTO intro_answers (pair_id, prompt, user_id, way, answered_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET way = excluded.way`,
  );
  const answers = db.prepare<[number], AnsweredRow>(
    'SELECT prompt, user_id, answered_at FROM intro_answers WHERE pair_id = ?',
  );
  return {
    /** Records that a prompt is said. @returns false where it was said before */
    ask: (pairId: number, prompt: Prompt, at: Date): boolean =>
      ask.run(pairId, prompt, at.getTime()).changes === 1,
    close: (pairId: number, prompt: Prompt, at: Date): void => {
      close.run(at.getTime(), pairId, prompt);
    },
    asked: (pairId: number): Asked[] =>
      asked.all(pairId).map((row) => ({
        prompt: row.prompt,
        closedAt: row.closed_at === null ? null : new Date(row.closed_at),
      })),
    /** Records how somebody answered; who answers again keeps the moment of the first answer. */
    answer: (pairId: number, prompt: Prompt, userId: string, way: Way, at: Date): void => {
      answer.run(pairId, prompt, userId, way, at.getTime());
    },
    answers: (pairId: number): Answered[] =>
      answers.all(pairId).map((row) => ({
        prompt: row.prompt,
        userId: row.user_id,
        answeredAt: new Date(row.answered_at),
      })),
  };
}

export type IntroStore = ReturnType<typeof createIntroStore>;
