import { LedgerError } from '../ledger/error.ts';
import { readReceipt } from '../ledger/receipt.ts';
import type { LedgerHead } from '../ledger/checkpoint.ts';
import type { Fingerprint, LedgerId, Sha256 } from '../model/ids.ts';
import type { VerificationReport } from '../model/verdict.ts';
import type { Primitives } from '../primitives.ts';
import type { TimestampVerifier } from '../timestamp/reading.ts';
import { VerifyError, type FileSource } from './file-source.ts';
import { SEAL_TXT } from './layout.ts';
import { countPayload, examineBag } from './verify/bag-step.ts';
import { examineClosedLists } from './verify/closed-lists.ts';
import { openContainer } from './verify/container.ts';
import type { Examination, VerifyProgress } from './verify/examination.ts';
import { examineFileHashes } from './verify/file-hashes.ts';
import { createFindingList } from './verify/finding-list.ts';
import { createDigestTable } from './verify/hash-table.ts';
import { readItemFiles } from './verify/item-files.ts';
import { examineLedger } from './verify/ledger-step.ts';
import { examineRevocation, type RevokedKey } from './verify/known-revocations.ts';
import { readManifests } from './verify/manifests.ts';
import { examinePaths } from './verify/paths.ts';
import { examineRecords } from './verify/records-step.ts';
import { writeReport } from './verify/report.ts';
import { examineSealClaims } from './verify/seal-claims.ts';
import { readSeal } from './verify/seal-step.ts';
import { examineSignatures } from './verify/signatures-step.ts';
import { examineTimestamp } from './verify/timestamp-step.ts';
import { examineTranscripts } from './verify/transcripts.ts';
import { examineUnrecorded } from './verify/unrecorded.ts';

export type { VerifyProgress } from './verify/examination.ts';

export interface VerifyOptions {
  readonly primitives: Primitives;
  /** The keys whose seal is taken as its holder's word; any other signer is UNKNOWN_SIGNER. */
  readonly trust: readonly Fingerprint[];
  /** Keys that are known to be revoked, and since when. A seal of theirs counts only where a time stamp shows that it is older. */
  readonly revoked?: readonly RevokedKey[] | undefined;
  /** The text of a receipt for the case's ledger. */
  readonly receipt?: string | undefined;
  /** The hash that an event of a ledger must have, as far as the one who asks has seen that ledger before; null for what is not known. */
  readonly knownHash?: ((ledger: LedgerId, seq: number) => Sha256 | null) | undefined;
  /** Checks time stamps; without it a stamp is there and unproven. */
  readonly verifyTimestamp?: TimestampVerifier | undefined;
  /** Stops the work: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
}

/**
 * Examines a bundle as formats.md says ("Bundle" and "Verdict"): every layer, all findings, whatever the layers before gave. Memory
 * grows with the number of files and exhibits, never with their size. Rejects with VerifyError where there is no verdict
 * (`NOT_A_BUNDLE`, `RECEIPT_UNREADABLE`), and with what the source or the signal throws; never because of what a bundle holds.
 */
export async function verifyBundle(source: FileSource, options: VerifyOptions): Promise<VerificationReport> {
  const { primitives, trust, signal, onProgress } = options;
  const receipt = await readGivenReceipt(options);
  const findings = createFindingList();
  const contents = await openContainer(source, findings);
  const { files } = contents;
  const examination: Examination = {
    source,
    primitives,
    findings,
    files,
    digests: createDigestTable(),
    signal,
    onProgress,
  };

  examinePaths(contents, findings);
  examineClosedLists(contents, findings);
  const sealPart = await readSeal(examination);
  const { seal } = sealPart;
  const payload = countPayload(examination);
  await examineBag(examination, seal, payload);
  const manifests = await readManifests(examination);
  const folders = await readItemFiles(examination);
  const included = new Map(
    folders.flatMap(({ record }) => (record === null ? [] : [[record.id as string, record]])),
  );
  const ledger = await examineLedger(examination, included, receipt, options.knownHash);
  const extracts = await examineTranscripts(examination, folders, ledger.records);
  await examineFileHashes(examination, manifests);
  examineRecords(examination, folders, ledger.records);
  examineUnrecorded(examination, folders, manifests.payload);
  if (seal !== null) examineSealClaims(examination, seal, payload, ledger.summary, ledger.records);
  const { signer, signature } = await examineSignatures(examination, sealPart);
  const stamp = await examineTimestamp(examination, seal, signature, options.verifyTimestamp);
  examineRevocation(examination, signer, stamp, options.revoked ?? []);
  if (signer !== null && !trust.includes(signer)) {
    findings.add('UNKNOWN_SIGNER', 'You have not said that you trust the key that sealed this.', {
      path: SEAL_TXT,
    });
  }
  return writeReport(examination, { seal, signer, folders, ledger, extracts, stamp });
}

async function readGivenReceipt({ primitives, receipt }: VerifyOptions): Promise<LedgerHead | undefined> {
  if (receipt === undefined) return undefined;
  try {
    return await readReceipt(primitives, receipt);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new VerifyError('RECEIPT_UNREADABLE', error.message, { cause: error });
  }
}
