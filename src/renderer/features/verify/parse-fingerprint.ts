import { fingerprint, type Fingerprint } from '../../../shared/model/ids.ts';

/**
 * Reads a fingerprint as people copy it from paper or a message: with or without `sha256:`, in groups of four, in capitals,
 * over several lines. Null where it is not 64 hexadecimal digits.
 */
export function parseFingerprint(text: string): Fingerprint | null {
  const digits = text
    .toLowerCase()
    .replace(/^\s*sha-?256\s*:?/u, '')
    .replaceAll(/[\s:.-]+/gu, '');
  const parsed = fingerprint.safeParse(`sha256:${digits}`);
  return parsed.success ? parsed.data : null;
}

/** The 64 digits of a fingerprint in sixteen groups of four, as they are compared aloud. */
export function fingerprintGroups(value: string): readonly string[] {
  return value.replace(/^sha256:/u, '').match(/.{1,4}/gu) ?? [];
}
