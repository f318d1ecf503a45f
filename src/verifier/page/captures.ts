import { capturesShown, type CheckedCaptures } from '../../shared/page/checked-captures.ts';
import type { Texts } from '../texts/texts.ts';
import { comparisonView } from './comparison.ts';
import { card, el, evidenceText } from './dom.ts';

/** Captures of one address, compared. Null where the bundle that was checked last holds none. */
export function capturesCard(texts: Texts, checked: readonly CheckedCaptures[]): HTMLElement | null {
  const { t } = texts;
  const shown = capturesShown(checked);
  if (shown === null) return null;
  return card(
    'captures',
    t('pages.title'),
    el('p', {}, t(shown.pairs.length === 0 ? 'pages.lead.none' : 'pages.lead')),
    ...shown.unread.map(({ exhibit, problem }) =>
      problem === null
        ? null
        : el('p', {}, evidenceText(texts, t(`pages.unreadable.${problem}`, { name: exhibit }))),
    ),
    ...shown.pairs.map((pair, index) => comparisonView(texts, pair, `pair-${String(index)}`)),
    el('p', { class: 'hint no-print' }, t('pages.remembered')),
  );
}
