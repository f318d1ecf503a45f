import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';
import type { Exchange } from '../recorder/exchange.ts';

const chain = z.object({ tableNames: z.array(z.string()) });

/** The certificates that one server showed, on the connection that the page was loaded over. */
export interface ServerChain {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly pem: string;
  readonly protocol: string;
  readonly cipher: string;
  readonly certificates: readonly {
    readonly subject: string;
    readonly issuer: string;
    readonly validFrom: string;
    readonly validTo: string;
    readonly sha256: string;
  }[];
}

/** The chains of every server that was asked over TLS, and of those that refused to go on because of their certificate. */
export async function serverChains(
  tools: DevTools,
  session: string,
  exchanges: readonly Exchange[],
): Promise<readonly ServerChain[]> {
  const origins = new Map<string, Exchange>();
  for (const one of exchanges) {
    const url = URL.parse(one.url);
    if (url?.protocol !== 'https:' || (one.answer === null && !isAboutCertificate(one))) continue;
    if (!origins.has(url.origin) || one.answer?.security != null) origins.set(url.origin, one);
  }
  const found: ServerChain[] = [];
  for (const [origin, one] of origins) {
    const { tableNames } = await ask(tools, chain, 'Network.getCertificate', { origin }, session).catch(
      () => ({ tableNames: [] }),
    );
    if (tableNames.length === 0) continue;
    const url = new URL(origin);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = url.port === '' ? 443 : Number(url.port);
    const certificates = tableNames.map((der) => new X509Certificate(Buffer.from(der, 'base64')));
    found.push({
      host,
      port,
      path: `tls/${host.replaceAll(':', '-')}_${String(port)}.pem`,
      pem: certificates.map((certificate) => certificate.toString()).join(''),
      protocol: one.answer?.security?.protocol ?? '',
      cipher: one.answer?.security?.cipher ?? '',
      certificates: certificates.map((certificate) => ({
        subject: certificate.subject,
        issuer: certificate.issuer,
        validFrom: new Date(certificate.validFrom).toISOString(),
        validTo: new Date(certificate.validTo).toISOString(),
        sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
      })),
    });
  }
  return found;
}

/** Whether a request ended because the browser did not trust the server's certificate. */
export function isAboutCertificate({ failure }: Exchange): boolean {
  return failure !== null && /^(cert-|ssl-)/.test(failure.reason);
}
