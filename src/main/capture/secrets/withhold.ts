import { createHmac } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Blob } from '../blob.ts';
import { createFinder, type Finder } from './finder.ts';
import { byteFormsOf, formsOf, LEAST_OF_ANY } from './forms.ts';
import { cookieValue, isCredential, type Secrets } from './header-secrets.ts';
import { isInPacked } from './packed-body.ts';
import type { Withholding } from './withholding.ts';

/** Shorter or plainer values than these are withheld where they are known to be secrets, but not looked for elsewhere: they are ordinary words. */
const LEAST = 8;
const LEAST_OF_LETTERS = 16;
/** What is packed larger than this in a request is not unpacked. */
const MOST_UNPACKED = 64 << 20;

/** What anybody would write: origins, names of hosts, days. A cookie that holds one would otherwise take every page of its site along. */
const commonplace = /^((https?(:|%3A)(\/\/|%2F%2F))?\.?[a-z-]+(\.[a-z-]+)+(\/|%2F)?|\d{4}-\d{2}-\d{2})$/i;

/** Whether a value is unlike any word, so that wherever it stands it is the secret. */
function isTelling(value: string): boolean {
  if (commonplace.test(value)) return false;
  return value.length >= (/^[a-z]+$/i.test(value) ? LEAST_OF_LETTERS : LEAST);
}

/** Withholds `secrets`, under marks that are made with `salt`, which stays with the vault. */
export function withholding({ values, sure }: Secrets, salt: Uint8Array): Withholding {
  let count = 0;
  const mark = (secret: string) => {
    count++;
    return `[withheld sha256:${createHmac('sha256', salt).update(secret).digest('hex')}]`;
  };
  const searched = new Set([
    ...values.filter(isTelling),
    ...sure.filter((one) => one.length >= LEAST_OF_ANY),
  ]);
  const words = finderOf(searched, (secret) => formsOf(secret).map((form) => Buffer.from(form)));
  const raw = finderOf(searched, byteFormsOf);
  const replaced = (bytes: Buffer, finder: Finder<string>): Buffer => {
    const parts: Buffer[] = [];
    let done = 0;
    for (let found = finder.next(bytes, 0); found !== null; found = finder.next(bytes, done)) {
      parts.push(bytes.subarray(done, found.at), Buffer.from(mark(found.owner)));
      done = found.at + found.length;
    }
    return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(done)]);
  };
  const text = (given: string) => {
    if (given.length < LEAST_OF_ANY || words.longest === 0) return given;
    const bytes = Buffer.from(given);
    const kept = replaced(bytes, words);
    return kept === bytes ? given : kept.toString('utf8');
  };
  const value = (given: unknown): unknown => {
    if (typeof given === 'string') return text(given);
    if (Array.isArray(given)) return given.map(value);
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(Object.entries(given).map(([name, one]) => [text(name), value(one)]));
  };
  const cookie = (pair: string): string => {
    const secret = cookieValue(pair);
    return secret === '' ? pair : text(pair.slice(0, pair.indexOf('=') + 1)) + mark(secret);
  };
  const field = (name: string, given: string): string => {
    const lower = name.toLowerCase();
    if (lower === 'cookie') return given.split(';').map(cookie).join(';');
    if (lower === 'set-cookie') {
      const [pair = '', ...attributes] = given.split(';');
      return [cookie(pair), ...attributes.map(text)].join(';');
    }
    if (!isCredential(lower)) return text(given);
    const [, scheme = '', credential = ''] = /^([A-Za-z-]+\s+)?(.*)$/s.exec(given) ?? [];
    return scheme + mark(credential);
  };
  const holds = (bytes: Uint8Array) => raw.next(bytes, 0) !== null;
  return {
    text,
    address(url) {
      const hidden = text(url);
      if (hidden === url) return url;
      return URL.parse(hidden)?.href ?? `https://withheld.invalid/?${encodeURIComponent(hidden)}`;
    },
    value,
    fields: (fields) => fields.map(([name, given]) => [text(name), field(name, given)] as const),
    bytes(bytes) {
      const packed = unpacked(bytes);
      return packed !== null && holds(packed)
        ? Buffer.from(mark(bytes.toString('base64')))
        : replaced(bytes, raw);
    },
    isIn: async (blob) => raw.longest > 0 && ((await standsIn(blob, raw)) || (await isInPacked(blob, holds))),
    holds,
    get count() {
      return count;
    },
  };
}

function finderOf(secrets: Iterable<string>, forms: (secret: string) => readonly Buffer[]): Finder<string> {
  const patterns = [...secrets].flatMap((secret) => forms(secret).map((form) => [form, secret] as const));
  return createFinder(patterns.filter(([{ length }]) => length >= LEAST_OF_ANY));
}

/** What a page packed with gzip before it sent it; null where it did not. */
function unpacked(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return null;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch {
    return null;
  }
}

/** Looks through bytes as they come, also across the borders of their pieces. */
async function standsIn(blob: Blob, finder: Finder<string>): Promise<boolean> {
  if (finder.longest === 0) return false;
  let tail: Uint8Array = Buffer.alloc(0);
  for await (const chunk of blob.read()) {
    // Only the border is joined; what is large is not copied.
    const border = Buffer.concat([tail, chunk.subarray(0, finder.longest)]);
    if (finder.next(border, 0) !== null || finder.next(chunk, 0) !== null) return true;
    const end = chunk.length >= finder.longest ? chunk : Buffer.concat([tail, chunk]);
    tail = end.slice(Math.max(0, end.length - finder.longest + 1));
  }
  return false;
}
