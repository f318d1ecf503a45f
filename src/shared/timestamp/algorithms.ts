/** Digests that a time stamp may rest on, by their object identifier. Nothing weaker than SHA-256. */
export const digests: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
  ['2.16.840.1.101.3.4.2.2', 'SHA-384'],
  ['2.16.840.1.101.3.4.2.3', 'SHA-512'],
]);

/** RSA without a digest of its own: the token's digest algorithm counts. */
const plainRsa = '1.2.840.113549.1.1.1';

/** RSA (PKCS #1 v1.5) and ECDSA with those digests. */
const signatures: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.11', 'SHA-256'],
  ['1.2.840.113549.1.1.12', 'SHA-384'],
  ['1.2.840.113549.1.1.13', 'SHA-512'],
  ['1.2.840.10045.4.3.2', 'SHA-256'],
  ['1.2.840.10045.4.3.3', 'SHA-384'],
  ['1.2.840.10045.4.3.4', 'SHA-512'],
]);

/** Whether a certificate's signature algorithm is accepted. */
export function isAcceptedSignature(oid: string): boolean {
  return signatures.has(oid);
}

/** The digest of a token's signature, null where the algorithms are not accepted or do not go together. */
export function tokenDigest(digestOid: string, signatureOid: string): string | null {
  const digest = digests.get(digestOid);
  if (digest === undefined) return null;
  return signatureOid === plainRsa || signatures.get(signatureOid) === digest ? digest : null;
}
