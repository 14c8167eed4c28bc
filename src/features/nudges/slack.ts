import { z } from 'zod';
import type { Message } from '../../delivery/delivery.ts';
import { FieldError } from '../../errors.ts';
import type { Request } from '../../slack/request.ts';
import { dayInWords, isoDate, momentInWords } from '../../words/dates.ts';
import type { Edge } from '../access.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { presses } from '../presses.ts';
import type { Word } from '../words.ts';
import { usualEnd } from './rules.ts';
import type { Nudges, Snoozed } from './service.ts';
import { endFaults, nudgeHelp, nudgeTexts } from './text.ts';
import { askPauseMessage, pauseForm, pauseModal, plainMessage, snoozedMessage, untilField } from './view.ts';

const pauseValues = z.object({ [untilField]: z.iso.date() });

/** *Snooze a week*, *Pause* and *Resume*, pressed and spoken. @returns the words of `/mentoring` and the DM */
export function registerNudges(deps: { edge: Edge; nudges: Nudges; pairs: Pairs; cohorts: Cohorts }): Word[] {
  const { edge, nudges, pairs, cohorts } = deps;
  const zoneOf = (pair: Pair): string => cohorts.get(pair.cohortId).timeZone;

  function showPause(request: Request, pair: Pair): Promise<void> {
    const until = pair.pausedUntil ?? usualEnd(isoDate(request.now, zoneOf(pair)));
    return request.show(pauseModal(pair.id, until, request.person.language));
  }

  async function resume(request: Request, pair: Pair): Promise<void> {
    const texts = nudgeTexts[request.person.language];
    const channel = pairs.channelOf(pair.id);
    const resumed = nudges.resume(pair, request.now);
    await request.answer({ text: resumed ? texts.resumed(channel && `<#${channel}>`) : texts.notPaused });
  }

  edge.press(presses.snooze, async (request) => {
    const { pair } = request;
    const [, rung] = request.ids;
    const snoozed = nudges.snooze(pair, request.now);
    // The reminder in the channel is changed for both; the one in a DM gives way to the answer.
    if (rung !== undefined && rung > 1) await request.replace(answerTo(snoozed, pair, request, true));
    else await request.answer(answerTo(snoozed, pair, request, false));
  });

  function answerTo({ because, until }: Snoozed, pair: Pair, request: Request, isInstead: boolean): Message {
    const { language } = request.person;
    const texts = nudgeTexts[language];
    const day = dayInWords(until, zoneOf(pair), language);
    switch (because) {
      case 'snoozed':
        return isInstead ? snoozedMessage(pair.id, day, language) : { text: texts.snoozed(day) };
      case 'paused':
        return plainMessage(texts.isPaused(day));
      case 'planned':
        return plainMessage(texts.isPlanned(momentInWords(until, pair.timeZone, language)));
    }
  }

  edge.press(presses.pause, (request) => showPause(request, request.pair));
  edge.press(presses.resume, (request) => resume(request, request.pair));
  edge.form(pauseForm, async (request) => {
    const values = pauseValues.safeParse(request.values);
    if (!values.success) throw new FieldError({ [untilField]: endFaults.early });
    nudges.pause(request.pair, values.data[untilField], request.now);
    return undefined;
  });

  return [
    {
      command: 'pause',
      spoken: ['pause', 'pauze', 'pauzeren'],
      help: nudgeHelp.pause,
      run: (request, pair) =>
        request.canShow
          ? showPause(request, pair)
          : request.answer(askPauseMessage(pair.id, request.person.language)),
    },
    {
      command: 'resume',
      spoken: ['resume', 'hervat', 'hervatten'],
      help: nudgeHelp.resume,
      run: resume,
    },
  ];
}
