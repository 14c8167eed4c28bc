import { describe, expect, test } from 'vitest';
import type { HubOverview, PairOverview } from '../../../src/features/hub/service.ts';
import { hubHome, hubMessage, whichPair } from '../../../src/features/hub/view.ts';
import { languages } from '../../../src/words/language.ts';
import { aMeeting, aPair, NOW } from './facts.ts';

const pairOverview = (id: number, changes: Partial<PairOverview> = {}): PairOverview => ({
  pair: aPair({ id }),
  role: 'mentee',
  otherId: 'UMENTOR',
  channel: 'C1',
  standing: 'meeting',
  step: { kind: 'plan' },
  ahead: null,
  lastMetAt: NOW,
  hasAgreement: true,
  hasPlan: false,
  couldTell: null,
  ...changes,
});

const overview = (changes: Partial<HubOverview> = {}): HubOverview => ({
  person: { id: 'UMENTEE', language: 'en', timeZone: 'Europe/Amsterdam' },
  pairs: [pairOverview(1)],
  ended: [],
  cohorts: null,
  coordinators: ['UKEES'],
  asks: [],
  doorways: [],
  ...changes,
});

const cohort = (id: number) => ({
  id,
  name: `Cohort <!here> ${id}`,
  totals: {
    running: 3,
    introduction: 1,
    agreeing: 1,
    meeting: 1,
    paused: 0,
    held: 0,
    ended: 0,
    needingAHand: 1,
  },
  signups: { mentors: 4, mentees: 3, placesLeft: 5, waiting: [] },
  asking: 0,
});

describe.each(languages)("Slack's limits, in %s", (language) => {
  const full = overview({
    person: { id: 'UMENTEE', language, timeZone: null },
    pairs: Array.from({ length: 120 }, (_, index) =>
      pairOverview(index + 1, {
        ahead: aMeeting({ place: '<!channel> & '.repeat(200) }),
        step: { kind: 'meet' },
        hasPlan: true,
      }),
    ),
    doorways: Array.from({ length: 9 }, () => ({
      text: 'Sign up',
      block: { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Sign up' } },
    })),
    ended: Array.from({ length: 9 }, (_, index) => ({
      pairId: 200 + index,
      otherId: 'UMENTOR',
      keepUntil: '2026-06-01',
    })),
    cohorts: Array.from({ length: 40 }, (_, index) => cohort(index + 1)),
  });

  test('hold for a hub with more pairs and cohorts than it can show', () => {
    const message = hubMessage(full, 'what I typed');
    expect(message.blocks?.length).toBeLessThanOrEqual(50);
    expect(hubHome(full).blocks.length).toBeLessThanOrEqual(100);
    expect(message.text.length).toBeLessThanOrEqual(4_000);
    expect(JSON.stringify([message, hubHome(full)])).not.toContain('<!');
    expect(JSON.stringify(message)).toMatch(
      language === 'en' ? /in 111 more pairs/ : /nog in 111 andere duo’s/,
    );
  });

  test('hold for the choice of a pair', () => {
    const choices = full.pairs.map(({ pair }) => ({ pair, otherName: 'A name '.repeat(30) }));
    const blocks = whichPair('note', choices, language).blocks ?? [];
    expect(blocks.length).toBeLessThanOrEqual(50);
  });
});

describe('whom to ask', () => {
  test.each<[coordinators: string[], says: string]>([
    [[], 'Ask whoever runs the programme in your organisation.'],
    [['U1'], 'Ask <@U1>.'],
    [['U1', 'U2'], 'Ask <@U1> or <@U2>.'],
    [['U1', 'U2', 'U3', 'U4'], 'Ask <@U1>, <@U2> or <@U3>.'],
  ])('%j', (coordinators, says) => {
    expect(hubMessage(overview({ pairs: [], coordinators })).text).toContain(says);
  });

  test('a coordinator is not sent to somebody else', () => {
    const { text } = hubMessage(overview({ pairs: [], cohorts: [] }));
    expect(text).toContain('You are not in a pair yourself');
    expect(text).not.toContain('<@');
  });
});

test('the text alone says who mentors whom and what comes next', () => {
  expect(hubMessage(overview()).text).toBe(
    '*<@UMENTOR> is your mentor.* You are the one who learns. You talk in <#C1>. Next step: Pick a date for your next meeting.',
  );
});

test.each([true, false])('an agreement to sign is one press away, signed before: %j', (hasAgreement) => {
  const step = { kind: 'sign', waitsForMe: true } as const;
  const { blocks } = hubHome(overview({ pairs: [pairOverview(1, { step, hasAgreement })] }));
  const rows = blocks.flatMap((block) =>
    block.type === 'actions' && 'elements' in block ? [block.elements] : [],
  );
  const ids = rows.map((row) => row.map((each) => ('action_id' in each ? each.action_id : undefined)));
  expect(ids[0]?.[0]).toBe('agreement.read');
  for (const row of ids) expect(new Set(row).size).toBe(row.length);
});
