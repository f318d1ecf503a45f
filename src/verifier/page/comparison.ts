import type { ComparisonRow } from '../../shared/page/compare.ts';
import {
  partsOf,
  shownRows,
  shownValue,
  spanOf,
  type ComparedPart,
} from '../../shared/page/comparison-words.ts';
import type { ComparedPair } from '../../shared/page/pairs.ts';
import type { Texts } from '../texts/texts.ts';
import { el, evidenceText, type Content } from './dom.ts';
import { icon } from './icons.ts';

/** Two captures side by side: sentences first, then everything that was compared. */
export function comparisonView(texts: Texts, pair: ComparedPair, id: string): HTMLElement {
  const { t } = texts;
  const { a, b, comparison } = pair;
  const { agree, differ } = partsOf(comparison);
  const words = (parts: readonly ComparedPart[]): string =>
    texts.list(parts.map(({ key, values }) => t(key, values)));
  return el(
    'section',
    { class: 'finding-section', 'aria-labelledby': id },
    el('h3', { id }, evidenceText(texts, t('pages.pair', { first: a.name, second: b.name }))),
    el(
      'div',
      { class: 'compared' },
      el('p', {}, apart(texts, comparison.apartMs)),
      agree.length === 0 ? null : el('p', { class: 'strong' }, t('pages.agree', { parts: words(agree) })),
      el(
        'p',
        { class: 'strong' },
        differ.length === 0 ? t('pages.agree.all') : t('pages.differ', { parts: words(differ) }),
      ),
      el('p', { class: 'hint' }, t('pages.meaning')),
      comparison.cut === 0 ? null : el('p', { class: 'hint' }, t('pages.cut', { count: comparison.cut })),
    ),
    linesView(texts, 'pages.lines.first', comparison.text?.onlyA ?? [], missing(pair, 'a')),
    linesView(texts, 'pages.lines.second', comparison.text?.onlyB ?? [], missing(pair, 'b')),
    el('details', {}, el('summary', {}, t('pages.table')), table(texts, pair, id)),
  );
}

function apart({ t }: Texts, ms: number | null): string {
  if (ms === null) return t('pages.apart.unknown');
  const span = spanOf(ms);
  return t('pages.apart', { span: t(`pages.apart.${span.unit}`, { value: span.value }) });
}

function missing({ comparison: { text } }: ComparedPair, side: 'a' | 'b'): number {
  return text === null ? 0 : text[side] - text.agree;
}

function linesView(
  texts: Texts,
  title: 'pages.lines.first' | 'pages.lines.second',
  lines: readonly string[],
  count: number,
): HTMLElement | null {
  const { t } = texts;
  if (count === 0) return null;
  return el(
    'details',
    {},
    el('summary', {}, `${t(title)} (${String(count)})`),
    el('ul', { class: 'places' }, ...lines.map((line) => el('li', {}, evidenceText(texts, line)))),
    count > lines.length
      ? el('p', { class: 'hint' }, t('pages.lines.more', { count: count - lines.length }))
      : null,
  );
}

function table(texts: Texts, { a, b, comparison }: ComparedPair, id: string): HTMLElement {
  const { t } = texts;
  const titles = [
    t('pages.column.field'),
    t('pages.column.result'),
    t('pages.first', { name: a.name }),
    t('pages.second', { name: b.name }),
  ];
  const { agree, differ, onlyA, onlyB } = comparison.resources;
  const rows = shownRows(comparison);
  const named = rows.filter(({ field }) => field === 'resource').length;
  const more = differ + onlyA + onlyB - named;
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': id },
    el(
      'table',
      { class: 'comparison', 'aria-labelledby': id },
      el(
        'thead',
        {},
        el('tr', {}, ...titles.map((title) => el('th', { scope: 'col' }, evidenceText(texts, title)))),
      ),
      el('tbody', {}, ...rows.map((row) => rowView(texts, row))),
    ),
    agree === 0 ? null : el('p', { class: 'hint' }, t('pages.rows.agreeing', { count: agree })),
    more === 0 ? null : el('p', { class: 'hint' }, t('pages.rows.more', { count: more })),
  );
}

function rowView(texts: Texts, row: ComparisonRow): HTMLElement {
  const { t } = texts;
  const is = row.result;
  const badge = el(
    'span',
    { class: 'badge', 'data-compared': is },
    icon(is === 'agrees' ? 'good' : 'note', 18),
    t(`pages.result.${is}`),
  );
  const cells =
    is === 'agrees'
      ? [el('td', { colspan: '2' }, ...value(texts, row, row.a))]
      : [el('td', {}, ...value(texts, row, row.a)), el('td', {}, ...value(texts, row, row.b))];
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, evidenceText(texts, t(`pages.field.${row.field}`, { of: row.of ?? '' }))),
    el('td', {}, badge),
    ...cells,
  );
}

function value(texts: Texts, row: ComparisonRow, side: string | null): readonly Content[] {
  const { t } = texts;
  const shown = shownValue(row, side);
  if (shown.kind === 'none') return [el('span', { class: 'hint' }, t('pages.none'))];
  if (shown.kind === 'flag') return [t(shown.is ? 'pages.yes' : 'pages.no')];
  if (shown.kind === 'instant') return [`${shown.at.slice(0, 19).replace('T', ' ')} UTC`];
  return shown.lines.map((line) =>
    shown.kind === 'codes'
      ? el('div', { class: 'hash' }, el('code', {}, evidenceText(texts, line)))
      : el('div', {}, evidenceText(texts, line)),
  );
}
