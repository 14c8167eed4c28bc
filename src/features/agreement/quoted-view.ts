import type { SectionBlock } from '@slack/types';
import { section } from '../../slack/blocks.ts';
import { quote } from '../../words/escape.ts';

/** What of people's text goes in one section, so that even when every character is escaped it is not cut. */
const PIECE = 560;

/**
 * People's words as quotations, in as many sections as Slack's limit asks for: nothing of them is lost.
 * @param heading stands above them, in mrkdwn; short
 */
export function quoted(text: string, heading: string): SectionBlock[] {
  return piecesOf(text).map((piece, index) =>
    section(index === 0 ? `${heading}\n${quote(piece)}` : quote(piece)),
  );
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > PIECE) {
    const cut = cutOf(rest);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest ? [...pieces, rest] : pieces;
}

/** After the last white space that fits; where there is none, wherever no character is split in two. */
function cutOf(text: string): number {
  const space = text.slice(0, PIECE).search(/\s\S*$/);
  if (space > 0) return space;
  return /[\uD800-\uDBFF]/.test(text.charAt(PIECE - 1)) ? PIECE - 1 : PIECE;
}
