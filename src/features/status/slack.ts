import type { People } from '../../slack/people.ts';
import type { PressRequest, Request } from '../../slack/request.ts';
import { escapeText } from '../../words/escape.ts';
import { inARow } from '../../words/lists.ts';
import type { Edge } from '../access.ts';
import { cohortNamed } from '../cohorts/rules.ts';
import type { Cohorts } from '../cohorts/service.ts';
import type { Status } from './service.ts';
import { statusTexts } from './text.ts';
import { undeliveredTexts } from './undelivered-text.ts';
import { statusMessages, tryAgainPress, turnPage } from './view.ts';

/** Hears `/cohort-status`, with the name of a cohort or without, and its buttons. */
export function registerStatus(deps: { edge: Edge; status: Status; people: People; cohorts: Cohorts }): void {
  const { edge, status, people, cohorts } = deps;

  function messagesOf({ person, now }: Request, page: number, cohortId: number | undefined) {
    const nameOf = (userId: string): string => people.known(userId).name;
    return statusMessages(status.page(now, page, cohortId), nameOf, now, person.language);
  }

  edge.command('/cohort-status', async (request) => {
    const running = cohorts.running().map(({ id, name }) => ({ id, name: escapeText(name) }));
    // Slack escapes what is typed, so it is compared with names that are escaped too.
    const cohort = request.text ? cohortNamed(request.text, running) : undefined;
    if (request.text && running.length > 0 && !cohort) {
      const names = inARow(
        running.map(({ name }) => name),
        request.person.language,
      );
      const text = statusTexts[request.person.language].unknownCohort(request.text, names);
      return request.answer({ text });
    }
    const { message, plainer } = messagesOf(request, 1, cohort?.id);
    await request.answer(message, plainer);
  });

  async function turn(request: PressRequest): Promise<void> {
    const [page = 1, cohortId] = request.ids;
    const { message, plainer } = messagesOf(request, page, cohortId);
    await request.replace(message, plainer);
  }
  edge.press(turnPage.previous, turn);
  edge.press(turnPage.next, turn);
  edge.press(tryAgainPress, async (request) => {
    const count = status.tryAgain(request.now);
    await request.answer({ text: undeliveredTexts[request.person.language].trying(count) });
  });
}
