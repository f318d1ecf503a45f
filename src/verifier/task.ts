import { hashBlob } from '../shared/browser/hash-blob.ts';
import { capturesInBrowser } from '../shared/browser/captures-in-browser.ts';
import { BrowserVerifyError } from '../shared/browser/error.ts';
import {
  verifyInBrowser,
  type BrowserBundle,
  type BrowserVerdict,
} from '../shared/browser/verify-in-browser.ts';
import type { BundleCapture } from '../shared/page/bundle-captures.ts';
import { VerifyError, type VerifyErrorCode } from '../shared/bundle/file-source.ts';
import type { VerifyProgress } from '../shared/bundle/verify.ts';
import { assertNever } from '../shared/model/error.ts';
import type { Fingerprint, Sha256 } from '../shared/model/ids.ts';

/** What a bundle is checked with. Can be sent to a worker. */
export interface CheckRequest {
  readonly bundle: BrowserBundle;
  readonly trust: readonly Fingerprint[];
  readonly receipt: string | undefined;
  readonly tsaRoots: readonly string[];
}

/** Work for a worker: the check itself, the hash of the whole file, which the record of the check names, or the captured pages, to be compared. */
export type Task =
  | { readonly kind: 'check'; readonly request: CheckRequest }
  | { readonly kind: 'hash'; readonly file: Blob }
  | { readonly kind: 'captures'; readonly bundle: BrowserBundle };

/** Why there is no verdict. `UNEXPECTED` is a fault of this program. */
export type FailureCode =
  Exclude<VerifyErrorCode, 'IDENTITY_REFUSED'> | BrowserVerifyError['code'] | 'UNEXPECTED';

export type Answer =
  | { readonly kind: 'progress'; readonly progress: VerifyProgress }
  | { readonly kind: 'checked'; readonly verdict: BrowserVerdict }
  | { readonly kind: 'hashed'; readonly sha256: Sha256 }
  | { readonly kind: 'captures'; readonly captures: readonly BundleCapture[] }
  | { readonly kind: 'failed'; readonly code: FailureCode };

/** Progress is told this often, so that its messages cost nothing. In milliseconds. */
const TELL_EVERY = 100;

/** Does one task, in a worker or in the page itself. Never rejects. */
export async function work(task: Task, answer: (answer: Answer) => void): Promise<void> {
  let told = 0;
  const onProgress = (progress: VerifyProgress): void => {
    const now = performance.now();
    if (now - told < TELL_EVERY) return;
    told = now;
    answer({ kind: 'progress', progress });
  };
  try {
    answer(await outcomeOf(task, onProgress));
  } catch (error) {
    answer({ kind: 'failed', code: codeOf(error) });
  }
}

async function outcomeOf(task: Task, onProgress: (progress: VerifyProgress) => void): Promise<Answer> {
  switch (task.kind) {
    case 'check': {
      const { bundle, ...given } = task.request;
      const crypto = 'subtle' in globalThis.crypto ? globalThis.crypto : undefined;
      return { kind: 'checked', verdict: await verifyInBrowser(bundle, { ...given, crypto, onProgress }) };
    }
    case 'hash':
      return { kind: 'hashed', sha256: await hashBlob(task.file, onProgress) };
    case 'captures': {
      const crypto = 'subtle' in globalThis.crypto ? globalThis.crypto : undefined;
      return { kind: 'captures', captures: await capturesInBrowser(task.bundle, crypto) };
    }
    default:
      return assertNever(task);
  }
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof BrowserVerifyError) return error.code;
  if (error instanceof VerifyError && error.code !== 'IDENTITY_REFUSED') return error.code;
  return 'UNEXPECTED';
}
