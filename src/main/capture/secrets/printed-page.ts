import { inflateSync } from 'node:zlib';
import type { Withholding } from './withholding.ts';

const MOST = 256 << 20;
const BEGIN = Buffer.from('stream');
const END = Buffer.from('endstream');

/** Whether a secret stands in a PDF: in its objects, such as addresses of links, titles and descriptions of pictures, or in a stream of it, packed or not. */
export function isInPrint(pdf: Buffer, hide: Pick<Withholding, 'holds'>): boolean {
  if (hide.holds(pdf)) return true;
  for (let at = pdf.indexOf(BEGIN); at >= 0;) {
    const start = at + BEGIN.length + (pdf[at + BEGIN.length] === 13 ? 2 : 1);
    const end = pdf.indexOf(END, start);
    if (end < 0) return false;
    const unpacked = inflated(pdf.subarray(start, end));
    if (unpacked !== null && (hide.holds(unpacked) || hide.holds(plainStrings(unpacked)))) return true;
    at = pdf.indexOf(BEGIN, end + END.length);
  }
  return hide.holds(plainStrings(pdf));
}

function inflated(stream: Buffer): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: MOST });
  } catch {
    return null;
  }
}

/** Strings without their escapes, and hexadecimal ones as bytes: ISO 32000-1 section 7.3.4. */
function plainStrings(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const bare = text.replaceAll(/\\([()\\])/g, '$1').replaceAll(/\\\r?\n/g, '');
  const coded = [...text.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)].map(([, one = '']) =>
    Buffer.from(one.replaceAll(/\s/g, ''), 'hex').toString('latin1'),
  );
  return Buffer.from(`${bare}\n${coded.join('\n')}`, 'latin1');
}
