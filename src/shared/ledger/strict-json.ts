/** A JSON value as the strict reader yields it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** A value, or a plain reason without any content of the text. */
export type JsonReading =
  { readonly ok: true; readonly value: JsonValue } | { readonly ok: false; readonly why: string };

export interface JsonLimits {
  /** How deep objects and arrays may nest; the outermost is 1. */
  readonly maxDepth: number;
}

class Refusal extends Error {}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = /[ \t\n\r]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads JSON that may be hostile, and refuses what two readers could take differently: the same name twice, a lone surrogate, a
 * fraction or exponent, -0, an integer beyond ±(2^53−1), too deep a nesting. White space and order are free here; ask `canonicalize`
 * for the canonical form. Never throws.
 */
export function parseStrictJson(text: string, limits: JsonLimits): JsonReading {
  if (!text.isWellFormed()) return { ok: false, why: 'a text has a lone surrogate' };
  let position = 0;

  function match(pattern: RegExp): string {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0] ?? '';
    position += found.length;
    return found;
  }
  function take(character: string): boolean {
    if (text[position] !== character) return false;
    position += 1;
    return true;
  }
  function expect(character: string): void {
    if (!take(character)) throw new Refusal('it is not JSON');
  }
  function value(depth: number): JsonValue {
    match(SPACE);
    const result = bare(depth);
    match(SPACE);
    return result;
  }
  function bare(depth: number): JsonValue {
    const character = text[position];
    if (character === '{') return object(depth + 1);
    if (character === '[') return array(depth + 1);
    if (character === '"') return string();
    if (character === 't') return word('true', true);
    if (character === 'f') return word('false', false);
    if (character === 'n') return word('null', null);
    return number();
  }
  function word<Value extends JsonValue>(spelling: string, meaning: Value): Value {
    if (!text.startsWith(spelling, position)) throw new Refusal('it is not JSON');
    position += spelling.length;
    return meaning;
  }
  function number(): number {
    const digits = match(NUMBER);
    if (digits === '') throw new Refusal('it is not JSON');
    const result = Number(digits);
    if (!/^-?[0-9]+$/.test(digits) || !Number.isSafeInteger(result) || Object.is(result, -0)) {
      throw new Refusal('a number is not a whole number that can be held exactly');
    }
    return result;
  }
  function string(): string {
    position += 1;
    let result = '';
    for (;;) {
      result += plain();
      if (take('"')) break;
      expect('\\');
      result += escape();
    }
    if (!result.isWellFormed()) throw new Refusal('a text has a lone surrogate');
    return result;
  }
  /** Characters up to the closing quotation mark, an escape, or a control character, which JSON allows only escaped. */
  function plain(): string {
    const start = position;
    for (;;) {
      const code = text.charCodeAt(position);
      if (!(code >= 0x20) || code === QUOTE || code === BACKSLASH) return text.slice(start, position);
      position += 1;
    }
  }
  function escape(): string {
    const character = text[position] ?? '';
    position += 1;
    if (character !== 'u') {
      const meaning = ESCAPES[character];
      if (meaning === undefined) throw new Refusal('it is not JSON');
      return meaning;
    }
    const code = text.slice(position, position + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(code)) throw new Refusal('it is not JSON');
    position += 4;
    return String.fromCharCode(Number.parseInt(code, 16));
  }
  function array(depth: number): readonly JsonValue[] {
    enter(depth);
    const elements: JsonValue[] = [];
    match(SPACE);
    if (take(']')) return elements;
    do elements.push(value(depth));
    while (take(','));
    expect(']');
    return elements;
  }
  function object(depth: number): JsonObject {
    enter(depth);
    // Without a prototype a member may be called __proto__ or toString like any other.
    const members = Object.create(null) as Record<string, JsonValue>;
    match(SPACE);
    if (take('}')) return members;
    do {
      match(SPACE);
      if (text[position] !== '"') throw new Refusal('it is not JSON');
      const name = string();
      if (Object.hasOwn(members, name)) throw new Refusal('a name stands twice in one object');
      match(SPACE);
      expect(':');
      members[name] = value(depth);
    } while (take(','));
    expect('}');
    return members;
  }
  function enter(depth: number): void {
    if (depth > limits.maxDepth) throw new Refusal('it is nested too deeply');
    position += 1;
  }

  try {
    const result = value(0);
    if (position !== text.length) throw new Refusal('it is not JSON');
    return { ok: true, value: result };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: error.message };
    throw error;
  }
}
