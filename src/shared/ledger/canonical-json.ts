import { canonicalize } from './canonical.ts';
import { parseStrictJson, type JsonLimits, type JsonReading, type JsonValue } from './strict-json.ts';

/**
 * Reads JSON that must already stand in canonical form, under the limits of `parseStrictJson`. Never throws. The caller bounds the
 * length of the text.
 */
export function readCanonicalJson(text: string, limits: JsonLimits): JsonReading {
  const value = readQuickly(text, limits.maxDepth);
  if (value !== undefined) return { ok: true, value };
  const reading = parseStrictJson(text, limits);
  if (!reading.ok || canonicalize(reading.value) === text) return reading;
  return { ok: false, why: 'it is not in canonical form' };
}

/**
 * The value where the engine's own reader and writer, several times faster than ours, settle the question: writing what was read gives
 * the same text (so no name stood twice and nothing was rounded or spelled differently), and all members are in order. Undefined
 * leaves the question open.
 */
function readQuickly(text: string, maxDepth: number): JsonValue | undefined {
  // An escaped surrogate is the one thing that the engine's writer spells out and canonical form forbids.
  if (text.includes('\\ud') || !text.isWellFormed()) return undefined;
  try {
    const value = JSON.parse(text) as JsonValue;
    return isOrderly(value, maxDepth) && JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOrderly(value: JsonValue, depthLeft: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depthLeft === 0) return false;
  if (Array.isArray(value)) return value.every((element: JsonValue) => isOrderly(element, depthLeft - 1));
  let last: string | null = null;
  for (const [name, member] of Object.entries(value)) {
    if (last !== null && last >= name) return false;
    if (!isOrderly(member, depthLeft - 1)) return false;
    last = name;
  }
  return true;
}
