import { Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import type { Blob, Spool } from '../blob.ts';

/** A file of the record. */
export interface RecordFile {
  readonly path: string;
  readonly blob: Blob;
}

/** What the package says of itself, WACZ 1.1.1 section 5.2. */
export interface PackageAbout {
  readonly title: string;
  readonly software: string;
  readonly created: string;
  readonly mainPageUrl: string;
}

/** Packs files as a WACZ 1.1.1: stored without compression, with the list of their hashes and the hash of that list. */
export async function packWacz(
  files: readonly RecordFile[],
  about: PackageAbout,
  spool: Spool,
): Promise<Blob> {
  const description = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: about.title,
    software: about.software,
    created: about.created,
    mainPageUrl: about.mainPageUrl,
    mainPageDate: about.created,
    resources: files.map(({ path, blob }) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      path,
      hash: `sha256:${blob.sha256}`,
      bytes: blob.bytes,
    })),
  };
  const listing = await spool.of(`${JSON.stringify(description, null, 2)}\n`);
  const digest = await spool.of(
    `${JSON.stringify({ path: 'datapackage.json', hash: `sha256:${listing.sha256}` }, null, 2)}\n`,
  );
  const all = [
    ...files,
    { path: 'datapackage.json', blob: listing },
    { path: 'datapackage-digest.json', blob: digest },
  ];
  const archive = new ZipArchive({ store: true });
  const date = new Date(about.created);
  for (const { path, blob } of all)
    archive.append(Readable.from(blob.read(), { objectMode: false }), { name: path, date, mode: 0o644 });
  const finished = archive.finalize();
  // Whoever reads the archive meets the failure.
  finished.catch(() => undefined);
  const out = spool.create();
  for await (const chunk of archive) if (chunk instanceof Uint8Array) await out.write(chunk);
  await finished;
  return out.end();
}

/** `pages/pages.jsonl` with the one page of a capture. */
export function pageList(url: string, title: string, at: string): string {
  const lines = [
    { format: 'json-pages-1.0', id: 'pages', title: 'Pages' },
    { id: 'page', url, title, ts: at },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
