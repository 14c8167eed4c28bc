import { addDays, addMinutes } from 'date-fns';
import { dateAfter, instantIn } from '../../src/demo/days.ts';
import { guidedDuo, guideOf } from '../../src/demo/guide.ts';
import type { Demo } from '../../src/demo/start.ts';
import type { Clock } from '../../src/local-slack/index.ts';
import type { Language } from '../../src/words/language.ts';

/** Plays the guided path. @returns after each step, and before the first, the ids of the steps that are done */
export async function* guidePlay(demo: Demo, clock: Clock, language?: Language): AsyncGenerator<string[]> {
  const { acts, slack, turner } = demo;
  const duo = guidedDuo;
  const { mentor, mentee } = duo;
  const date = dateAfter(clock.now(), 7);
  const bothTalk = async () => {
    await acts.talk(mentee, duo);
    await acts.talk(mentor, duo);
  };
  const plays: (() => Promise<void>)[] = [
    () => acts.join(mentor, { role: 'mentor', topic: 'careers' }),
    () => acts.join(mentee, { role: 'mentee', topic: 'careers', why: 'Nobody tells me.', hours: 1 }),
    () => acts.suggest('hanna', 1),
    () => acts.accept(mentor, 'mentor'),
    () => acts.accept(mentee, 'mentee'),
    () => acts.talk(mentee, duo),
    async () => {
      await acts.write(mentor, duo, 'career', 'A summer job.');
      await bothTalk();
      await bothTalk();
    },
    async () => {
      await acts.draft(duo, 'How it looks from there.');
      await acts.agree(mentee, duo);
    },
    () => acts.agree(mentor, duo),
    () => acts.plan(mentee, duo, { date, time: '12:30', place: 'Outside' }),
    () => turner.turnTo(addDays(instantIn(date, '12:30'), 1)),
    () => acts.meet(mentee, duo),
    () => acts.note(mentee, duo, { findings: 'More than I thought.' }),
    () => acts.readNotes(mentor),
    () => acts.status('hanna'),
    () => acts.leave(mentor),
  ];
  const steps = guideOf(language);
  const done = () => steps.filter((step) => step.done(slack)).map(({ id }) => id);
  yield done();
  for (const play of plays) {
    await play();
    // People take their time; in no time at all, Slack's limits would be met.
    await turner.turnTo(addMinutes(clock.now(), 2));
    yield done();
  }
}
