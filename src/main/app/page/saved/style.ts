import type { SavedPart } from './mhtml.ts';
import { wordsOf, type Supply } from './supply.ts';

/** Styles within styles deeper than this are left out. */
const DEEPEST = 8;

/** The attribute that keeps the address of a link. */
export const ADDRESS = 'data-holdfast-address';

const EMPTY = 'url("data:,")';
/** Comments and strings, which are passed over; links by what they were; imports; addresses (CSS Syntax 3, section 4). A comment or a string that does not end takes all the rest. */
const PIECE = new RegExp(
  [
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`,
    String.raw`@import\s*(?:url\(\s*)?(?:"(?<double>(?:[^"\\\n]|\\[\s\S])*)"|'(?<single>(?:[^'\\\n]|\\[\s\S])*)'|(?<bare>[^\s"')]+))\s*\)?(?<conditions>[^;{}@]{0,300})(?:;|$)`,
    String.raw`url\(\s*(?:"(?<doubleUrl>(?:[^"\\\n]|\\[\s\S])*)"|'(?<singleUrl>(?:[^'\\\n]|\\[\s\S])*)'|(?<bareUrl>[^"'()\s]*))\s*\)?`,
    String.raw`"(?:[^"\\\n]|\\[\s\S])*(?:"|\n|$)`,
    String.raw`'(?:[^'\\\n]|\\[\s\S])*(?:'|\n|$)`,
    String.raw`:(?:any-)?link(?![\w-])`,
  ].join('|'),
  'giu',
);

/**
 * A style sheet that asks for nothing: imports are put in their place, addresses become the bytes they name, and what the saved page does not hold is
 * empty. What hides from this reading, as an address in escapes, meets the policy that the page is served under.
 */
export function lockedStyle(css: string, base: string, supply: Supply, depth = 0): string {
  return plainLetters(css).replaceAll(PIECE, (piece: string, ...rest: readonly unknown[]) => {
    const groups = groupsOf(rest);
    const imported = groups['double'] ?? groups['single'] ?? groups['bare'];
    if (imported !== undefined)
      return importOf(unescaped(imported), groups['conditions'] ?? '', base, supply, depth);
    const address = groups['doubleUrl'] ?? groups['singleUrl'] ?? groups['bareUrl'];
    // A link that leads nowhere is none to a style sheet: the attribute that keeps its address weighs as much.
    if (piece.startsWith(':')) return `[${ADDRESS}]`;
    // A comment that does not end must not take along what follows the sheet it stands in.
    if (address === undefined) return piece.startsWith('/*') ? '/**/' : piece;
    return urlOf(unescaped(address), base, supply);
  });
}

/** The same as text of a `<style>` element, which it cannot end. */
export function styleText(css: string): string {
  return css.replaceAll('</', String.raw`<\/`).replaceAll('<!--', '');
}

function groupsOf(rest: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  const last = rest.at(-1);
  // The named groups stand last; they are strings where they took part.
  return typeof last === 'object' && last !== null ? (last as Record<string, string | undefined>) : {};
}

function importOf(address: string, conditions: string, base: string, supply: Supply, depth: number): string {
  const part = depth < DEEPEST ? supply.part(address, base) : undefined;
  if (part?.mediaType !== 'text/css') {
    supply.removed.missing += 1;
    return '';
  }
  const inner = lockedStyle(wordsOf(part), baseOfSheet(part, base), supply, depth + 1);
  // Layers and conditions of support change which rule wins; what cannot be said of a block is left to the cascade.
  const media = conditions.replaceAll(/\b(?:layer|supports)(?:\([^)]*\))?/gi, '').trim();
  // What is broken in it ends with it, as at the end of its own file.
  return `@media ${media === '' ? 'all' : media} {${inner}\n${'}'.repeat(unclosed(inner))}}`;
}

/** What the addresses in a sheet are relative to: itself, or the document where it had no address of its own. */
export function baseOfSheet({ location }: SavedPart, base: string): string {
  return location === '' || location.startsWith('cid:') ? base : location;
}

/** Blocks that are open at the end. */
function unclosed(css: string): number {
  let depth = 0;
  for (const sign of css.replaceAll(PIECE, '')) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
  }
  return depth;
}

function urlOf(address: string, base: string, supply: Supply): string {
  if (address === '' || address.startsWith('#'))
    return address === '' ? EMPTY : `url("${address.replaceAll('"', '')}")`;
  const isFont =
    /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i.test(address) || /^data:(?:font|application)\//i.test(address);
  const data = supply.data(address, base, isFont ? 'font' : 'image');
  return data === null ? EMPTY : `url("${data.replaceAll(/["\\\n]/g, '')}")`;
}

const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi;

/** Escapes of CSS as what they stand for (CSS Syntax 3, section 4.3.7). */
function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, (_, hex?: string, sign?: string) => {
    if (hex === undefined) return sign ?? '';
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** Escapes that stand for a plain letter as that letter, which means the same wherever it stands: an address cannot hide behind them. */
function plainLetters(css: string): string {
  return css.replaceAll(ESCAPE, (escape: string) => {
    const letter = unescaped(escape);
    return /^[a-z]$/i.test(letter) ? letter : escape;
  });
}
