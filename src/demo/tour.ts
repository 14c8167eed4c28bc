import { addDays, addHours } from 'date-fns';
import { standingClock } from '../clock.ts';
import { expectationTexts } from '../features/agreement/expectations-text.ts';
import { formTexts } from '../features/agreement/form-text.ts';
import { introTexts } from '../features/intro/text.ts';
import { formTexts as meetingFormTexts } from '../features/meetings/form-text.ts';
import { formTexts as noteFormTexts } from '../features/notes/form-text.ts';
import { pairingTexts } from '../features/pairing/text.ts';
import { instantOf, momentInWords } from '../words/dates.ts';
import { labels } from '../words/labels.ts';
import type { Language } from '../words/language.ts';
import { type Demo, startDemo } from './start.ts';
import { demoTexts } from './text.ts';
import { createTranscript, type Transcript } from './transcript.ts';

const ZONE = 'Europe/Amsterdam';
/** A Monday morning on which the firm works. */
const BEGIN = new Date('2026-09-07T08:00:00Z');
const MEETING_DAY = '2026-09-15';

/** Plays one pair from `/pair` to a note, a reminder and `/cohort-status`, and prints what people see of it. */
export async function playTour(language: Language, say: (line: string) => void): Promise<void> {
  const clock = standingClock(BEGIN);
  const demo = await startDemo({ clock, language });
  const transcript = createTranscript({
    slack: demo.slack,
    people: ['sanne', 'petra', 'hanna'],
    onlyVisible: demoTexts[language].onlyVisible,
    say,
  });
  try {
    await new Tour(demo, transcript, language, clock).play();
  } finally {
    await demo.close();
  }
}

class Tour {
  readonly #demo: Demo;
  readonly #transcript: Transcript;
  readonly #language: Language;
  readonly #clock: ReturnType<typeof standingClock>;

  constructor(
    demo: Demo,
    transcript: Transcript,
    language: Language,
    clock: ReturnType<typeof standingClock>,
  ) {
    this.#demo = demo;
    this.#transcript = transcript;
    this.#language = language;
    this.#clock = clock;
  }

  async play(): Promise<void> {
    const said = demoTexts[this.#language];
    this.#transcript.heading(said.title);
    this.#day();
    await this.#pair();
    await this.#introduce();
    await this.#agree();
    await this.#meet();
    await this.#goQuiet();
    this.#transcript.act(said.end);
  }

  get #labels() {
    return labels[this.#language];
  }

  get #said() {
    return demoTexts[this.#language];
  }

  /** What one person does, told with who they are, and everything that follows from it. */
  async #does(
    handle: 'hanna' | 'sanne' | 'petra',
    what: string,
    acts: () => Promise<unknown>,
  ): Promise<void> {
    const role = { hanna: this.#said.coordinator, sanne: this.#said.mentor, petra: this.#said.mentee }[
      handle
    ];
    this.#transcript.act(`${handle[0]?.toUpperCase()}${handle.slice(1)} (${role}) ${what}`);
    await acts();
    await this.#demo.kantel.idle();
    this.#transcript.news();
  }

  /** Fills in fields of the form in front of somebody, shows it, and sends it in. */
  async #sends(handle: string, fields: Record<string, string>): Promise<void> {
    const person = this.#demo.slack.as(handle);
    for (const [label, entry] of Object.entries(fields)) await person.fill(label, entry);
    this.#transcript.form(handle);
    const { errors } = await person.submit();
    if (errors) throw new Error(`the form of ${handle} was refused: ${JSON.stringify(errors)}`);
  }

  #day(): void {
    this.#transcript.heading(momentInWords(this.#clock.now(), ZONE, this.#language));
  }

  /** Moves the clock on, with a tick every hour on the way. */
  async #turnTo(until: Date): Promise<void> {
    let now = this.#clock.now();
    while (now < until) {
      now = addHours(now, 1) < until ? addHours(now, 1) : until;
      this.#clock.moveTo(now);
      await this.#demo.kantel.tick(now);
      await this.#demo.kantel.idle();
    }
    this.#day();
  }

  async #pair(): Promise<void> {
    const words = pairingTexts[this.#language];
    await this.#does('hanna', this.#said.steps.pair, async () => {
      await this.#demo.slack.as('hanna').command('/pair @sanne @petra');
      await this.#sends('hanna', {
        [words.mentorTeam]: 'Tax',
        [words.menteeTeam]: 'Corporate',
        [words.appraises]: words.no,
      });
    });
  }

  async #introduce(): Promise<void> {
    const { talked, writeMine } = this.#labels;
    await this.#turnTo(addDays(this.#clock.now(), 2));
    await this.#does('petra', this.#said.steps.talked(1), () => this.#demo.slack.as('petra').press(talked));
    await this.#does('sanne', this.#said.steps.write, async () => {
      await this.#demo.slack.as('sanne').press(writeMine);
      const label = introTexts[this.#language].prompts.career.title;
      await this.#sends('sanne', { [label]: this.#said.words.career });
    });
    for (const prompt of [2, 3]) {
      for (const handle of ['sanne', 'petra'] as const) {
        await this.#does(handle, this.#said.steps.talked(prompt), () =>
          this.#demo.slack.as(handle).press(talked),
        );
      }
    }
  }

  async #agree(): Promise<void> {
    const expectations = expectationTexts[this.#language];
    const { words, steps } = this.#said;
    const petra = this.#demo.slack.as('petra');
    const sanne = this.#demo.slack.as('sanne');
    for (const [handle, person] of [
      ['petra', petra],
      ['sanne', sanne],
    ] as const) {
      await this.#does(handle, steps.hopes, async () => {
        await person.press(expectations.write);
        await this.#sends(handle, {
          [expectations.hopes]: words.hopes,
          [expectations.offLimits]: words.offLimits,
        });
      });
    }
    await this.#does('petra', steps.draft, async () => {
      await petra.press(this.#labels.draftAgreement);
      await this.#sends('petra', { [formTexts[this.#language].wish]: words.wish });
    });
    await this.#does('petra', steps.agree, () => petra.press(this.#labels.agree));
    await this.#does('sanne', steps.agree, () => sanne.press(this.#labels.agree));
  }

  async #meet(): Promise<void> {
    const { words, steps } = this.#said;
    const petra = this.#demo.slack.as('petra');
    const sanne = this.#demo.slack.as('sanne');
    const form = meetingFormTexts[this.#language];
    const note = noteFormTexts[this.#language];
    await this.#does('petra', steps.plan, async () => {
      await petra.press(this.#labels.planMeeting);
      await this.#sends('petra', {
        [form.date]: MEETING_DAY,
        [form.time]: '12:30',
        [form.place]: 'Café Loetje',
      });
    });
    const meeting = instantOf(MEETING_DAY, '12:30', ZONE);
    for (const reminded of [addDays(meeting, -1), addHours(meeting, -1), addHours(meeting, 1)]) {
      await this.#turnTo(reminded);
      this.#transcript.news();
    }
    await this.#does('petra', steps.met, () => petra.press(this.#labels.weMet));
    await this.#does('petra', steps.note, async () => {
      await petra.press(this.#labels.addNote);
      await this.#sends('petra', {
        [note.findings]: words.findings,
        [note.action]: words.action,
        [note.adviser]: note.advisers.nobody,
      });
      await petra.close();
    });
    await this.#does('sanne', steps.read, async () => {
      await sanne.command('/mentoring notes');
      await this.#demo.kantel.idle();
      this.#transcript.form('sanne');
      await sanne.close();
    });
  }

  async #goQuiet(): Promise<void> {
    const { steps } = this.#said;
    await this.#turnTo(addDays(this.#clock.now(), 22));
    this.#transcript.news();
    await this.#does('petra', steps.snooze, () =>
      this.#demo.slack.as('petra').press(this.#labels.snoozeWeek),
    );
    await this.#does('hanna', steps.status, () => this.#demo.slack.as('hanna').command('/cohort-status'));
  }
}
