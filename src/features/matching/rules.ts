/** The front door of matching: what other rooms may know of it. */
export { type FirewallFacts, firewallOf } from './facts-rules.ts';
export type { Left, LeftReason, Relaxation } from './left-rules.ts';
export { helpInWords, leftInWords } from './left-text.ts';
export {
  type Candidate,
  type Obstacle,
  obstaclesBetween,
} from './obstacle-rules.ts';
export { obstaclesInWords } from './obstacle-text.ts';
export { reasonsInWords } from './reason-text.ts';
export type { MatchingInput, Suggestions } from './suggest-rules.ts';
export { type Reason, type Worth, worthOf } from './wish-rules.ts';
