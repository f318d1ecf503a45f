import type { BundleCapture } from '../../shared/page/bundle-captures.ts';
import { comparedPairs, type NamedCapture } from '../../shared/page/pairs.ts';
import type { Texts } from '../texts/texts.ts';
import { comparisonView } from './comparison.ts';
import { card, el, evidenceText } from './dom.ts';

/** The captured pages of one bundle that was checked here. */
export interface CheckedCaptures {
  /** What tells the bundle from the others: the hash of its file, or its name. */
  readonly bundle: string;
  readonly file: string;
  readonly captures: readonly BundleCapture[];
}

/**
 * Captures of one address, compared: those of the bundle that was checked last among one another and with those of the bundles before. Null where no
 * bundle holds any.
 */
export function capturesCard(texts: Texts, checked: readonly CheckedCaptures[]): HTMLElement | null {
  const { t } = texts;
  const [latest] = checked.slice(-1);
  if (latest === undefined || latest.captures.length === 0) return null;
  const own = named(latest, checked);
  const pairs = comparedPairs(checked.flatMap((one) => named(one, checked))).filter(({ a, b }) =>
    own.some(({ capture }) => capture === a.capture || capture === b.capture),
  );
  const unread = latest.captures.flatMap(({ exhibit, problem }) =>
    problem === null
      ? []
      : [el('p', {}, evidenceText(texts, t(`pages.unreadable.${problem}`, { name: exhibit })))],
  );
  return card(
    'captures',
    t('pages.title'),
    pairs.length === 0 ? null : el('p', {}, t('pages.lead')),
    ...unread,
    ...pairs.map((pair, index) => comparisonView(texts, pair, `pair-${String(index)}`)),
    el('p', { class: 'hint no-print' }, t('pages.remembered')),
  );
}

/** The exhibit's number, and the bundle's file where there are several bundles. */
function named(
  { file, captures }: CheckedCaptures,
  checked: readonly CheckedCaptures[],
): readonly NamedCapture[] {
  const isOne = checked.length === 1;
  return captures.flatMap(({ exhibit, capture }) =>
    capture === null ? [] : [{ name: isOne ? exhibit : `${exhibit} · ${file}`, capture }],
  );
}
