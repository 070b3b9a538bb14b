/** A piece of a message: plain words, or a web address. */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

export const LONGEST_BODY = 250;
export const LONGEST_NAME = 40;

const ADDRESS = /https?:\/\/[^\s<>"]+/g;
const TRAILING = /[.,;:!?'’)\]]+$/;

/** Makes one line of what was typed or pasted, without spaces at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/** Takes a text apart into words and web addresses (http and https only). */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    if (!isAddress(address)) {
      continue;
    }
    pieces.push({ text: text.slice(end, match.index), href: null }, { text: address, href: address });
    end = match.index + address.length;
  }
  pieces.push({ text: text.slice(end), href: null });
  return pieces.filter((piece) => piece.text.length > 0);
}

/** Without the punctuation of the sentence that an address ends, but with the brackets that it opened itself. */
function trimmed(address: string): string {
  const without = address.replace(TRAILING, '');
  const closing = address.slice(without.length);
  return closing.startsWith(')') && without.includes('(') ? `${without})` : without;
}

function isAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).hostname.length > 0;
}
