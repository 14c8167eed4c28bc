import type { Button, KnownBlock } from '@slack/types';
import { actions, button, section } from '../../slack/blocks.ts';
import { dateInWords, instantOf, momentInWords } from '../../words/dates.ts';
import { escapeText, mention, quote, shorten } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import { idsIn, presses } from '../presses.ts';
import type { Reader } from './rules.ts';
import type { PairOverview } from './service.ts';
import { hubTexts } from './text.ts';

/** How much of the place of a meeting is shown. Characters. */
const MOST_OF_PLACE = 200;

/** How much of a mentor's own words is shown. Characters. */
const MOST_TOLD = 400;

/** How many blocks `pairBlocks` makes at most. */
export const BLOCKS_A_PAIR = 3;

/** One pair, as one of the two sees it: who mentors whom, where they stand, and what they can do. */
export function pairBlocks(overview: PairOverview, reader: Reader): KnownBlock[] {
  const buttons = pairButtons(overview, reader);
  return [
    section(whoLine(overview, reader)),
    section(whereLines(overview, reader)),
    ...(buttons.length > 0 ? [actions(...buttons)] : []),
  ];
}

/** The pair in one sentence: who mentors whom. */
export function whoLine({ role, otherId, channel }: PairOverview, { language }: Reader): string {
  const texts = hubTexts[language];
  const other = mention(otherId);
  const who = role === 'mentor' ? texts.mentorOf(other) : texts.menteeOf(other);
  return `${who} ${channel ? texts.channel(channel) : texts.noChannel}`;
}

function whereLines(overview: PairOverview, reader: Reader): string {
  const { pair, standing, ahead, lastMetAt, couldTell } = overview;
  const { language } = reader;
  const texts = hubTexts[language];
  const zone = reader.timeZone ?? pair.timeZone;
  const lines = [
    `*${texts.where}:* ${texts.standing[standing]}`,
    `*${texts.next}:* ${stepInWords(overview, reader)}`,
    `*${texts.nextMeeting}:* ${ahead ? meetingInWords(overview, reader) : texts.none}`,
  ];
  if (lastMetAt) lines.push(`*${texts.lastMet}:* ${dateInWords(lastMetAt, zone, language)}`);
  if (couldTell) lines.push(`*${texts.couldTell}:*\n${quote(shorten(couldTell, MOST_TOLD))}`);
  return lines.join('\n');
}

function meetingInWords({ pair, ahead }: PairOverview, reader: Reader): string {
  if (!ahead) return '';
  const zone = reader.timeZone ?? pair.timeZone;
  const when = momentInWords(ahead.startsAt, zone, reader.language);
  const whose = zone === pair.timeZone ? '' : ` (${hubTexts[reader.language].yourTime})`;
  const where = ahead.place ? `, ${escapeText(shorten(ahead.place, MOST_OF_PLACE))}` : '';
  return `${when}${whose}${where}`;
}

/** The next step as a sentence. */
export function stepInWords({ step, channel, pair }: PairOverview, reader: Reader): string {
  const texts = hubTexts[reader.language];
  const { steps } = texts;
  const place = channel ? texts.inChannel(channel) : texts.inYourChannel;
  switch (step.kind) {
    case 'resume': {
      const noon = instantOf(step.pausedUntil, '12:00', pair.timeZone);
      return steps.resume(dateInWords(noon, pair.timeZone, reader.language));
    }
    case 'introduce':
      return (step.waitsForMe ? steps.introduce : steps.introduceWaits)(step.done, place);
    case 'sign':
      return (step.waitsForMe ? steps.sign : steps.signWaits)(place);
    default:
      return steps[step.kind];
  }
}

/** What can be pressed: the next step first, then what is always there. */
function pairButtons(overview: PairOverview, { language }: Reader): Button[] {
  const { pair, step, ahead, hasPlan, hasAgreement, lastMetAt } = overview;
  const words = labels[language];
  const texts = hubTexts[language];
  const id = idsIn(pair.id);
  const isStill = step.kind === 'resume' || step.kind === 'held';
  const next: Partial<Record<typeof step.kind, () => Button>> = {
    resume: () => button(words.resume, presses.resume, id, 'primary'),
    draft: () => button(words.draftAgreement, presses.draftAgreement, id, 'primary'),
    sign: () => button(texts.readAgreement, presses.readAgreement, id, 'primary'),
    plan: () => button(words.planMeeting, presses.planMeeting, id, 'primary'),
  };
  if (step.kind === 'settle') {
    const value = idsIn(pair.id, step.meetingId);
    next.settle = () => button(words.weMet, presses.weMet, value, 'primary');
  }
  const first = next[step.kind]?.();
  return [
    ...(first ? [first] : []),
    ...(ahead ? [button(texts.moveMeeting, presses.planMeeting, id)] : []),
    ...(!hasPlan && !isStill && step.kind !== 'plan'
      ? [button(words.planMeeting, presses.planMeeting, id)]
      : []),
    button(words.addNote, presses.addNote, id),
    ...(lastMetAt ? [button(texts.readNotes, presses.readNotes, id)] : []),
    ...(hasAgreement && step.kind !== 'sign' ? [button(texts.readAgreement, presses.readAgreement, id)] : []),
    ...(isStill ? [] : [button(words.pause, presses.pause, id)]),
    // Last, and plain: there for whoever looks for it.
    button(texts.leave, presses.leave, id),
  ];
}
