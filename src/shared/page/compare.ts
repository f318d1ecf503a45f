import { z } from 'zod';
import { compareLines } from './compare-lines.ts';
import type { PageCapture } from './page-capture.ts';

/** What of two captures is set side by side, in this order. */
const comparedFields = [
  'requestedUrl',
  'finalUrl',
  'status',
  'title',
  'redirects',
  'server',
  'certificates',
  'text',
  'picture',
  'resource',
  'startedAt',
  'browser',
  'userAgent',
  'locale',
  'timeZone',
  'viewport',
  'profile',
  'complete',
  'toolsOpened',
] as const;
const result = z.enum(['agrees', 'differs', 'missing']);

const comparisonRow = z.object({
  field: z.enum(comparedFields),
  /** Which of several: a host, an address, a picture. Null where there is only one. */
  of: z.string().nullable(),
  /** As the first and the second capture have it; null where one has none. */
  a: z.string().nullable(),
  b: z.string().nullable(),
  /** `missing`: only one of them has it. */
  result,
});
export type ComparisonRow = z.infer<typeof comparisonRow>;
export type ComparedField = ComparisonRow['field'];

const counts = z.object({ agree: z.int(), differ: z.int(), onlyA: z.int(), onlyB: z.int() });

/** Two captures of a page, field by field. It says what agrees, and nothing of which of them is right. */
export const pageComparison = z.object({
  /** How long after the first the second began, in milliseconds; null where one does not say when. */
  apartMs: z.number().nullable(),
  /** Of resources those that differ or are missing come first; at most NAMED of them are given. */
  rows: z.array(comparisonRow),
  resources: counts,
  text: z
    .object({
      a: z.int(),
      b: z.int(),
      agree: z.int(),
      onlyA: z.array(z.string()),
      onlyB: z.array(z.string()),
    })
    .nullable(),
  /** Lines and resources that one of them has too many of to be compared. */
  cut: z.int(),
});
export type PageComparison = z.infer<typeof pageComparison>;

/** So many resources, and lines of each side, are named. */
const NAMED = 500;

/** Sets two captures side by side. */
export function comparePages(a: PageCapture, b: PageCapture): PageComparison {
  const began = [a, b].map(({ startedAt }) => Date.parse(startedAt));
  const [first = Number.NaN, second = Number.NaN] = began;
  const text = a.text === null || b.text === null ? null : { ...compareLines(a.text, b.text, NAMED) };
  const resources = compareNamed('resource', resourcesOf(a), resourcesOf(b));
  const ranked = resources.toSorted((left, right) => rank(left) - rank(right));
  const rows = [
    ...(['requestedUrl', 'finalUrl', 'status', 'title', 'redirects'] as const).map((field) =>
      single(field, a, b),
    ),
    ...compareNamed('server', serversOf(a), serversOf(b)),
    ...compareNamed('certificates', chainsOf(a), chainsOf(b)),
    ...(text === null ? [] : [textRow(text)]),
    ...compareNamed('picture', picturesOf(a), picturesOf(b)),
    ...ranked.slice(0, NAMED),
    ...alone.map((field) => single(field, a, b)),
  ];
  return {
    apartMs: Number.isNaN(first) || Number.isNaN(second) ? null : second - first,
    rows,
    resources: countsOf(resources),
    text: text === null ? null : { ...text, onlyA: [...text.onlyA], onlyB: [...text.onlyB] },
    cut: a.cut + b.cut,
  };
}

/** Whether two captures are of the same address: the one that was asked for, or the one that it led to. */
export function isSameAddress(a: PageCapture, b: PageCapture): boolean {
  const plain = (url: string) => url.replace(/#.*$/s, '');
  return plain(a.finalUrl) === plain(b.finalUrl) || plain(a.requestedUrl) === plain(b.requestedUrl);
}

const alone = [
  'startedAt',
  'browser',
  'userAgent',
  'locale',
  'timeZone',
  'viewport',
  'profile',
  'complete',
  'toolsOpened',
] as const;
type SingleField = (typeof alone)[number] | 'requestedUrl' | 'finalUrl' | 'status' | 'title' | 'redirects';

function single(field: SingleField, a: PageCapture, b: PageCapture): ComparisonRow {
  const [left, right] = [a, b].map((one) => valueOf(field, one));
  return rowOf(field, null, left ?? null, right ?? null);
}

function valueOf(field: SingleField, one: PageCapture): string | null {
  if (field === 'redirects')
    return one.redirects
      .map(
        ({ url, status, location }) => `${url} → ${status === null ? '' : `${String(status)} `}${location}`,
      )
      .join('\n');
  const value = one[field];
  return value === null || value === '' ? null : String(value);
}

function rowOf(field: ComparedField, of: string | null, a: string | null, b: string | null): ComparisonRow {
  const is = a === b ? 'agrees' : a === null || b === null ? 'missing' : 'differs';
  return { field, of, a, b, result: is };
}

function textRow({
  a,
  b,
  agree,
}: {
  readonly a: number;
  readonly b: number;
  readonly agree: number;
}): ComparisonRow {
  const isSame = agree === a && agree === b;
  return { field: 'text', of: null, a: String(a), b: String(b), result: isSame ? 'agrees' : 'differs' };
}

type Named = ReadonlyMap<string, string>;

/** Everything that either of them has, in the order of the first and then of the second. */
function compareNamed(field: ComparedField, a: Named, b: Named): readonly ComparisonRow[] {
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.map((name) => rowOf(field, name, a.get(name) ?? null, b.get(name) ?? null));
}

function serversOf({ servers }: PageCapture): Named {
  return new Map(servers.map(({ host, addresses }) => [host, addresses.join(', ')]));
}

function chainsOf({ chains }: PageCapture): Named {
  return new Map(chains.map(({ host, certificates }) => [host, certificates.join('\n')]));
}

function picturesOf({ pictures }: PageCapture): Named {
  return new Map(pictures.map(({ path, sha256 }) => [path, sha256]));
}

/** By address; of an address that was asked for more than once, all its answers. */
function resourcesOf({ resources }: PageCapture): Named {
  const found = new Map<string, string[]>();
  for (const { url, status, sha256 } of resources) {
    const before = found.get(url);
    const answer = `${String(status)} ${sha256}`;
    if (before === undefined) found.set(url, [answer]);
    else before.push(answer);
  }
  return new Map([...found].map(([url, answers]) => [url, answers.toSorted().join('\n')]));
}

function rank({ result: is }: ComparisonRow): number {
  return is === 'differs' ? 0 : is === 'missing' ? 1 : 2;
}

function countsOf(rows: readonly ComparisonRow[]): PageComparison['resources'] {
  const count = (matches: (row: ComparisonRow) => boolean) => rows.filter(matches).length;
  return {
    agree: count(({ result: is }) => is === 'agrees'),
    differ: count(({ result: is }) => is === 'differs'),
    onlyA: count(({ b }) => b === null),
    onlyB: count(({ a }) => a === null),
  };
}
