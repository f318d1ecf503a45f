import { LedgerError } from './error.ts';

/** Deeper than anything the formats allow; turns a cycle into a plain error instead of an exhausted stack. */
const DEEPEST = 512;

/**
 * The canonical form of a JSON value, RFC 8785: no white space, members sorted by UTF-16 code units, numbers as ECMAScript writes
 * them. Throws `NOT_CANONICAL` for everything that is not plain JSON: undefined, NaN, bigint, a lone surrogate, a Date or any other
 * class's object, a hole in an array.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'object' && value !== null) return writeComposite(value, depth + 1);
  if (value === null || typeof value === 'boolean') return String(value);
  throw new LedgerError('NOT_CANONICAL', `a value of type ${typeof value} has no JSON form`);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value))
    throw new LedgerError('NOT_CANONICAL', 'a number that is not finite has no JSON form');
  // ECMAScript's Number::toString is the RFC's own rule (section 3.2.2.3); it writes -0 as 0.
  return String(value);
}

function writeString(text: string): string {
  if (!text.isWellFormed())
    throw new LedgerError('NOT_CANONICAL', 'a text with a lone surrogate has no UTF-8 form');
  // For well-formed text JSON.stringify escapes exactly what section 3.2.2.2 asks for.
  return JSON.stringify(text);
}

function writeComposite(value: object, depth: number): string {
  if (depth > DEEPEST) throw new LedgerError('NOT_CANONICAL', 'the value is nested too deeply');
  if (Array.isArray(value)) {
    // Array.from visits holes too, which then are refused as undefined.
    return `[${Array.from(value, (element: unknown) => write(element, depth)).join(',')}]`;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new LedgerError('NOT_CANONICAL', 'only plain objects have a JSON form');
  }
  const members = Object.entries(value)
    // The default order of strings in ECMAScript is the one of section 3.2.3.
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${writeString(name)}:${write(member, depth)}`);
  return `{${members.join(',')}}`;
}
