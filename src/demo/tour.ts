import { addDays } from 'date-fns/addDays';
import { addHours } from 'date-fns/addHours';
import { standingClock } from '../clock.ts';
import { momentInWords } from '../words/dates.ts';
import type { Language } from '../words/language.ts';
import type { Acts, Duo } from './acts.ts';
import { instantIn } from './days.ts';
import { PLACE } from './firm.ts';
import { type Demo, startDemo } from './start.ts';
import { demoTexts } from './text.ts';
import { createTranscript, type Transcript } from './transcript.ts';

/** A Monday morning on which the firm works. */
const BEGIN = new Date('2026-09-07T08:00:00Z');
const MEETING_DAY = '2026-09-15';
const DUO: Duo = { mentor: 'sanne', mentee: 'petra' };
type Player = 'hanna' | 'sanne' | 'petra' | 'omar' | 'ruth';

/**
 * Plays one pair from `/pair` to a note, a reminder and `/cohort-status`, and another from sign-up to its end; prints
 * what people see of it.
 */
export async function playTour(language: Language, say: (line: string) => void): Promise<void> {
  const clock = standingClock(BEGIN);
  let showForm: ((handle: string) => void) | undefined;
  const demo = await startDemo({ clock, isStanding: true, language, onForm: (handle) => showForm?.(handle) });
  const transcript = createTranscript({
    slack: demo.slack,
    people: ['sanne', 'petra', 'omar', 'ruth', 'hanna'],
    onlyVisible: demoTexts[language].onlyVisible,
    say,
  });
  showForm = transcript.form;
  try {
    await new Tour(demo, transcript, language, clock.now).play();
  } finally {
    await demo.close();
  }
}

class Tour {
  readonly #demo: Demo;
  readonly #acts: Acts;
  readonly #transcript: Transcript;
  readonly #language: Language;
  readonly #now: () => Date;

  constructor(demo: Demo, transcript: Transcript, language: Language, now: () => Date) {
    this.#demo = demo;
    this.#acts = demo.acts;
    this.#transcript = transcript;
    this.#language = language;
    this.#now = now;
  }

  async play(): Promise<void> {
    this.#transcript.heading(this.#said.title);
    this.#day();
    await this.#does('hanna', this.#said.steps.begin, () => this.#acts.beginCohort('hanna'));
    await this.#does('hanna', this.#said.steps.pair, () => this.#acts.pair('hanna', DUO));
    await this.#introduce();
    await this.#agree();
    await this.#meet();
    await this.#goQuiet();
    await this.#signUp();
    await this.#leave();
    this.#transcript.act(this.#said.end);
  }

  get #said() {
    return demoTexts[this.#language];
  }

  /** What one person does, told with who they are, and everything that follows from it. */
  async #does(handle: Player, what: string, act: () => Promise<unknown>): Promise<void> {
    const { coordinator, mentor, mentee } = this.#said;
    const role = { hanna: coordinator, sanne: mentor, petra: mentee, omar: mentor, ruth: mentee }[handle];
    this.#transcript.act(`${handle[0]?.toUpperCase()}${handle.slice(1)} (${role}) ${what}`);
    await act();
    this.#transcript.news();
  }

  #day(): void {
    this.#transcript.heading(momentInWords(this.#now(), PLACE.timeZone, this.#language));
  }

  async #turnTo(until: Date): Promise<void> {
    await this.#demo.turner.turnTo(until);
    this.#day();
  }

  async #introduce(): Promise<void> {
    const { steps, words } = this.#said;
    await this.#turnTo(addDays(this.#now(), 2));
    await this.#does('petra', steps.talked(1), () => this.#acts.talk('petra', DUO));
    await this.#does('sanne', steps.write, () => this.#acts.write('sanne', DUO, 'career', words.career));
    for (const prompt of [2, 3]) {
      for (const handle of ['sanne', 'petra'] as const) {
        await this.#does(handle, steps.talked(prompt), () => this.#acts.talk(handle, DUO));
      }
    }
  }

  async #agree(): Promise<void> {
    const { words, steps } = this.#said;
    for (const handle of ['petra', 'sanne'] as const) {
      await this.#does(handle, steps.hopes, () => this.#acts.hope(handle, DUO, words));
    }
    await this.#does('petra', steps.draft, () => this.#acts.draft(DUO, words.wish));
    await this.#does('petra', steps.agree, () => this.#acts.agree('petra', DUO));
    await this.#does('sanne', steps.agree, () => this.#acts.agree('sanne', DUO));
  }

  async #meet(): Promise<void> {
    const { words, steps } = this.#said;
    const when = { date: MEETING_DAY, time: '12:30', place: 'Café Loetje' };
    await this.#does('petra', steps.plan, () => this.#acts.plan('petra', DUO, when));
    const meeting = instantIn(when.date, when.time);
    for (const reminded of [addDays(meeting, -1), addHours(meeting, -1), addHours(meeting, 1)]) {
      await this.#turnTo(reminded);
      this.#transcript.news();
    }
    await this.#does('petra', steps.met, () => this.#acts.meet('petra', DUO));
    await this.#does('petra', steps.note, () => this.#acts.note('petra', DUO, words));
    await this.#does('sanne', steps.read, () => this.#acts.readNotes('sanne'));
  }

  async #goQuiet(): Promise<void> {
    const { steps } = this.#said;
    await this.#turnTo(addDays(this.#now(), 22));
    this.#transcript.news();
    await this.#does('petra', steps.snooze, () => this.#acts.snooze('petra', DUO));
    await this.#does('hanna', steps.status, () => this.#acts.status('hanna'));
  }

  async #signUp(): Promise<void> {
    const { steps, words, secondTitle } = this.#said;
    this.#transcript.heading(secondTitle);
    const topic = 'careers';
    await this.#does('omar', steps.join, () => this.#acts.join('omar', { role: 'mentor', topic }));
    await this.#does('ruth', steps.join, () =>
      this.#acts.join('ruth', { role: 'mentee', topic, why: words.why, hours: 2 }),
    );
    await this.#does('hanna', steps.suggest, () => this.#acts.suggest('hanna', 1));
    await this.#turnTo(addHours(this.#now(), 1));
    await this.#does('omar', steps.yes, () => this.#acts.accept('omar', 'mentor'));
    await this.#turnTo(addHours(this.#now(), 1));
    await this.#does('ruth', steps.yes, () => this.#acts.accept('ruth', 'mentee'));
  }

  async #leave(): Promise<void> {
    await this.#turnTo(addDays(this.#now(), 1));
    await this.#does('omar', this.#said.steps.leave, () => this.#acts.leave('omar'));
    await this.#turnTo(addHours(this.#now(), 1));
    this.#transcript.news();
  }
}
