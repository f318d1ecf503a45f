import type { PageRemark } from '../../../../shared/contract/page-parts.ts';

const grave: ReadonlySet<PageRemark['code']> = new Set([
  'INCOMPLETE',
  'FILE_ABSENT',
  'FILE_UNREADABLE',
  'FILE_DIFFERS',
]);

/** Remarks by what a reader does with them. */
export interface SortedRemarks {
  /** Parts of the record that are missing, or not as the record lists them. */
  readonly parts: readonly PageRemark[];
  /** Only good to know. */
  readonly notes: readonly PageRemark[];
}

/** Sorts the remarks on a record; those on single requests are left out, since the list of what failed names each of them. */
export function sortRemarks(remarks: readonly PageRemark[]): SortedRemarks {
  const left = remarks.filter((remark) => remark.code !== 'INCOMPLETE' || !isAboutRequests(remark.reason));
  return {
    parts: left.filter(({ code }) => grave.has(code)),
    notes: left.filter(({ code }) => !grave.has(code)),
  };
}

/** Whether the record refers to `failed.jsonl` (docs/formats/capture.md). */
function isAboutRequests(reason: string): boolean {
  return reason.endsWith('(see failed.jsonl)');
}
