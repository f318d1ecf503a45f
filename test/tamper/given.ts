import type { VerifyOptions } from '../../src/shared/bundle/verify.ts';
import { fingerprint, type LedgerId, type Sha256 } from '../../src/shared/model/ids.ts';
import { createTimestampVerifier } from '../../src/shared/timestamp/verify-timestamp.ts';
import { sealerKeys } from './build-bundle.ts';

/** What a test gives to a verifier beside the bundle. All of it is data, so that it can be given to verify.py as well. */
export interface Given extends Pick<VerifyOptions, 'receipt' | 'revoked'> {
  readonly trust?: readonly string[];
  /** PEM. Where this is missing, time stamps are not checked. */
  readonly tsaRoots?: readonly string[];
  /** Events of ledgers that were seen before. */
  readonly seen?: readonly { readonly ledger: LedgerId; readonly seq: number; readonly hash: Sha256 }[];
}

/** What is given where a test says nothing else: trust in the key that seals the test bundles. */
export function completed(given: Given): Given & Required<Pick<Given, 'trust'>> {
  return { trust: [sealerKeys.fingerprint], ...given };
}

/** The same as options of our verifier. */
export function optionsOf(given: Given): Omit<VerifyOptions, 'primitives'> {
  const { trust, receipt, revoked, tsaRoots, seen = [] } = completed(given);
  return {
    trust: trust.map((key) => fingerprint.parse(key)),
    receipt,
    revoked,
    knownHash: (ledger, seq) => seen.find((one) => one.ledger === ledger && one.seq === seq)?.hash ?? null,
    verifyTimestamp:
      tsaRoots === undefined
        ? undefined
        : createTimestampVerifier({ crypto: globalThis.crypto, roots: tsaRoots }),
  };
}
