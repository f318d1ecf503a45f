import { CASE_JSONLD, DATA, ROOT_FILES } from '../layout.ts';
import { isSystemPath } from '../names.ts';
import { MAX_CASE_JSONLD } from '../limits.ts';
import type { DigestOutcome } from '../file-source.ts';
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
  const listed = [...manifests.tags, ...manifests.payload];
  await hashAll(
    examination,
    listed.flatMap(([path]) => (files.has(path) && !digests.has(path) ? [path] : [])),
  );
  for (const [path, expected] of listed) {
    if (!files.has(path)) {
      findings.add('MISSING', 'The file was sealed and is not there.', { path });
    } else if ((digests.get(path)?.sha256 ?? expected) !== expected) {
      findings.add('ALTERED', 'The file is not the one that its manifest lists.', { path });
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

async function hashAll(examination: Examination, paths: readonly string[]): Promise<void> {
  const { files, onProgress, signal } = examination;
  const totalBytes = paths.reduce((sum, path) => sum + (files.get(path)?.bytes ?? 0), 0);
  let bytes = 0;
  for await (const outcome of outcomes(examination, paths)) {
    signal?.throwIfAborted();
    bytes += files.get(outcome.path)?.bytes ?? 0;
    onProgress?.({ bytes, totalBytes });
  }
}

async function* outcomes(
  examination: Examination,
  paths: readonly string[],
): AsyncGenerator<Pick<DigestOutcome, 'path'>, void, undefined> {
  const { source, signal } = examination;
  if (source.digests !== undefined) {
    for await (const outcome of source.digests(paths, signal)) {
      settle(examination, outcome);
      yield outcome;
    }
    return;
  }
  for (const path of paths) {
    for await (const piece of readHashed(examination, path)) void piece;
    yield { path };
  }
}
