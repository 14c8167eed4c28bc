import { listTexts } from '../../src/features/lists/text.ts';
import type { Flow } from '../flow.ts';

const { en } = listTexts;
const list = 'Slack id;role;team\n@emma;mentor;Tax\n@ruth;mentee;Litigation';

/** A list is brought in. It waits in memory alone, so after a crash it is sent again, and that does no harm. */
export const flow: Flow = {
  name: 'importing',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as }) {
    await acts.pair('hanna', { mentor: 'omar', mentee: 'petra' });
    const hanna = as('hanna');
    // Where the answer was lost with the bot, the list that is sent again has nothing to change.
    const isIn = (): boolean =>
      hanna.messages('dm').some(({ text }) => /^Imported|0 people new, 0 changed/.test(text));
    for (let most = 0; most < 5 && !isIn(); most += 1) {
      await hanna.say(list);
      if (hanna.sees(en.import, 'dm')) await hanna.press(en.import, { in: 'dm' });
    }
    if (!isIn()) throw new Error('the list did not come in');
  },
};
