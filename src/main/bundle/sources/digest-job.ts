import type { EntryError, FileDigest } from '../../../shared/bundle/file-source.ts';
import type { PlacedEntry } from '../../../shared/bundle/zip/entry.ts';

/** What a hashing thread reads from: one open ZIP for all of them, or a folder whose files each opens for itself. */
export type DigestPlace =
  | { readonly kind: 'zip'; readonly descriptor: number; readonly size: number }
  | { readonly kind: 'folder'; readonly root: string };

/**
 * One file to be read to its end. A large stored entry is two jobs, since its SHA-256 and its CRC can be computed side by side:
 * `hash` and `checksum`; every other file is one, `all`.
 */
export interface DigestJob {
  readonly path: string;
  readonly part: 'all' | 'hash' | 'checksum';
  /** Where it lies in the ZIP; null in a folder. */
  readonly entry: PlacedEntry | null;
}

/** What a job came to; `digest` is null after `checksum` and where the file could not be read. */
export interface DigestResult {
  readonly path: string;
  readonly part: DigestJob['part'];
  readonly digest: FileDigest | null;
  /** An EntryError without its class, which does not survive the way between threads. */
  readonly fault: { readonly code: EntryError['code']; readonly message: string } | null;
}

export interface DigestRequest {
  readonly jobs: readonly DigestJob[];
}
export interface DigestAnswer {
  readonly results: readonly DigestResult[];
}
