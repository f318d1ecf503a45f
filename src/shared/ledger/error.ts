import { CodedError } from '../model/error.ts';

/**
 * What can go wrong while a ledger is written, or a receipt read. Verification never throws these: it reports findings.
 * - `NOT_CANONICAL`: a value that has no RFC 8785 form (a lone surrogate, a number that is not finite, no JSON at all).
 * - `INVALID_DETAILS`: details that the format does not allow (fractions, too deep, not an object).
 * - `INVALID_EVENT`, `INVALID_CHECKPOINT`: fields that would not make a valid line.
 * - `RECEIPT_UNREADABLE`: not a receipt, or one whose signature does not hold.
 */
export type LedgerErrorCode =
  'NOT_CANONICAL' | 'INVALID_DETAILS' | 'INVALID_EVENT' | 'INVALID_CHECKPOINT' | 'RECEIPT_UNREADABLE';

/** The error of this area. Messages name fields, never their content. */
export class LedgerError extends CodedError<LedgerErrorCode> {}
