import type { Input } from '../../../shared/contract/index.ts';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import { parseTrust } from '../../../shared/verdict/fingerprint-text.ts';

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

/** What the person entered as the call takes it; `people` are keys trusted besides. Wrong lines are left out: ask {@link wrongTrustLine} first. */
export function verifyInput(
  draft: VerifyDraft,
  people: readonly Fingerprint[],
): Omit<Input<'bundle.verify'>, 'job'> {
  const identity = draft.identity
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.startsWith('AGE-SECRET-KEY-1'));
  return {
    path: draft.path.trim(),
    trust: [...new Set([...parseTrust(draft.trust), ...people])],
    tsaRoots: draft.tsaRoot.trim() === '' ? [] : [draft.tsaRoot],
    ...(draft.receipt.trim() === '' ? {} : { receipt: draft.receipt }),
    ...(identity === undefined ? {} : { identity }),
  };
}
