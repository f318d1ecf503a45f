import { z } from 'zod';
import { exhibitNumber, itemId, sha256, timestamp } from './ids.ts';
import { howMade, pictureSeries } from './how-made.ts';
import { importReport } from '../transcript/report.ts';

export const itemKinds = ['chat', 'image', 'page', 'file'] as const;
export const itemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof itemKind>;

/** A file inside a container. `status` is `read`, or why its bytes were not taken. */
export const member = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: sha256.nullable(),
  status: z.enum(['read', 'encrypted', 'unsafe-name', 'too-large', 'damaged', 'nested', 'limit-reached']),
});
export type Member = z.infer<typeof member>;

/** Something made from an original: always with its own hash and a pointer back. */
export const derivative = z.object({
  path: z.string(),
  kind: z.string(),
  bytes: z.int().nonnegative(),
  sha256,
  source: sha256,
  event: z.int().positive(),
});
export type Derivative = z.infer<typeof derivative>;

/** What an image says about itself; nothing of it is believed, all of it is kept. */
export const imageInfo = z.object({
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Groups of tags (`exif`, `gps`, `iptc`, `xmp`, `file` …), each tag in its own words. */
  metadata: z.array(z.object({ group: z.string(), name: z.string(), value: z.string() })),
});
export type ImageInfo = z.infer<typeof imageInfo>;

/** An item in a list. */
export const itemSummary = z.object({
  id: itemId,
  exhibit: exhibitNumber,
  kind: itemKind,
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256,
  mediaType: z.string(),
  acquiredAt: timestamp,
  erased: z.boolean(),
  /** The exhibit number of an earlier item with the same bytes, where there is one. */
  duplicateOf: exhibitNumber.nullable(),
  tags: z.array(z.string()),
  notes: z.int().nonnegative(),
  members: z.int().nonnegative(),
  /** There and true where a container's list could not be read to its end: it may hold more than are counted. */
  membersIncomplete: z.boolean().optional(),
  /** Of a chat: how many records it holds and between whom, in the file's words. */
  transcript: z
    .object({
      format: z.string(),
      records: z.int(),
      participants: z.array(z.string()),
      first: z.string().nullable(),
      last: z.string().nullable(),
      warnings: z.int(),
      unparsed: z.int(),
    })
    .nullable(),
  image: z.object({ width: z.int().nullable(), height: z.int().nullable() }).nullable(),
  /** Of one of several pictures that were made together. */
  series: pictureSeries.optional(),
});
export type ItemSummary = z.infer<typeof itemSummary>;

/** Everything that is recorded of one item. */
export const itemDetail = itemSummary.extend({
  acquired: z.object({
    at: timestamp,
    event: z.int().positive(),
    method: z.string(),
    by: z.string().nullable(),
    /** The time the file itself carried, where the system told it. */
    modifiedAt: timestamp.nullable(),
    /** True where the file changed while it was being read. */
    changedWhileRead: z.boolean(),
    /** How it was made, where that was inside Holdfast. */
    how: howMade.nullable(),
  }),
  memberList: z.array(member),
  derived: z.array(derivative),
  noteList: z.array(z.object({ at: timestamp, by: z.string().nullable(), text: z.string() })),
  report: importReport.nullable(),
  imageInfo: imageInfo.nullable(),
});
export type ItemDetail = z.infer<typeof itemDetail>;
