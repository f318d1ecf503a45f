import type { Finding } from '../../model/verdict.ts';
import { EntryError, type FileSource, type Listing, type SourceEntry } from '../file-source.ts';
import { isSystemPath } from '../names.ts';
import type { RandomAccess } from '../random-access.ts';
import { readArchive, type ArchiveEntry } from './archive.ts';
import type { PlacedEntry } from './entry.ts';
import { readEntryBytes, type ZipTools } from './entry-bytes.ts';
import { chooseTopFolder, topFolderFault } from './top-folder.ts';

/** A ZIP as the place of a bundle. */
export interface ZipSource extends FileSource {
  readonly kind: 'zip';
  /** Where a listed file's packed bytes lie, for readers that go around `read`; null where that cannot be told. */
  locate(path: string): PlacedEntry | null;
}

/** Opens a ZIP that holds a bundle in one top folder. Paths are below that folder; what lies beside it is reported and not listed. */
export function createZipSource(access: RandomAccess, tools: ZipTools): ZipSource {
  const places = new Map<string, PlacedEntry>();
  const bombs = new Set<string>();

  return {
    kind: 'zip',
    async list(report): Promise<Listing> {
      places.clear();
      bombs.clear();
      const findings: Finding[] = [];
      const { entries, isWhole } = await readArchive(access, (finding) => findings.push(finding));
      const top = chooseTopFolder(entries);
      for (const finding of findings) report(inside(top, finding));
      const why = topFolderFault(top);
      if (why !== null) report(why);
      const listed: SourceEntry[] = [];
      for (const entry of entries) {
        const path = below(top, entry.name);
        if (path === null) report(outside(entry));
        if (path === '' && entry.kind !== 'folder') report(noFolder(entry));
        if (path === null || path === '') continue;
        if (entry.isBomb) bombs.add(path);
        const { kind, bytes, placed } = entry;
        if (placed === null) {
          listed.push({ path, kind, bytes });
          continue;
        }
        const { method, crc, packed, start } = placed;
        if (kind === 'file') {
          // One object for both: a bundle may have a million of them.
          const file = { path, kind, bytes, method, crc, packed, start };
          places.set(path, file);
          listed.push(file);
        } else {
          places.set(path, placed);
          listed.push({ path, kind, bytes });
        }
      }
      return { entries: listed, isWhole };
    },
    locate: (path) => places.get(path) ?? null,
    async *read(path) {
      const place = places.get(path);
      if (bombs.has(path)) throw new EntryError('SIZE_LIMIT_EXCEEDED', 'This entry was not unpacked.');
      if (place === undefined)
        throw new EntryError('AMBIGUOUS_ZIP', 'An entry of the ZIP file could not be read.');
      yield* readEntryBytes(access, place, tools);
    },
  };
}

/** The path below the top folder; empty for the folder itself, null for everything beside it. */
function below(top: string, name: string): string | null {
  if (top === '') return name;
  if (name === top) return '';
  return name.startsWith(`${top}/`) ? detached(name.slice(top.length + 1)) : null;
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder('utf-8', { ignoreBOM: true })];

/** The same text on its own: one that was cut out of another holds on to the whole of that. */
function detached(text: string): string {
  return decoder.decode(encoder.encode(text));
}

/** An archive names entries in full; a finding names the path inside the bundle where there is one. */
function inside(top: string, finding: Finding): Finding {
  const path = finding.path === undefined ? null : below(top, finding.path);
  return path === null || path === '' ? finding : { ...finding, path };
}

/** The entry of the top folder itself says that it is something else. */
function noFolder(entry: ArchiveEntry): Finding {
  const code = entry.kind === 'link' ? 'LINK_FORBIDDEN' : 'FORBIDDEN_FILE';
  return { code, message: "The ZIP file does not call the bundle's own folder a folder." };
}

function outside(entry: ArchiveEntry): Finding {
  const code = isSystemPath(entry.name) || entry.kind === 'folder' ? 'FORBIDDEN_FILE' : 'UNLISTED_FILE';
  return {
    code,
    path: entry.name,
    message: "This stands beside the bundle's own folder and belongs to no seal.",
  };
}
