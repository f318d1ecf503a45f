import type { Sha256 } from '../../../shared/model/ids.ts';
import type { Open } from './plan.ts';

/** A file of the bundle before it is written. Its size and hash are known first; the bytes must turn out to be just those. */
export interface Entry {
  /** Inside the bundle. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly content: Uint8Array | Open;
  /** The exhibit number whose bytes these are, for the error where they differ. */
  readonly exhibit: string | null;
}
