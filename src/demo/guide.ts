import { meetingPresses } from '../features/meetings/view.ts';
import { formTexts as noteFormTexts } from '../features/notes/form-text.ts';
import { NOTE } from '../features/notes/form-view.ts';
import { presses } from '../features/presses.ts';
import type { GuideStep, LocalSlack } from '../local-slack/index.ts';
import type { Language } from '../words/language.ts';
import { channelOf, type Duo } from './acts.ts';
import { teamOf } from './firm.ts';
import { guideTexts, shownIn } from './guide-text.ts';

/** The two who are free in the seeded firm. Unless all speak the same, they and the coordinator speak this. */
export const guidedDuo = { mentor: 'omar', mentee: 'ruth' } as const satisfies Duo;
const COORDINATOR = 'hanna';
const LANGUAGE: Language = 'en';

/** The callback id of the form in which notes are read back. */
const NOTES_READ = 'note.read';

type Done = GuideStep['done'];

const idOfChannel = ({ world }: LocalSlack): string | undefined =>
  world.channels.byName(channelOf(guidedDuo))?.id;

/** Whether the bot did one of these in their channel. */
function called(
  slack: LocalSlack,
  names: readonly string[],
  means: (args: Record<string, unknown>) => boolean,
): boolean {
  const channel = idOfChannel(slack);
  return (
    channel !== undefined &&
    slack.calls.some(
      ({ method, args, result }) =>
        names.includes(method) && result === 'ok' && args.channel === channel && means(args),
    )
  );
}

/** Whether the bot has said something in their channel with this button. */
const offered =
  (actionId: string): Done =>
  (slack) =>
    called(slack, ['chat.postMessage', 'chat.update'], ({ blocks }) =>
      JSON.stringify(blocks ?? []).includes(`"action_id":"${actionId}"`),
    );

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

/** Whether a form was sent in; one that was refused is still in front of who did. */
const sent =
  (title: string, formId: string, handle: string): Done =>
  (slack) =>
    heard(`form "${title}" of @${handle}`)(slack) &&
    formIdOf(slack.world.views.top(slack.as(handle).id)?.body) !== formId;

/**
 * The guided path: from `/pair` to `/cohort-status`, as coordinator, mentor and mentee. Whether a step is done is
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
  const step = (id: keyof (typeof guideTexts)['en'], who: string, done: Done): GuideStep => ({
    id,
    who,
    text: { en: guideTexts.en[id](shown), nl: guideTexts.nl[id](shown) },
    done,
  });
  return [
    step('pair', COORDINATOR, (slack) => idOfChannel(slack) !== undefined),
    step('talk', mentee, pressed(talked, mentee)),
    step('write', mentor, offered(presses.draftAgreement)),
    step('draft', mentee, pressed(agree, mentee)),
    step('agree', mentor, (slack) => called(slack, ['pins.add'], () => true)),
    step('plan', mentee, offered(meetingPresses.move)),
    step('clock', mentee, offered(meetingPresses.didNotHappen)),
    step('met', mentee, offered(presses.addNote)),
    step('note', mentee, sent(noteFormTexts[spoken].title, NOTE, mentee)),
    step('read', mentor, ({ calls }) =>
      calls.some(({ method, args }) => method === 'views.open' && formIdOf(args.view) === NOTES_READ),
    ),
    // She may well have looked before.
    step('status', COORDINATOR, heardAfter(`/mentoring of @${mentor}`, `/cohort-status of @${COORDINATOR}`)),
  ];
}
