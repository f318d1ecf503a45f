import { isOwnAddress } from './origin.ts';

/** What answers a request to the window's scheme. */
export type ProtocolRoute =
  | { readonly to: 'window'; readonly address: string }
  | { readonly to: 'evidence' }
  | { readonly to: 'saved' }
  | { readonly to: 'intake' }
  | { readonly to: 'nowhere'; readonly status: 404 | 405 };

/** Maps a request to what answers it. A file of the window is named by its exact address; there is no way to any other. */
export function routeProtocol(method: string, url: string): ProtocolRoute {
  if (!isOwnAddress(url)) return { to: 'nowhere', status: 404 };
  const { pathname } = new URL(url);
  if (pathname === '/intake') return method === 'POST' ? { to: 'intake' } : { to: 'nowhere', status: 405 };
  if (method !== 'GET') return { to: 'nowhere', status: 405 };
  if (pathname.startsWith('/saved/')) return { to: 'saved' };
  return pathname.startsWith('/evidence/') ? { to: 'evidence' } : { to: 'window', address: pathname };
}
