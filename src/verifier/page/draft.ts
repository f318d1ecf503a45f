import type { CheckRequest } from '../task.ts';
import { parseTrust } from '../../shared/verdict/fingerprint-text.ts';
import type { Chosen } from './chosen.ts';

/** What a person has entered so far. */
export interface Draft {
  readonly chosen: Chosen | null;
  /** Fingerprints, one to a line, in any spelling. */
  readonly trust: string;
  readonly receipt: string;
  readonly tsaRoot: string;
}

export const emptyDraft: Draft = { chosen: null, trust: '', receipt: '', tsaRoot: '' };

/** The check that a draft asks for. */
export function requestOf(draft: Draft, chosen: Chosen): CheckRequest {
  return {
    bundle:
      chosen.kind === 'zip'
        ? { kind: 'zip', file: chosen.file }
        : { kind: 'folder', entries: chosen.entries },
    trust: [...new Set(parseTrust(draft.trust))],
    // Copied from a message, a receipt often comes with blank lines around it.
    receipt: draft.receipt.trim() === '' ? undefined : `${draft.receipt.trim()}\n`,
    tsaRoots: draft.tsaRoot.trim() === '' ? [] : [draft.tsaRoot],
  };
}
