import { dateBefore, instantIn } from './days.ts';
import { inOrder } from './scene.ts';
import type { Demo } from './start.ts';
import { COORDINATOR, DAYS, stories } from './stories.ts';

/** When the history of the firm begins, for a demo that begins on `morning`. */
export const beginningOf = (morning: Date): Date => instantIn(dateBefore(morning, DAYS), '09:00');

/**
 * Plays the months before `morning`: what people of five pairs pressed and wrote, in the order in which they did,
 * with all that came of it, reminders included. Ends on that morning.
 */
export async function playHistory({ slack, turner, acts }: Demo, morning: Date): Promise<void> {
  const scenes = stories
    .flatMap((story) => inOrder(story({ acts, slack, morning })))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const scene of scenes) {
    await turner.turnTo(scene.at);
    await scene.play();
  }
  await turner.turnTo(morning);
}

/** What a demo begins with in which nobody is paired yet: a cohort, and an invitation to it. */
export async function playInvitation({ acts }: Demo): Promise<void> {
  await acts.beginCohort(COORDINATOR);
  await acts.invite(COORDINATOR, 'general');
}
