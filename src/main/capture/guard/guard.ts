import { isIP } from 'node:net';
import { CaptureError } from '../capture-error.ts';
import { direct, type Route } from '../gate/route.ts';
import type { Destination } from '../gate/socks-request.ts';
import { isPrivateAddress } from './address.ts';
import { createAsked, type RefusedConnection } from './asked.ts';
import { placeOf, plainHost } from './place.ts';
import { leaveToProxy, pinned, resolve, type Resolved } from './resolve.ts';

export type { Resolved } from './resolve.ts';

/** Decides which addresses the browser may ask, and remembers how it went. */
export interface Guard {
  readonly route: Route;
  /** Null where the address may be asked, else why it may not. A name that nobody knows may be asked: the browser then says so itself. */
  refusal(url: string): Promise<'scheme' | 'private' | null>;
  /** Whether a connection may be made, and to which addresses and no others; none where the proxy finds them. Only what `refusal` was asked about is let through. */
  admit(
    to: Destination,
  ): Promise<{ readonly addresses: readonly string[] } | { readonly refused: RefusedConnection['reason'] }>;
  /** Something that leads out of the web, such as a telephone number, and was not followed. */
  refuseScheme(url: string): void;
  connected(to: Destination, address: string): void;
  failed(to: Destination, reason: string): void;
  /** The address that was connected to for a URL, null where none was, or where only the proxy knows. */
  peerOf(url: string): string | null;
  /** Why no connection could be made for a URL; null where there is nothing of the kind. */
  failureOf(url: string): string | null;
  /** Whether a connection that was made anyway must not count: the name may have changed its address in between. */
  isForbiddenPeer(address: string): boolean;
  readonly resolved: ReadonlyMap<string, Promise<Resolved>>;
  readonly refused: readonly RefusedConnection[];
}

/** Names that mean this machine or its neighbours whatever they resolve to: RFC 6761 section 6.3, RFC 6762 section 3. */
const ownNames = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/**
 * Every name is looked up once, by `look`, and all its addresses must be public, unless this one capture may reach private ones. Behind a proxy nothing is looked
 * up here, and only what is private by its spelling is refused.
 */
export function createGuard(
  allowPrivate: boolean,
  route: Route = direct,
  look: (host: string) => Promise<Resolved> = resolve,
): Guard {
  const names = pinned(route.kind === 'direct' ? look : leaveToProxy);
  const asked = createAsked();
  const isPrivate = (host: string, addresses: readonly string[]) =>
    !allowPrivate && (ownNames.test(host) || addresses.some(isPrivateAddress));
  return {
    route,
    resolved: names.known,
    refused: asked.refused,
    async refusal(url) {
      const parsed = URL.parse(url);
      if (parsed === null) return 'scheme';
      if (['data:', 'blob:', 'about:'].includes(parsed.protocol)) return null;
      const to = placeOf(url);
      if (to === null) return 'scheme';
      if (isPrivate(to.host, isIP(to.host) === 0 ? [] : [to.host])) {
        asked.decide(to, url, 'private');
        return 'private';
      }
      const { addresses } = await names.find(to.host);
      const verdict = isPrivate(to.host, addresses) ? 'private' : 'allowed';
      asked.decide(to, url, verdict);
      return verdict === 'private' ? verdict : null;
    },
    async admit({ host, port }) {
      const to = { host: plainHost(host), port };
      const verdict = isPrivate(to.host, isIP(to.host) === 0 ? [] : [to.host])
        ? 'private'
        : await asked.verdict(to);
      if (verdict === 'allowed') return { addresses: (await names.find(to.host)).addresses };
      const refused = verdict === 'private' ? 'refused-private' : 'refused-unasked';
      asked.refuse(to, refused);
      return { refused };
    },
    refuseScheme: (url) => {
      asked.refuseScheme(url);
    },
    connected: ({ host, port }, address) => {
      asked.connected({ host: plainHost(host), port }, address);
    },
    failed: ({ host, port }, reason) => {
      asked.failed({ host: plainHost(host), port }, reason);
    },
    peerOf: (url) => whereOf(url, (to) => asked.peer(to)),
    failureOf: (url) => whereOf(url, (to) => asked.failure(to)),
    isForbiddenPeer: (address) =>
      !allowPrivate && route.kind === 'direct' && address !== '' && isPrivateAddress(address),
  };
}

function whereOf(url: string, look: (to: Destination) => string | null): string | null {
  const to = placeOf(url);
  return to === null ? null : look(to);
}

/** The address that a person gave, as the browser will read it. Rejects with ADDRESS_UNREADABLE or ADDRESS_REFUSED before anything is asked. */
export async function acceptAddress(text: string, guard: Guard): Promise<string> {
  const parsed = URL.parse(text);
  if (parsed === null) throw new CaptureError('ADDRESS_UNREADABLE', 'this is not a web address');
  if (parsed.username !== '' || parsed.password !== '')
    throw new CaptureError('ADDRESS_REFUSED', 'an address with a user or a password in it is not captured');
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    throw new CaptureError('ADDRESS_REFUSED', 'only addresses that begin with http or https are captured');
  if ((await guard.refusal(parsed.href)) !== null)
    throw new CaptureError('ADDRESS_REFUSED', 'this address belongs to this machine or its own network');
  return parsed.href;
}
