import { Certificate } from 'pkijs';
import { fromBase64, toBase64 } from '../bundle/base64.ts';
import { isDer } from './der.ts';

/** A certificate, and the bytes that it was read from. */
export interface ReadCertificate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
}

const MAX_CERTIFICATES = 16;
const block = /-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=\n]+?)\n-----END CERTIFICATE-----\n/g;

/** The text of a chain: PEM blocks as openssl writes them, 64 characters a line, and nothing between. */
export function formatCertificates(certificates: readonly Uint8Array[]): string {
  return certificates
    .map((der) => {
      const body = toBase64(der).match(/.{1,64}/g) ?? [];
      return `${['-----BEGIN CERTIFICATE-----', ...body, '-----END CERTIFICATE-----'].join('\n')}\n`;
    })
    .join('');
}

/** Reads such a text; null where it is anything but what `formatCertificates` writes for some certificates. */
export function parseCertificates(text: string): readonly ReadCertificate[] | null {
  const certificates = [...text.matchAll(block)].map(([, body = '']) => readPemBody(body));
  const read = certificates.filter((certificate) => certificate !== null);
  if (read.length === 0 || read.length > MAX_CERTIFICATES || read.length < certificates.length) return null;
  return formatCertificates(read.map(({ der }) => der)) === text ? read : null;
}

/** The certificates in a text that a person gives, whatever else stands in it; those that cannot be read are left out. */
export function findCertificates(text: string): readonly ReadCertificate[] {
  const clean = `${text.replaceAll('\r\n', '\n').trimEnd()}\n`;
  return [...clean.matchAll(block)].map(([, body = '']) => readPemBody(body)).filter((read) => read !== null);
}

function readPemBody(body: string): ReadCertificate | null {
  const der = fromBase64(body.replaceAll('\n', ''));
  return der === null ? null : readCertificate(der);
}

/** Reads the DER of one certificate (RFC 5280); null for anything else. */
export function readCertificate(der: Uint8Array): ReadCertificate | null {
  if (!isDer(der)) return null;
  try {
    return { der, certificate: Certificate.fromBER(der) };
  } catch {
    return null;
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
