import type { FileSource } from '../bundle/file-source.ts';
import type { VerifyProgress } from '../bundle/verify.ts';

/** The same source; `onProgress` hears of all bytes that are read, also within one large file. */
export function watchSource(source: FileSource, onProgress: (progress: VerifyProgress) => void): FileSource {
  let bytes = 0;
  let totalBytes = 0;
  return {
    kind: source.kind,
    async list(report) {
      const listing = await source.list(report);
      totalBytes = listing.entries.reduce((sum, entry) => sum + entry.bytes, 0);
      return listing;
    },
    async *read(path) {
      for await (const piece of source.read(path)) {
        yield piece;
        bytes += piece.length;
        onProgress({ bytes: Math.min(bytes, totalBytes), totalBytes });
      }
    },
  };
}
