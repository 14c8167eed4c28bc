import { leavingTexts } from '../features/leaving/text.ts';
import { LEAVE_FORM } from '../features/leaving/view.ts';
import { meetingPresses } from '../features/meetings/view.ts';
import { formTexts as noteFormTexts } from '../features/notes/form-text.ts';
import { NOTE } from '../features/notes/form-view.ts';
import { presses } from '../features/presses.ts';
import { signupFormTexts } from '../features/signups/form-text.ts';
import { SIGNUP_FORM } from '../features/signups/form-view.ts';
import { askPresses } from '../features/suggestions/asking-view.ts';
import type { GuideStep, LocalSlack } from '../local-slack/index.ts';
import type { Language } from '../words/language.ts';
import { channelOf, type Duo } from './acts.ts';
import { teamOf } from './firm.ts';
import { chapterTexts, guideTexts, shownIn } from './guide-text.ts';

/** The two who are free in the seeded firm. Unless all speak the same, they and the coordinator speak this. */
export const guidedDuo = { mentor: 'omar', mentee: 'ruth' } as const satisfies Duo;
const COORDINATOR = 'hanna';
const LANGUAGE: Language = 'en';

/** The callback id of the form in which notes are read back. */
const NOTES_READ = 'note.read';

type Done = GuideStep['done'];

const idOfChannel = ({ world }: LocalSlack): string | undefined =>
  world.channels.byName(channelOf(guidedDuo))?.id;

/** Whether the bot did one of these in a channel. */
function called(
  { calls }: LocalSlack,
  channel: string | undefined,
  names: readonly string[],
  means: (args: Record<string, unknown>) => boolean,
): boolean {
  return (
    channel !== undefined &&
    calls.some(
      ({ method, args, result }) =>
        names.includes(method) && result === 'ok' && args.channel === channel && means(args),
    )
  );
}

/** Whether the bot has said something with this button, in their channel if nowhere else is meant. */
const offered =
  (actionId: string, where = idOfChannel): Done =>
  (slack) =>
    called(slack, where(slack), ['chat.postMessage', 'chat.update'], ({ blocks }) =>
      JSON.stringify(blocks ?? []).includes(`"action_id":"${actionId}"`),
    );

/** Where the bot and one person talk. */
const talkWith =
  (handle: string) =>
  (slack: LocalSlack): string | undefined =>
    slack.world.channels
      .all()
      .find(({ kind, members }) => kind === 'im' && members.includes(slack.as(handle).id))?.id;

/** Whether the bot has heard of something that somebody did, as the local Slack names it. */
const heard =
  (what: string): Done =>
  ({ envelopes }) =>
    envelopes.some((sent) => sent.what === what);

/** Whether it has heard of the second after it had heard of the first. */
const heardAfter =
  (first: string, second: string): Done =>
  ({ envelopes }) => {
    const start = envelopes.findIndex((sent) => sent.what === first);
    return start >= 0 && envelopes.findLastIndex((sent) => sent.what === second) > start;
  };

const pressed = (label: string, handle: string): Done => heard(`press of "${label}" by @${handle}`);

const formIdOf = (view: unknown): unknown =>
  typeof view === 'object' && view !== null && 'callback_id' in view ? view.callback_id : undefined;

/**
 * Whether a form was sent in; one that was refused is still in front of who did.
 * @param times so often at least: more than once where another form of that title comes before it
 */
const sent =
  (title: string, formId: string, handle: string, times = 1): Done =>
  (slack) =>
    slack.envelopes.filter(({ what }) => what === `form "${title}" of @${handle}`).length >= times &&
    formIdOf(slack.world.views.top(slack.as(handle).id)?.body) !== formId;

/**
 * The guided path: from sign-up to the end of a pair, as coordinator, mentor and mentee. Whether a step is done is
 * read from what the local Slack has seen.
 * @param languageOfAll what everybody speaks, where they all speak the same
 */
export function guideOf(languageOfAll?: Language): GuideStep[] {
  const spoken = languageOfAll ?? LANGUAGE;
  const { mentor, mentee } = guidedDuo;
  const shown = shownIn(spoken, {
    channel: channelOf(guidedDuo),
    mentorTeam: teamOf(mentor),
    menteeTeam: teamOf(mentee),
  });
  const { talked, agree } = shown.labels;
  const stepOf =
    (chapter: GuideStep['chapter']) =>
    (id: keyof (typeof guideTexts)['en'], who: string, done: Done): GuideStep => ({
      id,
      chapter,
      who,
      text: { en: guideTexts.en[id](shown), nl: guideTexts.nl[id](shown) },
      done,
    });
  const becoming = stepOf(chapterTexts.becoming);
  const being = stepOf(chapterTexts.being);
  const joined = (handle: string): Done =>
    // The choice of a role has the same title.
    sent(signupFormTexts[spoken].title, SIGNUP_FORM, handle, 2);
  const noteTitle = noteFormTexts[spoken].title;
  return [
    becoming('joinMentor', mentor, joined(mentor)),
    becoming('joinMentee', mentee, joined(mentee)),
    becoming('suggest', COORDINATOR, offered(askPresses.yes, talkWith(mentor))),
    becoming('acceptMentor', mentor, offered(askPresses.yes, talkWith(mentee))),
    becoming('acceptMentee', mentee, (slack) => idOfChannel(slack) !== undefined),
    being('talk', mentee, pressed(talked, mentee)),
    being('write', mentor, offered(presses.draftAgreement)),
    being('draft', mentee, pressed(agree, mentee)),
    being('agree', mentor, (slack) => called(slack, idOfChannel(slack), ['pins.add'], () => true)),
    being('plan', mentee, offered(meetingPresses.move)),
    being('clock', mentee, offered(meetingPresses.didNotHappen)),
    being('met', mentee, offered(presses.addNote)),
    being('note', mentee, sent(noteTitle, NOTE, mentee)),
    being('read', mentor, ({ calls }) =>
      calls.some(({ method, args }) => method === 'views.open' && formIdOf(args.view) === NOTES_READ),
    ),
    // She may well have looked before.
    being(
      'status',
      COORDINATOR,
      heardAfter(`form "${noteTitle}" of @${mentee}`, `/cohort-status of @${COORDINATOR}`),
    ),
    being('leave', mentor, sent(leavingTexts[spoken].title, LEAVE_FORM, mentor)),
  ];
}
