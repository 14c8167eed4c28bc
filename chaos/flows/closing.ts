import { addDays, addMinutes } from 'date-fns';
import { channelOf } from '../../src/demo/acts.ts';
import { closingTexts } from '../../src/features/closing/text.ts';
import type { Flow } from '../flow.ts';

const one = { mentor: 'omar', mentee: 'ruth' };
const other = { mentor: 'emma', mentee: 'willem' };
const texts = closingTexts.en;

/** A cohort is closed in the evening; in the morning its pairs look back, thank, keep a channel, and are forgotten. */
export const flow: Flow = {
  name: 'closing',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ acts, as, turnTo, now }) {
    const [hanna, omar, ruth] = [as('hanna'), as('omar'), as('ruth')];
    await acts.pair('hanna', one);
    await acts.pair('hanna', other);
    await ruth.command('/mentoring met');
    await acts.note('ruth', one, { findings: 'Nobody dares to ask' });
    await turnTo(new Date('2026-03-02T20:00:00Z'));
    await hanna.command('/cohort close');
    await hanna.submit();
    await hanna.close();
    await turnTo(addMinutes(new Date('2026-03-03T08:00:00Z'), 1));
    await ruth.press(texts.lookBack, { in: channelOf(one) });
    await ruth.fill(texts.again, texts.agains.yes);
    await ruth.fill(texts.thanksTo('Omar Haddad'), 'For telling it as it is');
    await ruth.submit();
    await ruth.close();
    await omar.press(texts.keepChannel, { in: channelOf(one) });
    await turnTo(addDays(now(), 8));
    await turnTo(addDays(now(), 90));
  },
};
