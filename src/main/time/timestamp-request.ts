import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { OID } from '../../shared/timestamp/token.ts';

/** The media type of a request (RFC 3161 section 3.4). */
export const QUERY_TYPE = 'application/timestamp-query';
const NONCE_BYTES = 8;

/** What is asked for; a nonce is a positive integer of up to 64 bits, most significant byte first. */
export interface TimestampRequest {
  /** The SHA-256 of what is stamped; nothing else of it leaves the machine. */
  readonly imprint: Uint8Array;
  readonly nonce: Uint8Array;
}

/** A nonce from random bytes: the same length always, neither negative nor with a leading zero, so that it has one encoding. */
export function makeNonce(random: (length: number) => Uint8Array): Uint8Array {
  const nonce = Uint8Array.from(random(NONCE_BYTES));
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return nonce;
}

/** The DER of a TimeStampReq of version 1, asking for the authority's certificate as well (RFC 3161 section 2.4.1). */
export function encodeRequest({ imprint, nonce }: TimestampRequest): Uint8Array<ArrayBuffer> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(imprint).buffer }),
    }),
    nonce: new Integer({ valueHex: Uint8Array.from(nonce).buffer }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER(false));
}
