import type { CaseId, Fingerprint } from '../../../shared/model/ids.ts';

/** What a person gives to be taken in. */
export interface ReceiptToImport {
  readonly text: string;
  /** The path of an export of the ledger's lines. */
  readonly lines?: string | undefined;
  readonly from: string;
  readonly case?: CaseId | undefined;
  readonly acceptKey?: Fingerprint | undefined;
}
