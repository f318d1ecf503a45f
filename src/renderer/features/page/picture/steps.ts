import type { PageOverview } from '../../../../shared/contract/page-parts.ts';
import type { MessageKey } from '../../../../shared/i18n/index.ts';

const words: Readonly<Record<string, MessageKey>> = {
  'scroll-document-down': 'page.step.document',
  'scroll-box-up': 'page.step.box-up',
  'scroll-box-down': 'page.step.box-down',
};

type Step = PageOverview['pictures']['scroll'][number];

/** What was scrolled in a step, in words. */
export function stepWords({ what }: Pick<Step, 'what'>): MessageKey {
  return (what === null ? undefined : words[what]) ?? 'page.step.other';
}

/** Where scrolling led: towards the top or the end. */
export function isUpwards({ what }: Pick<Step, 'what'>): boolean {
  return what?.endsWith('-up') ?? false;
}
