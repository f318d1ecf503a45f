import { CodedError } from '../../shared/model/error.ts';

export type IntakeErrorCode = 'FILE_NOT_FOUND' | 'FILE_UNREADABLE' | 'NOT_A_FILE' | 'EMPTY_FOLDER';

/** Why something could not be taken in. The sentence names no path: the caller says which path it was about. */
export class IntakeError extends CodedError<IntakeErrorCode> {}
