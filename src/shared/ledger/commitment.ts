import type { Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { canonicalize } from './canonical.ts';
import { LedgerError } from './error.ts';
import type { JsonObject, JsonValue } from './strict-json.ts';

/** How deep details and `item.json` may nest, the object itself counted. */
export const DETAILS_DEPTH = 16;
/** The bytes of a salt. */
export const SALT_BYTES = 32;

/**
 * The canonical text of an event's details. Throws `INVALID_DETAILS` for fractions, integers beyond ±(2^53−1), more than 16 levels, or
 * anything that is not an object; `NOT_CANONICAL` for what is no JSON.
 */
export function canonicalDetails(details: JsonObject): string {
  const text = canonicalize(details);
  if (!text.startsWith('{'))
    throw new LedgerError('INVALID_DETAILS', 'the details of an event must be an object');
  if (!isWithinLimits(details, DETAILS_DEPTH)) {
    throw new LedgerError(
      'INVALID_DETAILS',
      'the details of an event hold a number that is not a safe integer, or nest too deeply',
    );
  }
  return text;
}

function isWithinLimits(value: JsonValue, depthLeft: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return (
    depthLeft > 0 && Object.values(value).every((member: JsonValue) => isWithinLimits(member, depthLeft - 1))
  );
}

/** The `body` of an event: HMAC-SHA256 of the canonical details under a fresh random salt, which the caller provides and keeps. */
export function commit(primitives: Primitives, salt: Uint8Array, canonical: string): Sha256 {
  if (salt.length !== SALT_BYTES) throw new LedgerError('INVALID_DETAILS', 'a salt has 32 bytes');
  return primitives.hmacSha256(salt, canonical) as Sha256;
}
