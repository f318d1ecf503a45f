import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import { fieldOf, type Fields } from '../recorder/exchange.ts';
import { readMember, type HttpRecord, type MemberFault } from './warc-member.ts';

/** A question of the replay. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  /** The value of `Range`. */
  readonly range: string | null;
  readonly body: Buffer | null;
}

/** What the record answers. */
export interface StoredAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly fields: Fields;
  readonly body: Buffer;
}

export type Found =
  | { readonly kind: 'answer'; readonly answer: StoredAnswer; readonly times: number }
  | { readonly kind: 'fault'; readonly fault: MemberFault }
  | { readonly kind: 'none' };

/** The answers of a record, to be asked one after the other. */
export interface StoredAnswers {
  /** How many there are, and how many of them were never given. */
  readonly stored: number;
  unused(): number;
  has(url: string): boolean;
  find(asked: Asked): Promise<Found>;
}

const indexLine = z.object({
  url: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  recordDigest: z.string().optional(),
});
type IndexLine = z.infer<typeof indexLine>;

interface Entry extends IndexLine {
  readonly range: string | null;
  readonly bodyDigest: string | null;
  uses: number;
}

/** Larger bodies cannot be handed to the browser: a message of the protocol ends at 100 MiB, and base64 makes four bytes of three. */
const HANDED_OVER = 64 << 20;
/** Requests are small; of a very large one only the fact is needed. */
const REQUEST = 8 << 20;
const MOST_LINES = 200_000;

/** An address without its fragment, marks of withheld secrets in one spelling: a page that puts one into an address writes it in a way of its own. */
export function plainUrl(url: string): string {
  return url
    .replace(/#.*$/s, '')
    .replaceAll(
      /(?:%5B|\[)withheld(?:%20|\+| )sha256(?:%3A|:)([0-9a-f]{64})(?:%5D|\])/gi,
      '[withheld sha256:$1]',
    );
}

/**
 * Reads the index of an archive and, beside each answer, the request it belongs to, so that methods are told apart. Lines that cannot be read are passed
 * over: what they stand for will be missing from the replay, which says so.
 */
export async function storedAnswers(index: string, archive: RandomAccess): Promise<StoredAnswers> {
  const lines = index.split('\n', MOST_LINES).flatMap((line) => {
    const read = lineOf(line);
    return read === null || read.offset + read.length > archive.size ? [] : [read];
  });
  lines.sort((left, right) => left.offset - right.offset);
  const entries = new Map<string, Entry[]>();
  const addresses = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.offset ?? archive.size;
    const { method, range, bodyDigest } = await requestBeside(archive, line.offset + line.length, next);
    const key = keyOf(method, line.url);
    addresses.add(plainUrl(line.url));
    entries.set(key, [...(entries.get(key) ?? []), { ...line, range, bodyDigest, uses: 0 }]);
  }
  return {
    stored: lines.length,
    unused: () => [...entries.values()].flat().filter(({ uses }) => uses === 0).length,
    has: (url) => addresses.has(plainUrl(url)),
    async find(asked) {
      const entry = choose(entries.get(keyOf(asked.method, asked.url)) ?? [], asked);
      if (entry === undefined) return { kind: 'none' };
      entry.uses++;
      const member = await archive.read(entry.offset, entry.offset + entry.length);
      const record = await readMember(member, HANDED_OVER);
      if (typeof record === 'string') return { kind: 'fault', fault: record };
      if (!record.isWhole || !isAsIndexed(entry, member)) return { kind: 'fault', fault: 'damaged' };
      return { kind: 'answer', answer: answerIn(record), times: entry.uses };
    },
  };
}

function keyOf(method: string, url: string): string {
  return `${method} ${plainUrl(url)}`;
}

function lineOf(line: string): IndexLine | null {
  const start = line.indexOf('{');
  if (start < 0) return null;
  try {
    return indexLine.safeParse(JSON.parse(line.slice(start))).data ?? null;
  } catch {
    return null;
  }
}

/** The request that lies between an answer and the next one. An answer without any was to a GET. */
async function requestBeside(archive: RandomAccess, start: number, end: number) {
  const none = { method: 'GET', range: null, bodyDigest: null };
  if (end <= start || end - start > REQUEST) return none;
  const record = await readMember(await archive.read(start, end), REQUEST);
  if (typeof record === 'string' || record.type !== 'request') return none;
  return {
    method: record.line.split(' ', 1)[0] ?? 'GET',
    range: fieldOf(record.fields, 'range'),
    bodyDigest: record.body.length === 0 ? null : digestOf(record.body),
  };
}

/** The answer to the same question: of those with the same body and range the first that was not given yet, else the last; in the order they came. */
function choose(entries: readonly Entry[], { body, range }: Asked): Entry | undefined {
  const bodyDigest = body === null || body.length === 0 ? null : digestOf(body);
  const alike = entries.filter((one) => one.bodyDigest === bodyDigest);
  const same = alike.filter((one) => one.range === range);
  const group = [same, alike, entries].find(({ length }) => length > 0) ?? [];
  return group.find(({ uses }) => uses === 0) ?? group.at(-1);
}

function isAsIndexed({ recordDigest }: IndexLine, member: Uint8Array): boolean {
  return recordDigest === undefined || recordDigest === `sha256:${digestOf(member)}`;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function answerIn({ line, fields, body }: HttpRecord): StoredAnswer {
  const [, status = '', statusText = ''] = /^HTTP\/\S+ (\d{3}) ?(.*)$/.exec(line) ?? [];
  return { status: Number(status), statusText, fields, body };
}
