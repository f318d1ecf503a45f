import type { ComparedField, ComparisonRow, PageComparison } from './compare.ts';

/** Something that two captures agree or differ in, as a text of the catalogues (`pages.part.…`) and what fills it in. */
export interface ComparedPart {
  readonly key: PartKey;
  readonly values: Readonly<Record<string, number>>;
}

type PartKey =
  | 'pages.part.address'
  | 'pages.part.status'
  | 'pages.part.title'
  | 'pages.part.redirects'
  | 'pages.part.text.all'
  | 'pages.part.text.some'
  | SeveralKey
  | `${SeveralKey}.all`;
/** Things of which there are several: these, so many of them, or all of them. */
type SeveralKey =
  'pages.part.servers' | 'pages.part.certificates' | 'pages.part.pictures' | 'pages.part.resources';

/** A span of time in the one unit that a person would say. */
export interface Span {
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'days';
  readonly value: number;
}

/** How far two captures lie apart; whichever came first. */
export function spanOf(ms: number): Span {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 90) return { unit: 'seconds', value: seconds };
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return { unit: 'minutes', value: minutes };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { unit: 'hours', value: hours } : { unit: 'days', value: Math.round(hours / 24) };
}

/** What a comparison comes to: what two captures agree in, and what they differ in, the most telling first. */
export function partsOf(comparison: PageComparison): {
  readonly agree: readonly ComparedPart[];
  readonly differ: readonly ComparedPart[];
} {
  const { rows, resources, text } = comparison;
  const agree: ComparedPart[] = [];
  const differ: ComparedPart[] = [];
  const rowsOf = (field: ComparedField) => rows.filter((row) => row.field === field);
  const say = (isSame: boolean, key: PartKey, values: ComparedPart['values'] = {}) => {
    (isSame ? agree : differ).push({ key, values });
  };
  const saySome = (key: SeveralKey, same: number, total: number) => {
    if (same > 0) say(true, same === total ? `${key}.all` : key, { count: same, total });
    if (same < total) say(false, same === 0 ? `${key}.all` : key, { count: total - same, total });
  };
  for (const [field, key] of singles) for (const { result } of rowsOf(field)) say(result === 'agrees', key);
  for (const [field, key] of several) {
    const same = rowsOf(field).filter(({ result }) => result === 'agrees').length;
    const count = rowsOf(field).length;
    saySome(key, same, count);
  }
  const total = resources.agree + resources.differ + resources.onlyA + resources.onlyB;
  saySome('pages.part.resources', resources.agree, total);
  if (text !== null) {
    const other = text.a + text.b - 2 * text.agree;
    if (other === 0) say(true, 'pages.part.text.all', { count: text.a });
    else say(false, 'pages.part.text.some', { count: other });
  }
  return { agree, differ };
}

const singles: readonly (readonly [ComparedField, PartKey])[] = [
  ['finalUrl', 'pages.part.address'],
  ['status', 'pages.part.status'],
  ['title', 'pages.part.title'],
  ['redirects', 'pages.part.redirects'],
];

const several: readonly (readonly [ComparedField, SeveralKey])[] = [
  ['server', 'pages.part.servers'],
  ['certificates', 'pages.part.certificates'],
  ['picture', 'pages.part.pictures'],
];

/** How one side of a row is shown. */
export type ShownValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'flag'; readonly is: boolean }
  | { readonly kind: 'instant'; readonly at: string }
  /** Hashes, addresses and the like, one a line. */
  | { readonly kind: 'codes'; readonly lines: readonly string[] }
  | { readonly kind: 'words'; readonly lines: readonly string[] };

export function shownValue({ field }: ComparisonRow, value: string | null): ShownValue {
  if (value === null || value === '') return { kind: 'none' };
  if (field === 'complete' || field === 'toolsOpened') return { kind: 'flag', is: value === 'true' };
  if (field === 'startedAt' && !Number.isNaN(Date.parse(value))) return { kind: 'instant', at: value };
  const lines = value.split('\n');
  return codes.has(field) ? { kind: 'codes', lines } : { kind: 'words', lines };
}

const codes: ReadonlySet<ComparedField> = new Set(['certificates', 'picture', 'resource']);

/** The rows that are worth a line each: resources that agree are counted instead. */
export function shownRows({ rows }: PageComparison): readonly ComparisonRow[] {
  return rows.filter(({ field, result }) => field !== 'resource' || result !== 'agrees');
}
