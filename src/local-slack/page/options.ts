import type { LocalSlack } from '../local-slack.ts';

/** One thing to try, for the small panel that leads through a demo. */
export interface GuideStep {
  id: string;
  /** What it is a part of; steps of one chapter follow each other. */
  chapter: Readonly<Record<'en' | 'nl', string>>;
  /** The handle of who does it. */
  who: string;
  text: Readonly<Record<'en' | 'nl', string>>;
  /** Asked after every change; once true, the step stays ticked off. */
  done: (slack: LocalSlack) => boolean;
}

/** The browser page, and what stands beside it. */
export interface PageOptions {
  /** Shows the clock control. */
  clock?:
    | {
        /** Moves the time of the workspace, and lets the bot do what is due on the way before it resolves. */
        turnTo(instant: Date): Promise<void>;
        /** When the bot has something to do next; null: nothing. */
        nextDue(): Date | null;
      }
    | undefined;
  guide?: readonly GuideStep[] | undefined;
}
