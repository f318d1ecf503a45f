import { ObjectIdentifier, OctetString, type AsnType } from 'asn1js';
import type { CryptoEngine, SignedAndUnsignedAttributes } from 'pkijs';
import { tokenDigest } from './algorithms.ts';
import { sameBytes, type ReadCertificate } from './certificate-chain.ts';
import { namesCertificate, type NamingAttribute } from './named-certificate.ts';
import { hasOneForm } from './signature-form.ts';
import { OID, type Token } from './token.ts';

/** Verifies a token's signature with a certificate (RFC 5652 section 5.4, RFC 3161 section 2.4.2): what does not hold, or null. */
export async function findSignatureFault(
  engine: CryptoEngine,
  { signer, infoBytes }: Token,
  { certificate, der }: ReadCertificate,
): Promise<string | null> {
  const digest = tokenDigest(signer.digestAlgorithm.algorithmId, signer.signatureAlgorithm.algorithmId);
  const attributes = signer.signedAttrs;
  if (digest === null || attributes === undefined)
    return 'The time stamp is signed in a way that is not accepted.';
  const contentType = single(attributes, OID.contentType);
  if (!(contentType instanceof ObjectIdentifier) || contentType.getValue() !== OID.timestampInfo) {
    return 'The signature of the time stamp is over something else than a time stamp.';
  }
  const stated = single(attributes, OID.messageDigest);
  const actual = new Uint8Array(await engine.digest(digest, infoBytes.slice()));
  if (!(stated instanceof OctetString) || !sameBytes(new Uint8Array(stated.getValue()), actual)) {
    return 'What the time stamp says is not what was signed.';
  }
  const naming = namingAttribute(attributes);
  if (naming === null || !(await namesCertificate(engine, naming, der))) {
    return 'The time stamp was signed with another certificate than it says.';
  }
  try {
    const holds = await engine.verifyWithPublicKey(
      attributes.encodedValue,
      signer.signature,
      certificate.subjectPublicKeyInfo,
      signer.signatureAlgorithm,
      digest,
    );
    return holds && hasOneForm(signer.signature, signer.signatureAlgorithm.algorithmId)
      ? null
      : 'The signature of the time stamp does not hold.';
  } catch {
    return 'The signature of the time stamp cannot be checked.';
  }
}

/** The one value of the one attribute of this type, or null. */
function single({ attributes }: SignedAndUnsignedAttributes, type: string): AsnType | null {
  const values: unknown[] = attributes
    .filter((attribute) => attribute.type === type)
    .flatMap(({ values: own }) => own);
  return values.length === 1 ? (values[0] as AsnType) : null;
}

function namingAttribute(attributes: SignedAndUnsignedAttributes): NamingAttribute | null {
  const newer = single(attributes, OID.signingCertificateV2);
  if (newer !== null) return { form: 'v2', value: newer };
  const older = single(attributes, OID.signingCertificate);
  return older === null ? null : { form: 'v1', value: older };
}
