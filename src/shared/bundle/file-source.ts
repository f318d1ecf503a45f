import { CodedError } from '../model/error.ts';
import type { Finding, FindingCode } from '../model/verdict.ts';

/** What stands at one path of a bundle. `bytes` is 0 for everything but files. */
export interface SourceEntry {
  /** Below the bundle's folder, parts divided by `/`; whatever the container says, not yet judged. */
  readonly path: string;
  readonly bytes: number;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** The SHA-256 of a file and how many bytes were hashed. */
export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
}

/** What became of reading a file to its end. Both are there where the bytes could be read and are still not what the container declares. */
export interface DigestOutcome {
  readonly path: string;
  readonly digest: FileDigest | null;
  readonly fault: EntryError | null;
}

export interface Listing {
  /** Each path once. */
  readonly entries: readonly SourceEntry[];
  /** False where the container could not be read to its end, so that entries may be missing here. */
  readonly isWhole: boolean;
}

/**
 * Where a bundle is read from: an unpacked folder or a ZIP, on disk or in a browser. Every byte of it is in an attacker's hands,
 * and nothing that a source reports has been compared with a seal.
 */
export interface FileSource {
  readonly kind: 'zip' | 'folder';
  /**
   * Everything there is. What the container itself gives away (formats.md: AMBIGUOUS_ZIP, REPACKED_ZIP, …) goes to `report`.
   * Rejects with `NOT_A_BUNDLE` where there is no container at all.
   */
  list(report: (finding: Finding) => void): Promise<Listing>;
  /** The bytes of a listed file. Rejects with EntryError, at the end at the latest, when they are not what the container declares. */
  read(path: string): AsyncIterable<Uint8Array>;
  /** Hashes many files, in any order, faster than `read` could; left out where there is no faster way. */
  digests?(files: readonly SourceEntry[], signal: AbortSignal | undefined): AsyncIterable<DigestOutcome>;
}

/** Why the bytes of one file cannot be taken as the file: a finding at its path. The message names no path. */
export class EntryError extends CodedError<
  Extract<FindingCode, 'AMBIGUOUS_ZIP' | 'SIZE_LIMIT_EXCEEDED' | 'MISSING' | 'ALTERED'>
> {}

/**
 * Why there is no verdict at all (exit 2). `NOT_A_BUNDLE`: no ZIP end record, an empty ZIP, or neither bagit.txt nor a seal.
 * `RECEIPT_UNREADABLE`: the receipt that was given is none. `IDENTITY_REFUSED`: an encrypted bundle that the given key does not open.
 */
export type VerifyErrorCode = 'NOT_A_BUNDLE' | 'RECEIPT_UNREADABLE' | 'IDENTITY_REFUSED';
export class VerifyError extends CodedError<VerifyErrorCode> {}
