import { MAX_SEAL } from '../limits.ts';
import { SEAL_TXT } from '../layout.ts';
import { parseSeal, type Seal } from '../seal.ts';
import { readWhole, type Examination } from './examination.ts';

/** The seal as far as it can be read. `bytes` is what the signatures must cover, null where there is no seal. */
export interface SealPart {
  readonly bytes: Uint8Array | null;
  readonly seal: Seal | null;
}

/** Step 4: the seal's text. What it states is compared by the steps that follow. */
export async function readSeal(examination: Examination): Promise<SealPart> {
  const { findings, files } = examination;
  const bytes = await readWhole(examination, SEAL_TXT, MAX_SEAL);
  if (bytes === null) {
    if (!files.has(SEAL_TXT)) findings.add('UNSIGNED', 'The bundle has no seal.', { path: SEAL_TXT });
    return { bytes: null, seal: null };
  }
  const reading = parseSeal(bytes);
  if (reading.kind === 'seal') return { bytes, seal: reading.seal };
  if (reading.kind === 'unsupported') {
    const message = 'The seal has another version of the format than this program knows.';
    findings.add('UNSUPPORTED_VERSION', message, { path: SEAL_TXT });
  } else {
    findings.add('MALFORMED_SEAL', 'The seal does not have the form that a seal has.', { path: SEAL_TXT });
  }
  return { bytes, seal: null };
}
