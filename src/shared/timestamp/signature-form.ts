import type { BitString, OctetString } from 'asn1js';
import { isDer } from './der.ts';

const ECDSA = '1.2.840.10045.4.3.';
const SEQUENCE = 0x30;
const INTEGER = 0x02;

/**
 * Whether a signature has the one form that its algorithm allows: whole bytes, and for ECDSA two DER integers and nothing else
 * (RFC 3279 section 2.2.3). Otherwise bytes could change and the signature still hold.
 */
export function hasOneForm(signature: BitString | OctetString, algorithm: string): boolean {
  const { valueBlock } = signature;
  if ('unusedBits' in valueBlock && valueBlock.unusedBits !== 0) return false;
  const bytes = valueBlock.valueHexView;
  if (!algorithm.startsWith(ECDSA)) return true;
  const second = 4 + (bytes[3] ?? 0);
  return (
    isDer(bytes) &&
    bytes[0] === SEQUENCE &&
    isInteger(bytes, 2) &&
    isInteger(bytes, second) &&
    second + 2 + (bytes[second + 1] ?? 0) === bytes.length
  );
}

/** A positive integer of less than 128 bytes in its shortest form; curves larger than P-521 are not accepted anyway. */
function isInteger(bytes: Uint8Array, at: number): boolean {
  const [tag, length = 0, first = 0, next = 0] = bytes.subarray(at, at + 4);
  return tag === INTEGER && length > 0 && first < 0x80 && (first !== 0 || length === 1 || next >= 0x80);
}
