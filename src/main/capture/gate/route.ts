import { randomBytes } from 'node:crypto';
import { CaptureError } from '../capture-error.ts';

/** The way out: straight, or through somebody else's proxy, which then resolves the names too. */
export type Route =
  | { readonly kind: 'direct' }
  | {
      readonly kind: 'socks5' | 'http';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
    };
export type ProxyRoute = Exclude<Route, { kind: 'direct' }>;

export const direct: Route = { kind: 'direct' };

/**
 * Reads `socks5://[user:password@]host:port` or `http://[user:password@]host:port`. A SOCKS proxy without a user gets `fresh` as user and password:
 * Tor gives every such pair circuits of its own, so that two captures do not meet. Throws PROXY_UNREADABLE.
 */
export function readProxy(text: string, fresh: () => string): ProxyRoute {
  const unreadable = () =>
    new CaptureError(
      'PROXY_UNREADABLE',
      'this is not a proxy: give one like socks5://127.0.0.1:9050 or http://host:port',
    );
  const kind = /^(socks5h?|http):\/\//i.exec(text)?.[1]?.toLowerCase();
  // The ordinary parser knows no ports of socks, and drops 80 of http.
  const url = URL.parse(text.replace(/^[a-z0-9]+:/i, 'https:'));
  if (kind === undefined || url === null || url.hostname === '') throw unreadable();
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') throw unreadable();
  const isSocks = kind !== 'http';
  const port = url.port === '' ? (/:443\/?$/.test(text) ? 443 : isSocks ? 1080 : 8080) : Number(url.port);
  const given = { user: decode(url.username), password: decode(url.password) };
  const own = isSocks && given.user === '' ? { user: fresh(), password: fresh() } : given;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { kind: isSocks ? 'socks5' : 'http', host, port, ...own };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A word that nobody used before, as user or password of one capture. */
export const freshWord = (): string => randomBytes(12).toString('hex');

/** A proxy as a record or a ledger may name it: without its user and password. */
export function nameOfRoute(route: ProxyRoute): string {
  const host = route.host.includes(':') ? `[${route.host}]` : route.host;
  return `${route.kind}://${host}:${String(route.port)}`;
}
