import { z } from 'zod';

/**
 * Every code a call can fail with. The window translates codes; the message is the English sentence the command line prints.
 * An error that has no code of its own is a fault of the program and arrives as INTERNAL.
 */
export const errorCodes = [
  // the call itself
  'BAD_REQUEST',
  'UNKNOWN_METHOD',
  'NOT_ALLOWED',
  'CANCELLED',
  'INTERNAL',
  'NOT_AVAILABLE',
  // vault
  'VAULT_LOCKED',
  'VAULT_IN_USE',
  'VAULT_NOT_FOUND',
  'VAULT_DAMAGED',
  'VAULT_TOO_NEW',
  'VAULT_EXISTS',
  'FOLDER_NOT_EMPTY',
  'DISK_FULL',
  'READ_ONLY',
  'OBJECT_DAMAGED',
  'OBJECT_MISSING',
  'WEAK_PASSPHRASE',
  // what a call names
  'CASE_NOT_FOUND',
  'ITEM_NOT_FOUND',
  'MEMBER_NOT_FOUND',
  'CASE_CLOSED',
  'BATCH_NOT_FOUND',
  'ITEM_ERASED',
  'CONTACT_NOT_FOUND',
  'KEY_DIFFERS',
  // intake
  'FILE_NOT_FOUND',
  'FILE_EXISTS',
  'OUTPUT_EXISTS',
  'WRITE_FAILED',
  'FILE_UNREADABLE',
  'FILE_CHANGED',
  'NOT_A_FILE',
  'EMPTY_FOLDER',
  // chats
  'NOT_A_CHAT',
  'TOO_LARGE',
  'BAD_TIME_ZONE',
  // bundles
  'ORIGINAL_DAMAGED',
  'NOTHING_TO_SEAL',
  'NOT_A_BUNDLE',
  'RECEIPT_UNREADABLE',
  'INCONSISTENT_WITH_RECEIPT',
  'LEDGER_SHORTER_THAN_RECEIPT',
  'CONTINUITY_MISSING',
  'RECEIPT_KEY_CHANGED',
  'BAD_RECIPIENT',
  'IDENTITY_REFUSED',
  'TIMESTAMP_FAILED',
  'ALREADY_STAMPED',
  'NOT_STAMPABLE',
  'BUNDLE_ALTERED',
  'NO_TRANSCRIPT',
  'BAD_RANGE',
  // web pages
  'ADDRESS_REFUSED',
  'ADDRESS_UNREADABLE',
  'PROXY_UNREADABLE',
  'PROXY_UNREACHABLE',
  'BROWSER_NOT_FOUND',
  'BROWSER_FAILED',
  'BROWSER_NOT_INSTALLED',
  'BROWSER_GONE',
  'NOTHING_SHOWN',
  'PAGE_LEFT',
  'PROFILE_NOT_FOUND',
  'NOT_A_PAGE',
  // the clock
  'CLOCK_CHECK_FAILED',
] as const;
export const errorCode = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCode>;

/** What a failed call answers with. */
export const callError = z.object({ code: errorCode, message: z.string() });
export type CallError = z.infer<typeof callError>;
