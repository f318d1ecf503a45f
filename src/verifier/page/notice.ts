import { assertNever } from '../../shared/model/error.ts';
import type { Texts } from '../texts/texts.ts';
import type { FailureCode } from '../task.ts';
import { codeLine, el, type Content } from './dom.ts';
import { icon } from './icons.ts';

/** What is to be said above the form: why there was no verdict, or what else happened. */
export type Notice = FailureCode | 'several' | 'cancelled';

/** What happened, that nothing was changed, and what to do. */
export function noticeView(texts: Texts, notice: Notice): HTMLElement {
  const isCalm = notice === 'cancelled' || notice === 'several';
  return el(
    'div',
    { id: 'notice', class: 'notice', tabindex: '-1', role: isCalm ? 'status' : 'alert' },
    icon(isCalm ? 'note' : 'unsure', 28),
    el('div', {}, ...noticeWords(texts, notice)),
  );
}

function noticeWords({ t }: Texts, notice: Notice): readonly Content[] {
  switch (notice) {
    case 'cancelled':
      return [el('p', {}, t('offline.cancelled'))];
    case 'several':
      return [el('p', {}, t('offline.several'))];
    case 'NOT_A_BUNDLE':
    case 'RECEIPT_UNREADABLE':
      return [
        el('p', { class: 'strong' }, t(`error.${notice}.happened`)),
        el('p', {}, t(`error.${notice}.safe`), ' ', t(`error.${notice}.next`)),
      ];
    case 'BUNDLE_ENCRYPTED':
    case 'FILE_UNREADABLE':
    case 'UNEXPECTED':
      return [
        el('p', { class: 'strong' }, t(`offline.error.${notice}`)),
        el('p', {}, t(`offline.error.${notice}.next`)),
        notice === 'BUNDLE_ENCRYPTED' ? codeLine('age -d -i key.txt -o bundle.zip bundle.zip.age') : null,
      ];
    default:
      return assertNever(notice);
  }
}
