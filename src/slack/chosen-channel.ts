import { z } from 'zod';
import type { Message } from '../delivery/delivery.ts';
import { FieldError } from '../errors.ts';
import { AnswerRefusedError, respondToAll } from './answer.ts';
import { slackText } from './text.ts';

/** What a form brings for each channel that was chosen in it (docs.slack.dev, modals, "Modal `response_url`s"). */
const ways = z.array(z.object({ block_id: z.string(), response_url: z.url() }));

/**
 * Says something in the channel that was chosen in a field of a form: five times at most, within half an hour.
 * @param responseUrls as they came with the form
 * @throws FieldError at the field
 */
export async function sayInChosen(responseUrls: unknown, field: string, message: Message): Promise<void> {
  const way = ways.safeParse(responseUrls ?? []).data?.find(({ block_id }) => block_id === field);
  if (!way) throw new FieldError({ [field]: slackText.channelMissing });
  try {
    await respondToAll(way.response_url, message);
  } catch (error) {
    const isRefused = error instanceof AnswerRefusedError;
    throw new FieldError({ [field]: isRefused ? slackText.channelRefused : slackText.channelUnsure });
  }
}
