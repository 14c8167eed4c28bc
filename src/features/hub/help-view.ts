import type { KnownBlock } from '@slack/types';
import type { Message } from '../../delivery/delivery.ts';
import { section } from '../../slack/blocks.ts';
import type { Language } from '../../words/language.ts';
import type { Word } from '../words.ts';
import { helpTexts } from './help-text.ts';
import { languageTexts } from './language-text.ts';
import { privacyTexts } from './privacy-text.ts';
import { ownWords } from './word-rules.ts';

/** So many other words for the same are named. */
const MOST_ALSO = 2;

/** A text with a heading, to be said in a message or shown in a modal. */
export interface Leaflet {
  readonly title: string;
  readonly message: Message & { readonly blocks: readonly KnownBlock[] };
}

/** Everything that can be asked, and how often Kantel reminds at most (R20). */
export function helpLeaflet(words: readonly Word[], coordinates: boolean, language: Language): Leaflet {
  const texts = helpTexts[language];
  const line = (command: string, help: string, spoken: readonly string[]): string => {
    // Whatever else is understood need not be learnt.
    const others = spoken.filter((each) => each !== command).slice(0, MOST_ALSO);
    const also = others.length > 0 ? ` (${texts.also(others.join(', '))})` : '';
    return `• \`${`/mentoring ${command}`.trim()}\`${also}: ${help.replace(/\.?$/, '.')}`;
  };
  const lines = [
    line('', texts.hub, []),
    ...words.map(({ command, help, spoken }) => line(command, help[language], spoken)),
    line('privacy', texts.privacy, ownWords.privacy),
    line('help', texts.help, ownWords.help),
    `• ${languageTexts[language].help}`,
  ];
  const paragraphs = [
    texts.intro,
    lines.join('\n'),
    texts.elsewhere,
    ...(coordinates ? [texts.coordinators] : []),
    texts.attention,
  ];
  return leaflet(texts.title, texts.text, paragraphs);
}

/** What is stored, who sees it, what Kantel cannot see, and how to stop (DESIGN, promise 1). */
export function privacyLeaflet(language: Language): Leaflet {
  const { title, text, paragraphs } = privacyTexts[language];
  return leaflet(title, text, paragraphs);
}

function leaflet(title: string, text: string, paragraphs: readonly string[]): Leaflet {
  return { title, message: { text, blocks: paragraphs.map((each) => section(each)) } };
}
