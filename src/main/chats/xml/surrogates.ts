/** Stands in for what a repair leaves over, so that places in the text stay. A noncharacter: no text holds it in this company. */
const FILLER = '\ufdd0';

const pair = /&#(?:(\d{5})|x([0-9a-f]{4}));&#(?:(\d{5})|x([0-9a-f]{4}));/giu;
const filled = new RegExp(`([\\u{10000}-\\u{10ffff}])${FILLER}{14}`, 'gu');
/** The longest beginning of a pair that the end of a part may cut. */
const LONGEST = 15;

/**
 * Some programs write a sign beyond U+FFFF as two references, one for each half of its UTF-16 form (`&#55357;&#56832;`), which XML forbids (1.0,
 * section 4.1). This puts the sign itself there, padded to the same length; `withoutFiller` takes the padding out of values again.
 */
export class SurrogateReferences {
  #carry = '';

  /** Takes text as it arrives; what may be the beginning of a pair is held back. */
  mend(text: string): string {
    const all = mended(this.#carry + text);
    const last = all.indexOf('&', Math.max(0, all.length - LONGEST));
    const cut = last < 0 ? all.length : last;
    this.#carry = all.slice(cut);
    return all.slice(0, cut);
  }

  /** Gives what was held back. */
  end(): string {
    const rest = this.#carry;
    this.#carry = '';
    return rest;
  }
}

/** The value as it was meant. */
export function withoutFiller(value: string): string {
  return value.includes(FILLER) ? value.replaceAll(filled, '$1') : value;
}

function mended(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replaceAll(pair, (whole, high10?: string, high16?: string, low10?: string, low16?: string) => {
    const high = unitOf(high10, high16);
    const low = unitOf(low10, low16);
    const isPair = high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
    return isPair ? String.fromCharCode(high, low) + FILLER.repeat(whole.length - 2) : whole;
  });
}

function unitOf(decimal: string | undefined, hexadecimal: string | undefined): number {
  return decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
}
