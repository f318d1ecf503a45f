import { base58Version, passesBech32, passesErc55, passesIban, passesLuhn } from './checksums.ts';
import type { Entity } from './entity.ts';

/** The lengths of IBANs by country (ISO 13616 registry). */
const ibanLengths = new Map(
  Object.entries({
    AD: 24,
    AE: 23,
    AL: 28,
    AT: 20,
    AZ: 28,
    BA: 20,
    BE: 16,
    BG: 22,
    BH: 22,
    BI: 27,
    BR: 29,
    BY: 28,
    CH: 21,
    CR: 22,
    CY: 28,
    CZ: 24,
    DE: 22,
    DJ: 27,
    DK: 18,
    DO: 28,
    EE: 20,
    EG: 29,
    ES: 24,
    FI: 18,
    FK: 18,
    FO: 18,
    FR: 27,
    GB: 22,
    GE: 22,
    GI: 23,
    GL: 18,
    GR: 27,
    GT: 28,
    HN: 28,
    HR: 21,
    HU: 28,
    IE: 22,
    IL: 23,
    IQ: 23,
    IS: 26,
    IT: 27,
    JO: 30,
    KW: 30,
    KZ: 20,
    LB: 28,
    LC: 32,
    LI: 21,
    LT: 20,
    LU: 20,
    LV: 21,
    LY: 25,
    MC: 27,
    MD: 24,
    ME: 22,
    MK: 19,
    MN: 20,
    MR: 27,
    MT: 31,
    MU: 30,
    NI: 28,
    NL: 18,
    NO: 15,
    OM: 23,
    PK: 24,
    PL: 28,
    PS: 29,
    PT: 25,
    QA: 29,
    RO: 24,
    RS: 22,
    RU: 33,
    SA: 24,
    SC: 31,
    SD: 18,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
    SO: 23,
    ST: 25,
    SV: 28,
    TL: 23,
    TN: 24,
    TR: 26,
    UA: 29,
    VA: 22,
    VG: 24,
    XK: 20,
    YE: 30,
  }),
);

const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\p{N}])/gu;

/** International bank account numbers whose check digits are right. A word that follows one is not taken into it. */
export function ibansIn(text: string): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(IBAN)) {
    const length = ibanLengths.get(match[0].slice(0, 2));
    if (length === undefined) continue;
    const [raw] = /^(?:[A-Z\d] ?)+/.exec(match[0]) ?? [''];
    let taken = 0;
    let end = 0;
    while (taken < length && end < raw.length) {
      if (raw[end] !== ' ') taken += 1;
      end += 1;
    }
    const value = raw.slice(0, end).replaceAll(' ', '');
    const next = raw[end];
    if (value.length !== length || (next !== undefined && next !== ' ') || !passesIban(value)) continue;
    found.push({ kind: 'iban', value, start: match.index, end: match.index + end });
  }
  return found;
}

const CARD = /(?<![\p{L}\p{N}+])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\p{L}\p{N}])/gu;

/** Numbers of 13 to 19 digits that pass Luhn's check, as those on payment cards do: they look like card numbers, and need not be. */
export function cardsIn(text: string): Entity[] {
  return [...text.matchAll(CARD)].flatMap((match) => {
    const value = match[0].replaceAll(/\D/gu, '');
    if (value.length < 13 || value.length > 19 || /^(\d)\1+$/u.test(value) || !passesLuhn(value)) return [];
    return [{ kind: 'card' as const, value, start: match.index, end: match.index + match[0].length }];
  });
}

const WALLET =
  /(?<![\p{L}\p{N}])(?:0x[\dA-Fa-f]{40}|(?:bc|BC|ltc|LTC|tb)1[\dA-Za-z]{25,87}|[13LMDT9A][1-9A-HJ-NP-Za-km-z]{25,34})(?![\p{L}\p{N}])/gu;

/** First bytes of Base58Check addresses: Bitcoin, Litecoin, Dogecoin, TRON. */
const versions = new Map([
  [0x00, 'btc'],
  [0x05, 'btc'],
  [0x30, 'ltc'],
  [0x32, 'ltc'],
  [0x1e, 'doge'],
  [0x16, 'doge'],
  [0x41, 'tron'],
]);

/** Wallet addresses whose checksum is right, or that carry none; the value begins with the currency: `btc:…`. */
export function walletsIn(text: string): Entity[] {
  return [...text.matchAll(WALLET)].flatMap((match) => {
    const value = walletOf(match[0]);
    if (value === null) return [];
    return [{ kind: 'wallet' as const, value, start: match.index, end: match.index + match[0].length }];
  });
}

function walletOf(text: string): string | null {
  if (text.startsWith('0x')) return passesErc55(text.slice(2)) ? `eth:${text.toLowerCase()}` : null;
  if (/^(?:bc|ltc|tb)1/i.test(text)) {
    const lower = text.toLowerCase();
    const mixed = text !== lower && text !== text.toUpperCase();
    if (mixed || !passesBech32(lower)) return null;
    return `${lower.startsWith('ltc') ? 'ltc' : 'btc'}:${lower}`;
  }
  const version = base58Version(text);
  const currency = version === null ? undefined : versions.get(version);
  return currency === undefined ? null : `${currency}:${text}`;
}
