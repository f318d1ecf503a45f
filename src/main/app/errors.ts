import { errorCode, type CallError, type ErrorCode } from '../../shared/contract/errors.ts';
import { CodedError } from '../../shared/model/error.ts';

export type AppErrorCode = Extract<
  ErrorCode,
  | 'BAD_REQUEST'
  | 'UNKNOWN_METHOD'
  | 'NOT_ALLOWED'
  | 'CANCELLED'
  | 'NOT_AVAILABLE'
  | 'VAULT_LOCKED'
  | 'VAULT_DAMAGED'
  | 'WEAK_PASSPHRASE'
  | 'CASE_NOT_FOUND'
  | 'ITEM_NOT_FOUND'
  | 'MEMBER_NOT_FOUND'
  | 'CASE_CLOSED'
  | 'BATCH_NOT_FOUND'
  | 'ITEM_ERASED'
  | 'CONTACT_NOT_FOUND'
  | 'KEY_DIFFERS'
  | 'RECEIPT_UNREADABLE'
  | 'INCONSISTENT_WITH_RECEIPT'
  | 'LEDGER_SHORTER_THAN_RECEIPT'
  | 'CONTINUITY_MISSING'
  | 'RECEIPT_KEY_CHANGED'
  | 'NOTHING_TO_SEAL'
  | 'TIMESTAMP_FAILED'
  | 'FILE_NOT_FOUND'
  | 'FILE_EXISTS'
  | 'FILE_UNREADABLE'
  | 'NOT_A_CHAT'
  | 'PROFILE_NOT_FOUND'
  | 'BROWSER_GONE'
  | 'NOT_A_PAGE'
  | 'NOT_A_FILE'
  | 'NOT_A_BUNDLE'
  | 'ALREADY_STAMPED'
  | 'BUNDLE_ALTERED'
  | 'NO_TRANSCRIPT'
  | 'BAD_RANGE'
  | 'CLOCK_CHECK_FAILED'
>;

/** A call that cannot be answered, with the sentence that the person reads. */
export class AppError extends CodedError<AppErrorCode> {}

const internal: CallError = {
  code: 'INTERNAL',
  message: 'something went wrong inside Holdfast; what was preserved before is untouched',
};

/** What crosses the contract of an error: its code and sentence, and of an unforeseen one nothing that could carry evidence. */
export function callErrorOf(error: unknown): CallError {
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { code: 'CANCELLED', message: 'this was cancelled; nothing of it was kept' };
  }
  if (!(error instanceof CodedError)) return internal;
  const code = errorCode.safeParse(error.code);
  return code.success ? { code: code.data, message: error.message } : internal;
}
