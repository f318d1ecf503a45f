import type { LedgerSummary } from '../../ledger/verify/verify-ledger.ts';
import { CASE_LEDGER, SEAL_TXT, TAG_MANIFEST_TXT } from '../layout.ts';
import type { Seal } from '../seal.ts';
import type { Payload } from './bag-step.ts';
import type { CaseRecords } from './case-records.ts';
import type { Examination } from './examination.ts';

/** Step 12: what the seal states against what was found. */
export function examineSealClaims(
  { findings, digests }: Examination,
  seal: Seal,
  payload: Payload,
  ledger: LedgerSummary,
  records: CaseRecords,
): void {
  const tagManifest = digests.get(TAG_MANIFEST_TXT);
  if (tagManifest !== undefined && tagManifest.sha256 !== seal.tagManifest) {
    findings.add('ALTERED', 'The list of lists is not the one that was sealed.', { path: TAG_MANIFEST_TXT });
  }
  if (payload.files !== seal.payload.files || payload.bytes !== seal.payload.bytes) {
    const message = 'The number of files or the sum of their sizes is not the one that was sealed.';
    findings.add('RECORD_MISMATCH', message, { path: SEAL_TXT });
  }
  examineHead(findings, seal, ledger);
  const previous = records.lastSealed;
  // A seal before this one whose details are not disclosed is a finding of its own.
  if (
    seal.previous === null ? previous !== null : previous === null || isOther(previous.seal, seal.previous)
  ) {
    findings.add('RECORD_MISMATCH', 'The seal does not follow the seal that the ledger records before it.', {
      path: SEAL_TXT,
    });
  }
  if (ledger.lastAt !== null && seal.created < ledger.lastAt) {
    findings.add('TIME_CONFLICT', 'The seal states a time before that of the last event it covers.', {
      path: SEAL_TXT,
    });
  }
  if (records.revoked.has(seal.signer)) {
    findings.add('KEY_REVOKED', 'The key that sealed this had been revoked before.', { path: SEAL_TXT });
  }
}

function examineHead(
  findings: Examination['findings'],
  { ledger: stated }: Seal,
  ledger: LedgerSummary,
): void {
  if (ledger.ledger !== null && ledger.ledger !== stated.id) {
    findings.add('FOREIGN_EVENT', 'The ledger is not the one that the seal names.', { path: CASE_LEDGER });
  } else if (ledger.lastSeq !== stated.seq || ledger.lastHash !== stated.hash) {
    findings.add('LEDGER_BROKEN', 'The ledger does not end with the event that the seal names.', {
      path: CASE_LEDGER,
    });
  }
}

function isOther(recorded: string | null, stated: string): boolean {
  return recorded !== null && recorded !== stated;
}
