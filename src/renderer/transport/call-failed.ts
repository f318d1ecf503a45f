import { CodedError } from '../../shared/model/error.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';

/**
 * A call that failed: with the core's own code and sentence, or with NOT_AVAILABLE where the core could not be reached
 * and NOT_ALLOWED where it does not know this window.
 */
export class CallFailed extends CodedError<ErrorCode> {}
