import { z } from 'zod';
import { FieldError, KantelError } from '../../errors.ts';
import type { People, Person } from '../../slack/people.ts';
import type { WordsRequest } from '../../slack/request.ts';
import type { Edge } from '../access.ts';
import type { Cohorts } from '../cohorts/service.ts';
import { readNames, readSuggest } from './names-rules.ts';
import type { Draft } from './rules.ts';
import type { Pairing } from './service.ts';
import { pairingTexts } from './text.ts';
import { PAIR_FORM, pairForm } from './view.ts';

const filledIn = z.object({
  mentor: z.string().optional(),
  mentee: z.string().optional(),
  mentorTeam: z.string().optional(),
  menteeTeam: z.string().optional(),
  appraises: z.string().optional(),
  cohort: z.string().optional(),
  cadence: z.string().optional(),
});

/** Hears `/pair` and its form. @param deps.suggest what `/pair suggest` does, with what was typed behind it */
export function registerPairing(deps: {
  edge: Edge;
  pairing: Pairing;
  cohorts: Cohorts;
  people: People;
  suggest: (request: WordsRequest) => Promise<void>;
}): void {
  const { edge, pairing, cohorts, people, suggest } = deps;

  /** @throws FieldError at the field in which they were chosen, where Slack cannot tell who they are */
  async function look(field: 'mentor' | 'mentee', draft: Draft): Promise<Person | undefined> {
    const id = draft[field];
    if (!id) return undefined;
    return people.look(id).catch((error: unknown) => {
      throw error instanceof KantelError ? new FieldError({ [field]: error.complaint }) : error;
    });
  }

  edge.command('/pair', async (request) => {
    const { language } = request.person;
    const wanted = readSuggest(request.text);
    if (wanted !== undefined) return suggest({ ...request, text: wanted });
    const named = readNames(request.text);
    if (!named) return request.answer({ text: pairingTexts[language].howToWrite });
    const start = {
      mentor: named.mentor ? people.known(named.mentor) : undefined,
      mentee: named.mentee ? people.known(named.mentee) : undefined,
      cohorts: cohorts.running(),
      firstName: cohorts.firstName(),
    };
    await request.show(pairForm(start, language));
  });

  edge.form(PAIR_FORM, async (request) => {
    const draft = filledIn.parse(request.values);
    const [mentor, mentee] = await Promise.all([look('mentor', draft), look('mentee', draft)]);
    pairing.make(draft, { mentor, mentee }, request.person, request.now);
    return undefined;
  });
}
