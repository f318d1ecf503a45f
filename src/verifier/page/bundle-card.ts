import type { Texts } from '../texts/texts.ts';
import { folderOfFiles, type Chosen } from './chosen.ts';
import { button, card, el, evidenceText } from './dom.ts';
import { fileButton } from './fields.ts';

/** Where the bundle is chosen, or which one was. Dropping works on the whole page; the dialogs do the same by keyboard. */
export function bundleCard(
  texts: Texts,
  chosen: Chosen | null,
  onChosen: (chosen: Chosen | null) => void,
): HTMLElement {
  const { t } = texts;
  if (chosen !== null)
    return card(
      'bundle',
      t('verify.bundle'),
      chosenView(texts, chosen, () => onChosen(null)),
    );
  const choose = fileButton(
    t('verify.bundle.choose'),
    'plain',
    { id: 'bundle-file', accept: '.zip' },
    ([file]) => {
      if (file !== undefined) onChosen({ kind: 'zip', name: file.name, file });
    },
  );
  const chooseFolder = fileButton(
    t('verify.bundle.choose-folder'),
    'quiet',
    { id: 'bundle-folder', webkitdirectory: true },
    (files) => onChosen(folderOfFiles(files)),
  );
  const target = el(
    'div',
    { class: 'drop' },
    el('p', { class: 'drop-words' }, t('offline.drop')),
    el('p', { class: 'hint' }, t('offline.hint')),
    el('div', { class: 'row' }, choose, chooseFolder),
    el('p', { id: 'bundle-fault', class: 'fault', role: 'alert' }),
  );
  return card('bundle', t('verify.bundle'), target);
}

function chosenView(texts: Texts, chosen: Chosen, onRemove: () => void): HTMLElement {
  const { t, size } = texts;
  const about =
    chosen.kind === 'zip' ? size(chosen.file.size) : t('offline.folder', { count: chosen.entries.length });
  return el(
    'div',
    { class: 'chosen', role: 'status' },
    el('p', { class: 'chosen-name' }, evidenceText(texts, chosen.name)),
    el('p', { class: 'hint' }, about),
    button(t('offline.remove'), 'quiet', onRemove),
  );
}
