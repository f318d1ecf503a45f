import type { Fingerprint, Timestamp } from '../../model/ids.ts';
import { SEAL_TXT } from '../layout.ts';
import type { Examination } from './examination.ts';
import type { StampedTime } from './timestamp-step.ts';

/** A key that its holder gave up, known from elsewhere than the bundle. */
export interface RevokedKey {
  readonly key: Fingerprint;
  /** From when on it may be in other hands. */
  readonly at: Timestamp;
}

/**
 * Step 15: what is known about the sealing key beside the bundle. Whoever holds a revoked key can write any time into a seal; only a time stamp
 * that holds shows that the seal was made before.
 */
export function examineRevocation(
  { findings }: Pick<Examination, 'findings'>,
  signer: Fingerprint | null,
  stamp: StampedTime | null,
  revoked: readonly RevokedKey[],
): void {
  const isOlder = (at: Timestamp): boolean => stamp !== null && stamp.time < at;
  if (!revoked.some(({ key, at }) => key === signer && !isOlder(at))) return;
  const message =
    'The key that sealed this is known to be revoked, and no time stamp shows that the seal is older.';
  findings.add('KEY_REVOKED', message, { path: SEAL_TXT });
}
