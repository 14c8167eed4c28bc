import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { FieldError, KantelError } from '../../errors.ts';
import type { PressRequest } from '../../slack/request.ts';
import { slackText } from '../../slack/text.ts';
import { quote } from '../../words/escape.ts';
import type { Edge, OfPair } from '../access.ts';
import { otherOf } from '../pairs/rules.ts';
import { type Meaning, type Prompt, prompts } from './rules.ts';
import type { Intro } from './service.ts';
import { introComplaints, introTexts } from './text.ts';
import { introPresses, WRITE_FORM, writeForm } from './view.ts';

/** What Slack shows in one message, with room for a heading (`msg_blocks_too_long`). Characters, escaped. */
const MOST_SHOWN = 11_000;

const formMeta = z.object({ prompt: z.enum(prompts), form: z.string() });

/** Hears the buttons under the prompts, and the form behind *Write mine*. */
export function registerIntro(deps: { edge: Edge; intro: Intro }): void {
  const { edge, intro } = deps;

  /** @throws KantelError where there is no such prompt */
  function promptOf({ ids }: PressRequest): Prompt {
    const prompt = prompts[(ids[1] ?? 0) - 1];
    if (!prompt) throw new KantelError(introComplaints.unknownPrompt);
    return prompt;
  }

  /** Says that a press changed nothing; one that counts shows in the channel. */
  async function explain(request: PressRequest & OfPair, meaning: Meaning): Promise<void> {
    const { pair } = request;
    const { id, language } = request.person;
    if (meaning === 'again') await request.answer({ text: introTexts[language].again(otherOf(pair, id)) });
    if (meaning === 'old') await request.answer({ text: introTexts[language].old });
  }

  const hear = (press: 'intro.talked' | 'intro.skip', way: 'talked' | 'skipped'): void =>
    edge.press(press, async (request) => {
      const prompt = promptOf(request);
      await explain(request, intro.answer(request.pair, prompt, request.person.id, way, request.now));
    });
  hear(introPresses.talked, 'talked');
  hear(introPresses.skip, 'skipped');

  edge.press(introPresses.write, async (request) => {
    const { pair } = request;
    const prompt = promptOf(request);
    const { id, language } = request.person;
    if (intro.meaning(pair, prompt, id) === 'old') return explain(request, 'old');
    const meta = { pair: pair.id, prompt, form: randomUUID() };
    await request.show(writeForm(prompt, meta, language));
  });

  edge.form(WRITE_FORM, async (request) => {
    const meta = formMeta.parse(request.meta);
    const words = z.string().optional().parse(request.values.words);
    if (!words) throw new FieldError({ words: introComplaints.nothingWritten });
    if (quote(words).length > MOST_SHOWN) throw new FieldError({ words: slackText.tooWide });
    intro.write(request.pair, meta.prompt, request.person.id, words, meta.form, request.now);
    return undefined;
  });
}
