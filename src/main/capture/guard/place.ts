import { isIP } from 'node:net';
import type { Destination } from '../gate/socks-request.ts';

const ports: Readonly<Record<string, number>> = { 'http:': 80, 'ws:': 80, 'https:': 443, 'wss:': 443 };

/** Where a request of the web goes; null for other schemes, and for what is no address. */
export function placeOf(url: string): Destination | null {
  const parsed = URL.parse(url);
  const usual = ports[parsed?.protocol ?? ''];
  if (parsed === null || usual === undefined) return null;
  return { host: plainHost(parsed.hostname), port: parsed.port === '' ? usual : Number(parsed.port) };
}

/** A host without brackets, in one spelling: a last dot changes nothing of what a name means, and an IPv6 address has many spellings. */
export function plainHost(host: string): string {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(bare) !== 6) return bare.replace(/\.$/, '');
  return new URL(`http://[${bare.replace(/%.*$/, '')}]/`).hostname.slice(1, -1);
}
