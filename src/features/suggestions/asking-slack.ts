import { FieldError } from '../../errors.ts';
import { TICKED } from '../../slack/blocks.ts';
import type { People } from '../../slack/people.ts';
import type { PressRequest } from '../../slack/request.ts';
import type { Edge } from '../access.ts';
import { hoursAMonth } from '../signups/rules.ts';
import { askingComplaints } from './asking-text.ts';
import { askPresses, notedMessage, PROMISE_FORM, promiseForm } from './asking-view.ts';
import type { Suggestion } from './rules.ts';
import type { SuggestionsRoom } from './service.ts';

/** Hears what mentor and mentee answer to a proposal, in their DM or their Home. */
export function registerAsking(deps: { edge: Edge; suggestions: SuggestionsRoom; people: People }): void {
  const { edge, people } = deps;
  const { asking } = deps.suggestions;

  /** In place of the question, where that is not changed already; a Home is shown anew by itself. */
  async function noted(request: PressRequest, isShown: boolean): Promise<void> {
    if (!isShown && request.surface === 'message')
      await request.replace(notedMessage(request.person.language));
  }

  /** The two as they are at this moment, because the pair opens on what is known of them. */
  const look = ({ mentorId, menteeId }: Suggestion) =>
    Promise.all([people.look(mentorId), people.look(menteeId)]);

  edge.press(askPresses.yes, async (request) => {
    const { person, now } = request;
    const { id } = request.proposal;
    const suggestion = asking.mustBeAsked(id, person.id);
    if (asking.needsPromise(suggestion, person.id)) return request.show(promiseForm(id, person.language));
    await look(suggestion);
    await noted(request, asking.accept(id, person.id, null, now));
  });

  edge.press(askPresses.no, async (request) => {
    const { person, now, proposal } = request;
    await noted(request, asking.decline(proposal.id, person.id, now));
  });

  edge.form(PROMISE_FORM, async (request) => {
    const { values, person, now, proposal } = request;
    const hours = hoursAMonth.find((each) => String(each) === values.hours);
    const isPromised = [values.promise ?? []].flat().includes(TICKED);
    if (!hours || !isPromised) {
      throw new FieldError({
        ...(!hours && { hours: askingComplaints.hoursMissing }),
        ...(!isPromised && { promise: askingComplaints.promiseMissing }),
      });
    }
    await look(asking.mustBeAsked(proposal.id, person.id));
    asking.accept(proposal.id, person.id, hours, now);
    return undefined;
  });
}
