import type { OctetString } from 'asn1js';
import { CryptoEngine } from 'pkijs';
import { toTimestamp } from '../ledger/times.ts';
import { findCertificates, parseCertificates, sameBytes, type ReadCertificate } from './certificate-chain.ts';
import { nameOf } from './distinguished-name.ts';
import { findIssuerFault, findStrayCertificate } from './issuer.ts';
import type { TimestampFault, TimestampReading, TimestampVerifier } from './reading.ts';
import { findSignatureFault } from './signer.ts';
import { OID, readToken, type Token } from './token.ts';

export interface TimestampOptions {
  /** The platform's WebCrypto. */
  readonly crypto: WebCrypto;
  /** Root certificates that the person trusts, as PEM text; anything else in the text is passed over. */
  readonly roots: readonly string[];
}

/** As much of WebCrypto as the shared layer may know: `globalThis.crypto` of Node and of browsers. */
export interface WebCrypto {
  readonly subtle: object;
}

/**
 * A verifier of RFC 3161 time stamps over a seal's signature (formats.md, Bundle). The token must be granted, be DER, carry its
 * certificate, and stamp the SHA-256 of exactly these bytes; its chain must lead from the signing certificate to one of the roots, every
 * certificate valid at the token's own time. Certificates' revocation is not checked: that needs a network.
 */
export function createTimestampVerifier({ crypto, roots }: TimestampOptions): TimestampVerifier {
  const engine = new CryptoEngine({ crypto });
  const trusted = roots.flatMap(findCertificates);

  return async ({ token: bytes, signature, chain: chainText }) => {
    const token = readToken(bytes);
    if (token === null) {
      return {
        time: null,
        authority: null,
        faults: [notForThis('This is not a time stamp that an authority granted.')],
      };
    }
    const faults: TimestampFault[] = [];
    if (!(await stamps(engine, token, signature)))
      faults.push(notForThis('The time stamp was made for something else.'));
    const chain = chainText === null ? null : parseCertificates(chainText);
    if (chainText !== null && chain === null) {
      faults.push(mismatch('The file does not hold certificates in the one form it may have.'));
    }
    const own = token.certificates.find((certificate) => isSignedBy(token, certificate));
    const signer = own ?? chain?.find((certificate) => isSignedBy(token, certificate));
    if (own === undefined)
      faults.push(unknown('The time stamp does not carry the certificate of its authority.'));
    if (signer === undefined) return reading(token, null, faults);

    const signatureFault = await findSignatureFault(engine, token, signer);
    if (signatureFault !== null)
      faults.push({ code: 'BAD_SIGNATURE', message: signatureFault, about: 'token' });
    if (chain !== null) {
      const [leaf] = chain;
      if (leaf === undefined || !sameBytes(leaf.der, signer.der)) {
        faults.push(mismatch('The certificates do not begin with the one that made the time stamp.'));
      }
      if (await findStrayCertificate(engine, token.certificates, [...chain, ...trusted])) {
        faults.push({
          ...mismatch('The time stamp carries a certificate that belongs to nobody in its chain.'),
          about: 'token',
        });
      }
    }
    const issuerFault = await findIssuerFault(engine, chain ?? [signer], trusted, token.info.genTime);
    if (issuerFault !== null) faults.push(unknown(issuerFault));
    return reading(token, signer, faults);
  };
}

function reading(
  token: Token,
  signer: ReadCertificate | null,
  faults: readonly TimestampFault[],
): TimestampReading {
  const authority = signer === null ? null : nameOf(signer.certificate.subject);
  return { time: toTimestamp(token.info.genTime.getTime()), authority, faults };
}

/** Whether the token's imprint is the SHA-256 of these bytes. */
async function stamps(engine: CryptoEngine, { info }: Token, signature: Uint8Array): Promise<boolean> {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithmId !== OID.sha256) return false;
  const digest = await engine.digest('SHA-256', signature.slice());
  return sameBytes(new Uint8Array(digest), valueOf(hashedMessage));
}

function valueOf(octets: OctetString): Uint8Array {
  return new Uint8Array(octets.getValue());
}

/** Whether the token names this certificate, by issuer and serial number, as the one that signed it. */
function isSignedBy({ signer }: Token, { certificate }: ReadCertificate): boolean {
  const { sid } = signer;
  if (!('serialNumber' in sid)) return false;
  // Byte for byte: the name stands under no signature, and comparing names as RFC 5280 does would forgive changes.
  const [stated, own] = [sid.issuer.valueBeforeDecode, certificate.issuer.valueBeforeDecode].map(
    (der) => new Uint8Array(der),
  );
  return (
    stated !== undefined &&
    own !== undefined &&
    sameBytes(stated, own) &&
    certificate.serialNumber.isEqual(sid.serialNumber)
  );
}

function notForThis(message: string): TimestampFault {
  return { code: 'TIMESTAMP_NOT_FOR_THIS_SEAL', message, about: 'token' };
}
function unknown(message: string): TimestampFault {
  return { code: 'TIMESTAMP_ISSUER_UNKNOWN', message, about: 'token' };
}
function mismatch(message: string): TimestampFault {
  return { code: 'RECORD_MISMATCH', message, about: 'chain' };
}
