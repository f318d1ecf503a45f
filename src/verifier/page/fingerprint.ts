import { fingerprintGroups } from '../../shared/verdict/fingerprint-text.ts';
import type { Texts } from '../texts/texts.ts';
import { button, card, el } from './dom.ts';

/** A fingerprint in sixteen groups of four, large enough to be read aloud and compared. */
export function fingerprintView(value: string): HTMLElement {
  const groups = fingerprintGroups(value).map((group) => el('li', {}, group));
  return el('ol', { class: 'fingerprint', dir: 'ltr' }, ...groups);
}

/** Comparing the signer's fingerprint with one that came another way. */
export function confirmCard({ t }: Texts, signer: string, onConfirm: () => void): HTMLElement {
  return card(
    'confirm',
    t('verify.confirm'),
    el('p', {}, t('verify.confirm.body')),
    fingerprintView(signer),
    el('div', { class: 'no-print' }, button(t('verify.confirm.matches'), 'plain', onConfirm)),
  );
}
