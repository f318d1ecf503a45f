import { CASE_JSONLD, DATA, ROOT_FILES } from '../layout.ts';
import { isSystemPath } from '../names.ts';
import { MAX_CASE_JSONLD } from '../limits.ts';
import type { SourceEntry } from '../file-source.ts';
import { readHashed, settle, type Examination } from './examination.ts';
import type { Manifest } from './manifests.ts';

/** Step 9: every file that a manifest lists is read to its end, and its hash compared. */
export async function examineFileHashes(
  examination: Examination,
  manifests: { readonly payload: Manifest; readonly tags: Manifest },
): Promise<void> {
  const { files, findings, digests } = examination;
  const jsonld = files.get(CASE_JSONLD);
  if (jsonld !== undefined && jsonld.bytes > MAX_CASE_JSONLD) {
    findings.add('SIZE_LIMIT_EXCEEDED', 'The file is larger than it may be.', { path: CASE_JSONLD });
  }
  const unread: SourceEntry[] = [];
  for (const manifest of [manifests.tags, manifests.payload]) {
    for (const path of manifest.paths()) {
      const file = files.get(path);
      if (file !== undefined && !digests.has(path)) unread.push(file);
    }
  }
  await hashAll(examination, unread);
  for (const manifest of [manifests.tags, manifests.payload]) {
    for (const path of manifest.paths()) {
      const digest = digests.get(path);
      if (!files.has(path)) {
        findings.add('MISSING', 'The file was sealed and is not there.', { path });
      } else if (digest !== undefined && digest.sha256 !== manifest.get(path)) {
        findings.add('ALTERED', 'The file is not the one that its manifest lists.', { path });
      }
    }
  }
  for (const path of ROOT_FILES) {
    if (!files.has(path) && !manifests.tags.has(path)) {
      findings.add('MISSING', 'A file that every bundle has is not there.', { path });
    }
  }
  for (const path of files.keys()) {
    if (path.startsWith(`${DATA}/`) && !manifests.payload.has(path) && !isSystemPath(path)) {
      findings.add('UNLISTED_FILE', 'The manifest does not list this file: it was added.', { path });
    }
  }
}

async function hashAll(examination: Examination, unread: readonly SourceEntry[]): Promise<void> {
  const { files, onProgress, signal } = examination;
  const totalBytes = unread.reduce((sum, file) => sum + file.bytes, 0);
  let bytes = 0;
  let read = 0;
  for await (const path of readAll(examination, unread)) {
    signal?.throwIfAborted();
    read += 1;
    bytes += files.get(path)?.bytes ?? 0;
    onProgress?.({ bytes, totalBytes });
  }
  // A verdict must never rest on a file that a source forgot.
  if (read !== unread.length) throw new Error('the source did not read every file that it was asked for');
}

/** Reads files to their ends, the fastest way that the source has, and yields each path when it is done. */
async function* readAll(
  examination: Examination,
  unread: readonly SourceEntry[],
): AsyncGenerator<string, void, undefined> {
  const { source, signal } = examination;
  if (source.digests === undefined) {
    for (const { path } of unread) {
      for await (const piece of readHashed(examination, path)) void piece;
      yield path;
    }
    return;
  }
  for await (const outcome of source.digests(unread, signal)) {
    settle(examination, outcome);
    yield outcome.path;
  }
}
