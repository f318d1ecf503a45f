import type { ItemId } from '../../../shared/model/ids.ts';
import type { SenderLook } from './senders.ts';

/** How messages are shown and what can be done from them: the same for every row of a list. */
export interface ListView {
  readonly item: ItemId;
  /** Goes to a message, by its number. */
  readonly onGo: (n: number) => void;
  readonly lookOf: (sender: string) => SenderLook;
  /** The title of a conversation by its id; null where the chat holds one only. */
  readonly titleOf: ((conversation: string) => string) | null;
  /** Words that are searched for, to be marked; empty for none. */
  readonly query: string;
  /** Whether invisible characters are shown. */
  readonly reveal: boolean;
  /** Whether each message states its time in full. */
  readonly fullTimes: boolean;
  /** Long messages that were unfolded, by number. */
  readonly unfolded: ReadonlySet<number>;
  readonly onUnfold: (n: number) => void;
  readonly onShowSource: (n: number) => void;
  readonly onOpenMember: (member: string) => void;
}
