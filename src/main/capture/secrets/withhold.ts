import { createHash, createHmac } from 'node:crypto';
import type { Blob } from '../blob.ts';
import type { Fields } from '../recorder/exchange.ts';

/** Puts marks where secrets stood. Equal secrets of one record get equal marks; without the record's salt a mark tells nothing. */
export interface Withholding {
  text(words: string): string;
  /** Any JSON value, its strings and the names of its fields. */
  value(value: unknown): unknown;
  fields(fields: Fields): Fields;
  /** Whether a secret stands in these bytes; a body that has one is kept out whole. */
  isIn(blob: Blob): Promise<boolean>;
  /** How many marks were set so far. */
  readonly count: number;
}

/** Shorter or plainer values than these are withheld where they are known to be secrets, but not looked for elsewhere: they are ordinary words. */
const LEAST = 8;
const LEAST_OF_LETTERS = 16;

/** Whether a value is unlike any word, so that wherever it stands it is the secret. */
function isTelling(value: string): boolean {
  return value.length >= (/^[a-z]+$/i.test(value) ? LEAST_OF_LETTERS : LEAST);
}

/** The fields whose values are secrets, lower case. */
const credentials = new Set(['authorization', 'proxy-authorization']);

/** The secrets that a header carries; the names of cookies and their attributes are none. */
export function secretsOfField(name: string, value: string): readonly string[] {
  const lower = name.toLowerCase();
  if (lower === 'cookie')
    return value
      .split(';')
      .map(cookieValue)
      .filter((one) => one !== '');
  if (lower === 'set-cookie') return [cookieValue(value.split(';')[0] ?? '')].filter((one) => one !== '');
  if (!credentials.has(lower)) return [];
  const credential = value.replace(/^[A-Za-z-]+\s+/, '');
  const basic = /^basic\s/i.test(value) ? Buffer.from(credential, 'base64').toString('utf8') : '';
  return [credential, basic, basic.slice(basic.indexOf(':') + 1)].filter((one) => one !== '');
}

function cookieValue(pair: string): string {
  const equals = pair.indexOf('=');
  return pair
    .slice(equals + 1)
    .trim()
    .replace(/^"|"$/g, '');
}

/** Withholds `secrets` (of headers) and `passwords` (of fields, whatever they look like); `salt` stays with the vault. */
export function withholding(
  secrets: Iterable<string>,
  passwords: Iterable<string>,
  salt: Uint8Array,
): Withholding {
  let count = 0;
  const mark = (secret: string) => {
    count++;
    return `[withheld sha256:${createHmac('sha256', salt).update(secret).digest('hex')}]`;
  };
  const searched = [
    ...new Set([...[...secrets].filter(isTelling), ...[...passwords].filter((one) => one.length >= 4)]),
  ];
  const forms = new Map<string, string>();
  for (const secret of searched) for (const form of formsOf(secret)) forms.set(form, secret);
  // The longest first: a secret may hold another one.
  const ordered = [...forms.keys()].sort((left, right) => right.length - left.length);
  const pattern =
    ordered.length === 0
      ? null
      : new RegExp(ordered.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'), 'g');
  const text = (words: string) =>
    pattern === null ? words : words.replace(pattern, (found) => mark(forms.get(found) ?? found));
  const value = (given: unknown): unknown => {
    if (typeof given === 'string') return text(given);
    if (Array.isArray(given)) return given.map(value);
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(Object.entries(given).map(([name, one]) => [text(name), value(one)]));
  };
  const field = (name: string, words: string): string => {
    const lower = name.toLowerCase();
    if (lower === 'cookie')
      return words
        .split(';')
        .map((pair) => cookie(pair, mark))
        .join(';');
    if (lower === 'set-cookie') {
      const [pair = '', ...attributes] = words.split(';');
      return [cookie(pair, mark), ...attributes].join(';');
    }
    if (!credentials.has(lower)) return text(words);
    const [, scheme = '', credential = ''] = /^([A-Za-z-]+\s+)?(.*)$/s.exec(words) ?? [];
    return scheme + mark(credential);
  };
  return {
    text,
    value,
    fields: (fields) => fields.map(([name, words]) => [name, field(name, words)] as const),
    isIn: (blob) => contains(blob, ordered),
    get count() {
      return count;
    },
  };
}

function cookie(pair: string, mark: (secret: string) => string): string {
  const value = cookieValue(pair);
  if (value === '') return pair;
  const equals = pair.indexOf('=');
  return pair.slice(0, equals + 1) + mark(value);
}

/** The ways in which a secret may be written: as it is, in an address, in a form, in JSON, in HTML, in base64 at any of three offsets, as its bare hash. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // Characters that also carry bits of what stands before or after the secret are not compared.
    const start = Math.ceil((offset * 4) / 3);
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return padded.slice(start, whole);
  });
  const urls = encoded.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  const html = secret
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  const inUrl = encodeURIComponent(secret.toWellFormed());
  const hash = createHash('sha256').update(secret).digest('hex');
  const all = [secret, inUrl, inUrl.replaceAll('%20', '+'), JSON.stringify(secret).slice(1, -1), html, hash];
  let decoded = '';
  try {
    decoded = decodeURIComponent(secret);
  } catch {
    // It is not written as in an address.
  }
  return [...all, decoded, ...[...encoded, ...urls].filter((one) => one.length >= 6)].filter(
    (one) => one.length >= 4,
  );
}

async function contains(blob: Blob, forms: readonly string[]): Promise<boolean> {
  if (forms.length === 0) return false;
  const sought = forms.map((form) => Buffer.from(form));
  const longest = Math.max(...sought.map((one) => one.length));
  let tail = Buffer.alloc(0);
  for await (const chunk of blob.read()) {
    const here = Buffer.concat([tail, chunk]);
    if (sought.some((one) => here.includes(one))) return true;
    tail = here.subarray(Math.max(0, here.length - longest + 1));
  }
  return false;
}
