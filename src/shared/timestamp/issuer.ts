import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  type Certificate,
  type CryptoEngine,
  ExtKeyUsage,
} from 'pkijs';
import { BitString, OctetString } from 'asn1js';
import { isAcceptedSignature } from './algorithms.ts';
import { sameBytes, type ReadCertificate } from './certificate-chain.ts';
import { hasOneForm } from './signature-form.ts';
import { OID } from './token.ts';

const EXTENSION = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKey: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;
/** The extensions that are understood here, or that cannot loosen anything; another critical one is refused (RFC 5280 section 4.2). */
const understood: ReadonlySet<string> = new Set([...Object.values(EXTENSION), '2.5.29.32']);

/**
 * Why a chain does not lead from the certificate of a time stamping authority to a trusted root, or null where it does. Each
 * certificate signs the one before it, and all are valid at `time`.
 */
export async function findIssuerFault(
  engine: CryptoEngine,
  chain: readonly ReadCertificate[],
  trusted: readonly ReadCertificate[],
  time: Date,
): Promise<string | null> {
  const [leaf] = chain;
  if (leaf === undefined || !isForTimeStamping(leaf.certificate))
    return 'The certificate is not one for time stamping.';
  for (const [index, { certificate }] of chain.entries()) {
    if (time < certificate.notBefore.value || time > certificate.notAfter.value) {
      return 'A certificate of the authority was not valid at the time of the time stamp.';
    }
    if ((certificate.extensions ?? []).some(({ critical, extnID }) => critical && !understood.has(extnID))) {
      return 'A certificate of the authority has a condition that this program does not know.';
    }
    const issuer = chain[index + 1];
    if (issuer === undefined) break;
    if (!(await isIssuedBy(engine, certificate, issuer.certificate, index))) {
      return 'The certificates of the authority do not lead from one to the next.';
    }
  }
  const last = chain.at(-1) ?? leaf;
  const isAnchored = chain.some((held) => trusted.some((root) => sameBytes(root.der, held.der)));
  for (const root of trusted) {
    if (sameBytes(root.der, last.der)) return null;
    if (await isIssuedBy(engine, last.certificate, root.certificate, chain.length - 1)) return null;
  }
  if (isAnchored && (await holdsUnder(engine, last.certificate, last.certificate))) return null;
  return 'No root certificate that you trust vouches for this authority.';
}

/**
 * Whether a token carries a certificate that neither stands in its chain nor was issued by one that does, nor is a known one cross-signed: such bytes would be vouched for by nothing.
 */
export async function findStrayCertificate(
  engine: CryptoEngine,
  held: readonly ReadCertificate[],
  known: readonly ReadCertificate[],
): Promise<boolean> {
  for (const { der, certificate } of held) {
    let isKnown = known.some(
      (other) => sameBytes(other.der, der) || isCrossSigned(certificate, other.certificate),
    );
    for (const other of [...known, ...held])
      isKnown ||= await holdsUnder(engine, certificate, other.certificate);
    if (!isKnown) return true;
  }
  return false;
}

/**
 * Whether an unknown authority vouches for the key of a certificate that is known: the same subject and key under another issuer, as
 * authorities cross-sign each other. A damaged copy of a known root is none: no one changed
 * byte makes both another name and another key of its issuer.
 */
function isCrossSigned(cross: Certificate, known: Certificate): boolean {
  if (cross.issuer.isEqual(cross.subject)) return false;
  const issuerKey = extension(cross, EXTENSION.authorityKey);
  const ownKey = extension(cross, EXTENSION.subjectKey);
  if (!(issuerKey instanceof AuthorityKeyIdentifier) || !(ownKey instanceof OctetString)) return false;
  if (issuerKey.keyIdentifier === undefined || issuerKey.keyIdentifier.isEqual(ownKey)) return false;
  const key = ({ subjectPublicKeyInfo }: Certificate): Uint8Array =>
    new Uint8Array(subjectPublicKeyInfo.toSchema().toBER(false));
  return cross.subject.isEqual(known.subject) && sameBytes(key(cross), key(known));
}

/** Whether `issuer` may issue certificates and issued this one. `below` counts the certificates between it and the leaf. */
async function isIssuedBy(
  engine: CryptoEngine,
  certificate: Certificate,
  issuer: Certificate,
  below: number,
): Promise<boolean> {
  const constraints = extension(issuer, EXTENSION.basicConstraints);
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
  const { pathLenConstraint } = constraints;
  if (typeof pathLenConstraint === 'number' && below > pathLenConstraint) return false;
  const usage = extension(issuer, EXTENSION.keyUsage);
  const KEY_CERT_SIGN = 0x04;
  if (usage instanceof BitString && ((usage.valueBlock.valueHexView[0] ?? 0) & KEY_CERT_SIGN) === 0)
    return false;
  return holdsUnder(engine, certificate, issuer);
}

async function holdsUnder(
  engine: CryptoEngine,
  certificate: Certificate,
  issuer: Certificate,
): Promise<boolean> {
  const { algorithmId } = certificate.signatureAlgorithm;
  if (!certificate.issuer.isEqual(issuer.subject) || algorithmId !== certificate.signature.algorithmId)
    return false;
  if (!isAcceptedSignature(algorithmId) || !hasOneForm(certificate.signatureValue, algorithmId)) return false;
  try {
    return await certificate.verify(issuer, engine);
  } catch {
    return false;
  }
}

/** RFC 3161 section 2.3: exactly one extended key usage, time stamping, and critical; and no authority over certificates. */
function isForTimeStamping(certificate: Certificate): boolean {
  const usage = extension(certificate, EXTENSION.extendedKeyUsage);
  const isCritical = certificate.extensions?.some(
    ({ extnID, critical }) => extnID === EXTENSION.extendedKeyUsage && critical,
  );
  return (
    isCritical === true &&
    usage instanceof ExtKeyUsage &&
    usage.keyPurposes.length === 1 &&
    usage.keyPurposes[0] === OID.timeStamping
  );
}

function extension(certificate: Certificate, oid: string): unknown {
  return certificate.extensions?.find(({ extnID }) => extnID === oid)?.parsedValue;
}
