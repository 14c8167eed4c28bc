import { listTexts } from '../../src/features/lists/text.ts';
import { askingTexts } from '../../src/features/suggestions/asking-text.ts';
import { suggestionTexts } from '../../src/features/suggestions/text.ts';
import type { Flow } from '../flow.ts';

const set = suggestionTexts.en;
const ask = askingTexts.en;
const list =
  'Slack id;role;team\n@emma;mentor;Tax\n@daan;mentor;Employment\n@ruth;mentee;Litigation\n@bram;mentee;Tax';

/** Two pairs are suggested and sent; in one both say yes, in the other the mentor says no. Asked, opened and told once. */
export const flow: Flow = {
  name: 'suggesting',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as, turnTo }) {
    await acts.pair('hanna', { mentor: 'omar', mentee: 'petra' });
    const [hanna, emma, ruth, daan] = [as('hanna'), as('emma'), as('ruth'), as('daan')];
    const isIn = (): boolean =>
      hanna.messages('dm').some(({ text }) => /^Imported|0 people new, 0 changed/.test(text));
    for (let most = 0; most < 5 && !isIn(); most += 1) {
      await hanna.say(list);
      if (hanna.sees(listTexts.en.import, 'dm')) await hanna.press(listTexts.en.import, { in: 'dm' });
    }
    // Where the bot died while it looked, the modal stays as it was, and she asks again.
    for (let most = 0; most < 5 && !hanna.modal?.buttons.includes(set.send(2)); most += 1) {
      await hanna.close();
      await hanna.command('/pair suggest');
    }
    await hanna.press(set.send(2), { in: 'modal' });
    await hanna.close();
    await daan.press(ask.no, { in: 'dm' });
    await emma.press(ask.yes.mentor, { in: 'dm' });
    await ruth.press(ask.yes.mentee, { in: 'dm' });
    await ruth.fill(ask.hours, ask.hoursOption(2));
    await ruth.fill(ask.promiseLabel, true);
    await ruth.submit();
    await turnTo(new Date('2026-03-03T12:00:00Z'));
    // On the tenth the question that was declined would have run out; the day after it is told.
    await turnTo(new Date('2026-03-11T12:00:00Z'));
    await acts.status('hanna');
  },
};
