import { itemKind } from '../../shared/model/item.ts';
import type { ExtractSummary, VerificationReport, VerifiedExhibit } from '../../shared/model/verdict.ts';
import type { Texts } from '../texts/texts.ts';
import { card, el, evidenceText, type Content } from './dom.ts';
import { icon } from './icons.ts';

/** More rows would make a page slow; those that are not sound come first, so that none of them is left out. */
const SHOWN = 2000;

/** The exhibits of a bundle, each with whether it is as it was sealed. */
export function exhibitsCard(texts: Texts, { exhibits, declared }: VerificationReport): HTMLElement {
  const { t } = texts;
  const { exhibits: count, included, leftOut, erased, withheldDetails: withheld, withheldKinds } = declared;
  const shown = exhibits.toSorted((a, b) => Number(a.sound) - Number(b.sound)).slice(0, SHOWN);
  return card(
    'exhibits',
    t('verify.exhibits'),
    el('p', {}, t('verify.exhibits.declared', { declared: count, included, leftOut, erased, withheld })),
    withheldKinds.length === 0 ? null : withheldView(texts, withheldKinds),
    shown.length === 0 ? el('p', {}, t('verify.exhibits.none')) : table(texts, shown),
    exhibits.length > SHOWN
      ? el('p', { class: 'hint' }, t('intake.refused.more', { count: exhibits.length - SHOWN }))
      : null,
  );
}

function table(texts: Texts, exhibits: readonly VerifiedExhibit[]): HTMLElement {
  const { t } = texts;
  const titles = [
    t('evidence.column.exhibit'),
    t('verify.exhibits.result'),
    t('evidence.column.name'),
    t('evidence.column.size'),
    t('evidence.column.acquired'),
    t('evidence.column.hash'),
  ];
  // It scrolls sideways where the page is narrow, so it must be reachable by keyboard.
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-labelledby': 'exhibits-title' },
    el(
      'table',
      { 'aria-labelledby': 'exhibits-title' },
      el('thead', {}, el('tr', {}, ...titles.map((title) => el('th', { scope: 'col' }, title)))),
      el('tbody', {}, ...exhibits.map((exhibit) => row(texts, exhibit))),
    ),
  );
}

function row(texts: Texts, exhibit: VerifiedExhibit): HTMLElement {
  const { t, size, instant } = texts;
  const { sound, sha256, acquiredAt } = exhibit;
  const result = el(
    'span',
    { class: 'badge', 'data-sound': String(sound) },
    icon(sound ? 'good' : 'bad', 18),
    t(sound ? 'verify.exhibits.sound' : 'verify.exhibits.unsound'),
  );
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, evidenceText(texts, exhibit.exhibit)),
    el('td', {}, result),
    el('td', {}, evidenceText(texts, exhibit.name), el('div', { class: 'hint' }, ...about(texts, exhibit))),
    el('td', { class: 'nowrap' }, size(exhibit.bytes)),
    el('td', {}, evidenceText(texts, instant(acquiredAt))),
    el('td', { class: 'hash' }, el('code', {}, evidenceText(texts, sha256))),
  );
}

function about(texts: Texts, { kind, withheld, derived, extract }: VerifiedExhibit): readonly Content[] {
  const { t } = texts;
  const known = itemKind.safeParse(kind);
  const made = t('verify.exhibits.derived', { count: derived });
  return [
    known.success ? t(`kind.${known.data}`) : evidenceText(texts, kind),
    withheld ? ` · ${t('verify.exhibits.withheld')}` : null,
    derived === 0 ? null : ` · ${t('verify.exhibits.derived.title')}${t('offline.colon')}${made}`,
    extract === undefined ? null : extractView(texts, extract),
  ];
}

/** Which messages of a chat are not here: their places among the others, and nothing else. */
function extractView({ t }: Texts, { messages, disclosed, runs }: ExtractSummary): HTMLElement {
  const withheld = runs.filter((run) => !run.disclosed);
  return el(
    'div',
    {},
    t('offline.extract', { disclosed, messages }),
    el(
      'details',
      {},
      el('summary', {}, t('offline.extract.withheld')),
      el('ul', {}, ...withheld.map(({ from, to }) => el('li', {}, t('offline.extract.run', { from, to })))),
    ),
  );
}

function withheldView(texts: Texts, kinds: VerificationReport['declared']['withheldKinds']): HTMLElement {
  const { t } = texts;
  const rows = kinds.map(({ type, events }) =>
    el('li', {}, el('code', {}, evidenceText(texts, type)), `${t('offline.colon')}${events}`),
  );
  return el('details', {}, el('summary', {}, t('offline.withheld-kinds')), el('ul', {}, ...rows));
}
