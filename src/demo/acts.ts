import { expectationTexts } from '../features/agreement/expectations-text.ts';
import { formTexts as agreementFormTexts } from '../features/agreement/form-text.ts';
import { cohortFormTexts } from '../features/cohorts/form-text.ts';
import type { Prompt } from '../features/intro/rules.ts';
import { introTexts } from '../features/intro/text.ts';
import { formTexts as meetingFormTexts } from '../features/meetings/form-text.ts';
import { formTexts as noteFormTexts } from '../features/notes/form-text.ts';
import { nudgeTexts } from '../features/nudges/text.ts';
import { pairingTexts } from '../features/pairing/text.ts';
import { signupFormTexts } from '../features/signups/form-text.ts';
import { signupTexts } from '../features/signups/text.ts';
import { askingTexts } from '../features/suggestions/asking-text.ts';
import { suggestionTexts } from '../features/suggestions/text.ts';
import type { LocalSlack, Person } from '../local-slack/index.ts';
import { labels } from '../words/labels.ts';
import { type Language, languageOf, sharedLanguage } from '../words/language.ts';
import { languageName, withCapital } from '../words/lists.ts';
import { type Topic, topicWords } from '../words/topics.ts';
import { teamOf } from './firm.ts';
import { demoTexts } from './text.ts';

/** Two people by their handles. */
export interface Duo {
  readonly mentor: string;
  readonly mentee: string;
}

/** The name of their channel, as long as nobody had it before. */
export const channelOf = ({ mentor, mentee }: Duo): string => `mentor-${mentor}-${mentee}`;

/** Whoever acts: a person at their local Slack, or somebody who stands in for them. */
type Actor = Pick<Person, 'command' | 'press' | 'fill' | 'submit' | 'close' | 'say'>;

/** What somebody who signs up fills in besides their team. */
type SignedUp = { readonly topic: Topic } & (
  | { readonly role: 'mentor' }
  | { readonly role: 'mentee'; readonly why: string; readonly hours: number }
);

/**
 * What people do in a programme, by the buttons and forms they do it with, in the language they see them in. Each act
 * resolves when all that follows from it has happened.
 * @param cohortLanguage of a pair that shares none
 * @param onForm told when somebody has a form in front of them, filled in
 */
export function createActs(deps: {
  slack: { as(handle: string): Actor; world: Pick<LocalSlack['world'], 'users'> };
  settle: () => Promise<void>;
  cohortLanguage: Language;
  onForm?: ((handle: string) => void) | undefined;
}) {
  const { slack, settle, cohortLanguage, onForm } = deps;

  const speaks = (handle: string): Language =>
    languageOf(slack.world.users.find(handle)?.locale, cohortLanguage);

  const spokenBy = ({ mentor, mentee }: Duo): Language =>
    sharedLanguage(speaks(mentor), speaks(mentee), cohortLanguage);

  async function press(handle: string, duo: Duo, label: string): Promise<void> {
    await slack.as(handle).press(label, { in: channelOf(duo) });
    await settle();
  }

  async function send(
    handle: string,
    fields: Record<string, string | true | readonly string[]>,
  ): Promise<void> {
    const person = slack.as(handle);
    for (const [label, entry] of Object.entries(fields)) await person.fill(label, entry);
    onForm?.(handle);
    const { errors } = await person.submit();
    if (errors) throw new Error(`the form of ${handle} was refused: ${JSON.stringify(errors)}`);
    await settle();
  }

  /** Presses a shared label in the channel of the duo. */
  const pressShared = (handle: string, duo: Duo, label: keyof (typeof labels)['en']): Promise<void> =>
    press(handle, duo, labels[spokenBy(duo)][label]);

  return {
    /** The language of a person, and the one of a duo's channel. */
    speaks,
    spokenBy,
    /** Pairs two people with `/pair`. */
    async pair(coordinator: string, { mentor, mentee }: Duo): Promise<void> {
      const words = pairingTexts[speaks(coordinator)];
      await slack.as(coordinator).command(`/pair @${mentor} @${mentee}`);
      await send(coordinator, {
        [words.mentorTeam]: teamOf(mentor),
        [words.menteeTeam]: teamOf(mentee),
        [words.appraises]: words.no,
      });
    },
    /** Says that the open prompt was talked about. */
    talk: (handle: string, duo: Duo) => pressShared(handle, duo, 'talked'),
    /** Writes an answer to the open prompt. */
    async write(handle: string, duo: Duo, prompt: Prompt, words: string): Promise<void> {
      await pressShared(handle, duo, 'writeMine');
      await send(handle, { [introTexts[speaks(handle)].prompts[prompt].title]: words });
    },
    /** Writes, alone, what they expect. */
    async hope(handle: string, duo: Duo, words: { hopes: string; offLimits: string }): Promise<void> {
      await press(handle, duo, expectationTexts[spokenBy(duo)].write);
      const { hopes, offLimits } = expectationTexts[speaks(handle)];
      await send(handle, { [hopes]: words.hopes, [offLimits]: words.offLimits });
    },
    /** The mentee drafts the agreement and says what they want to learn. */
    async draft(duo: Duo, wish: string): Promise<void> {
      await pressShared(duo.mentee, duo, 'draftAgreement');
      await send(duo.mentee, { [agreementFormTexts[speaks(duo.mentee)].wish]: wish });
    },
    agree: (handle: string, duo: Duo) => pressShared(handle, duo, 'agree'),
    /** @param when the date `yyyy-MM-dd`, the time `HH:mm`, and where */
    async plan(handle: string, duo: Duo, when: { date: string; time: string; place: string }): Promise<void> {
      await pressShared(handle, duo, 'planMeeting');
      const form = meetingFormTexts[speaks(handle)];
      await send(handle, { [form.date]: when.date, [form.time]: when.time, [form.place]: when.place });
    },
    meet: (handle: string, duo: Duo) => pressShared(handle, duo, 'weMet'),
    /** Writes a note that both may read. */
    async note(handle: string, duo: Duo, words: { findings: string; action?: string }): Promise<void> {
      await pressShared(handle, duo, 'addNote');
      const form = noteFormTexts[speaks(handle)];
      await send(handle, {
        [form.findings]: words.findings,
        ...(words.action && { [form.action]: words.action }),
        [form.adviser]: form.advisers.nobody,
      });
      await slack.as(handle).close();
    },
    /** Reads the notes of their pair. */
    async readNotes(handle: string): Promise<void> {
      await slack.as(handle).command('/mentoring notes');
      await settle();
      onForm?.(handle);
      await slack.as(handle).close();
    },
    snooze: (handle: string, duo: Duo) => pressShared(handle, duo, 'snoozeWeek'),
    /** Pauses their pair until a date, `yyyy-MM-dd`. */
    async pause(handle: string, until: string): Promise<void> {
      await slack.as(handle).command('/mentoring pause');
      await send(handle, { [nudgeTexts[speaks(handle)].form.until]: until });
    },
    /** Ends their pair. */
    async leave(handle: string): Promise<void> {
      await slack.as(handle).command('/mentoring leave');
      await send(handle, {});
      await slack.as(handle).close();
    },
    /** Sets up a cohort that is open for sign-up. */
    async beginCohort(coordinator: string): Promise<void> {
      const form = cohortFormTexts[speaks(coordinator)];
      const { words } = demoTexts[speaks(coordinator)];
      await slack.as(coordinator).command('/cohort new');
      await send(coordinator, { [form.name]: words.cohort, [form.purpose]: words.purpose });
      await slack.as(coordinator).close();
    },
    /** Posts the invitation to the only cohort in a channel. */
    async invite(coordinator: string, channel: string): Promise<void> {
      await slack.as(coordinator).command('/cohort invite');
      await send(coordinator, { [signupTexts[speaks(coordinator)].inviteChannel]: channel });
      await slack.as(coordinator).close();
    },
    /** Signs up for the only cohort that is open. */
    async join(handle: string, given: SignedUp): Promise<void> {
      const language = speaks(handle);
      const form = signupFormTexts[language];
      const { topic, role } = given;
      await slack.as(handle).command('/mentoring join');
      await settle();
      await slack.as(handle).fill(form.roleLabel, form[role]);
      await slack.as(handle).submit();
      await send(handle, {
        [form.team]: teamOf(handle),
        [form.speaks]: ['nl', 'en'].map((code) => withCapital(languageName(code, language))),
        [role === 'mentor' ? form.topicsMentor : form.topicsMentee]: [
          withCapital(topicWords[language][topic]),
        ],
        ...(given.role === 'mentee' && {
          [form.why]: given.why,
          [form.hours]: form.hoursOption(given.hours),
          [form.promise]: true,
        }),
      });
      await slack.as(handle).close();
    },
    /** Has the best pairs found, and their mentors asked. @param mentors how many those are */
    async suggest(coordinator: string, mentors: number): Promise<void> {
      await slack.as(coordinator).command('/pair suggest');
      await settle();
      onForm?.(coordinator);
      await slack.as(coordinator).press(suggestionTexts[speaks(coordinator)].send(mentors), { in: 'modal' });
      await settle();
      await slack.as(coordinator).close();
    },
    /** Says yes to a pair. */
    async accept(handle: string, role: 'mentor' | 'mentee'): Promise<void> {
      await slack.as(handle).press(askingTexts[speaks(handle)].yes[role], { in: 'dm' });
      await settle();
    },
    /** Asks where every pair stands. */
    async status(coordinator: string): Promise<void> {
      await slack.as(coordinator).command('/cohort-status');
      await settle();
    },
    /** Says something to the other in their channel. */
    async say(handle: string, duo: Duo, words: string): Promise<void> {
      await slack.as(handle).say(words, { in: channelOf(duo) });
    },
  };
}

export type Acts = ReturnType<typeof createActs>;
