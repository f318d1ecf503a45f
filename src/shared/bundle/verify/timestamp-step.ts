import type { TimestampVerifier } from '../../timestamp/reading.ts';
import { SEAL_TSR, TSA_CHAIN } from '../layout.ts';
import { MAX_SIGNATURE_FILE } from '../limits.ts';
import type { Timestamp } from '../../model/ids.ts';
import type { Seal } from '../seal.ts';
import { readText, readWhole, type Examination } from './examination.ts';

/** A time stamp over the seal's signature that holds. */
export interface StampedTime {
  readonly time: Timestamp;
  readonly authority: string;
}

/** How much earlier than `created` a stamp may be: two clocks are never the same. In milliseconds. */
export const STAMP_GRACE_MS = 5 * 60 * 1000;

/** Step 14: the RFC 3161 time stamp over the seal's signature, where there is one. */
export async function examineTimestamp(
  examination: Examination,
  seal: Seal | null,
  signature: Uint8Array | null,
  verify: TimestampVerifier | undefined,
): Promise<StampedTime | null> {
  const { findings, files } = examination;
  const token = await readWhole(examination, SEAL_TSR, MAX_SIGNATURE_FILE);
  const chain = await readText(examination, TSA_CHAIN, MAX_SIGNATURE_FILE);
  const [hasToken, hasChain] = [files.has(SEAL_TSR), files.has(TSA_CHAIN)];
  if (!hasToken && seal?.timestamp === 'required') {
    findings.add('TIMESTAMP_MISSING', 'The seal asks for a time stamp, and there is none.', {
      path: SEAL_TSR,
    });
  }
  if (hasToken !== hasChain) {
    const path = hasToken ? TSA_CHAIN : SEAL_TSR;
    findings.add('MISSING', 'A time stamp and the certificates of its authority stand together.', { path });
  }
  if (token === null) return null;
  if (token.length === 0 || signature === null) {
    findings.add(
      'TIMESTAMP_NOT_FOR_THIS_SEAL',
      'The time stamp is empty, or there is no signature that it could stamp.',
      { path: SEAL_TSR },
    );
    return null;
  }
  if (verify === undefined) {
    findings.add('TIMESTAMP_ISSUER_UNKNOWN', 'The time stamp was not checked.', { path: SEAL_TSR });
    return null;
  }
  const reading = await verify({ token, signature, chain });
  for (const { code, message, about } of reading.faults) {
    findings.add(code, message, { path: about === 'chain' ? TSA_CHAIN : SEAL_TSR });
  }
  if (reading.time === null || reading.authority === null) return null;
  if (seal !== null && Date.parse(reading.time) < Date.parse(seal.created) - STAMP_GRACE_MS) {
    findings.add('TIME_CONFLICT', 'The time stamp is older than the time that the seal states.', {
      path: SEAL_TSR,
    });
  }
  return reading.faults.length === 0 ? { time: reading.time, authority: reading.authority } : null;
}
