import { splitInvisible } from '../../shared/text/invisible.ts';
import type { Texts } from '../texts/texts.ts';

/** What stands inside an element. A string becomes text and never markup. */
export type Content = Node | string | null;

/** An element with attributes (`true` for those without a value, null and `false` for none) and content. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...contents.filter((content) => content !== null));
  return element;
}

/** A button that does something when it is pressed, by mouse or by keyboard. */
export function button(
  label: Content,
  kind: 'primary' | 'plain' | 'quiet',
  onPress: () => void,
): HTMLButtonElement {
  const element = el('button', { type: 'button', class: `button button-${kind}` }, label);
  element.addEventListener('click', onPress);
  return element;
}

/** A part of the page under a heading, which names it. */
export function card(id: string, title: Content, ...contents: readonly Content[]): HTMLElement {
  const heading = el('h2', { id: `${id}-title` }, title);
  return el('section', { id, class: 'card', 'aria-labelledby': `${id}-title` }, heading, ...contents);
}

/** Names and their values. */
export function facts(entries: readonly (readonly [name: Content, value: Content])[]): HTMLElement {
  const rows = entries.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)));
  return el('dl', { class: 'facts' }, ...rows);
}

/** Text from evidence or from a file name: kept apart by direction, with a visible mark for every character that cannot be seen. */
export function evidenceText({ t }: Texts, text: string): HTMLElement {
  const pieces = splitInvisible(text).map((piece) =>
    piece.kind === 'text'
      ? piece.text
      : el(
          'bdi',
          { class: 'mark' },
          el('span', { class: 'visually-hidden' }, t('bidi.mark', { code: piece.code })),
          el('span', { 'aria-hidden': 'true' }, piece.code),
        ),
  );
  return el('bdi', { dir: 'auto' }, ...pieces);
}

/** A command or a hash: one line that scrolls, reachable by keyboard. */
export function codeLine(text: string): HTMLElement {
  return el('pre', { dir: 'ltr', tabindex: '0' }, text);
}
