import { z } from 'zod';
import { KantelError } from '../../errors.ts';
import { actions, button, section } from '../../slack/blocks.ts';
import type { People } from '../../slack/people.ts';
import type { PressRequest, Request } from '../../slack/request.ts';
import { labels } from '../../words/labels.ts';
import type { Edge } from '../access.ts';
import type { Pair } from '../pairs/rules.ts';
import { idsIn, presses } from '../presses.ts';
import type { Word } from '../words.ts';
import { registerExpectations } from './expectations-slack.ts';
import { draftIn, wishIn } from './form-rules.ts';
import { agreementModal, DRAFT, draftForm, WISH, wishForm } from './form-view.ts';
import type { AgreementService } from './service.ts';
import { agreementTexts, complaints } from './text.ts';
import { AGREE } from './view.ts';

const draftMeta = z.object({ base: z.number() });
const wishMeta = z.object({ agreement: z.number() });

/** Hears everything about the agreement. @returns the word that shows it */
export function registerAgreement(deps: {
  edge: Edge;
  agreements: AgreementService;
  people: People;
  /** What the mentee may begin their learning wish with; shown to them alone. */
  firstWish: (pair: Pair) => string | null;
}): Word[] {
  const { edge, agreements, people, firstWish } = deps;
  registerExpectations(deps);

  const mentorNameOf = (pair: Pair): string => people.known(pair.mentorId).name;

  async function showAgreement(request: Request, pair: Pair, notice?: string): Promise<void> {
    const newest = agreements.newest(pair);
    const standing = newest ? agreements.standing(pair, newest) : 'draft';
    const expectationsOpen = agreements.expectations.areOpen(pair);
    await request.show(
      agreementModal(pair, { newest, standing, expectationsOpen }, request.person.language, notice),
    );
  }

  /** Tells somebody what came of their press: in the modal they pressed in, else as a private message. */
  async function tell(request: PressRequest, pair: Pair, text: string): Promise<void> {
    if (request.surface === 'modal') await showAgreement(request, pair, text);
    else await request.answer({ text });
  }

  edge.press(presses.draftAgreement, async (request) => {
    const { pair, role, person } = request;
    const reader = {
      role,
      language: person.language,
      mentorName: mentorNameOf(pair),
      firstWish: role === 'mentee' ? firstWish(pair) : null,
    };
    await request.show(draftForm(pair, agreements.newest(pair), agreements.signed(pair) !== null, reader));
  });

  edge.form(DRAFT, async (request) => {
    const { base } = draftMeta.parse(request.meta);
    const terms = draftIn(request.values, request.role);
    agreements.draft(request.pair, request.person.id, base, terms, request.now);
    return undefined;
  });

  edge.press(AGREE, async (request) => {
    const { person, pair, now } = request;
    const [, agreementId = 0] = request.ids;
    const text = agreementTexts[person.language];
    const agreed = agreements.agree(pair, person.id, agreementId, null, now);
    if (agreed === 'askWish') {
      const agreement = agreements.version(pair, agreementId);
      await request.show(wishForm(pair, agreement, mentorNameOf(pair), firstWish(pair), person.language));
    } else if (agreed === 'old') {
      await tell(request, pair, text.isOld);
    } else if (agreed === 'twice') {
      const { signedAt } = agreements.version(pair, agreementId);
      await tell(request, pair, signedAt ? text.bothAgreed : text.youAgreed);
    } else if (request.surface === 'modal') {
      await showAgreement(request, pair);
    }
  });

  edge.form(WISH, async (request) => {
    const { agreement } = wishMeta.parse(request.meta);
    const wish = wishIn(request.values);
    const agreed = agreements.agree(request.pair, request.person.id, agreement, wish, request.now);
    if (agreed === 'old') throw new KantelError(complaints.old);
    return undefined;
  });

  edge.press(presses.readAgreement, (request) => showAgreement(request, request.pair));

  return [
    {
      command: 'agreement',
      spoken: ['agreement', 'afspraken'],
      help: { en: 'Read or change what the two of you agreed.', nl: 'Jullie afspraken lezen of aanpassen.' },
      async run(request, pair) {
        if (request.canShow) return showAgreement(request, pair);
        const { language } = request.person;
        const newest = agreements.newest(pair);
        const text = newest ? agreementTexts[language].exists(newest.version) : agreementTexts[language].none;
        const next = newest
          ? button(agreementTexts[language].read, presses.readAgreement, idsIn(pair.id))
          : button(labels[language].draftAgreement, presses.draftAgreement, idsIn(pair.id));
        await request.answer({ text, blocks: [section(text), actions(next)] });
      },
    },
  ];
}
