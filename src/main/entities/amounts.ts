import type { Entity } from './entity.ts';

const CODES =
  'EUR|USD|GBP|CHF|RON|LEI|MDL|BGN|UAH|RUB|PLN|CZK|HUF|TRY|RSD|SEK|NOK|DKK|ALL|NGN|THB|VND|PHP|INR|CNY|JPY|BRL|COP|MXN|USDT|BTC|ETH';
const SIGNS = '€$£¥₴₽₺₦₹฿₫₱zł';
const NUMBER = String.raw`\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3})*(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,8})?`;
const WORDS = 'euros?|dollars?|pounds?|lei|grivna|hryvnia|rubles?|zloty|forint';
const MONEY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?<before>[€$£¥₴₽₺₦₹฿₫₱]|(?:${CODES})(?= ?\d)) ?(?<first>${NUMBER})|(?<second>${NUMBER}) ?(?<after>[${SIGNS}]|(?:${CODES}|${WORDS})(?![\p{L}])))(?![\p{N}])`,
  'giu',
);

const names = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['₹', 'INR'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['LEI', 'RON'],
  ['EURO', 'EUR'],
  ['EUROS', 'EUR'],
  ['DOLLAR', 'USD'],
  ['DOLLARS', 'USD'],
  ['POUND', 'GBP'],
  ['POUNDS', 'GBP'],
]);

/** Amounts of money: a number with a currency before or behind it. The value is `EUR 1200.50`. */
export function moneyIn(text: string): Entity[] {
  return [...text.matchAll(MONEY)].map((match) => {
    const { before, first, second, after } = match.groups ?? {};
    const currency = (before ?? after ?? '').toUpperCase();
    return {
      kind: 'money',
      value: `${names.get(currency) ?? currency} ${plainNumber(first ?? second ?? '')}`,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** One or two digits behind the last point or comma are a fraction; every other mark parts thousands. */
function plainNumber(written: string): string {
  const [, whole = written, fraction] = /^(.*)[.,](\d{1,2}|0\d{2,})$/u.exec(written) ?? [];
  const digits = whole.replaceAll(/\D/gu, '').replace(/^0+(?=\d)/u, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

const PLATES: Readonly<Record<string, RegExp>> = {
  AL: /[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}/u,
  BG: /[ABEKMHOPCTYX]{1,2}[ -]?\d{4}[ -]?[ABEKMHOPCTYX]{2}/u,
  DE: /[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?/u,
  ES: /\d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}/u,
  FR: /[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}/u,
  GB: /[A-Z]{2}\d{2} ?[A-Z]{3}/u,
  IT: /[A-HJ-NPR-TV-Z]{2} ?\d{3} ?[A-HJ-NPR-TV-Z]{2}/u,
  MD: /[A-Z]{3} ?\d{3}/u,
  NL: /[A-Z\d]{1,3}-[A-Z\d]{2,3}-[A-Z\d]{1,2}/u,
  PL: /[A-Z]{2,3} [A-Z\d]{4,5}/u,
  RO: /(?:B[ -]?\d{2,3}|[A-Z]{2}[ -]?\d{2})[ -]?[A-Z]{3}/u,
  UA: /[ABEIKMHOPCTX]{2} ?\d{4} ?[ABEIKMHOPCTX]{2}/u,
};

/** Car plates in the country's form. Only for the country that the person gave: elsewhere the same letters are words. */
export function platesIn(text: string, country: string | undefined): Entity[] {
  const form = country === undefined ? undefined : PLATES[country];
  if (form === undefined) return [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${form.source})(?![\p{L}\p{N}-])`, 'gu');
  return [...text.matchAll(pattern)].flatMap((match) =>
    /\d/u.test(match[0]) && /\p{L}/u.test(match[0])
      ? [
          {
            kind: 'plate' as const,
            value: `${country ?? ''} ${match[0].replaceAll(/[ -]/gu, '')}`,
            start: match.index,
            end: match.index + match[0].length,
          },
        ]
      : [],
  );
}
