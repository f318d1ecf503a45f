import { fileTypeFromBuffer } from 'file-type';
import type { RandomAccess } from '../../shared/bundle/random-access.ts';

/** Enough for every signature that is looked for, inside ZIP containers too. */
const SAMPLE = 64 * 1024;

/** The media type as the first bytes show it, never as a name claims it; text that decodes is `text/plain`, the rest `application/octet-stream`. */
export async function mediaTypeOf(source: RandomAccess): Promise<string> {
  const sample = await source.read(0, Math.min(source.size, SAMPLE));
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  if (found !== undefined) return found.mime;
  return sample.length > 0 && isText(sample) ? 'text/plain' : 'application/octet-stream';
}

function isText(sample: Uint8Array): boolean {
  if (sample.includes(0)) return false;
  // The sample may end inside a character: leave out what could be the start of one.
  let end = sample.length;
  for (let back = 1; back <= 3 && back <= sample.length; back++) {
    const byte = sample[sample.length - back] ?? 0;
    if (byte >= 0xc0) {
      end = sample.length - back;
      break;
    }
    if (byte < 0x80) break;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample.subarray(0, end));
    return true;
  } catch {
    return false;
  }
}
