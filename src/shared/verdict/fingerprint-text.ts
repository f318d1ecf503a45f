import { fingerprint, type Fingerprint } from '../model/ids.ts';

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

/** The lines of a text field that hold something, with their numbers from 1. */
function filledLines(text: string): readonly { readonly line: number; readonly text: string }[] {
  return text
    .split('\n')
    .map((entry, index) => ({ line: index + 1, text: entry.trim() }))
    .filter((entry) => entry.text !== '');
}

/** The first line that is no fingerprint, or null. Sixteen groups of four may also stand over several lines as one fingerprint. */
export function wrongTrustLine(trust: string): number | null {
  if (parseFingerprint(trust) !== null) return null;
  return filledLines(trust).find(({ text }) => parseFingerprint(text) === null)?.line ?? null;
}

/** The fingerprints of a text field, one to a line, or one over several lines. Wrong lines are left out: ask {@link wrongTrustLine} first. */
export function parseTrust(trust: string): readonly Fingerprint[] {
  const whole = parseFingerprint(trust);
  return whole === null ? filledLines(trust).flatMap(({ text }) => parseFingerprint(text) ?? []) : [whole];
}
