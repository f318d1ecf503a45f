/** Codes that mean the command could not even begin: a wrong line, or input that cannot be read. */
const unreadable = new Set([
  'USAGE',
  'BAD_REQUEST',
  'VAULT_LOCKED',
  'VAULT_NOT_FOUND',
  'VAULT_DAMAGED',
  'VAULT_TOO_NEW',
  'CASE_NOT_FOUND',
  'ITEM_NOT_FOUND',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'NOT_A_FILE',
  'NOT_A_CHAT',
  'NOT_A_PAGE',
  'NOT_A_BUNDLE',
  'RECEIPT_UNREADABLE',
  'BAD_RECIPIENT',
  'IDENTITY_REFUSED',
  'CONTACT_NOT_FOUND',
  'ITEM_ERASED',
  'BAD_TIME_ZONE',
  'WEAK_PASSPHRASE',
  'NO_TRANSCRIPT',
  'BAD_RANGE',
  'ADDRESS_REFUSED',
  'ADDRESS_UNREADABLE',
  'PROXY_UNREADABLE',
  'PROXY_UNREACHABLE',
]);

/** The exit status of a failed command: 2 for wrong usage or unreadable input, 1 for work that failed. */
export function exitStatus(code: string): 1 | 2 {
  return unreadable.has(code) ? 2 : 1;
}
