import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';

/** Ways of scrolling (docs/formats/capture.md, "What is seen of a page"). */
const ways = [
  'scroll-document-up',
  'scroll-document-down',
  'scroll-document-right',
  'scroll-frame-up',
  'scroll-frame-down',
  'scroll-frame-right',
  'scroll-box-up',
  'scroll-box-down',
  'scroll-box-right',
] as const;

type Step = Pick<PageOverview['pictures']['scroll'][number], 'what'>;

/** What was scrolled and whither, in words; null of anything that is no way of scrolling. */
export function wayWords(name: string | null): MessageKey | null {
  const way = ways.find((candidate) => candidate === name);
  return way === undefined ? null : `page.step.${way}`;
}

/** What was scrolled in a step, in words. */
export function stepWords({ what }: Step): MessageKey {
  return wayWords(what) ?? 'page.step.other';
}

/** Whither scrolling led; null where the record does not tell. */
export function stepDirection({ what }: Step): 'up' | 'down' | 'right' | null {
  const way = ways.find((candidate) => candidate === what);
  if (way === undefined) return null;
  return way.endsWith('-up') ? 'up' : way.endsWith('-down') ? 'down' : 'right';
}
