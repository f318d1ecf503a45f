/** A JSON object whose members are not looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A value as an object, or null where it is something else. */
export function objectIn(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** A value as a list; empty where it is something else. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The objects of a list; what else stands in it is passed over. */
export function objectsIn(value: unknown): JsonObject[] {
  return listIn(value)
    .map(objectIn)
    .filter((one) => one !== null);
}

/** A value as text, or null where it is something else. Half of a surrogate pair, which JSON can escape and UTF-8 cannot hold, is U+FFFD. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value.toWellFormed() : null;
}

/** What a text holds as JSON; undefined where it is no JSON, which no JSON text can hold itself. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as a person may read it: a text as it is, anything else as JSON. Empty for what says nothing: null, false, '', [] and {}. */
export function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return value.toWellFormed();
  const text = jsonOf(value);
  return text === '[]' || text === '{}' ? '' : text;
}

/** JSON nested so deeply that it exhausts the stack can only come from a file made for it; the source still holds it. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return '[…]';
    throw error;
  }
}
