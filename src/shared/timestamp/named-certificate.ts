import { ObjectIdentifier, OctetString, type AsnType } from 'asn1js';
import type { CryptoEngine } from 'pkijs';
import { partsOf } from './asn1-parts.ts';
import { sameBytes } from './certificate-chain.ts';
import { digests } from './algorithms.ts';

/** The signed attribute that names the signing certificate, in its newer form (RFC 5035) or its older one (RFC 2634). */
export interface NamingAttribute {
  readonly form: 'v1' | 'v2';
  readonly value: AsnType;
}

/** Whether the first certificate that the attribute names is this one (RFC 3161 section 2.4.2 asks for it). */
export async function namesCertificate(
  engine: CryptoEngine,
  { form, value }: NamingAttribute,
  der: Uint8Array,
): Promise<boolean> {
  const [certificates] = partsOf(value);
  const [first] = partsOf(certificates);
  const [head, second] = partsOf(first);
  const isDefault = head instanceof OctetString;
  const hash = isDefault ? head : second;
  const digest = isDefault ? defaults[form] : digestOf(head);
  if (digest === undefined || !(hash instanceof OctetString)) return false;
  const actual = new Uint8Array(await engine.digest(digest, der.slice()));
  return sameBytes(new Uint8Array(hash.getValue()), actual);
}

/** SHA-1 only tells here which certificate is meant; that certificate's own signature is never judged by it. */
const defaults = { v1: 'SHA-1', v2: 'SHA-256' } as const;

function digestOf(algorithm: AsnType | undefined): string | undefined {
  const [oid] = partsOf(algorithm);
  return oid instanceof ObjectIdentifier ? digests.get(oid.getValue()) : undefined;
}
