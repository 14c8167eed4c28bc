import type { Stage } from './stage.ts';

/** A pair that runs, and where its channel is. */
export interface OpenedPair {
  readonly pairId: number;
  /** The name of the channel, for `{ in: channel }`. */
  readonly channel: string;
}

/**
 * Lets Kees, the coordinator, pair two people with `/pair`, as anybody would. They come from teams of their own.
 * @param two handles, such as `sanne` and `petra`, and what of the form should be other than usual
 */
export async function openPair(
  stage: Stage,
  two: { mentor: string; mentee: string; weeks?: 2 | 4 | 6 },
): Promise<OpenedPair> {
  const kees = stage.slack.as('kees');
  const mentor = stage.slack.as(two.mentor);
  const before = mentor.channels().map(({ id }) => id);
  await kees.command(`/pair @${two.mentor} @${two.mentee}`);
  await kees.fill("Mentor's team", `Team of ${two.mentor}`);
  await kees.fill("Mentee's team", `Team of ${two.mentee}`);
  await kees.fill('Does either appraise the other?', 'No');
  if (two.weeks) await kees.fill('How often should they meet?', `Every ${two.weeks} weeks`);
  const { errors } = await kees.submit();
  if (errors) throw new Error(`/pair was refused: ${JSON.stringify(errors)}`);
  await stage.settle();

  const channel = mentor.channels().find(({ id }) => !before.includes(id));
  if (!channel) throw new Error('no channel was opened');
  const buttons = mentor
    .messages(channel.name)
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ elements }) => (Array.isArray(elements) ? elements : []));
  const plan = buttons.find(({ action_id }) => action_id === 'meeting.plan');
  const pairId = Number(plan?.value);
  return { pairId, channel: channel.name };
}
