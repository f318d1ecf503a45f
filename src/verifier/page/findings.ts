import type { BrowserVerdict } from '../../shared/browser/verify-in-browser.ts';
import { FINDINGS_LIMIT, type Finding } from '../../shared/model/verdict.ts';
import {
  groupFindings,
  type FindingGroup,
  type FindingSection,
} from '../../shared/verdict/group-findings.ts';
import type { Texts } from '../texts/texts.ts';
import { card, el, evidenceText } from './dom.ts';
import { icon } from './icons.ts';

const signs = { altered: 'bad', unproven: 'unsure', information: 'note' } as const;

/** What was found, by what it means: each kind explained once, with its places and an expert's details below. */
export function findingsCard(texts: Texts, { report, isPartlyUnseen }: BrowserVerdict): HTMLElement {
  const { t } = texts;
  const sections = groupFindings(report.findings).map((section) => sectionView(texts, section));
  const isLimited = report.findings.length >= FINDINGS_LIMIT;
  return card(
    'findings',
    t('verify.findings'),
    ...sections,
    isPartlyUnseen ? unseenView(texts) : null,
    sections.length === 0 && !isPartlyUnseen ? el('p', {}, t('verify.findings.none')) : null,
    isLimited ? el('p', { class: 'hint' }, t('verify.findings.limited', { count: FINDINGS_LIMIT })) : null,
  );
}

function sectionView(texts: Texts, section: FindingSection): HTMLElement {
  return el(
    'section',
    { class: 'finding-section', 'data-class': section.class },
    el('h3', {}, icon(signs[section.class], 22), texts.t(`verify.findings.${section.class}`)),
    ...section.groups.map((group) => groupView(texts, group)),
  );
}

function groupView(texts: Texts, { code, findings }: FindingGroup): HTMLElement {
  const { t } = texts;
  return el(
    'div',
    { class: 'finding' },
    el('p', { class: 'strong' }, t(`finding.${code}.title`)),
    el('p', {}, t(`finding.${code}.means`)),
    el(
      'details',
      {},
      el(
        'summary',
        {},
        `${t('verify.findings.expert')} `,
        el('span', { class: 'hint' }, t('verify.findings.count', { count: findings.length })),
      ),
      el('p', {}, t('verify.findings.code'), t('offline.colon'), el('code', {}, code)),
      el('ul', { class: 'places' }, ...findings.map((finding) => placeView(texts, finding))),
    ),
  );
}

function placeView(texts: Texts, { path, seq, message }: Finding): HTMLElement {
  const { t } = texts;
  return el(
    'li',
    {},
    path === undefined
      ? null
      : el(
          'div',
          {},
          t('verify.findings.path'),
          t('offline.colon'),
          el('code', {}, evidenceText(texts, path)),
        ),
    seq === undefined ? null : el('div', {}, t('verify.findings.seq'), t('offline.colon'), String(seq)),
    el('div', { class: 'hint', lang: 'en' }, evidenceText(texts, message)),
  );
}

function unseenView({ t }: Texts): HTMLElement {
  return el(
    'section',
    { class: 'finding-section', 'data-class': 'unproven' },
    el('h3', {}, icon('unsure', 22), t('offline.unseen.title')),
    el('p', {}, t('offline.unseen.means')),
  );
}
