import type { Flow } from '../flow.ts';

const duo = { mentor: 'sanne', mentee: 'petra' };

/** People ask the bot in their own words, look at their Home, and choose their language. */
export const flow: Flow = {
  name: 'hub',
  begins: new Date('2026-03-02T09:00:00Z'),
  async play({ acts, as, turnTo }) {
    const petra = as('petra');
    await acts.pair('hanna', duo);
    await petra.openHome();
    await petra.command('/mentoring');
    await petra.say('hulp');
    await petra.say('english');
    await petra.command('/mentoring privacy');
    await as('sanne').say('gesproken');
    await petra.openHome();
    await as('sanne').command('/mentoring plan');
    await as('sanne').fill('Datum', '2026-03-10');
    await as('sanne').submit();
    await petra.say('nederlands');
    await turnTo(new Date('2026-03-09T12:00:00Z'));
    await acts.status('hanna');
  },
};
