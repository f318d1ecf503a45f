import { wrongTrustLine } from '../../shared/verdict/fingerprint-text.ts';
import type { Texts } from '../texts/texts.ts';
import { bundleCard } from './bundle-card.ts';
import { el } from './dom.ts';
import type { Draft } from './draft.ts';
import { fileTextField, textField } from './fields.ts';
import { noticeView, type Notice } from './notice.ts';

export interface FormView {
  readonly draft: Draft;
  readonly notice: Notice | null;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onStart: () => void;
}

/** Which bundle to check, and what the person knows about it from elsewhere. */
export function formView(texts: Texts, { draft, notice, onDraft, onStart }: FormView): HTMLElement {
  const { t } = texts;
  const trust = textField({
    id: 'trust',
    label: t('verify.trust'),
    hint: t('verify.trust.hint'),
    value: draft.trust,
    rows: 2,
    onInput(value) {
      onDraft({ trust: value });
      sayWhatIsMissing(value);
    },
  });
  const untrusted = el('p', { class: 'hint' });
  trust.element.append(untrusted);
  function sayWhatIsMissing(value: string): number | null {
    const line = wrongTrustLine(value);
    trust.setFault(line === null || value === '' ? null : t('verify.trust.wrong', { line }));
    untrusted.textContent = value.trim() === '' ? t('offline.trust.none') : '';
    return line;
  }
  sayWhatIsMissing(draft.trust);

  const form = el(
    'form',
    { class: 'stack', novalidate: true },
    notice === null ? null : noticeView(texts, notice),
    bundleCard(texts, draft.chosen, (chosen) => onDraft({ chosen })),
    el('section', { class: 'card' }, trust.element, moreFields(texts, draft, onDraft)),
    el(
      'div',
      {},
      el('button', { type: 'submit', class: 'button button-primary button-large' }, t('verify.start')),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (draft.chosen === null) {
      document.getElementById('bundle-fault')?.replaceChildren(t('verify.bundle.needed'));
      form.querySelector<HTMLElement>('#bundle button')?.focus();
    } else if (sayWhatIsMissing(trust.area.value) === null) onStart();
    else trust.area.focus();
  });
  return form;
}

function moreFields(texts: Texts, draft: Draft, onDraft: (change: Partial<Draft>) => void): HTMLElement {
  const { t } = texts;
  const receipt = fileTextField(
    {
      id: 'receipt',
      label: t('verify.receipt'),
      hint: t('verify.receipt.hint'),
      value: draft.receipt,
      rows: 7,
      onInput: (value) => onDraft({ receipt: value }),
    },
    t('verify.receipt.file'),
    '.txt',
  );
  const root = fileTextField(
    {
      id: 'tsa-root',
      label: t('verify.tsa'),
      hint: t('verify.tsa.hint'),
      value: draft.tsaRoot,
      rows: 4,
      onInput: (value) => onDraft({ tsaRoot: value }),
    },
    t('verify.tsa.file'),
    '.pem,.crt,.cer,.txt',
  );
  const isUsed = draft.receipt !== '' || draft.tsaRoot !== '';
  return el('details', { open: isUsed }, el('summary', {}, t('offline.more')), receipt, root);
}
