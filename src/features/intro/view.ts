import type { ModalView } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { actions, button, context, modal, section, textField } from '../../slack/blocks.ts';
import { quoted } from '../../slack/quoted.ts';
import { escapeText } from '../../words/escape.ts';
import { labels } from '../../words/labels.ts';
import type { Language } from '../../words/language.ts';
import type { Pair } from '../pairs/rules.ts';
import { idsIn } from '../presses.ts';
import { type Prompt, prompts } from './rules.ts';
import { introTexts } from './text.ts';

/** The buttons under a prompt and the form behind one. Values: pair id, and the number of the prompt from 1. */
export const introPresses = {
  talked: 'intro.talked',
  write: 'intro.write',
  skip: 'intro.skip',
} as const;

export const WRITE_FORM = 'intro.form';

/** What the saying of a prompt is about, within its pair. */
export const aboutPrompt = (prompt: Prompt): string => `intro:${prompt}`;

const numberOf = (prompt: Prompt): number => prompts.indexOf(prompt) + 1;

function titleOf(prompt: Prompt, language: Language): string {
  const texts = introTexts[language];
  return texts.step(numberOf(prompt), prompts.length, texts.prompts[prompt].title);
}

/** A prompt with its questions, who is still to come, and its buttons while somebody is. */
export function promptMessage(pair: Pair, prompt: Prompt, waitingFor: readonly string[]): Message {
  const texts = introTexts[pair.language];
  const label = labels[pair.language];
  const title = titleOf(prompt, pair.language);
  const { questions: asked } = texts.prompts[prompt];
  const questions = asked.map((question) => `• ${question}`).join('\n');
  const [first, second] = waitingFor;
  if (!first) {
    return {
      text: `${title}. ${texts.both}`,
      blocks: [section(`*${title}*\n${questions}`), context(texts.both)],
    };
  }
  const value = idsIn(pair.id, numberOf(prompt));
  const still = second ? texts.waitingForBoth : texts.waitingFor(first);
  return {
    text: `${title}. ${asked.join(' ')} ${texts.how(pair.mentorId)} ${still}`,
    blocks: [
      section(`*${title}*\n${questions}`),
      section(texts.how(pair.mentorId)),
      actions(
        button(label.talked, introPresses.talked, value, 'primary'),
        button(label.writeMine, introPresses.write, value),
        button(label.skip, introPresses.skip, value),
      ),
      context(still),
    ],
  };
}

/** The private form behind *Write mine*. `meta` comes back with it. */
export function writeForm(prompt: Prompt, meta: unknown, language: Language): ModalView {
  const texts = introTexts[language];
  const { title, questions } = texts.prompts[prompt];
  return modal({
    form: WRITE_FORM,
    title,
    submit: labels[language].send,
    close: labels[language].cancel,
    meta,
    blocks: [
      section(questions.map((question) => `• ${question}`).join('\n')),
      textField({ name: 'words', label: title, hint: texts.hint, lines: true }),
    ],
  });
}

/** What somebody wrote, under their name. */
export function writtenMessage(pair: Pair, prompt: Prompt, writerId: string, words: string): Message {
  const texts = introTexts[pair.language];
  const about = texts.about(writerId, texts.prompts[prompt].title);
  return {
    text: `${about}: ${escapeText(words)}`,
    blocks: [section(about), ...quoted(words)],
  };
}
