/** One line of a manifest: a file's SHA-256 in lower-case hex and its path inside the bundle. */
export interface ManifestEntry {
  readonly path: string;
  readonly sha256: string;
}

/** Orders paths by their bytes; for the ASCII of a bundle's names that is the order of UTF-16 units. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The text of a manifest (RFC 8493 section 2.1.3, narrowed by formats.md): sorted by path, two spaces, LF. */
export function formatManifest(entries: Iterable<ManifestEntry>): string {
  const sorted = [...entries].sort((a, b) => comparePaths(a.path, b.path));
  return sorted.map((entry) => manifestLine(entry)).join('');
}

/** One line of a manifest with its LF, for a writer that streams an already sorted list. */
export function manifestLine(entry: ManifestEntry): string {
  return `${entry.sha256}  ${entry.path}\n`;
}

const line = /^([0-9a-f]{64}) {2}(\S.*)$/;

/** Reads one line of a manifest without its LF; null where it is not one. The path is not judged here. */
export function parseManifestLine(text: string): ManifestEntry | null {
  const match = line.exec(text);
  const [, sha256, path] = match ?? [];
  return sha256 === undefined || path === undefined ? null : { sha256, path };
}
