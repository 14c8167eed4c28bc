import type { LeftReason } from '../matching/rules.ts';

/** Why somebody has no pair, as they themselves are told it: nothing about anybody else. */
export type OwnReason = 'nobodyThere' | 'tooMany' | 'sayTeam' | 'team' | 'language' | 'rules' | 'others';

const ownReasons: Readonly<Record<LeftReason['code'], OwnReason>> = {
  nobodyThere: 'nobodyThere',
  teamUnknown: 'sayTeam',
  noOtherTeam: 'team',
  noSharedLanguage: 'language',
  keptByRules: 'rules',
  tooFewPlaces: 'tooMany',
  tooFewMentees: 'tooMany',
  othersTaken: 'others',
};

export const ownReasonOf = ({ code }: LeftReason): OwnReason => ownReasons[code];

/** What stands in the table of news about somebody who was left over; undefined for anything else. */
export const ownReasonIn = (what: string): OwnReason | undefined =>
  Object.values(ownReasons).find((reason) => reason === what);

/** News of somebody who had said yes to a proposal that did not come about. */
export const NOT_COME = 'notCome';

/** News of somebody who is without a pair when the cohort is closed. */
export const CLOSED = 'closed';
