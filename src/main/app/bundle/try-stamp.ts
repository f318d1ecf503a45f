import type { SealedBundle } from '../../../shared/contract/case-methods.ts';
import type { Timestamp } from '../../../shared/model/ids.ts';
import { STAMP_GRACE_MS } from '../../../shared/bundle/verify/timestamp-step.ts';
import { requestTimestamp } from '../../time/request-timestamp.ts';
import { TimestampError } from '../../time/timestamp-error.ts';
import type { Stamp } from '../../bundle/write/plan.ts';
import type { Job } from '../jobs.ts';

/** Why a stamp that says an earlier time than the seal is not kept: with it no check of the bundle could end well. */
export const AHEAD =
  'the authority states an earlier time than the seal: the clock of this computer is ahead';

/** A time stamp that a seal asks for and does not depend on. */
export interface StampAttempt {
  readonly stamp: (signature: Uint8Array) => Promise<Stamp | null>;
  /** What became of it; to be asked once the seal is made. `fault` is a sentence. */
  readonly outcome: () => { readonly timestamp: SealedBundle['timestamp']; readonly fault: string | null };
}

/** Asks an authority for a stamp and takes no for an answer. Only a cancelled job rejects. */
export function tryStamp(url: string, created: Timestamp, job: Job): StampAttempt {
  let fault: string | null = 'no time stamp was asked for';
  return {
    async stamp(signature) {
      try {
        const received = await requestTimestamp(url, signature, { signal: job.signal });
        fault = isBefore(received.time, created) ? AHEAD : null;
        return fault === null ? received : null;
      } catch (error) {
        if (job.signal.aborted || !(error instanceof TimestampError)) throw error;
        fault = error.message;
        return null;
      }
    },
    outcome: () => ({ timestamp: fault === null ? 'added' : 'failed', fault }),
  };
}

/** Whether a stamp contradicts the time that a seal states (formats.md: 5 minutes of grace). */
export function isBefore(stamped: Timestamp, created: Timestamp): boolean {
  return Date.parse(stamped) < Date.parse(created) - STAMP_GRACE_MS;
}
