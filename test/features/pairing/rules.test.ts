import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draft, decide, type Facts, type Faults } from '../../../src/features/pairing/rules.ts';
import { pairingComplaints as complaints, obstacleComplaint } from '../../../src/features/pairing/text.ts';
import { sameTeam } from '../../../src/words/team.ts';

const draft: Draft = {
  mentor: 'USANNE',
  mentee: 'UPETRA',
  mentorTeam: 'Banking',
  menteeTeam: 'Board',
  appraises: 'no',
  cohort: '1',
  cadence: '4',
};
const facts: Facts = {
  mentor: { isMember: true, runningPairs: 0 },
  mentee: { isMember: true, runningPairs: 0 },
  runTogether: false,
  obstacles: [],
  pairsPerPerson: 1,
};

test('two people from different teams, between whom no appraisal line runs, may be a pair', () => {
  expect(decide({ ...draft, mentorTeam: ' Banking ' }, facts)).toEqual({
    proposal: {
      mentorId: 'USANNE',
      menteeId: 'UPETRA',
      mentorTeam: 'Banking',
      menteeTeam: 'Board',
      cadenceWeeks: 4,
    },
  });
});

describe('refused at the field, with the reason', () => {
  const member = { isMember: true, runningPairs: 0 };
  const stranger = { isMember: false, runningPairs: 0 };
  test.each<[why: string, draft: Draft, facts: Partial<Facts>, faults: Faults]>([
    ['the same person twice', { mentee: 'USANNE' }, {}, { mentee: complaints.samePerson }],
    ['the same team', { menteeTeam: ' bank ing' }, {}, { menteeTeam: complaints.sameTeam }],
    ['the same team behind a mark', { menteeTeam: 'ban\u0000king' }, {}, { menteeTeam: complaints.sameTeam }],
    ['no team', { mentorTeam: undefined }, {}, { mentorTeam: complaints.teamMissing }],
    ['teams of blanks', { menteeTeam: ' \u200b ' }, {}, { menteeTeam: complaints.teamMissing }],
    ['a team too long', { menteeTeam: 'x'.repeat(81) }, {}, { menteeTeam: complaints.teamTooLong(80) }],
    ['an appraisal line', { appraises: 'yes' }, {}, { appraises: complaints.appraisal }],
    ['no answer about appraisal', { appraises: undefined }, {}, { appraises: complaints.appraisalMissing }],
    ['an odd answer about appraisal', { appraises: 'x' }, {}, { appraises: complaints.appraisalMissing }],
    ['nobody chosen', { mentor: undefined }, { mentor: undefined }, { mentor: complaints.personMissing }],
    ['a mentor without account', {}, { mentor: stranger }, { mentor: complaints.notMember }],
    [
      'two without account',
      {},
      { mentor: stranger, mentee: stranger },
      { mentor: complaints.notMember, mentee: complaints.notMember },
    ],
    [
      'a pair that runs',
      {},
      { runTogether: true, mentee: { isMember: true, runningPairs: 1 } },
      { mentee: complaints.runTogether },
    ],
    [
      'a mentor in as many pairs as the cohort allows',
      {},
      { mentor: { isMember: true, runningPairs: 1 } },
      { mentor: complaints.full(1) },
    ],
    [
      'a mentee in as many pairs as the cohort allows',
      {},
      { mentee: { isMember: true, runningPairs: 2 }, pairsPerPerson: 2 },
      { mentee: complaints.full(2) },
    ],
    [
      'an appraisal line that is known, whatever was answered',
      {},
      { obstacles: ['appraisesTwoUp', 'ratherNot'] },
      { appraises: obstacleComplaint(['appraisesTwoUp']) },
    ],
    [
      'a pair that met before',
      {},
      { obstacles: ['metBefore', 'keptApart'] },
      { mentee: obstacleComplaint(['metBefore']) },
    ],
    [
      'somebody who would rather not, without saying so',
      {},
      { obstacles: ['ratherNot'] },
      { mentee: obstacleComplaint(['keptApart']) },
    ],
    [
      'that too only where nothing else is in the way',
      { menteeTeam: 'Banking' },
      { obstacles: ['sameTeam', 'keptApart'] },
      { menteeTeam: complaints.sameTeam },
    ],
    [
      'nor tried out with a form that is wrong on purpose',
      { appraises: 'yes', cadence: '3' },
      { obstacles: ['ratherNot'] },
      { appraises: complaints.appraisal, cadence: complaints.cadenceMissing },
    ],
    ['no cohort', {}, { pairsPerPerson: undefined }, { cohort: complaints.cohortMissing }],
    ['another cadence', { cadence: '3' }, {}, { cadence: complaints.cadenceMissing }],
    [
      'everything at once',
      { appraises: 'yes', menteeTeam: 'BANKING' },
      { mentor: stranger, mentee: member },
      {
        appraises: complaints.appraisal,
        menteeTeam: complaints.sameTeam,
        mentor: complaints.notMember,
      },
    ],
  ])('%s', (_why, other, otherFacts, faults) => {
    expect(decide({ ...draft, ...other }, { ...facts, ...otherFacts })).toEqual({ faults });
  });

  test('somebody may be in two pairs where the cohort allows two', () => {
    const busy = { isMember: true, runningPairs: 1 };
    const decision = decide(draft, { ...facts, mentor: busy, mentee: busy, pairsPerPerson: 2 });
    expect(decision).toHaveProperty('proposal');
  });
});

test('no pair is ever made within one team, or with an appraisal line', () => {
  const name = fc.constantFrom('Tax', 'tax', 'T a x', 'Litigation', 'Board', '');
  const answer = fc.constantFrom('no', 'yes', undefined);
  fc.assert(
    fc.property(name, name, answer, (mentorTeam, menteeTeam, appraises) => {
      const decision = decide({ ...draft, mentorTeam, menteeTeam, appraises }, facts);
      return 'faults' in decision || (appraises === 'no' && !sameTeam(mentorTeam, menteeTeam));
    }),
  );
});
