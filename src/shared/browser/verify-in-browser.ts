import type { FileSource } from '../bundle/file-source.ts';
import { verifyBundle, type VerifyOptions, type VerifyProgress } from '../bundle/verify.ts';
import type { VerificationReport } from '../model/verdict.ts';
import { createTimestampVerifier } from '../timestamp/verify-timestamp.ts';
import { readBlob, type BlobLike } from './blob.ts';
import { BrowserVerifyError } from './error.ts';
import { createBlobFolderSource, type FolderEntry } from './folder-source.ts';
import { createBrowserPrimitives } from './primitives.ts';
import type { BrowserCrypto } from './web-crypto.ts';
import { createBlobZipSource } from './zip-blob-source.ts';

/** A bundle as a browser hands it over: the ZIP file, or the files of its unpacked folder. */
export type BrowserBundle =
  | { readonly kind: 'zip'; readonly file: BlobLike }
  | { readonly kind: 'folder'; readonly entries: readonly FolderEntry[] };

export interface BrowserVerifyOptions extends Pick<VerifyOptions, 'trust' | 'receipt' | 'signal'> {
  /** Root certificates of time stamping authorities that the person trusts, as PEM text. */
  readonly tsaRoots: readonly string[];
  /** `globalThis.crypto`; undefined where the page has none, and then no time stamp can be checked. */
  readonly crypto: BrowserCrypto | undefined;
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined;
}

/** What a browser came to. */
export interface BrowserVerdict {
  readonly report: VerificationReport;
  /** True for an unpacked folder: links and empty folders could not be seen, so it is never called intact. */
  readonly isPartlyUnseen: boolean;
}

/**
 * Verifies a bundle in a browser, in constant memory, by the same rules as everywhere. Heavy work on the calling thread: call it in a
 * worker. Rejects as verifyBundle does, and with BrowserVerifyError.
 */
export async function verifyInBrowser(
  bundle: BrowserBundle,
  options: BrowserVerifyOptions,
): Promise<BrowserVerdict> {
  const { trust, receipt, signal, tsaRoots, crypto, onProgress } = options;
  let bytes = 0;
  let totalBytes = 0;
  const source = await openSource(bundle, (count) => {
    signal?.throwIfAborted();
    bytes += count;
    onProgress?.({ bytes: Math.min(bytes, totalBytes), totalBytes });
  });
  const listing: FileSource = {
    ...source,
    async list(report) {
      const listed = await source.list(report);
      totalBytes = listed.entries.reduce((sum, entry) => sum + entry.bytes, 0);
      return listed;
    },
  };
  const report = await verifyBundle(listing, {
    primitives: createBrowserPrimitives(crypto),
    trust,
    receipt,
    signal,
    verifyTimestamp: crypto === undefined ? undefined : createTimestampVerifier({ crypto, roots: tsaRoots }),
  });
  return bundle.kind === 'folder'
    ? { report: withUnseen(report), isPartlyUnseen: true }
    : { report, isPartlyUnseen: false };
}

async function openSource(bundle: BrowserBundle, onBytes: (count: number) => void): Promise<FileSource> {
  if (bundle.kind === 'folder') return createBlobFolderSource(bundle.entries, onBytes);
  if (await isAgeFile(bundle.file))
    throw new BrowserVerifyError('BUNDLE_ENCRYPTED', 'this file is encrypted with age; decrypt it first');
  return createBlobZipSource(bundle.file, onBytes);
}

/** A link could stand where a file was read, and nobody would know: that is less than everything (formats.md, "Verdict"). */
function withUnseen(report: VerificationReport): VerificationReport {
  if (report.verdict !== 'intact') return report;
  const sentence =
    'Nothing differs, but a browser shows neither links nor empty folders of an unpacked folder; check the ZIP file instead.';
  return { ...report, verdict: 'unproven', sentence };
}

/** The two forms of an age file, binary and armored. */
const AGE_HEADS = ['age-encryption.org/v1', '-----BEGIN AGE ENCRYPTED FILE-----'];

async function isAgeFile(file: BlobLike): Promise<boolean> {
  const head = await readBlob(file, 0, Math.min(file.size, 64));
  const text = String.fromCharCode(...head);
  return AGE_HEADS.some((start) => text.startsWith(start));
}
