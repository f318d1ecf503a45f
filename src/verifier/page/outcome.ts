import type { BrowserVerdict } from '../../shared/browser/verify-in-browser.ts';
import type { BundleCapture } from '../../shared/page/bundle-captures.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CheckRequest } from '../task.ts';
import type { Chosen } from './chosen.ts';

/** A finished check: what was checked with what, when, and what came of it. */
export interface Outcome {
  readonly chosen: Chosen;
  readonly request: CheckRequest;
  readonly verdict: BrowserVerdict;
  /** The hash of the whole file; null for a folder, or where it could not be computed. */
  readonly sha256: Sha256 | null;
  readonly checkedAt: Date;
  /** The captured pages of the bundle; none where they could not be read. */
  readonly captures: readonly BundleCapture[];
}
