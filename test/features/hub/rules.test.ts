import { describe, expect, test } from 'vitest';
import { nextStep, type PairFacts, type Step, standingOf } from '../../../src/features/hub/rules.ts';
import { aMeeting, anAgreement, aPair, NOW, progressOf } from './facts.ts';

const facts = (changes: Partial<PairFacts> = {}): PairFacts => ({
  pair: aPair(),
  progress: progressOf(3),
  newest: null,
  signed: null,
  meetings: { planned: null },
  ...changes,
});

const signed = anAgreement({ signedBy: ['UMENTOR', 'UMENTEE'], signedAt: NOW });
const draft = anAgreement({ version: 2, signedBy: [] });
const inForce = { newest: signed, signed };
const hour = 60 * 60_000;
const planned = (hours: number) => ({
  planned: aMeeting({ startsAt: new Date(NOW.getTime() + hours * hour) }),
});

describe('the next step', () => {
  test.each<[what: string, facts: Partial<PairFacts>, step: Step]>([
    [
      'before the first prompt',
      { progress: progressOf(0, []) },
      { kind: 'introduce', done: 0, waitsForMe: false },
    ],
    [
      'a prompt waits for me',
      { progress: progressOf(1, ['UMENTOR']) },
      { kind: 'introduce', done: 1, waitsForMe: true },
    ],
    [
      'a prompt waits for the other',
      { progress: progressOf(2, ['UMENTEE']) },
      { kind: 'introduce', done: 2, waitsForMe: false },
    ],
    ['introduced, nothing drafted', {}, { kind: 'draft' }],
    ['drafted, by nobody signed', { newest: draft }, { kind: 'sign', waitsForMe: true }],
    [
      'drafted and signed by me',
      { newest: anAgreement({ signedBy: ['UMENTOR'] }) },
      { kind: 'sign', waitsForMe: false },
    ],
    [
      'drafted before the introduction ended',
      { progress: progressOf(1, ['UMENTOR']), newest: draft },
      { kind: 'sign', waitsForMe: true },
    ],
    [
      'signed without an introduction',
      { progress: progressOf(0, ['UMENTOR']), ...inForce },
      { kind: 'plan' },
    ],
    ['signed', inForce, { kind: 'plan' }],
    ['a change waits for me', { newest: draft, signed }, { kind: 'sign', waitsForMe: true }],
    [
      'a change waits for the other',
      { newest: anAgreement({ version: 2, signedBy: ['UMENTOR'] }), signed },
      { kind: 'plan' },
    ],
    ['a meeting lies ahead', { ...inForce, meetings: planned(1) }, { kind: 'meet' }],
    ['a meeting begins now', { ...inForce, meetings: planned(0) }, { kind: 'settle', meetingId: 7 }],
    ['a meeting has been', { ...inForce, meetings: planned(-24) }, { kind: 'settle', meetingId: 7 }],
    [
      'a first lunch has been, in the introduction',
      { progress: progressOf(0, ['UMENTOR']), meetings: planned(-1) },
      { kind: 'settle', meetingId: 7 },
    ],
    [
      'a first lunch lies ahead, in the introduction',
      { progress: progressOf(0, ['UMENTOR']), meetings: planned(1) },
      { kind: 'introduce', done: 0, waitsForMe: true },
    ],
    [
      'paused, whatever else',
      { pair: aPair({ pausedUntil: '2026-04-01' }), ...inForce, meetings: planned(-1) },
      { kind: 'resume', pausedUntil: '2026-04-01' },
    ],
    [
      'on hold, whatever else',
      { pair: aPair({ heldSince: NOW, pausedUntil: '2026-04-01' }), ...inForce, meetings: planned(-1) },
      { kind: 'held' },
    ],
  ])('%s', (_what, given, step) => {
    expect(nextStep(facts(given), 'UMENTOR', NOW)).toEqual(step);
  });
});

test.each([
  ['introducing', { progress: progressOf(2, []) }],
  ['agreeing', {}],
  ['agreeing', { progress: progressOf(1, []), newest: draft }],
  ['meeting', { pair: aPair({ stage: 'agreed' }), ...inForce }],
  ['meeting', { pair: aPair({ stage: 'meeting' }), ...inForce }],
  ['held', { pair: aPair({ stage: 'meeting', heldSince: NOW, pausedUntil: '2026-04-01' }) }],
  ['paused', { pair: aPair({ stage: 'meeting', pausedUntil: '2026-04-01' }) }],
] satisfies [string, Partial<PairFacts>][])('a pair is %s', (standing, given) => {
  expect(standingOf(facts(given))).toBe(standing);
});
