import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { ask, type DevTools } from '../devtools.ts';
import type { Destination } from '../gate/socks-request.ts';
import { placeOf } from '../guard/place.ts';
import type { Exchange, Security } from '../recorder/exchange.ts';
import type { SeenChains } from '../tls/seen-chains.ts';
import { faultsOf, wordsOf } from './certificate-faults.ts';

const chain = z.object({ tableNames: z.array(z.string()) });

/** The certificates that one server showed, on the connection that the page was loaded over. */
export interface ServerChain {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly pem: string;
  readonly protocol: string;
  readonly cipher: string;
  /** What the browser has against it, in its own word; null where it trusted the server. */
  readonly problem: string | null;
  /** The same in plain words. */
  readonly why: string | null;
  /** What is wrong with it as far as the certificates themselves tell. */
  readonly faults: readonly string[];
  /** Nobody was asked whether a certificate was called back: that would have been a request of our own. */
  readonly revocation: 'not-checked';
  readonly certificates: readonly {
    readonly subject: string;
    readonly issuer: string;
    readonly names: string;
    readonly serial: string;
    readonly validFrom: string;
    readonly validTo: string;
    readonly sha256: string;
  }[];
}

/** The chains of every server that was asked over TLS, and of those that were not trusted. Where no connection was watched the browser is asked for them. */
export async function serverChains(
  tools: DevTools,
  exchanges: readonly Exchange[],
  seen: SeenChains | null,
): Promise<readonly ServerChain[]> {
  const places = new Map<string, { readonly to: Destination; readonly security: Security | null }>();
  const sessions = new Map<string, Set<string | undefined>>();
  const key = ({ host, port }: Destination) => `${host}:${String(port)}`;
  for (const to of seen?.places() ?? []) places.set(key(to), { to, security: null });
  for (const one of exchanges) {
    const to = /^(https|wss):/i.test(one.url) ? placeOf(one.url) : null;
    if (to === null) continue;
    const security = one.answer?.security ?? places.get(key(to))?.security ?? null;
    places.set(key(to), { to, security });
    sessions.set(key(to), (sessions.get(key(to)) ?? new Set()).add(one.session));
  }
  const found: ServerChain[] = [];
  for (const [place, { to, security }] of places) {
    const flight = seen?.of(to) ?? null;
    const certificates =
      flight?.certificates ?? (await askBrowser(tools, to, sessions.get(place) ?? new Set()));
    if (certificates.length === 0) continue;
    const connection = {
      protocol: security?.protocol ?? flight?.protocol ?? '',
      cipher: security?.cipher ?? flight?.cipher ?? '',
    };
    found.push(chainOf(to, certificates, connection, seen?.problemOf(to) ?? problemIn(exchanges, to)));
  }
  return found;
}

async function askBrowser(
  tools: DevTools,
  { host, port }: Destination,
  sessions: ReadonlySet<string | undefined>,
): Promise<readonly Buffer[]> {
  const { origin } = new URL(`https://${host.includes(':') ? `[${host}]` : host}:${String(port)}`);
  for (const session of sessions) {
    const { tableNames } = await ask(tools, chain, 'Network.getCertificate', { origin }, session).catch(
      () => ({ tableNames: [] }),
    );
    if (tableNames.length > 0) return tableNames.map((der) => Buffer.from(der, 'base64'));
  }
  return [];
}

function chainOf(
  { host, port }: Destination,
  der: readonly Buffer[],
  connection: { readonly protocol: string; readonly cipher: string },
  problem: string | null,
): ServerChain {
  const certificates = der.flatMap((one) => {
    try {
      return [new X509Certificate(one)];
    } catch {
      return [];
    }
  });
  return {
    host,
    port,
    path: `tls/${host.replaceAll(':', '-')}_${String(port)}.pem`,
    pem: der.map(pemOf).join(''),
    ...connection,
    problem,
    why: problem === null ? null : wordsOf(problem),
    faults: faultsOf(certificates, host, isIP(host) !== 0, new Date()),
    revocation: 'not-checked',
    certificates: certificates.map((certificate) => ({
      subject: certificate.subject,
      issuer: certificate.issuer,
      names: certificate.subjectAltName ?? '',
      serial: certificate.serialNumber,
      validFrom: new Date(certificate.validFrom).toISOString(),
      validTo: new Date(certificate.validTo).toISOString(),
      sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    })),
  };
}

/** RFC 7468 section 2. */
function pemOf(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function problemIn(exchanges: readonly Exchange[], to: Destination): string | null {
  const failed = exchanges.find((one) => {
    const place = isAboutCertificate(one) ? placeOf(one.url) : null;
    return place?.host === to.host && place.port === to.port;
  });
  return failed?.failure?.detail.replace(/^net::/, '') ?? null;
}

/** Whether a request ended because the browser did not trust the server's certificate. */
export function isAboutCertificate({ failure }: Exchange): boolean {
  return failure !== null && /^(cert-|ssl-)/.test(failure.reason);
}
