import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { Blob } from '../blob.ts';
import { isInPrint } from './printed-page.ts';

/** What is packed larger than this, or unpacks to more, is looked through as it is only. */
const MOST = 32 << 20;
const MOST_UNPACKED = 256 << 20;
const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const DEFLATED = 8;

/** Whether a secret stands in what an answer holds packed: a gzip file, the files of a ZIP, the streams of a PDF. */
export async function isInPacked(blob: Blob, holds: (bytes: Uint8Array) => boolean): Promise<boolean> {
  if (blob.bytes < 8 || blob.bytes > MOST) return false;
  const parts: Uint8Array[] = [];
  for await (const part of blob.read()) {
    parts.push(part);
    if (parts.length === 1 && part.length >= 4 && kindOf(part) === null) return false;
  }
  const bytes = Buffer.concat(parts);
  const kind = kindOf(bytes);
  if (kind === 'gzip') return holds(unpacked(() => gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED })));
  if (kind === 'zip') return isInZip(bytes, holds);
  return kind === 'pdf' && isInPrint(bytes, { holds });
}

function kindOf(bytes: Uint8Array): 'gzip' | 'zip' | 'pdf' | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  const beginning = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (beginning === '%PDF') return 'pdf';
  return beginning === LOCAL_HEADER.toString('latin1') ? 'zip' : null;
}

/** Goes from one local header to the next (APPNOTE 4.3.7); files that are stored are found without. */
function isInZip(bytes: Buffer, holds: (bytes: Uint8Array) => boolean): boolean {
  for (let at = bytes.indexOf(LOCAL_HEADER); at >= 0; at = bytes.indexOf(LOCAL_HEADER, at + 4)) {
    if (at + 30 > bytes.length || bytes.readUInt16LE(at + 8) !== DEFLATED) continue;
    const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const rest = bytes.subarray(begin);
    if (holds(unpacked(() => inflateRawSync(rest, { maxOutputLength: MOST_UNPACKED })))) return true;
  }
  return false;
}

function unpacked(work: () => Buffer): Buffer {
  try {
    return work();
  } catch {
    return Buffer.alloc(0);
  }
}
