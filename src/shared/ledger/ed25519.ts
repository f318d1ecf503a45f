import type { Primitives } from '../primitives.ts';

/** `INVALID_KEY`: no honest key looks like this. `BAD_SIGNATURE`: the key is sound, the signature does not hold. */
export type SignatureCheck = 'ok' | 'INVALID_KEY' | 'BAD_SIGNATURE';

const P = 2n ** 255n - 19n;
/** The order of the group, RFC 8032 section 5.1. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = modulo(-121665n * power(121666n, P - 2n));
const SIGN_BIT = 1n << 255n;

/** The y coordinates of the eight points of small order: identity, order 2, order 4 (two points), order 8 (four points). */
const SMALL_ORDER_Y: ReadonlySet<bigint> = new Set([1n, P - 1n, 0n, ...orderEight()]);

/**
 * Verifies Ed25519 strictly, so that every implementation of the format comes to the same answer where platforms differ: on top of
 * the platform's check it refuses keys with y ≥ p, of small order or off the curve (`INVALID_KEY`), and signatures with S ≥ L, a
 * non-canonical R or another length than 64 bytes (`BAD_SIGNATURE`). The key is judged first. Never rejects.
 */
export async function checkSignature(
  primitives: Primitives,
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<SignatureCheck> {
  if (!isCanonicalPoint(publicKey) || hasSmallOrder(publicKey)) return 'INVALID_KEY';
  if (signature.length === 64 && isCanonicalPoint(signature.subarray(0, 32)) && hasReducedScalar(signature)) {
    try {
      if (await primitives.verifyEd25519(publicKey, signature, message)) return 'ok';
    } catch {
      // A platform that throws on a signature has not accepted it.
    }
  }
  // Costly, therefore last: whether the point exists matters only for the name of the failure.
  return isOnCurve(publicKey) ? 'BAD_SIGNATURE' : 'INVALID_KEY';
}

/** Whether 32 bytes are the one encoding of a point that has this y: y < p, and no sign where x is 0. */
function isCanonicalPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false;
  const encoded = littleEndian(bytes);
  const y = encoded % SIGN_BIT;
  const xIsZero = y === 1n || y === P - 1n;
  return y < P && !(xIsZero && encoded >= SIGN_BIT);
}

function hasSmallOrder(publicKey: Uint8Array): boolean {
  return SMALL_ORDER_Y.has(littleEndian(publicKey) % SIGN_BIT);
}

function hasReducedScalar(signature: Uint8Array): boolean {
  return littleEndian(signature.subarray(32)) < L;
}

/** Whether x² = (y² − 1) / (d·y² + 1) has a solution, by Euler's criterion. */
function isOnCurve(publicKey: Uint8Array): boolean {
  const y = littleEndian(publicKey) % SIGN_BIT;
  const numerator = modulo(y * y - 1n);
  const denominator = modulo(D * y * y + 1n);
  return power(numerator * denominator, (P - 1n) / 2n) <= 1n;
}

/** The two y of order 8: doubling such a point gives y = 0, which holds where d·y⁴ + 2·y² − 1 = 0. */
function orderEight(): readonly bigint[] {
  // y² = (−1 ± √(1 + d)) / d; exactly one of the two is a square.
  const root = squareRoot(1n + D) ?? 0n;
  const inverse = power(D, P - 2n);
  for (const candidate of [root - 1n, -root - 1n]) {
    const y = squareRoot(candidate * inverse);
    if (y !== null) return [y, P - y];
  }
  return [];
}

/** RFC 8032 section 5.1.3 with p ≡ 5 (mod 8), or null where there is no root. */
function squareRoot(square: bigint): bigint | null {
  const target = modulo(square);
  const candidate = power(target, (P + 3n) / 8n);
  if (modulo(candidate * candidate) === target) return candidate;
  const other = modulo(candidate * power(2n, (P - 1n) / 4n));
  return modulo(other * other) === target ? other : null;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = modulo(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}

function modulo(value: bigint): bigint {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
}

function littleEndian(bytes: Uint8Array): bigint {
  let hex = '0x';
  for (let index = bytes.length - 1; index >= 0; index -= 1)
    hex += (bytes[index] ?? 0).toString(16).padStart(2, '0');
  return BigInt(hex);
}
