import type { Texts } from '../texts/texts.ts';
import { card, el, evidenceText, facts, type Content } from './dom.ts';
import { fingerprintView } from './fingerprint.ts';
import type { Outcome } from './outcome.ts';

/** The record of a check, for the file: which bytes were checked, with what, by which program, when. */
export function recordCard(texts: Texts, outcome: Outcome): HTMLElement {
  const { t, localInstant, size } = texts;
  const { chosen, request, checkedAt } = outcome;
  const given = (isGiven: boolean): string => t(isGiven ? 'offline.given' : 'offline.not-given');
  const hint = el('div', { class: 'hint' }, t('offline.record.time.hint'));
  const utc = `${checkedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  return card(
    'record',
    t('offline.record'),
    facts([
      [t('offline.record.file'), evidenceText(texts, chosen.name)],
      ...(chosen.kind === 'zip'
        ? [
            [
              t('offline.record.size'),
              t('offline.record.size.value', { size: size(chosen.file.size), bytes: chosen.file.size }),
            ] as const,
          ]
        : []),
      [t('offline.record.hash'), hashOf(texts, outcome)],
      [t('offline.record.time'), el('div', {}, `${localInstant(checkedAt)} (${utc})`, hint)],
      [t('offline.record.tool'), t('offline.record.tool.value', { version: HOLDFAST_VERSION })],
      [t('offline.record.trust'), trustOf(texts, outcome)],
      [t('offline.record.receipt'), given(request.receipt !== undefined)],
      [t('offline.record.root'), given(request.tsaRoots.length > 0)],
    ]),
    el('p', { class: 'signature' }, t('offline.record.signature')),
  );
}

function hashOf({ t }: Texts, { chosen, sha256 }: Outcome): Content {
  if (chosen.kind === 'folder') return t('offline.record.hash.folder');
  return sha256 === null ? t('offline.record.hash.failed') : el('code', { class: 'hash' }, sha256);
}

function trustOf({ t }: Texts, { request: { trust } }: Outcome): Content {
  if (trust.length === 0) return t('offline.record.trust.none');
  return el('div', { class: 'stack' }, ...trust.map(fingerprintView));
}
