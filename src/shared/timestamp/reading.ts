import type { FindingCode } from '../model/verdict.ts';
import type { Timestamp } from '../model/ids.ts';

/** What is held against a time stamp. */
export interface TimestampFault {
  readonly code: Extract<
    FindingCode,
    'TIMESTAMP_NOT_FOR_THIS_SEAL' | 'TIMESTAMP_ISSUER_UNKNOWN' | 'BAD_SIGNATURE' | 'RECORD_MISMATCH'
  >;
  readonly message: string;
  readonly about: 'token' | 'chain';
}

/** What a time stamp says, and what is wrong with it. Without faults it was issued by a trusted authority over these very bytes. */
export interface TimestampReading {
  /** The token's own time, null where it cannot be read. */
  readonly time: Timestamp | null;
  /** The subject of the authority's certificate, in words. */
  readonly authority: string | null;
  readonly faults: readonly TimestampFault[];
}

/** Checks the token over a seal's signature against the chain that came with it; which roots are trusted, it knows. Never rejects. */
export type TimestampVerifier = (stamp: {
  readonly token: Uint8Array;
  /** The bytes that must be stamped. */
  readonly signature: Uint8Array;
  /** The text of tsa-chain.pem, null where it is missing. */
  readonly chain: string | null;
}) => Promise<TimestampReading>;
