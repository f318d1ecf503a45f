import { BrowserVerifyError } from '../../../shared/browser/error.ts';
import { verifyInBrowser } from '../../../shared/browser/verify-in-browser.ts';
import { VerifyError } from '../../../shared/bundle/file-source.ts';
import type { VerifyProgress } from '../../../shared/bundle/verify.ts';
import type { Fingerprint } from '../../../shared/model/ids.ts';
import type { VerificationReport } from '../../../shared/model/verdict.ts';
import { parseTrust } from '../../../shared/verdict/fingerprint-text.ts';
import { CallFailed } from '../../transport/call-failed.ts';
import type { VerifyDraft } from './verify-request.ts';

export interface WindowCheck {
  readonly file: File;
  readonly draft: VerifyDraft;
  /** Keys that are trusted besides those of the draft. */
  readonly more: readonly Fingerprint[];
  readonly signal: AbortSignal;
  readonly onProgress: (progress: VerifyProgress) => void;
}

/**
 * Checks a dropped bundle by the rules of every check, without the core: nothing is copied, no address book is asked, nothing is recorded.
 * @throws CallFailed CANCELLED, FILE_UNREADABLE, NOT_A_BUNDLE, RECEIPT_UNREADABLE; IDENTITY_REFUSED for an encrypted bundle, which only the core can open
 */
export async function checkInWindow(check: WindowCheck): Promise<VerificationReport> {
  const { file, draft, more, signal, onProgress } = check;
  const given = (text: string): readonly string[] => (text.trim() === '' ? [] : [text]);
  const trust = [...new Set([...parseTrust(draft.trust), ...more])];
  const [receipt] = given(draft.receipt);
  try {
    const options = { trust, tsaRoots: given(draft.tsaRoot), receipt, signal, onProgress, crypto };
    return (await verifyInBrowser({ kind: 'zip', file }, options)).report;
  } catch (error) {
    if (signal.aborted) throw new CallFailed('CANCELLED', 'The check was stopped.');
    if (error instanceof VerifyError) throw new CallFailed(error.code, error.message);
    if (!(error instanceof BrowserVerifyError)) throw error;
    throw error.code === 'BUNDLE_ENCRYPTED'
      ? new CallFailed('IDENTITY_REFUSED', error.message)
      : new CallFailed('FILE_UNREADABLE', error.message);
  }
}
