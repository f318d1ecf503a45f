import type { Attachment, TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { Dialect } from './scan.ts';

type Kind = TranscriptMessage['kind'];
type Mark = TranscriptMessage['marks'][number];

/** The text of one entry and what is known around it. */
export interface EntryText {
  readonly dialect: Dialect;
  /** The platform's mark stood before the date. */
  readonly marked: boolean;
  readonly body: string;
  /** Where the first of its lines ends. */
  readonly firstEnd: number;
  readonly hasAuthor: boolean;
  /** It is the file's first entry. */
  readonly opening: boolean;
  /** The platform's marks occur in this file at all. */
  readonly marksInFile: boolean;
}

/** A file that an entry speaks of, before it is looked for. */
export interface Mention {
  /** As written; null where the export does not name it. */
  readonly name: string | null;
  readonly media: Attachment['media'];
  /** The export says it holds the file; otherwise, that it was left out. */
  readonly included: boolean;
}

/** What an entry's text is taken for. */
export interface Reading {
  readonly kind: Kind;
  readonly marks: readonly Mark[];
  readonly mention: Mention | null;
}

/** An entry like nearly all others. */
export const ORDINARY: Reading = { kind: 'message', marks: [], mention: null };

/** A reading with some marks. */
export function marked(kind: Kind, ...marks: Mark[]): Reading {
  return { kind, marks, mention: null };
}

/** A message that carries or carried a file. */
export function mentioning(mention: Mention, ...marks: Mark[]): Reading {
  return { kind: 'message', marks: mention.media === 'contact' ? ['contact', ...marks] : marks, mention };
}
