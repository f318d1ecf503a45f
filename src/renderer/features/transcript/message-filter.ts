import type { Input } from '../../../shared/contract/index.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';

/** Which messages are shown; null for all. */
export interface MessageFilter {
  readonly sender: string | null;
  readonly kind: TranscriptMessage['kind'] | null;
  /** One conversation of an export that holds several, by its id in the report. */
  readonly conversation: string | null;
  readonly has: 'media' | 'link' | 'flag' | null;
}

export const noFilter: MessageFilter = { sender: null, kind: null, conversation: null, has: null };

/** Whether a filter leaves anything out. */
export function isFiltering(filter: MessageFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** A filter as `transcript.find` takes it. */
export function asInput({
  sender,
  kind,
  conversation,
  has,
}: MessageFilter): Omit<Input<'transcript.find'>, 'item' | 'query'> {
  return {
    ...(sender === null ? {} : { sender }),
    ...(kind === null ? {} : { kind }),
    ...(conversation === null ? {} : { conversation }),
    ...(has === null ? {} : { has }),
  };
}
