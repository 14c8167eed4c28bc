import type { SectionBlock } from '@slack/types';
import { escapeText, quote } from '../words/escape.ts';
import { section } from './blocks.ts';

/** What a section may hold once escaped and quoted, with room for a heading (Slack: 3,000 characters). */
const MOST_SHOWN = 2_600;

/**
 * People's words as quotations, in as few sections as Slack's limit allows: nothing of them is lost.
 * @param heading stands above them, in mrkdwn; short
 */
export function quoted(words: string, heading = ''): SectionBlock[] {
  return piecesOf(words).map((piece, index) =>
    section(index === 0 && heading ? `${heading}\n${quote(piece)}` : quote(piece)),
  );
}

/** Cuts text where it would no longer fit; between words where there are any. */
export function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let shown = 0;
  for (const part of words.split(/(?<=\s)|(?=\s)/u).flatMap(shortParts)) {
    const more = escapeText(part).length + 2 * (part.split('\n').length - 1);
    if (shown + more > MOST_SHOWN) {
      pieces.push(piece.trimEnd());
      piece = '';
      shown = 0;
    }
    piece += part;
    shown += more;
  }
  return [...pieces, piece.trimEnd()].filter((each) => each !== '');
}

/** A word that is too long for any section, by character. */
const shortParts = (part: string): string[] => (part.length > 200 ? [...part] : [part]);
