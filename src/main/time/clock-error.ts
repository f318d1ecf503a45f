import { CodedError } from '../../shared/model/error.ts';

/** Why the clock could not be compared. Nothing was changed by asking. */
export type ClockErrorCode =
  /** What was given is no name or address of a server. */
  | 'BAD_SERVER'
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  /** The server asks not to be asked. */
  | 'REFUSED'
  /** The answer is none, or the server says itself that its clock is not set. */
  | 'BAD_REPLY'
  | 'CANCELLED';

/** The error of comparing the clock with a server. */
export class ClockError extends CodedError<ClockErrorCode> {}
