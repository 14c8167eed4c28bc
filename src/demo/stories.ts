import type { Duo } from './acts.ts';
import { dateAfter, dateBefore } from './days.ts';
import { type Cast, type Scene, storyOf } from './scene.ts';
import { seedTexts } from './seed-text.ts';

export const COORDINATOR = 'hanna';
/** The oldest pair was made so many days ago. */
export const DAYS = 80;

/** The pairs the firm begins with, each at another point of the road. */
export const seededDuos = {
  meetingWell: { mentor: 'sanne', mentee: 'petra' },
  quiet: { mentor: 'emma', mentee: 'willem' },
  paused: { mentor: 'daan', mentee: 'catharina' },
  agreeing: { mentor: 'lotte', mentee: 'maaike' },
  justOpened: { mentor: 'yusuf', mentee: 'bram' },
} as const satisfies Record<string, Duo>;

/** Both answer the three prompts and agree, in three sittings. */
function towardsAgreement(cast: Cast, duo: Duo, days: [number, number, number], wish: string): Scene[] {
  const { acts } = cast;
  const on = storyOf(cast);
  const bothTalk = [() => acts.talk(duo.mentor, duo), () => acts.talk(duo.mentee, duo)];
  return [
    on(days[0], '10:00', () => acts.pair(COORDINATOR, duo)),
    on(days[1], '13:40', ...bothTalk, ...bothTalk, ...bothTalk),
    on(
      days[2],
      '11:20',
      () => acts.draft(duo, wish),
      () => acts.agree(duo.mentee, duo),
      () => acts.agree(duo.mentor, duo),
    ),
  ];
}

/** Met twice, notes shared, the next meeting planned. */
function meetingWell(cast: Cast): Scene[] {
  const { acts, morning } = cast;
  const on = storyOf(cast);
  const duo = seededDuos.meetingWell;
  const { mentor, mentee } = duo;
  const words = seedTexts[acts.spokenBy(duo)].meetingWell;
  const { first, second, offLimits } = words;
  const plan = (date: string, place: string) => () => acts.plan(mentee, duo, { date, time: '12:30', place });
  return [
    on(DAYS, '09:30', () => acts.pair(COORDINATOR, duo)),
    on(
      77,
      '14:00',
      () => acts.write(mentor, duo, 'career', words.career),
      () => acts.talk(mentee, duo),
    ),
    on(
      74,
      '13:45',
      () => acts.talk(mentor, duo),
      () => acts.talk(mentee, duo),
      () => acts.talk(mentee, duo),
      () => acts.talk(mentor, duo),
    ),
    on(72, '09:40', () => acts.hope(mentee, duo, { hopes: words.hopesOfMentee, offLimits })),
    on(71, '16:10', () => acts.hope(mentor, duo, { hopes: words.hopesOfMentor, offLimits })),
    on(
      70,
      '12:05',
      () => acts.draft(duo, words.wish),
      () => acts.agree(mentee, duo),
      () => acts.agree(mentor, duo),
      plan(dateBefore(morning, 60), first.place),
    ),
    on(
      60,
      '13:50',
      () => acts.meet(mentee, duo),
      () => acts.note(mentee, duo, { findings: first.findings, action: first.action }),
    ),
    on(56, '09:15', plan(dateBefore(morning, 32), second.place)),
    on(
      32,
      '14:20',
      () => acts.meet(mentor, duo),
      () => acts.note(mentor, duo, { findings: second.findings }),
      () => acts.say(mentee, duo, words.thanks),
    ),
    on(9, '10:30', plan(dateAfter(morning, 6), words.next)),
  ];
}

/** Agreed, and has not answered three reminders since. */
function quiet(cast: Cast): Scene[] {
  const { acts } = cast;
  const duo = seededDuos.quiet;
  return towardsAgreement(cast, duo, [68, 64, 59], seedTexts[acts.spokenBy(duo)].quiet.wish);
}

/** Met once, and asked for rest. */
function paused(cast: Cast): Scene[] {
  const { acts, morning } = cast;
  const on = storyOf(cast);
  const duo = seededDuos.paused;
  const { mentor, mentee } = duo;
  const { wish, place, findings } = seedTexts[acts.spokenBy(duo)].paused;
  return [
    ...towardsAgreement(cast, duo, [66, 62, 58], wish),
    on(55, '15:15', () => acts.plan(mentor, duo, { date: dateBefore(morning, 40), time: '12:00', place })),
    on(
      40,
      '13:30',
      () => acts.meet(mentee, duo),
      () => acts.note(mentor, duo, { findings }),
    ),
    on(12, '17:30', () => acts.pause(mentee, dateAfter(morning, 18))),
  ];
}

/** Has drafted its agreement; one of the two has signed. */
function agreeing(cast: Cast): Scene[] {
  const { acts } = cast;
  const on = storyOf(cast);
  const duo = seededDuos.agreeing;
  const { mentor, mentee } = duo;
  const { career, wish } = seedTexts[acts.spokenBy(duo)].agreeing;
  return [
    on(18, '11:00', () => acts.pair(COORDINATOR, duo)),
    on(
      14,
      '16:40',
      () => acts.write(mentor, duo, 'career', career),
      () => acts.talk(mentee, duo),
    ),
    on(
      9,
      '13:20',
      () => acts.talk(mentor, duo),
      () => acts.talk(mentee, duo),
      () => acts.talk(mentor, duo),
      () => acts.talk(mentee, duo),
    ),
    on(
      4,
      '10:50',
      () => acts.draft(duo, wish),
      () => acts.agree(mentee, duo),
    ),
  ];
}

/** Made yesterday; nobody has pressed anything yet. */
function justOpened(cast: Cast): Scene[] {
  return [storyOf(cast)(1, '16:00', () => cast.acts.pair(COORDINATOR, seededDuos.justOpened))];
}

/** The cohort they are all in, which is still open: whoever is in no pair is invited. */
function cohort(cast: Cast): Scene[] {
  const { acts } = cast;
  const on = storyOf(cast);
  return [
    on(DAYS, '09:10', () => acts.beginCohort(COORDINATOR)),
    on(1, '16:30', () => acts.invite(COORDINATOR, 'general')),
  ];
}

/** What the firm talks about beside the programme. */
function noticeboard(cast: Cast): Scene[] {
  const on = storyOf(cast);
  const says = (handle: string, index: number) => async () => {
    const words = seedTexts[cast.acts.speaks(handle)].noticeboard[index] ?? '';
    await cast.slack.as(handle).say(words, { in: 'general' });
  };
  return [on(6, '09:05', says('nico', 0)), on(1, '15:10', says('yusuf', 1))];
}

/** What the people of the firm did in the months before the demo begins: each story in its order. */
export const stories: readonly ((cast: Cast) => Scene[])[] = [
  cohort,
  meetingWell,
  quiet,
  paused,
  agreeing,
  justOpened,
  noticeboard,
];
