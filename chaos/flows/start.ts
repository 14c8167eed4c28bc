import { channelOf } from '../../src/demo/acts.ts';
import type { Flow } from '../flow.ts';

const duo = { mentor: 'sanne', mentee: 'petra' };

/** A pair is made, in the language that both share, and one of them begins. */
export const flow: Flow = {
  name: 'start',
  begins: new Date('2026-03-02T09:00:00Z'),
  async play({ acts, as }) {
    await acts.pair('hanna', duo);
    await acts.talk('petra', duo);
    await as('sanne').say('Hoi!', { in: channelOf(duo) });
  },
};
