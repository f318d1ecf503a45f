/** One entry as the central directory describes it. Sizes are in bytes; nothing is compared with anything yet. */
export interface CentralEntry {
  /** The name's bytes, one character each: two names are the same exactly when these are. */
  readonly rawName: string;
  /** The name as text. Where the bytes are not UTF-8 it is `rawName`, which no rule for names lets pass. */
  readonly name: string;
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  readonly method: number;
  /** Time and date as one number: the time in the lower 16 bits. */
  readonly modified: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly internal: number;
  readonly external: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly hasOtherExtra: boolean;
  readonly hasComment: boolean;
}

/** Of an entry, what is still needed once its place in the directory was judged: an archive may have a million of them. */
export type KeptEntry = Pick<
  CentralEntry,
  'rawName' | 'name' | 'flags' | 'method' | 'modified' | 'crc' | 'packed' | 'bytes' | 'offset'
> & { readonly kind: EntryKind };

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** An entry whose local header agrees with the directory: where its packed bytes lie. */
export interface PlacedEntry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly start: number;
}

export const STORED = 0;
export const DEFLATED = 8;

export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_UTF8 = 0x0800;
/** Bits 1 and 2: how hard the packer tried. */
export const FLAGS_LEVEL = 0x0006;

/** 1980-01-01 00:00:00, the earliest that ZIP can say. */
export const FIXED_DATE = 0x00210000;
/** Made by version 4.5 on Unix. */
export const MADE_BY = 0x032d;
export const VERSIONS_NEEDED: ReadonlySet<number> = new Set([10, 20, 45]);

/** The kind of file that the upper half of the external attributes declares, whatever system the entry claims to come from. */
export function kindOf(entry: CentralEntry): EntryKind {
  const type = (entry.external >>> 28) & 0xf;
  if (type === 0xa) return 'link';
  if (entry.rawName.endsWith('/')) return type === 0 || type === 0x4 ? 'folder' : 'other';
  return type === 0 || type === 0x8 ? 'file' : 'other';
}

const DOS_FOLDER = 0x10;
/** Set by some writers on every entry, by others on none; formats.md allows both. */
export const DOS_ARCHIVE = 0x20;

/** What makes readers disagree about an entry on its own, in plain words, or null. */
export function entryFault(entry: CentralEntry): string | null {
  if (entry.flags & FLAG_ENCRYPTED) return 'an entry is encrypted';
  if (entry.flags & ~(FLAG_DESCRIPTOR | FLAG_UTF8 | FLAGS_LEVEL))
    return 'an entry uses features that not every reader has';
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'an entry is packed in an unusual way';
  if (entry.method === STORED && entry.packed !== entry.bytes) return 'a stored entry has two sizes';
  if (entry.rawName.endsWith('/'))
    return entry.bytes > 0 || entry.packed > 2 ? 'a folder entry has content' : null;
  return entry.external & DOS_FOLDER ? 'an entry is a file and a folder' : null;
}

/** Whether an entry's content can be read at all. */
export function isReadable({ flags, method }: KeptEntry): boolean {
  return (flags & FLAG_ENCRYPTED) === 0 && (method === STORED || method === DEFLATED);
}

/** Whether an entry is anything but what this format's own writers make: harmless, but told (REPACKED_ZIP). */
export function isForeign(entry: CentralEntry): boolean {
  const attributes = entry.external & 0xffff & ~DOS_ARCHIVE;
  return (
    entry.method !== STORED ||
    entry.rawName.endsWith('/') ||
    entry.modified !== FIXED_DATE ||
    entry.madeBy !== MADE_BY ||
    !VERSIONS_NEEDED.has(entry.needed) ||
    (entry.flags & FLAGS_LEVEL) !== 0 ||
    entry.internal !== 0 ||
    entry.external >>> 16 !== 0o100644 ||
    attributes !== 0 ||
    entry.hasOtherExtra ||
    entry.hasComment
  );
}
