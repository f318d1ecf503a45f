import { fromBER } from 'asn1js';
import { CryptoEngine, PKIStatusInfo } from 'pkijs';
import { MAX_SIGNATURE_FILE } from '../../shared/bundle/limits.ts';
import type { Timestamp } from '../../shared/model/ids.ts';
import { partsOf } from '../../shared/timestamp/asn1-parts.ts';
import {
  formatCertificates,
  sameBytes,
  type ReadCertificate,
} from '../../shared/timestamp/certificate-chain.ts';
import { isDer } from '../../shared/timestamp/der.ts';
import { readToken, type Token } from '../../shared/timestamp/token.ts';
import { createTimestampVerifier } from '../../shared/timestamp/verify-timestamp.ts';
import { TimestampError } from './timestamp-error.ts';

/** The largest reply that is read; a bundle holds no larger one. */
export const MAX_REPLY = MAX_SIGNATURE_FILE;

/** A time stamp as a bundle keeps it. */
export interface ReceivedTimestamp {
  /** A granted TimeStampResp of RFC 3161 in DER. */
  readonly token: Uint8Array;
  /** The authority's certificates as PEM, its own first, as far towards the root as the reply goes. */
  readonly chainPem: string;
  /** What the authority states. */
  readonly time: Timestamp;
}

/** What the reply must answer. */
export interface Expected {
  /** The stamped bytes themselves. */
  readonly stamped: Uint8Array;
  readonly nonce: Uint8Array;
}

/**
 * Reads and checks an authority's reply: granted, for these bytes and this request, signed by the certificate that it carries. Whether
 * that authority is trusted is not asked here; that is for whoever verifies. Rejects with TimestampError.
 */
export async function readReply(reply: Uint8Array, { stamped, nonce }: Expected): Promise<ReceivedTimestamp> {
  const token = grantedOnly(reply);
  const read = readToken(token);
  if (read === null) throw unusable();
  const stated = read.info.nonce?.valueBlock.valueHexView;
  if (stated === undefined || !sameBytes(stated, nonce))
    throw new TimestampError('WRONG_NONCE', 'the time stamp answers another request');
  const chain = chainOf(read);
  const chainPem = formatCertificates(chain.map(({ der }) => der));
  const last = chain.at(-1);
  const verify = createTimestampVerifier({
    crypto: globalThis.crypto,
    roots: last === undefined ? [] : [formatCertificates([last.der])],
  });
  const { time, faults } = await verify({ token, signature: stamped, chain: chainPem });
  if (faults.some(({ code }) => code === 'TIMESTAMP_NOT_FOR_THIS_SEAL'))
    throw new TimestampError('WRONG_IMPRINT', 'the time stamp was made for something else');
  const holds = faults.length === 0 && time !== null && (await isUndamagedRoot(last));
  if (!holds || chainPem.length > MAX_REPLY) throw unusable();
  return { token, chainPem, time };
}

function unusable(): TimestampError {
  return new TimestampError(
    'BAD_REPLY',
    'the authority’s answer is not a time stamp that a bundle can hold; try another authority',
  );
}

/** False for a root that its own signature does not match: as the end of the chain it was taken on trust above, damaged or not. */
async function isUndamagedRoot(last: ReadCertificate | undefined): Promise<boolean> {
  if (last === undefined || !last.certificate.subject.isEqual(last.certificate.issuer)) return true;
  const engine = new CryptoEngine({ crypto: globalThis.crypto });
  return last.certificate.verify(last.certificate, engine).catch(() => false);
}

/**
 * The reply with nothing in its status but "granted". Some authorities add friendly words; the status stands under no signature, so a
 * bundle does not keep them. The token itself is taken over byte for byte.
 */
function grantedOnly(reply: Uint8Array): Uint8Array {
  if (!isDer(reply)) throw unusable();
  const [statusPart, tokenPart, ...others] = partsOf(fromBER(reply).result);
  if (statusPart === undefined || others.length > 0) throw unusable();
  if (statusOf(statusPart) !== 0)
    throw new TimestampError('REFUSED', 'the authority refused to give a time stamp');
  if (tokenPart === undefined) throw unusable();
  const granted = [0x30, 0x03, 0x02, 0x01, 0x00];
  const body = Uint8Array.from([...granted, ...tokenPart.valueBeforeDecodeView]);
  return Uint8Array.from([0x30, ...lengthOf(body.length), ...body]);
}

function statusOf(part: ReturnType<typeof partsOf>[number]): number {
  try {
    return new PKIStatusInfo({ schema: part }).status;
  } catch {
    throw unusable();
  }
}

/** A DER length in its shortest form (X.690 section 8.1.3). */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

/** The certificates in order: the one that signed, then always the one that issued the one before. */
function chainOf({ signer: { sid }, certificates }: Token): readonly ReadCertificate[] {
  const leaf = certificates.find(
    ({ certificate }) =>
      'serialNumber' in sid &&
      certificate.issuer.isEqual(sid.issuer) &&
      certificate.serialNumber.isEqual(sid.serialNumber),
  );
  if (leaf === undefined) throw unusable();
  const chain = [leaf];
  for (let last = leaf; ;) {
    const issuer = certificates.find(
      (one) => !chain.includes(one) && one.certificate.subject.isEqual(last.certificate.issuer),
    );
    if (issuer === undefined) return chain;
    chain.push(issuer);
    last = issuer;
  }
}
