/** What a file says, and whether its encoding had to be guessed. */
export interface Decoded {
  readonly text: string;
  readonly isGuessed: boolean;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/**
 * Noughts in every second place among the first characters, and in no other: text of two bytes a character, without a
 * mark. A workbook of Excel begins with a run of noughts, which is neither.
 */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200);
  const noughts = (parity: 0 | 1): number =>
    start.filter((byte, at) => at % 2 === parity && byte === 0).length;
  return start.length > 3 && noughts(0) === 0 && noughts(1) > start.length / 4;
}

/**
 * Reads a file as text: UTF-8 with or without a mark, UTF-16 as Excel's "Unicode text", and what is neither as
 * Windows-1252, as an older Excel writes it here.
 * @returns undefined where it is no text, such as a workbook
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const as = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return { text: as('utf-16le'), isGuessed: false };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: as('utf-16be'), isGuessed: false };
  if (isWide(bytes)) return { text: as('utf-16le'), isGuessed: true };
  if (bytes.includes(0)) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: as('windows-1252'), isGuessed: true };
  }
}
