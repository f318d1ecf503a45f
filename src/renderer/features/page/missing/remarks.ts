import type { PageRemark } from '../../../../shared/contract/page-parts.ts';

const grave: ReadonlySet<PageRemark['code']> = new Set([
  'INCOMPLETE',
  'FILE_ABSENT',
  'FILE_UNREADABLE',
  'FILE_DIFFERS',
]);

/** Whether a remark says that something is missing or not as it was recorded; the others are only good to know. */
export function isGrave({ code }: PageRemark): boolean {
  return grave.has(code);
}
