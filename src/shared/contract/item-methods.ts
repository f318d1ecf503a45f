import { z } from 'zod';
import { caseId, exhibitNumber, itemId, sha256, uuid } from '../model/ids.ts';
import { itemDetail, itemKind, itemSummary, member } from '../model/item.ts';
import { transcriptMessage } from '../transcript/message.ts';
import { importReport, parseOptions } from '../transcript/report.ts';
import { errorCode } from './errors.ts';
import { method } from './method.ts';

/** What was taken in, as `add` prints it. */
export const addedItem = z.object({
  id: itemId,
  exhibit: exhibitNumber,
  kind: itemKind,
  name: z.string(),
  bytes: z.int(),
  sha256,
  members: z.array(member).optional(),
  /** There and true where a container's list could not be read to its end: it may hold more than `members`. */
  membersIncomplete: z.boolean().optional(),
  transcript: importReport.optional(),
  duplicateOf: exhibitNumber.optional(),
  /** There and true where the file changed while it was being read. */
  changedWhileRead: z.boolean().optional(),
});
export type AddedItem = z.infer<typeof addedItem>;

export const addResult = z.object({
  items: z.array(addedItem),
  /** What was not taken: nothing of it is dropped in silence. */
  refused: z.array(z.object({ path: z.string(), code: errorCode, message: z.string() })),
});
export type AddResult = z.infer<typeof addResult>;

/** How the person wants things taken in. */
export const addOptions = parseOptions.extend({
  kind: z.enum(['auto', 'chat', 'image', 'file']).default('auto'),
  note: z.string().trim().max(10_000).optional(),
});

export const itemMethods = {
  'item.add': method(
    addOptions.extend({ case: caseId, paths: z.array(z.string()).min(1), job: uuid.optional() }),
    addResult,
  ),
  'item.list': method(z.object({ case: caseId }), z.object({ items: z.array(itemSummary) })),
  /** All that `item.get` tells, of every item of a case at once. */
  'item.details': method(z.object({ case: caseId }), z.object({ items: z.array(itemDetail) })),
  'item.get': method(z.object({ item: itemId }), itemDetail),
  'item.note': method(z.object({ item: itemId, text: z.string().trim().min(1).max(10_000) }), itemDetail),
  'item.tag': method(
    z.object({ item: itemId, tags: z.array(z.string().trim().min(1).max(60)).max(50) }),
    itemDetail,
  ),
  /**
   * Records that the person chose to look (`item.viewed`) and answers with the address its bytes are served from until the vault locks.
   * `member` names a file inside a container.
   */
  'item.view': method(
    z.object({ item: itemId, member: z.string().optional(), reason: z.string().trim().max(300).optional() }),
    z.object({ url: z.string(), mediaType: z.string() }),
  ),
  'item.extract': method(
    z.object({ item: itemId, out: z.string().min(1), job: uuid.optional() }),
    z.object({ files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256 })) }),
  ),
  /** Parses a chat again with what the person now states; the new transcript is a new derivative beside the old one. */
  'item.reparse': method(parseOptions.extend({ item: itemId, job: uuid.optional() }), itemDetail),
  'transcript.page': method(
    z.object({ item: itemId, from: z.int().positive(), limit: z.int().min(1).max(1000) }),
    z.object({ total: z.int(), messages: z.array(transcriptMessage) }),
  ),
  /** The days of a transcript with the first message of each, for rulers and for jumping to a date. */
  'transcript.days': method(
    z.object({ item: itemId }),
    z.object({ days: z.array(z.object({ day: z.string().nullable(), from: z.int(), count: z.int() })) }),
  ),
  /**
   * Positions of the messages that hold the words, in the transcript's order. Without words: all that the other conditions leave,
   * so that the window can show a filtered transcript.
   */
  'transcript.find': method(
    z.object({
      item: itemId,
      query: z.string().trim().max(200).default(''),
      sender: z.string().optional(),
      kind: transcriptMessage.shape.kind.optional(),
      conversation: z.string().optional(),
      has: z.enum(['media', 'link', 'flag']).optional(),
    }),
    z.object({ total: z.int(), at: z.array(z.int()) }),
  ),
  /** The message that the export itself calls by an id, for answers; null where it is not in this export. */
  'transcript.named': method(
    z.object({ item: itemId, id: z.string(), conversation: z.string().optional() }),
    z.object({ message: transcriptMessage.nullable() }),
  ),
  /** The bytes of one message as they stand in the original, decoded for reading, with its place. */
  'transcript.source': method(
    z.object({ item: itemId, n: z.int().positive() }),
    z.object({
      member: z.string().nullable(),
      line: z.int(),
      start: z.int(),
      end: z.int(),
      text: z.string(),
      hex: z.string(),
      /** How many keys or tokens of the export are covered with asterisks in `text` and `hex`; the original holds them. */
      hidden: z.int().nonnegative(),
    }),
  ),
};
