import { cohortFormTexts } from '../../src/features/cohorts/form-text.ts';
import { signupFormTexts } from '../../src/features/signups/form-text.ts';
import { signupTexts } from '../../src/features/signups/text.ts';
import type { Flow } from '../flow.ts';

const cohort = cohortFormTexts.en;
const form = signupFormTexts.en;

/** A coordinator sets up a cohort, two people sign up for it, one changes what they gave, and one withdraws. */
export const flow: Flow = {
  name: 'joining',
  begins: new Date('2026-03-02T09:00:00Z'),
  language: 'en',
  async play({ as }) {
    const [hanna, omar, ruth] = [as('hanna'), as('omar'), as('ruth')];
    await hanna.command('/cohort new');
    await hanna.fill(cohort.name, 'Spring');
    await hanna.fill(cohort.purpose, 'So that partners hear what juniors see');
    await hanna.fill(cohort.signUp, cohort.signUpOpen);
    await hanna.submit();
    await hanna.close();

    await omar.command('/mentoring join');
    await omar.fill(form.roleLabel, form.mentor);
    await omar.submit();
    await omar.fill(form.team, 'Tax');
    await omar.fill(form.speaks, ['English']);
    await omar.fill(form.deciders, ['hanna']);
    await omar.submit();
    await omar.close();

    await ruth.say('join');
    await ruth.press(signupTexts.en.join, { in: 'dm' });
    await ruth.fill(form.roleLabel, form.mentee);
    await ruth.submit();
    await ruth.fill(form.team, 'Litigation');
    await ruth.fill(form.speaks, ['English']);
    await ruth.fill(form.words, 'How it is to begin here');
    await ruth.fill(form.why, 'Because nobody tells me');
    await ruth.fill(form.hours, form.hoursOption(1));
    await ruth.fill(form.promise, true);
    await ruth.submit();
    await ruth.close();

    await omar.command('/mentoring join');
    await omar.fill(form.office, 'Rotterdam');
    await omar.submit();
    await omar.close();
    await ruth.command('/mentoring join');
    await ruth.press(form.withdraw, { in: 'modal' });
    await ruth.close();
    await hanna.command('/cohort-status');
  },
};
