import { markupParts } from '../text/markup-parts.ts';

/** Elements whose inside no reader sees. */
const UNSEEN = new Set(['head', 'script', 'style', 'title', 'template', 'noframes', 'iframe', 'noembed']);
/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/**
 * The words of an HTML body, plainly: nothing is drawn, loaded or run. A link that its own words do not show follows them in angle brackets; a
 * picture stands with its alternative text, if it has any.
 */
export function htmlText(markup: string): string {
  const reader = new Reader();
  for (const part of markupParts(markup)) {
    if (part.type === 'text') reader.text(part.text);
    else if (part.type === 'open') reader.open(part.name, part.attributes);
    else reader.close(part.name);
  }
  return reader.end();
}

class Reader {
  #out = '';
  /** Line ends and spaces that the next word may need before it. */
  #lines = 0;
  #space = false;
  #unseen: string | null = null;
  #preformatted = 0;
  #link: { readonly href: string; readonly from: number } | null = null;

  text(text: string): void {
    if (this.#unseen !== null) return;
    if (this.#preformatted > 0) {
      this.#put(text);
      return;
    }
    for (const word of text.split(/([ \t\r\n\f]+)/u)) {
      if (word === '') continue;
      if (/^[ \t\r\n\f]/u.test(word)) this.#space = true;
      else this.#put(word);
    }
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#unseen !== null) return;
    if (UNSEEN.has(name)) this.#unseen = name;
    else if (name === 'br') this.#lines += 1;
    else if (BLOCKS.has(name)) this.#block(name === 'p' ? 2 : 1);
    else if (name === 'td' || name === 'th') this.#space = true;
    else if (name === 'img') this.text(attributes.get('alt') ?? '');
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'a') {
      this.#endLink();
      const href = attributes.get('href')?.trim() ?? '';
      this.#link = /^(?:https?|mailto|tel):/iu.test(href) ? { href, from: this.#out.length } : null;
    }
  }

  close(name: string): void {
    if (this.#unseen !== null) {
      if (name === this.#unseen) this.#unseen = null;
      return;
    }
    if (name === 'a') this.#endLink();
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted -= 1;
    if (BLOCKS.has(name)) this.#block(name === 'p' ? 2 : 1);
  }

  end(): string {
    this.#endLink();
    return this.#out;
  }

  #block(lines: number): void {
    this.#lines = Math.max(this.#lines, lines);
  }

  #put(word: string): void {
    if (this.#out !== '') {
      if (this.#lines > 0) this.#out += '\n'.repeat(Math.min(this.#lines, 2));
      else if (this.#space) this.#out += ' ';
    }
    this.#lines = 0;
    this.#space = false;
    this.#out += word;
  }

  #endLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link === null) return;
    const shown = this.#out.slice(link.from);
    const bare = link.href.replace(/^(?:mailto|tel):/iu, '');
    if (shown.includes(link.href) || shown.trim() === bare) return;
    this.#space = true;
    this.#put(`<${link.href}>`);
  }
}
