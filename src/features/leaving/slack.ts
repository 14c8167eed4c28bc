import { FieldError } from '../../errors.ts';
import { TICKED } from '../../slack/blocks.ts';
import type { People } from '../../slack/people.ts';
import type { Request } from '../../slack/request.ts';
import type { Edge } from '../access.ts';
import { otherOf, type Pair } from '../pairs/rules.ts';
import { presses } from '../presses.ts';
import type { Word } from '../words.ts';
import type { Leaving } from './service.ts';
import { leavingComplaints, leavingHelp } from './text.ts';
import {
  askLeaveMessage,
  END_FORM,
  endedModal,
  endForm,
  LEAVE_FORM,
  leaveForm,
  leftModal,
  mayTellField,
  NEW_MATCH,
  wantedMessage,
} from './view.ts';

/** Hears who leaves, who ends a pair for others, and who would like a new match. @returns the word `leave` */
export function registerLeaving(deps: { edge: Edge; leaving: Leaving; people: People }): Word[] {
  const { edge, leaving, people } = deps;

  const leaverOf = ({ person }: Request, pair: Pair) => ({
    language: person.language,
    otherName: people.known(otherOf(pair, person.id)).name,
  });
  const showForm = (request: Request, pair: Pair): Promise<void> =>
    request.show(leaveForm(pair, leaving.forecast(pair, request.now), leaverOf(request, pair)));

  edge.press(presses.leave, (request) => showForm(request, request.pair));

  edge.form(LEAVE_FORM, async (request) => {
    const { pair, person, values, now } = request;
    const forecast = leaving.forecast(pair, now);
    const mayTell = [values[mayTellField] ?? []].flat().includes(TICKED);
    const outcome = leaving.leave(pair.id, person.id, mayTell, now);
    return { replace: leftModal(pair, forecast, outcome, leaverOf(request, pair)) };
  });

  edge.press(NEW_MATCH, async (request) => {
    const { pair, person, now } = request;
    const whom = leaving.wantNewMatch(pair, person.id, now);
    await request.replace(wantedMessage(whom, person.language));
  });

  edge.press(presses.endPair, (request) => {
    const [id = 0] = request.ids;
    return request.show(endForm(leaving.running(id), request.person.language));
  });

  edge.form(END_FORM, async ({ values, person, now }) => {
    const { mentor, mentee } = values;
    if (typeof mentor !== 'string') throw new FieldError({ mentor: leavingComplaints.missing });
    if (typeof mentee !== 'string') throw new FieldError({ mentee: leavingComplaints.missing });
    const pair = leaving.pairOf(mentor, mentee);
    if (!pair) throw new FieldError({ mentee: leavingComplaints.noSuchPair });
    const { tellsAt } = leaving.forecast(pair, now);
    leaving.endPair(pair.id, now);
    return { replace: endedModal(pair, tellsAt, person.language) };
  });

  return [
    {
      command: 'leave',
      spoken: ['leave', 'stoppen', 'stop', 'ermee stoppen', 'ik wil stoppen', 'beeindigen'],
      help: leavingHelp,
      run: (request, pair) =>
        request.canShow
          ? showForm(request, pair)
          : request.answer(askLeaveMessage(pair, request.person.language)),
    },
  ];
}
