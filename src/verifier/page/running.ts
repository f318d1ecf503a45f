import type { VerifyProgress } from '../../shared/bundle/verify.ts';
import type { Texts } from '../texts/texts.ts';
import { button, card, el } from './dom.ts';

/** The page while a bundle is checked. */
export interface RunningView {
  readonly element: HTMLElement;
  show(progress: VerifyProgress): void;
}

export function runningView({ t, size }: Texts, onCancel: () => void): RunningView {
  const bar = el('progress', { max: '1', 'aria-label': t('offline.progress') });
  const words = el('p', { class: 'hint' }, t('progress.starting'));
  const element = card(
    'running',
    t('verify.running'),
    el('p', {}, t('verify.running.body')),
    bar,
    words,
    el('div', {}, button(t('action.cancel'), 'plain', onCancel)),
  );
  element.setAttribute('tabindex', '-1');
  return {
    element,
    show({ bytes, totalBytes }) {
      bar.value = totalBytes === 0 ? 1 : bytes / totalBytes;
      words.textContent = t('progress.bytes', { done: size(bytes), total: size(totalBytes) });
    },
  };
}
