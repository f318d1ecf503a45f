import type { Primitives } from '../../primitives.ts';
import { checkCheckpoint, type Checkpoint } from '../checkpoint.ts';
import { fingerprintOf, publicKeyOfHex } from '../fingerprint.ts';
import type { Report } from './report.ts';

/** How many signatures may be under way at once: enough to keep every core busy, few enough to need no memory. */
const UNDER_WAY = 128;

/** Verifies the signatures of checkpoints, many at once. */
export interface SignatureQueue {
  /** Where this returns a promise, the caller waits for it before it adds more. */
  add(checkpoint: Checkpoint): Promise<void> | undefined;
  /** Resolves when every signature has been judged. */
  drain(): Promise<void>;
}

/** Reports BAD_SIGNATURE and INVALID_KEY; also where `key` is not the fingerprint of `public`. */
export function createSignatureQueue(primitives: Primitives, report: Report): SignatureQueue {
  let underWay: Promise<void>[] = [];
  /** The key last seen, since in most ledgers one key signs nearly all. */
  let known = { public: '', key: '' };

  function fingerprint(publicHex: string): string {
    if (known.public !== publicHex) {
      known = {
        public: publicHex,
        key: fingerprintOf(primitives, publicKeyOfHex(publicHex) ?? new Uint8Array()),
      };
    }
    return known.key;
  }
  async function judge(checkpoint: Checkpoint): Promise<void> {
    const result = await checkCheckpoint(primitives, checkpoint);
    if (result === 'INVALID_KEY')
      report(result, checkpoint.seq, 'The key of this checkpoint is one that signs nothing.');
    if (result === 'BAD_SIGNATURE')
      report(result, checkpoint.seq, 'The signature of this checkpoint does not hold.');
  }
  async function drain(): Promise<void> {
    const waiting = underWay;
    underWay = [];
    await Promise.all(waiting);
  }

  return {
    add(checkpoint) {
      if (fingerprint(checkpoint.public) !== checkpoint.key) {
        report(
          'BAD_SIGNATURE',
          checkpoint.seq,
          'This checkpoint names another key than the one that it carries.',
        );
      }
      underWay.push(judge(checkpoint));
      return underWay.length >= UNDER_WAY ? drain() : undefined;
    },
    drain,
  };
}
