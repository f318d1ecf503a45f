import type { z } from 'zod';
import type {
  CaseId,
  ExhibitNumber,
  ItemId,
  ObjectId,
  PersonId,
  Sha256,
  Timestamp,
} from '../../../shared/model/ids.ts';
import {
  imageInfo,
  itemSummary,
  type ImageInfo,
  type ItemKind,
  type ItemSummary,
} from '../../../shared/model/item.ts';
import { howMade, type HowMade } from '../../../shared/model/how-made.ts';
import { importReport, type ImportReport } from '../../../shared/transcript/report.ts';
import { VaultError } from '../errors.ts';
import type { Connection } from './connect.ts';

type TranscriptSummary = NonNullable<ItemSummary['transcript']>;

/** What is recorded of an item when it is acquired. The exhibit number is the one its intake reserved. */
export interface NewItem {
  readonly id: ItemId;
  readonly case: CaseId;
  readonly exhibit: ExhibitNumber;
  readonly kind: ItemKind;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly mediaType: string;
  readonly object: ObjectId;
  readonly acquiredAt: Timestamp;
  /** The `seq` of its `item.acquired`. */
  readonly event: number;
  readonly method: string;
  readonly acquiredBy: PersonId;
  /** The time the file itself carried, where the system told it. */
  readonly modifiedAt: Timestamp | null;
  readonly changedWhileRead: boolean;
  readonly duplicateOf: ExhibitNumber | null;
}

/** What was found by describing an item after it was stored; it may be found again and differently. */
export interface Description {
  readonly transcript?: TranscriptSummary | null;
  readonly report?: ImportReport | null;
  readonly image?: ImageInfo | null;
}

export interface ItemRecord extends NewItem {
  /** True where the list of a container's files broke off, as its `item.acquired` says; false once that is erased. */
  readonly membersIncomplete: boolean;
  /** How Holdfast made it, as its `item.acquired` says; null where it came from outside, and once that is erased. */
  readonly how: HowMade | null;
  readonly transcript: TranscriptSummary | null;
  readonly report: ImportReport | null;
  readonly image: ImageInfo | null;
  readonly erasedAt: Timestamp | null;
}

export interface ItemsReader {
  get(id: ItemId): ItemRecord | null;
  /** In the order of acquisition. */
  list(caseId: CaseId): readonly ItemRecord[];
  /** The earliest item of a case with these bytes. */
  withBytes(caseId: CaseId, sha256: Sha256): ItemRecord | null;
  /** Chats without a transcript of which no `fault.detected` says why. */
  unexplained(): readonly { readonly item: ItemId; readonly case: CaseId }[];
}
export interface ItemsWriter extends ItemsReader {
  /** The item's object must be recorded and its intake under way. */
  insert(item: NewItem): void;
  /** Leaves out what is not given. */
  describe(id: ItemId, description: Description): void;
  /** Empties what the record itself holds of the evidence; number, hash and length stay, as the ledger states them. */
  erase(id: ItemId, at: Timestamp): void;
}

interface Row extends Omit<NewItem, 'changedWhileRead'> {
  readonly changedWhileRead: 0 | 1;
  readonly membersIncomplete: 0 | 1;
  readonly how: string | null;
  readonly transcript: string | null;
  readonly report: string | null;
  readonly image: string | null;
  readonly erasedAt: Timestamp | null;
}

function parsed<Schema extends z.ZodType>(schema: Schema, json: string | null): z.output<Schema> | null {
  return json === null ? null : schema.parse(JSON.parse(json));
}

function recordOf(row: Row): ItemRecord {
  return {
    ...row,
    changedWhileRead: row.changedWhileRead === 1,
    membersIncomplete: row.membersIncomplete === 1,
    how: parsed(howMade, row.how),
    transcript: parsed(itemSummary.shape.transcript, row.transcript),
    report: parsed(importReport, row.report),
    image: parsed(imageInfo, row.image),
  };
}

const columns = `id, case_id AS "case", exhibit, kind, name, bytes, sha256, media_type AS mediaType, object, acquired_at AS acquiredAt,
  event, method, acquired_by AS acquiredBy, modified_at AS modifiedAt, changed_while_read AS changedWhileRead,
  duplicate_of AS duplicateOf, transcript, report, image, erased_at AS erasedAt,
  coalesce((SELECT json_extract(e.details, '$.membersIncomplete') FROM cases c JOIN events e ON e.ledger = c.ledger
    WHERE c.id = items.case_id AND e.seq = items.event), 0) AS membersIncomplete,
  (SELECT e.details ->> '$.how' FROM cases c JOIN events e ON e.ledger = c.ledger
    WHERE c.id = items.case_id AND e.seq = items.event) AS how`;

export function itemsOf(db: Connection): ItemsWriter {
  const one = db.prepare<[string], Row>(`SELECT ${columns} FROM items WHERE id = ?`);
  const ofCase = db.prepare<[string], Row>(`SELECT ${columns} FROM items WHERE case_id = ? ORDER BY number`);
  const withBytes = db.prepare<[string, string], Row>(
    `SELECT ${columns} FROM items WHERE case_id = ? AND sha256 = ? AND erased_at IS NULL ORDER BY number LIMIT 1`,
  );
  const unexplained = db.prepare<[], { item: ItemId; case: CaseId }>(
    `SELECT id AS item, case_id AS "case" FROM items
     WHERE kind = 'chat' AND transcript IS NULL AND erased_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM events WHERE item = items.id AND type = 'fault.detected') ORDER BY number`,
  );
  const insert = db.prepare<[Omit<NewItem, 'changedWhileRead'> & { changedWhileRead: 0 | 1 }]>(
    `INSERT INTO items (id, case_id, exhibit, kind, name, bytes, sha256, media_type, object, acquired_at, event, method, acquired_by,
       modified_at, changed_while_read, duplicate_of)
     SELECT item, case_id, exhibit, @kind, @name, @bytes, @sha256, @mediaType, @object, @acquiredAt, @event, @method, @acquiredBy,
       @modifiedAt, @changedWhileRead, @duplicateOf
     FROM intakes WHERE item = @id AND case_id = @case AND exhibit = @exhibit AND outcome = 'started'`,
  );
  const describe = db.prepare<[string | null, string | null, string | null, string]>(
    'UPDATE items SET transcript = ?, report = ?, image = ? WHERE id = ?',
  );
  const erase = db.prepare<[string, string]>(
    `UPDATE items SET name = '', media_type = '', modified_at = NULL, transcript = NULL, report = NULL, image = NULL, erased_at = ?
     WHERE id = ? AND erased_at IS NULL`,
  );
  const get = (id: ItemId): ItemRecord | null => {
    const row = one.get(id);
    return row === undefined ? null : recordOf(row);
  };
  return {
    get,
    list: (caseId) => ofCase.all(caseId).map(recordOf),
    withBytes(caseId, hash) {
      const row = withBytes.get(caseId, hash);
      return row === undefined ? null : recordOf(row);
    },
    unexplained: () => unexplained.all(),
    insert(item) {
      const { changes } = insert.run({ ...item, changedWhileRead: item.changedWhileRead ? 1 : 0 });
      if (changes !== 1) throw new Error('an item needs an intake under way with the same case and number');
    },
    describe(id, description) {
      const before = get(id);
      if (before === null) throw new VaultError('ITEM_NOT_FOUND', 'there is no such item in this vault');
      const { transcript, report, image } = { ...before, ...description };
      const texts = [transcript, report, image].map((value) =>
        value === null ? null : JSON.stringify(value),
      );
      describe.run(texts[0] ?? null, texts[1] ?? null, texts[2] ?? null, id);
    },
    erase: (id, at) => void erase.run(at, id),
  };
}
