import { CodedError } from '../../shared/model/error.ts';

/** Why there is no time stamp. Asking again, or another authority, is always possible. */
export type TimestampErrorCode =
  /** The address is not one of http or https. */
  | 'BAD_URL'
  | 'UNREACHABLE'
  | 'TIMED_OUT'
  /** The authority answered, and said no. */
  | 'REFUSED'
  /** The answer is no time stamp, or one that no check of a bundle would accept. */
  | 'BAD_REPLY'
  /** The answer is the time stamp of something else. */
  | 'WRONG_IMPRINT'
  /** The answer is to another request: an old one played back, perhaps. */
  | 'WRONG_NONCE'
  | 'CANCELLED';

/** The error of asking for a time stamp. The sentence names neither the address nor what was stamped. */
export class TimestampError extends CodedError<TimestampErrorCode> {}
