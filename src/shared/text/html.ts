/** Markup that is safe to put into a page: made by `html`, never from evidence directly. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map((one) => one.text).join('');
  return escape(String(part));
}

/** A template whose values are escaped, unless they are markup already. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) text += render(value) + (strings[index + 1] ?? '');
  return new Html(text);
}

/** Characters that are invisible or change the order of what is around them: controls, bidi marks, zero widths, tags. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]/u;
/** Joiners shape ordinary words and emoji in many scripts, and a line break shows itself; spelt out, they would only hinder reading. */
const harmless = new Set(['\u200c', '\u200d', '\n']);

function code(character: string): Html {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return html`<span class="hidden">U+${point}</span>`;
}

/** Text from evidence: escaped, isolated by direction, invisible characters spelt out. */
export function evidence(text: string): Html {
  const parts: Html[] = [];
  let plain = '';
  for (const character of text) {
    if (!hidden.test(character) || harmless.has(character)) {
      plain += character;
      continue;
    }
    parts.push(html`${plain}`, code(character));
    plain = '';
  }
  return html`<bdi>${parts}${plain}</bdi>`;
}

/** A hash or another long code, which may break anywhere. */
export function mono(text: string): Html {
  return html`<code>${text}</code>`;
}

/** A fingerprint or hash in groups of four characters, as people compare them. */
export function grouped(hex: string): Html {
  return html`${(hex.match(/.{1,4}/g) ?? []).map((group) => html`<span>${group}</span> `)}`;
}
