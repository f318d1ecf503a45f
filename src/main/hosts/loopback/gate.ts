import type { IncomingHttpHeaders } from 'node:http';
import type { Session } from './session.ts';

/** The name of the session's cookie. */
export const cookieName = 'holdfast';

/** What the gate looks at. */
export interface Knock {
  readonly method: string;
  /** The request target as it was sent. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** Where an admitted request goes. */
export type Route =
  | { readonly to: 'window'; readonly address: string }
  | { readonly to: 'session' }
  | { readonly to: 'rpc' }
  | { readonly to: 'events' }
  | { readonly to: 'intake'; readonly url: URL }
  | { readonly to: 'evidence'; readonly url: URL }
  | { readonly to: 'saved'; readonly url: URL };

export type Admission =
  | { readonly admitted: true; readonly route: Route }
  | { readonly admitted: false; readonly status: 400 | 401 | 403 | 404 | 405 | 421; readonly allow?: string };

/**
 * Decides about a request from its head alone, before a byte of its body is read.
 *
 * - `Host` must be exactly this server's address: a name that was rebound to 127.0.0.1 does not pass.
 * - `Origin` must be this server's own, on every POST and wherever it is sent; `Sec-Fetch-Site` may not say that another site asks.
 * - Everything but the window's files and the exchange of the token needs the session's cookie, and what changes something
 *   needs the key too.
 * @param authority `127.0.0.1:<port>`
 */
export function admit(knock: Knock, authority: string, session: Session): Admission {
  const { headers, method } = knock;
  if (headers.host !== authority) return refuse(421);
  const origin = headers.origin;
  if (origin !== undefined && origin !== `http://${authority}`) return refuse(403);
  if (method === 'POST' && origin === undefined) return refuse(403);

  const url = readTarget(knock.target, authority);
  if (url === null) return refuse(400);
  const route = routeOf(url);
  if (route === null) return refuse(404);
  const allow = methodOf(route);
  if (method !== allow) return { admitted: false, status: 405, allow };
  if (route.to === 'window') return { admitted: true, route };

  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return refuse(403);
  if (route.to === 'session') return { admitted: true, route };
  if (!session.knowsCookie(readCookie(headers.cookie))) return refuse(401);
  if (method === 'POST' && !session.knowsKey(single(headers['x-holdfast-key']))) return refuse(401);
  return { admitted: true, route };
}

function refuse(status: 400 | 401 | 403 | 404 | 421): Admission {
  return { admitted: false, status };
}

/** Only the origin form is taken (RFC 9112, section 3.2.1): an absolute target could name another host than `Host`. */
function readTarget(target: string, authority: string): URL | null {
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  return URL.canParse(target, `http://${authority}`) ? new URL(target, `http://${authority}`) : null;
}

function routeOf(url: URL): Route | null {
  switch (url.pathname) {
    case '/session':
      return { to: 'session' };
    case '/rpc':
      return { to: 'rpc' };
    case '/events':
      return { to: 'events' };
    case '/intake':
      return { to: 'intake', url };
    default:
      if (url.pathname.startsWith('/evidence/')) return { to: 'evidence', url };
      if (url.pathname.startsWith('/saved/')) return { to: 'saved', url };
      return { to: 'window', address: url.pathname };
  }
}

function methodOf(route: Route): 'GET' | 'POST' {
  return route.to === 'session' || route.to === 'rpc' || route.to === 'intake' ? 'POST' : 'GET';
}

function readCookie(header: string | undefined): string {
  const prefix = `${cookieName}=`;
  const pair = header?.split('; ').find((part) => part.startsWith(prefix));
  return pair?.slice(prefix.length) ?? '';
}

function single(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
