import { button, el } from './dom.ts';
import { smallText } from './chosen.ts';

export interface TextAreaOptions {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly rows: number;
  readonly onInput: (value: string) => void;
}

/** A field for text with its label, a hint and a place for what is wrong with it. */
export interface TextField {
  readonly element: HTMLElement;
  readonly area: HTMLTextAreaElement;
  /** Says what is wrong, or with null that nothing is. */
  setFault(fault: string | null): void;
}

export function textField({ id, label, hint, value, rows, onInput }: TextAreaOptions): TextField {
  const describedBy = `${id}-hint ${id}-fault`;
  const area = el('textarea', {
    id,
    rows: String(rows),
    dir: 'ltr',
    spellcheck: 'false',
    autocomplete: 'off',
    autocapitalize: 'off',
    'aria-describedby': describedBy,
  });
  area.value = value;
  area.addEventListener('input', () => onInput(area.value));
  const fault = el('p', { id: `${id}-fault`, class: 'fault' });
  const element = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    el('p', { id: `${id}-hint`, class: 'hint' }, hint),
    area,
    fault,
  );
  return {
    element,
    area,
    setFault(text) {
      fault.textContent = text;
      area.setAttribute('aria-invalid', String(text !== null));
    },
  };
}

/** A button that opens the browser's file dialog. */
export function fileButton(
  label: string,
  kind: 'primary' | 'plain' | 'quiet',
  attributes: Readonly<Record<string, string | boolean>>,
  onFiles: (files: readonly File[]) => void,
): HTMLElement {
  const input = el('input', { type: 'file', hidden: true, ...attributes });
  input.addEventListener('change', () => {
    const files = Array.from(input.files ?? []);
    // The same file may be chosen again after it was changed.
    input.value = '';
    if (files.length > 0) onFiles(files);
  });
  return el(
    'span',
    {},
    button(label, kind, () => input.click()),
    input,
  );
}

/** A field for text that may also be read from a file. */
export function fileTextField(options: TextAreaOptions, chooseLabel: string, accept: string): HTMLElement {
  const field = textField(options);
  const choose = fileButton(chooseLabel, 'quiet', { accept, id: `${options.id}-file` }, ([file]) => {
    if (file !== undefined) void fill(file);
  });
  async function fill(file: File): Promise<void> {
    field.area.value = await smallText(file);
    options.onInput(field.area.value);
    field.area.focus();
  }
  field.element.append(choose);
  return field.element;
}
