import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answered,
  type Asked,
  type Meaning,
  meaningOf,
  nextAfter,
  type Progress,
  type Prompt,
  progressOf,
} from '../../../src/features/intro/rules.ts';

const members = ['USANNE', 'UPETRA'];
const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 2, hour));
const asked = (prompt: Prompt, closed?: number): Asked => ({
  prompt,
  closedAt: closed === undefined ? null : at(closed),
});
const by = (userId: string, prompt: Prompt, hour: number): Answered => ({
  prompt,
  userId,
  answeredAt: at(hour),
});

describe('how far a pair is', () => {
  test.each<[where: string, asked: Asked[], answers: Answered[], progress: Progress]>([
    ['nothing said yet', [], [], { done: 0, open: null, waitingFor: [], finishedAt: null, lastStepAt: null }],
    [
      'the first prompt, nobody yet',
      [asked('career')],
      [],
      { done: 0, open: 'career', waitingFor: members, finishedAt: null, lastStepAt: null },
    ],
    [
      'the first prompt, one of them',
      [asked('career')],
      [by('USANNE', 'career', 9)],
      { done: 0, open: 'career', waitingFor: ['UPETRA'], finishedAt: null, lastStepAt: at(9) },
    ],
    [
      'the second prompt, in whatever order the rows come',
      [asked('moments'), asked('career', 10)],
      [by('UPETRA', 'career', 10), by('USANNE', 'career', 9)],
      { done: 1, open: 'moments', waitingFor: members, finishedAt: null, lastStepAt: at(10) },
    ],
    [
      'all three',
      [asked('ambitions', 12), asked('career', 10), asked('moments', 11)],
      [by('UPETRA', 'ambitions', 12)],
      { done: 3, open: null, waitingFor: [], finishedAt: at(12), lastStepAt: at(12) },
    ],
  ])('%s', (_where, prompts, answers, progress) => {
    expect(progressOf(members, prompts, answers)).toEqual(progress);
  });
});

describe('what an answer means', () => {
  const sanneDone = progressOf(members, [asked('career')], [by('USANNE', 'career', 9)]);
  const onMoments = progressOf(members, [asked('career', 9), asked('moments')], []);
  test.each<[who: string, progress: Progress, prompt: Prompt, userId: string, meaning: Meaning]>([
    ['the first of the two', onMoments, 'moments', 'UPETRA', 'first'],
    ['the second of the two', sanneDone, 'career', 'UPETRA', 'second'],
    ['the same one again', sanneDone, 'career', 'USANNE', 'again'],
    ['on a prompt that both are past', onMoments, 'career', 'USANNE', 'old'],
    ['on a prompt that did not come yet', onMoments, 'ambitions', 'USANNE', 'old'],
  ])('%s', (_who, progress, prompt, userId, meaning) => {
    expect(meaningOf(progress, prompt, userId)).toBe(meaning);
  });

  test('the prompts follow each other once both have answered, whatever is pressed and however often', () => {
    const press = fc.record({
      prompt: fc.constantFrom<Prompt>('career', 'moments', 'ambitions'),
      userId: fc.constantFrom(...members),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        const said: { prompt: Prompt; closedAt: Date | null }[] = [asked('career')];
        const answers: Answered[] = [];
        for (const { prompt, userId } of presses) {
          const meaning = meaningOf(progressOf(members, said, answers), prompt, userId);
          if (meaning === 'again' || meaning === 'old') continue;
          answers.push(by(userId, prompt, answers.length));
          if (meaning === 'first') continue;
          for (const each of said) if (each.prompt === prompt) each.closedAt = at(answers.length);
          const next = nextAfter(prompt);
          if (next) said.push(asked(next));
        }
        const { done, waitingFor, open } = progressOf(members, said, answers);
        const counted = answers.length - (open ? 2 - waitingFor.length : 0);
        expect(counted).toBe(2 * done);
        expect(said.map(({ prompt }) => prompt)).toEqual(
          ['career', 'moments', 'ambitions'].slice(0, said.length),
        );
      }),
    );
  });
});
