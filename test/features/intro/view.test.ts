import type { KnownBlock, SectionBlock } from '@slack/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenMessage } from '../../../src/features/intro/view.ts';
import type { Pair } from '../../../src/features/pairs/rules.ts';

const pair: Pair = {
  id: 1,
  cohortId: 1,
  mentorId: 'USANNE',
  menteeId: 'UPETRA',
  mentorTeam: 'Banking',
  menteeTeam: 'Board',
  stage: 'open',
  cadenceWeeks: 4,
  language: 'en',
  timeZone: 'Europe/Amsterdam',
  pausedUntil: null,
  openedAt: new Date('2026-03-02T09:00:00Z'),
  agreedAt: null,
  heldSince: null,
  closedAt: null,
  keepUntil: null,
};

const isSection = (block: KnownBlock): block is SectionBlock => block.type === 'section';
const quoted = (words: string): string[] => {
  const { blocks = [] } = writtenMessage(pair, 'career', 'USANNE', words);
  return blocks
    .filter(isSection)
    .map(({ text }) => text?.text ?? '')
    .slice(1);
};

test('what somebody wrote stands under their name, and pings nobody', () => {
  const { text, blocks } = writtenMessage(pair, 'career', 'USANNE', 'I asked <!channel>\n& left');
  expect(JSON.stringify(blocks)).toContain('<@USANNE> on *the road to here*');
  expect(quoted('I asked <!channel>\n& left')).toEqual(['> I asked &lt;!channel&gt;\n> &amp; left']);
  expect(text).not.toContain('<!channel>');
});

test('nothing of it is lost, however long it is and whatever stands in it', () => {
  const unit = fc.constantFrom('&', '<', 'a', 'é', ' ', '\n', 'word ', 'a longer stretch of words ');
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 3_000 }), (given) => {
      const words = given.slice(0, 3_000);
      const pieces = quoted(words);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(3_000);
      const back = pieces
        .join('\n')
        .replaceAll(/^> /gm, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      expect(bare(back)).toBe(bare(words));
    }),
  );
});
