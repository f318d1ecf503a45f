import type { VerifyProgress } from '../../shared/bundle/verify.ts';
import type { BundleCapture } from '../../shared/page/bundle-captures.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { BrowserVerdict } from '../../shared/browser/verify-in-browser.ts';
import { runTask } from '../run-task.ts';
import type { CheckRequest, FailureCode } from '../task.ts';
import type { Chosen } from './chosen.ts';
import type { Outcome } from './outcome.ts';

export interface CheckListener {
  readonly onProgress: (progress: VerifyProgress) => void;
  readonly onFailure: (code: FailureCode) => void;
  readonly onOutcome: (outcome: Outcome) => void;
}

/** Checks a bundle and hashes its file, side by side, and then reads its captured pages. Returns what stops both; nothing is heard of them then. */
export function startCheck(chosen: Chosen, request: CheckRequest, listener: CheckListener): () => void {
  let verdict: BrowserVerdict | null = null;
  /** Undefined until it is known. */
  let sha256: Sha256 | null | undefined = chosen.kind === 'folder' ? null : undefined;
  let captures: readonly BundleCapture[] | null = null;
  let stopCaptures: (() => void) | null = null;
  const reached = { check: 0, hash: 0 };
  let totalBytes = 0;

  function tell(part: 'check' | 'hash', progress: VerifyProgress): void {
    reached[part] = progress.totalBytes === 0 ? 0 : progress.bytes / progress.totalBytes;
    totalBytes = Math.max(totalBytes, progress.totalBytes);
    // Both read every byte; the slower one tells how far it is to the end.
    const share = sha256 === undefined ? Math.min(reached.check, reached.hash) : reached.check;
    listener.onProgress({ bytes: Math.round(share * totalBytes), totalBytes });
  }
  function finish(): void {
    if (verdict === null || sha256 === undefined || captures === null) return;
    listener.onOutcome({ chosen, request, verdict, sha256, checkedAt: new Date(), captures });
  }

  /** What cannot be read of them changes no verdict, and so does not keep it back. */
  function readCaptures({ report }: BrowserVerdict): void {
    if (!report.exhibits.some(({ kind, withheld }) => kind === 'page' && !withheld)) {
      captures = [];
      return;
    }
    stopCaptures = runTask({ kind: 'captures', bundle: request.bundle }, (answer) => {
      if (answer.kind === 'progress') return;
      captures = answer.kind === 'captures' ? answer.captures : [];
      finish();
    });
  }

  const stopHash =
    chosen.kind === 'folder'
      ? null
      : runTask({ kind: 'hash', file: chosen.file }, (answer) => {
          if (answer.kind === 'progress') tell('hash', answer.progress);
          else {
            sha256 = answer.kind === 'hashed' ? answer.sha256 : null;
            finish();
          }
        });
  const stopCheck = runTask({ kind: 'check', request }, (answer) => {
    if (answer.kind === 'progress') tell('check', answer.progress);
    else if (answer.kind === 'checked') {
      verdict = answer.verdict;
      reached.check = 1;
      readCaptures(verdict);
      finish();
    } else {
      stopHash?.();
      listener.onFailure(answer.kind === 'failed' ? answer.code : 'UNEXPECTED');
    }
  });
  return () => {
    stopHash?.();
    stopCheck();
    stopCaptures?.();
  };
}
