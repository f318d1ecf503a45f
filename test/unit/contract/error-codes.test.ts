import { describe, expect, it } from 'vitest';
import { callErrorOf } from '../../../src/main/app/errors.ts';
import { ChatError, type ChatErrorCode } from '../../../src/main/chats/error.ts';
import { IntakeError, type IntakeErrorCode } from '../../../src/main/intake/errors.ts';
import { VaultError, type VaultErrorCode } from '../../../src/main/vault/index.ts';
import { VerifyError, type VerifyErrorCode } from '../../../src/shared/bundle/file-source.ts';
import { errorCodes, type ErrorCode } from '../../../src/shared/contract/errors.ts';
import type { CodedError } from '../../../src/shared/model/error.ts';

/** Does not compile while an area can fail with a code that the contract does not carry. */
const carried: Readonly<
  Record<ChatErrorCode | IntakeErrorCode | VaultErrorCode | VerifyErrorCode, ErrorCode>
> = {
  NOT_A_CHAT: 'NOT_A_CHAT',
  TOO_LARGE: 'TOO_LARGE',
  BAD_TIME_ZONE: 'BAD_TIME_ZONE',
  FILE_NOT_FOUND: 'FILE_NOT_FOUND',
  FILE_UNREADABLE: 'FILE_UNREADABLE',
  NOT_A_FILE: 'NOT_A_FILE',
  EMPTY_FOLDER: 'EMPTY_FOLDER',
  VAULT_LOCKED: 'VAULT_LOCKED',
  VAULT_IN_USE: 'VAULT_IN_USE',
  VAULT_NOT_FOUND: 'VAULT_NOT_FOUND',
  VAULT_DAMAGED: 'VAULT_DAMAGED',
  VAULT_TOO_NEW: 'VAULT_TOO_NEW',
  VAULT_EXISTS: 'VAULT_EXISTS',
  FOLDER_NOT_EMPTY: 'FOLDER_NOT_EMPTY',
  DISK_FULL: 'DISK_FULL',
  READ_ONLY: 'READ_ONLY',
  WEAK_PASSPHRASE: 'WEAK_PASSPHRASE',
  OBJECT_DAMAGED: 'OBJECT_DAMAGED',
  OBJECT_MISSING: 'OBJECT_MISSING',
  CASE_NOT_FOUND: 'CASE_NOT_FOUND',
  ITEM_NOT_FOUND: 'ITEM_NOT_FOUND',
  NOT_A_BUNDLE: 'NOT_A_BUNDLE',
  RECEIPT_UNREADABLE: 'RECEIPT_UNREADABLE',
  IDENTITY_REFUSED: 'IDENTITY_REFUSED',
};

describe('the codes of every area', () => {
  it.each(Object.entries(carried))('%s reaches the person as %s', (code, expected) => {
    expect(errorCodes).toContain(expected);
    const errors: CodedError[] = [
      new ChatError(code as ChatErrorCode, 'x'),
      new IntakeError(code as IntakeErrorCode, 'x'),
      new VaultError(code as VaultErrorCode, 'x'),
      new VerifyError(code as VerifyErrorCode, 'x'),
    ];
    expect(errors.map((error) => callErrorOf(error).code)).toEqual(errors.map(() => expected));
  });
});
