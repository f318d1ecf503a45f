import { CodedError } from '../../shared/model/error.ts';

/**
 * Why a chat export could not be read.
 * `NOT_A_CHAT`: no known format recognises the content. `TOO_LARGE`: one line or message exceeds what can be held at once.
 * `BAD_TIME_ZONE`: the given zone is no IANA name that this machine knows.
 */
export type ChatErrorCode = 'NOT_A_CHAT' | 'TOO_LARGE' | 'BAD_TIME_ZONE';

/** The one error that reading a chat raises by itself; failures of the source (a disk, an aborted signal) pass through as they are. */
export class ChatError extends CodedError<ChatErrorCode> {}
