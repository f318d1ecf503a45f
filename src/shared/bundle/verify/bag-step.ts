import { BAGIT_TEXT, baggingDate, parseBagInfo } from '../bag.ts';
import { BAG_INFO_TXT, BAGIT_TXT, DATA } from '../layout.ts';
import { MAX_BAG_INFO } from '../limits.ts';
import type { Seal } from '../seal.ts';
import { readText, type Examination } from './examination.ts';

/** How many files lie under `data`, and the sum of their sizes in bytes. */
export interface Payload {
  readonly files: number;
  readonly bytes: number;
}

export function countPayload({ files }: Pick<Examination, 'files'>): Payload {
  const payload = { files: 0, bytes: 0 };
  for (const { path, bytes } of files.values()) {
    if (!path.startsWith(`${DATA}/`)) continue;
    payload.files += 1;
    payload.bytes += bytes;
  }
  return payload;
}

/** Step 5: the two files that make a bag (RFC 8493 sections 2.1.1 and 2.2.2), and what bag-info.txt states. */
export async function examineBag(
  examination: Examination,
  seal: Seal | null,
  payload: Payload,
): Promise<void> {
  const { findings } = examination;
  const bagit = await readText(examination, BAGIT_TXT, MAX_BAG_INFO);
  if (bagit !== null && bagit !== BAGIT_TEXT) {
    findings.add('MALFORMED_BAG', 'bagit.txt does not hold the two lines that it must hold.', {
      path: BAGIT_TXT,
    });
  }
  const info = await readText(examination, BAG_INFO_TXT, MAX_BAG_INFO);
  if (info === null) return;
  const labels = parseBagInfo(info);
  if (labels === null) {
    findings.add('MALFORMED_BAG', 'bag-info.txt does not hold lines of a label and a value.', {
      path: BAG_INFO_TXT,
    });
    return;
  }
  const expected: readonly (readonly [label: string, value: string | null])[] = [
    ['Payload-Oxum', `${payload.bytes}.${payload.files}`],
    ['External-Identifier', seal === null ? null : `urn:uuid:${seal.bundle}`],
    ['Bagging-Date', seal === null ? null : baggingDate(seal.created)],
  ];
  for (const [label, value] of expected) {
    const stated = labels.get(label.toLowerCase()) ?? [];
    if (stated.length === 1 && (value === null || stated[0] === value)) continue;
    findings.add('MALFORMED_BAG', `${label} does not stand once, with the value that it must have.`, {
      path: BAG_INFO_TXT,
    });
  }
}
