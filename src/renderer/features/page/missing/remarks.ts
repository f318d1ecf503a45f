import type { PageRemark } from '../../../../shared/contract/page-parts.ts';

const grave: ReadonlySet<PageRemark['code']> = new Set(['INCOMPLETE', 'FILE_UNREADABLE', 'FILE_DIFFERS']);

/** Remarks by what a reader does with them. */
export interface SortedRemarks {
  /** Parts of the record that are missing, or not as the record lists them. */
  readonly parts: readonly PageRemark[];
  /** Files that every record has and this one does not; where a page could not be opened at all they are many for one reason. */
  readonly absent: readonly string[];
  /** Only good to know. */
  readonly notes: readonly PageRemark[];
}

/** Sorts the remarks on a record; those on single requests are left out, since the list of what failed names each of them. */
export function sortRemarks(remarks: readonly PageRemark[]): SortedRemarks {
  const left = remarks.filter(
    (remark) =>
      remark.code !== 'FILE_ABSENT' && (remark.code !== 'INCOMPLETE' || !isAboutRequests(remark.reason)),
  );
  return {
    parts: left.filter(({ code }) => grave.has(code)),
    absent: remarks.flatMap((remark) => (remark.code === 'FILE_ABSENT' ? [remark.file] : [])),
    notes: left.filter(({ code }) => !grave.has(code)),
  };
}

/** How many parts a reader misses; files that are not there count as one. */
export function countParts({ parts, absent }: SortedRemarks): number {
  return parts.length + (absent.length > 0 ? 1 : 0);
}

/** Whether the record says of the page itself that there is none. */
export function isUnopened(remarks: readonly PageRemark[]): boolean {
  return remarks.some(
    (remark) =>
      remark.code === 'INCOMPLETE' &&
      remark.what === 'the page' &&
      remark.reason.startsWith('it could not be opened'),
  );
}

/** Whether the record refers to `failed.jsonl` (docs/formats/capture.md). */
function isAboutRequests(reason: string): boolean {
  return reason.endsWith('(see failed.jsonl)');
}
