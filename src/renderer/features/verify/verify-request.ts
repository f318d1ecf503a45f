import type { Input } from '../../../shared/contract/index.ts';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import type { BookChoice } from '../sealer/book-fields.tsx';
import { parseTrust } from '../../../shared/verdict/fingerprint-text.ts';

/** What a person entered for checking a bundle. */
export interface VerifyDraft {
  readonly path: string;
  /** A bundle that was dropped where nobody tells its path; it is checked in the window itself then. */
  readonly dropped: File | null;
  /** Fingerprints, one to a line, in any spelling. */
  readonly trust: string;
  readonly receipt: string;
  readonly tsaRoot: string;
  readonly identity: string;
  /** What the address book of the open vault is asked, where one is open. */
  readonly book: BookChoice;
}

export const emptyDraft: VerifyDraft = {
  path: '',
  dropped: null,
  trust: '',
  receipt: '',
  tsaRoot: '',
  identity: '',
  book: { usesBook: true, from: null },
};

/**
 * What the person entered as the call takes it; `more` are keys trusted besides. Wrong lines are left out: ask {@link wrongTrustLine} first.
 * Without an open vault there is no address book to ask.
 */
export function verifyInput(
  draft: VerifyDraft,
  more: readonly Fingerprint[],
  isOpen = false,
): Omit<Input<'bundle.verify'>, 'job'> {
  const identity = draft.identity
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.startsWith('AGE-SECRET-KEY-1'));
  return {
    path: draft.path.trim(),
    trust: [...new Set([...parseTrust(draft.trust), ...more])],
    ...(isOpen && draft.book.usesBook ? { addressBook: true } : {}),
    ...(isOpen && draft.book.usesBook && draft.book.from !== null ? { from: draft.book.from } : {}),
    tsaRoots: draft.tsaRoot.trim() === '' ? [] : [draft.tsaRoot],
    ...(draft.receipt.trim() === '' ? {} : { receipt: draft.receipt }),
    ...(identity === undefined ? {} : { identity }),
  };
}

/** The name of the file or folder that is checked, without the folders it lies in. */
export function nameOf({ path, dropped }: VerifyDraft): string {
  return dropped?.name ?? path.split(/[\\/]/u).findLast((part) => part.trim() !== '') ?? '';
}
