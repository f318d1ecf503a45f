import type { Input } from '../../../shared/contract/index.ts';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import { parseFingerprint } from './parse-fingerprint.ts';

/** What a person entered for checking a bundle. */
export interface VerifyDraft {
  readonly path: string;
  /** Fingerprints, one to a line, in any spelling. */
  readonly trust: string;
  readonly receipt: string;
  readonly tsaRoot: string;
  readonly identity: string;
}

export const emptyDraft: VerifyDraft = { path: '', trust: '', receipt: '', tsaRoot: '', identity: '' };

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

/** What the person entered as the call takes it; `people` are keys trusted besides. Wrong lines are left out: ask {@link wrongTrustLine} first. */
export function verifyInput(
  draft: VerifyDraft,
  people: readonly Fingerprint[],
): Omit<Input<'bundle.verify'>, 'job'> {
  const whole = parseFingerprint(draft.trust);
  const entered =
    whole === null ? filledLines(draft.trust).flatMap(({ text }) => parseFingerprint(text) ?? []) : [whole];
  const identity = draft.identity
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.startsWith('AGE-SECRET-KEY-1'));
  return {
    path: draft.path.trim(),
    trust: [...new Set([...entered, ...people])],
    tsaRoots: draft.tsaRoot.trim() === '' ? [] : [draft.tsaRoot],
    ...(draft.receipt.trim() === '' ? {} : { receipt: draft.receipt }),
    ...(identity === undefined ? {} : { identity }),
  };
}
