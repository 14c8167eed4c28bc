import { z } from 'zod';
import { KantelError } from '../../errors.ts';
import type { PressRequest, Request } from '../../slack/request.ts';
import type { Edge } from '../access.ts';
import type { Agreements } from '../agreement/service.ts';
import type { Pair } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { presses } from '../presses.ts';
import type { Word } from '../words.ts';
import { startToMove, WHEN, whenForm } from './form-view.ts';
import { isAhead } from './rules.ts';
import type { MeetingService } from './service.ts';
import { meetingComplaints, meetingHelp, meetingTexts } from './text.ts';
import { askingAfterAll, askingToPlan, dayOf, meetingPresses, offering, takenDate, whenIs } from './view.ts';
import { whenIn } from './when-rules.ts';

const whenMeta = z.object({ meeting: z.number(), revision: z.number() });

/** Hears everything about meetings. @returns the words `plan` and `met` */
export function registerMeetings(deps: {
  edge: Edge;
  meetings: MeetingService;
  agreements: Agreements;
  pairs: Pairs;
}): Word[] {
  const { edge, meetings, agreements, pairs } = deps;

  /** The meeting that a button names, 0 where it names none, and what else it says. */
  function named({ ids }: PressRequest): { meetingId: number; rest: readonly number[] } {
    const [, meetingId = 0, ...rest] = ids;
    return { meetingId, rest };
  }

  async function showPlan(request: Request, pair: Pair): Promise<void> {
    const { person, now } = request;
    const planned = meetings.ahead(pair, now);
    if (planned) {
      const start = { ...startToMove(pair, planned), namesMoved: true };
      await request.show(whenForm(pair, start, person.language));
    } else {
      const date = meetings.usualDate(pair, now);
      const place = (agreements.signed(pair) ?? agreements.newest(pair))?.place ?? null;
      const start = { moved: null, date, place, namesMoved: false };
      await request.show(whenForm(pair, start, person.language));
    }
  }

  /** Counts, and says what came of it to whoever pressed; the other sees it in the channel. */
  async function met(request: Request, pair: Pair, meetingId: number | null): Promise<void> {
    const { person, now } = request;
    const { outcome, meeting } = meetings.met(pair, meetingId, now);
    const texts = meetingTexts[person.language];
    switch (outcome) {
      case 'counted':
      case 'twice': {
        const day = dayOf(pair, meeting, person.language);
        await request.answer(offering(texts[outcome](day), meeting, person.language));
        break;
      }
      case 'lost':
      case 'ahead': {
        const moment = whenIs(pair, meeting, person.language);
        await request.answer(askingAfterAll(texts[outcome](moment), pair, person.language));
      }
    }
  }

  edge.press(presses.planMeeting, (request) => showPlan(request, request.pair));

  edge.press(meetingPresses.move, async (request) => {
    const { pair } = request;
    const { meetingId } = named(request);
    const meeting = meetings.theirs(pair, meetingId);
    if (meeting.state !== 'planned') throw new KantelError(meetingComplaints.over);
    const date = isAhead(meeting, request.now) ? undefined : meetings.usualDate(pair, request.now);
    const start = startToMove(pair, meeting, date);
    await request.show(whenForm(pair, start, request.person.language));
  });

  edge.form(WHEN, async (request) => {
    const meta = whenMeta.parse(request.meta);
    const { pair } = request;
    const when = whenIn(request.values, pair.timeZone, request.now);
    if (meta.meeting) meetings.move(pair, meta.meeting, meta.revision, when, request.now);
    else meetings.plan(pair, when, request.now);
    return undefined;
  });

  edge.press(meetingPresses.cancel, async (request) => {
    const { pair } = request;
    const { meetingId, rest } = named(request);
    const isNew = meetings.cancel(pair, meetingId, request.now);
    if (!isNew || rest.length > 0) await sayOff(request, pair, meetingId);
  });

  edge.press(meetingPresses.didNotHappen, async (request) => {
    const { pair } = request;
    const { meetingId } = named(request);
    if (!meetings.miss(pair, meetingId, request.now)) await sayOff(request, pair, meetingId);
  });

  /** The new dates stand in the channel; whoever does not see them come hears of it. */
  async function sayOff(request: PressRequest, pair: Pair, meetingId: number): Promise<void> {
    const { language } = request.person;
    const meeting = meetings.theirs(pair, meetingId);
    const texts = meetingTexts[language];
    const say = meeting.state === 'missed' ? texts.didNotHappen : texts.isOff;
    const channel = pairs.channelOf(pair.id);
    const text = `${say(whenIs(pair, meeting, language))} ${texts.datesInChannel(channel && `<#${channel}>`)}`;
    await request.answer(askingToPlan(text, pair, language));
  }

  for (const take of [meetingPresses.takeFirst, meetingPresses.takeSecond]) {
    edge.press(take, async (request) => {
      const { meetingId, rest } = named(request);
      meetings.take(request.pair, meetingId, takenDate(rest[0] ?? 0), request.now);
    });
  }

  edge.press(presses.weMet, (request) => met(request, request.pair, named(request).meetingId || null));

  return [
    {
      command: 'plan',
      spoken: ['plan', 'plannen'],
      help: meetingHelp.plan,
      async run(request, pair) {
        if (request.canShow) return showPlan(request, pair);
        const { language } = request.person;
        await request.answer(askingToPlan(meetingTexts[language].asksPlan, pair, language));
      },
    },
    {
      command: 'met',
      spoken: ['met', 'gesproken'],
      help: meetingHelp.met,
      run: (request, pair) => met(request, pair, null),
    },
  ];
}
