import { crc32 } from 'node:zlib';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import type { ItemId, Sha256 } from '../../../shared/model/ids.ts';
import { openWacz, PageRecordError, type WaczFiles } from '../../../shared/page/wacz-files.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findPresentItem } from '../find.ts';
import { openOriginal } from '../served-bytes.ts';

/** Where the files of the record stand inside `page.wacz` (docs/formats/capture.md). */
export const FOLDER = 'holdfast/';
export const WARC = 'archive/data.warc.gz';
export const INDEX = 'indexes/index.cdxj';

/** A file inside the stored page. */
export interface RecordMember {
  readonly name: string;
  readonly bytes: number;
  /** As it was counted when the page was taken in. */
  readonly sha256: Sha256 | null;
}

/** The stored original of a page, opened for reading; every byte of it is in an attacker's hands. */
export interface PageRecord {
  readonly members: ReadonlyMap<string, RecordMember>;
  has(name: string): boolean;
  /** For reading from anywhere. Throws MEMBER_NOT_FOUND. */
  open(name: string): RandomAccess;
  /** A whole file of at most `most` bytes; null where it is absent, damaged or larger. */
  read(name: string, most: number): Promise<Uint8Array | null>;
}

/**
 * Opens a page's original for the time of `work`. Rejects with NOT_A_PAGE where the item is none or its original cannot be read as one, and with ITEM_ERASED.
 */
export async function withRecord<Value>(
  vault: OpenVault,
  id: ItemId,
  work: (record: PageRecord) => Promise<Value>,
): Promise<Value> {
  const { item } = findPresentItem(vault, id);
  if (item.kind !== 'page') throw notAPage();
  const original = await openOriginal(vault, id);
  try {
    const wacz = await openWacz(original, crc32);
    const hashes = new Map(vault.records.members.list(id).map(({ name, sha256 }) => [name, sha256]));
    return await work(recordOf(wacz, hashes));
  } catch (error) {
    if (!(error instanceof PageRecordError)) throw error;
    throw error.code === 'NOT_A_RECORD' ? notAPage() : notThere();
  } finally {
    await original.close();
  }
}

function recordOf(wacz: WaczFiles, hashes: ReadonlyMap<string, Sha256 | null>): PageRecord {
  const members = new Map(
    wacz.names.map((name): [string, RecordMember] => [
      name,
      { name, bytes: wacz.bytesOf(name) ?? 0, sha256: hashes.get(name) ?? null },
    ]),
  );
  return {
    members,
    has: (name) => members.has(name),
    open(name) {
      if (!members.has(name)) throw notThere();
      return wacz.open(name);
    },
    read: (name, most) =>
      wacz.read(name, most).catch((error: unknown) => {
        if (error instanceof PageRecordError) return null;
        throw error;
      }),
  };
}

const notAPage = () => new AppError('NOT_A_PAGE', 'this item is not a captured page that can be read');
const notThere = () =>
  new AppError('MEMBER_NOT_FOUND', 'the record of this page lacks this file, or it cannot be read');

/** The bytes of a file from `start` to `end`, a stretch at a time. */
export async function* stretches(
  access: RandomAccess,
  start = 0,
  end = access.size,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += STRETCH) yield await access.read(at, Math.min(at + STRETCH, end));
}

const STRETCH = 1 << 20;
