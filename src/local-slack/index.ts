/** @public */
export type { Call } from './api/answer-call.ts';
/** @public */
export type { Failure } from './api/failures.ts';
/** @public */
export type { Change, ChangeListener } from './changes.ts';
/** @public */
export type { Clock } from './clock.ts';
/** @public */
export type { Fault } from './faults.ts';
/** @public */
export type { LocalSlack } from './local-slack.ts';
/** @public */
export type { LocalSlackOptions, Manifest, UserSeed, WorkspaceSeed } from './options.ts';
/** @public */
export type { GuideStep, PageOptions } from './page/options.ts';
/** @public */
export type { Entry } from './people/enter.ts';
/** @public */
export type { Where } from './people/find.ts';
/** @public */
export type { Person } from './people/person.ts';
/** @public */
export type { SeenChannel, SeenHome, SeenMessage, SeenModal } from './people/shown.ts';
/** @public */
export type { Submitted } from './people/submit.ts';
/** @public */
export { type StartOptions, startLocalSlack } from './start.ts';
/** @public */
export type { Wire } from './wire.ts';
