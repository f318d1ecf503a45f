import { z } from 'zod';
import { fingerprint, ledgerId, personId, sha256, timestamp } from './ids.ts';
import { receivedDetails } from './received.ts';
import { sealer } from './trust.ts';
import { verdict, type Verdict } from './verdict-word.ts';

/** Codes that say something differs from what was sealed or recorded. */
export const alteredCodes = [
  'ALTERED',
  'MISSING',
  'UNLISTED_FILE',
  'FORBIDDEN_FILE',
  'LINK_FORBIDDEN',
  'UNSAFE_PATH',
  'NAME_COLLISION',
  'AMBIGUOUS_ZIP',
  'SIZE_LIMIT_EXCEEDED',
  'MALFORMED_MANIFEST',
  'MALFORMED_BAG',
  'MALFORMED_SEAL',
  'MALFORMED_EVENT',
  'UNSIGNED',
  'BAD_SIGNATURE',
  'INVALID_KEY',
  'LEDGER_BROKEN',
  'LEDGER_SHORTER_THAN_RECEIPT',
  'INCONSISTENT_WITH_RECEIPT',
  'FOREIGN_EVENT',
  'RECORD_MISMATCH',
  'TIMESTAMP_NOT_FOR_THIS_SEAL',
  'TIMESTAMP_MISSING',
  'STORED_OBJECT_ALTERED',
  'ROLLBACK',
] as const;

/** Codes that say nothing differs, but something could not be checked. */
export const unprovenCodes = [
  'UNKNOWN_SIGNER',
  'UNSUPPORTED_VERSION',
  'TIMESTAMP_ISSUER_UNKNOWN',
  'KEY_REVOKED',
  'TIME_CONFLICT',
] as const;

/** Codes that inform and change no verdict. */
export const informationCodes = ['ERASED', 'CLOCK_WENT_BACKWARDS', 'REPACKED_ZIP'] as const;

export const findingCode = z.enum([...alteredCodes, ...unprovenCodes, ...informationCodes]);
export type FindingCode = z.infer<typeof findingCode>;

/** One thing that the check found. `path` is inside the bundle, `seq` a ledger's sequence number; at most one of them helps. */
export const finding = z.object({
  code: findingCode,
  path: z.string().optional(),
  seq: z.int().optional(),
  message: z.string(),
});
export type Finding = z.infer<typeof finding>;

/** At most this many findings are given; the verdict does not depend on the rest. */
export const FINDINGS_LIMIT = 1000;

export { verdict, type Verdict };

export type FindingClass = 'altered' | 'unproven' | 'information';

const classes = new Map<FindingCode, FindingClass>([
  ...alteredCodes.map((code) => [code, 'altered'] as const),
  ...unprovenCodes.map((code) => [code, 'unproven'] as const),
  ...informationCodes.map((code) => [code, 'information'] as const),
]);

/** What a code means for the verdict. */
export function classOf(code: FindingCode): FindingClass {
  return classes.get(code) ?? 'altered';
}

/** The verdict that findings lead to: `altered` outweighs `unproven`, and only nothing or information is `intact`. */
export function verdictOf(codes: Iterable<FindingCode>): Verdict {
  let result: Verdict = 'intact';
  for (const code of codes) {
    const kind = classOf(code);
    if (kind === 'altered') return 'altered';
    if (kind === 'unproven') result = 'unproven';
  }
  return result;
}

/** Of a chat that is handed over in part: how many of its messages are here, and where they stand among the others. */
export const extractSummary = z.object({
  messages: z.int(),
  disclosed: z.int(),
  /** Runs in the transcript's order, counted from 1, ends included: messages that are here and messages that are withheld, in turn. */
  runs: z.array(z.object({ from: z.int(), to: z.int(), disclosed: z.boolean() })),
});
export type ExtractSummary = z.infer<typeof extractSummary>;

/** At most this many runs of an extract are given; the counts do not depend on the rest. */
export const RUNS_LIMIT = 1000;

/** An exhibit as a bundle's verdict lists it. */
export const verifiedExhibit = z.object({
  exhibit: z.string(),
  kind: z.string(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  acquiredAt: z.string(),
  /** True where only a redacted copy was handed over. */
  withheld: z.boolean(),
  derived: z.int(),
  /** There where only some messages of a chat were handed over. */
  extract: extractSummary.optional(),
  /** False as soon as any finding points into this exhibit's folder or at its records. */
  sound: z.boolean(),
});
export type VerifiedExhibit = z.infer<typeof verifiedExhibit>;

/** The ledger that a bundle holds, as far as it can be read: what later bundles and receipts of the same case are held against. */
const verifiedHistory = z.object({
  ledger: ledgerId,
  seq: z.int(),
  hash: sha256,
  /** The id in whose name the bundle was sealed; nothing but the seal vouches for it. */
  person: personId.nullable(),
  keys: z.array(
    z.object({
      seq: z.int(),
      at: timestamp,
      type: z.enum(['added', 'revoked']),
      key: fingerprint,
      /** The key of the one who says so. */
      by: fingerprint,
    }),
  ),
});

/** A bundle that the case received from somebody; `seq` and `at` are those of its custody.received. */
export const receivedBundle = receivedDetails.extend({ seq: z.int(), at: timestamp });
export type ReceivedBundle = z.infer<typeof receivedBundle>;

/** What checking a bundle yields; the command line prints exactly this. */
export const verificationReport = z.object({
  verdict,
  sentence: z.string(),
  findings: z.array(finding),
  signer: z.string().nullable(),
  created: z.string().nullable(),
  bundle: z.string().nullable(),
  exhibits: z.array(verifiedExhibit),
  checked: z.object({ files: z.int(), bytes: z.int(), events: z.int() }),
  /** The exhibits that the ledger declares, and what became of those that are not here. */
  declared: z.object({
    exhibits: z.int(),
    included: z.int(),
    leftOut: z.int(),
    erased: z.int(),
    withheldDetails: z.int(),
    /** The same by the kind of event, the most frequent first. */
    withheldKinds: z.array(z.object({ type: z.string(), events: z.int() })),
  }),
  timestamp: z.object({ time: timestamp, authority: z.string() }).optional(),
  /** Bundles of others that are handed over with this one, and the way they came, as far as it is disclosed. The sealer vouches for it. */
  received: z.array(receivedBundle).optional(),
  history: verifiedHistory.optional(),
  /** What is known of the sealing key; there when the bundle was checked with a vault's address book. */
  sealer: sealer.optional(),
  notShown: z.array(z.string()),
});
export type VerificationReport = z.infer<typeof verificationReport>;
