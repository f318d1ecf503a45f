import { CodedError } from '../../../shared/model/error.ts';

/** Why a bundle was not written, or not stamped. Whatever the reason, no file of the attempt is left in the output folder. */
export type SealErrorCode =
  /** There is no exhibit to hand over. */
  | 'NOTHING_TO_SEAL'
  /** What the vault gave does not agree with itself or with the format: sealing it would yield a bundle that no check accepts. */
  | 'INCOMPLETE_PLAN'
  /** The bytes of an exhibit differ from their record. */
  | 'ORIGINAL_DAMAGED'
  | 'BAD_RECIPIENT'
  /** The seal requires a time stamp and none was given. */
  | 'TIMESTAMP_FAILED'
  /** Only a bundle that is as it was sealed can be stamped. */
  | 'BUNDLE_ALTERED'
  | 'ALREADY_STAMPED'
  | 'NOT_STAMPABLE'
  | 'OUTPUT_EXISTS'
  | 'DISK_FULL'
  | 'READ_ONLY'
  | 'WRITE_FAILED'
  | 'CANCELLED';

/** The error of writing a bundle. The sentence names an exhibit by its number at most. */
export class SealError extends CodedError<SealErrorCode> {}

const systemCodes: Readonly<Record<string, readonly [SealErrorCode, string]>> = {
  ENOSPC: ['DISK_FULL', 'the disk is full; nothing was written, choose another folder or make room'],
  EDQUOT: ['DISK_FULL', 'the quota of the disk is used up; nothing was written, choose another folder'],
  EROFS: ['READ_ONLY', 'the output folder cannot be written to; choose another one'],
  EACCES: ['READ_ONLY', 'the output folder cannot be written to; choose another one'],
  EPERM: ['READ_ONLY', 'the output folder cannot be written to; choose another one'],
};

/** The error of a failed file operation in the output folder; an error that has its code already passes through. */
export function outputError(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [known, sentence] = systemCodes[code] ?? [
    'WRITE_FAILED',
    'the bundle could not be written; nothing was left behind',
  ];
  return new SealError(known, sentence, { cause: error });
}
