import type { MarkupElement } from './element.ts';

/** Elements that begin on a line of their own. */
const blocks = new Set(
  'address blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header li ol p pre section table tr ul'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'template']);

/** How the words of an element are taken out. */
export interface TextChoice {
  /** Whether line ends of the source count, as in `pre` and under the style `white-space: pre-wrap`; else they are spaces. */
  readonly keepsLineEnds?: boolean;
  /** Inner elements whose words are left out. */
  readonly without?: (element: MarkupElement) => boolean;
}

/**
 * The words of an element as a reader sees them: `br` and the borders of blocks are LF, line ends of the source are spaces, or nothing beside an LF.
 * Other spaces stay as they are, except for those at both ends.
 */
export function textContent(element: MarkupElement, choice: TextChoice = {}): string {
  const lines = new Lines();
  collect(element, choice, choice.keepsLineEnds ?? false, lines);
  return edgesTrimmed(lines.text);
}

function collect(element: MarkupElement, choice: TextChoice, keeps: boolean, lines: Lines): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (keeps) lines.add(child);
      else lines.addFlowing(child);
    } else if (child.name === 'br') {
      lines.breakLine();
    } else if (!silent.has(child.name) && choice.without?.(child) !== true) {
      const isBlock = blocks.has(child.name);
      if (isBlock) lines.border();
      collect(child, choice, keeps || child.name === 'pre', lines);
      if (isBlock) lines.border();
    }
  }
}

class Lines {
  text = '';
  #atLineStart = true;
  /** What must stand before the next words: the line end of a block, or the space of a line end in the source. */
  #pending: '' | ' ' | '\n' = '';

  add(text: string): void {
    if (text === '') return;
    if (!this.#atLineStart) this.text += this.#pending;
    this.#pending = '';
    this.text += text;
    this.#atLineStart = text.endsWith('\n');
  }

  addFlowing(text: string): void {
    const parts = text.split('\n');
    for (const [place, part] of parts.entries()) {
      if (place > 0 && this.#pending === '') this.#pending = ' ';
      let from = 0;
      let to = part.length;
      if (place > 0) while (from < to && isSpace(part, from)) from += 1;
      if (place < parts.length - 1) while (to > from && isSpace(part, to - 1)) to -= 1;
      const words = part.slice(from, to);
      // Spaces between blocks only lay out the source.
      if (this.#pending === '\n' && isBlank(words)) continue;
      this.add(words);
    }
  }

  breakLine(): void {
    if (this.#pending === '\n' && !this.#atLineStart) this.text += '\n';
    this.#pending = '';
    this.text += '\n';
    this.#atLineStart = true;
  }

  border(): void {
    this.#pending = '\n';
  }
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text, at)) return false;
  return true;
}

function edgesTrimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && (isSpace(text, from) || text[from] === '\n')) from += 1;
  while (to > from && (isSpace(text, to - 1) || text[to - 1] === '\n')) to -= 1;
  return text.slice(from, to);
}

function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}
