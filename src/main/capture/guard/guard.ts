import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { CaptureError } from '../capture-error.ts';
import { isPrivateAddress } from './address.ts';

/** What was found for a name, for the record. */
export interface Resolved {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly at: string;
  readonly error?: string;
}

/** Decides which addresses the browser may ask. */
export interface Guard {
  /** Null where the address may be asked, else why it may not. A name that nobody knows may be asked: the browser then says so itself. */
  refusal(url: string): Promise<'scheme' | 'private' | null>;
  /** Whether a connection that was made anyway must not count: the name may have changed its address in between. */
  isForbiddenPeer(address: string): boolean;
  readonly resolved: ReadonlyMap<string, Promise<Resolved>>;
}

/** Every name is looked up once and all its addresses must be public, unless this one capture may reach private ones. */
export function createGuard(allowPrivate: boolean): Guard {
  const resolved = new Map<string, Promise<Resolved>>();
  const find = (host: string): Promise<Resolved> => {
    const known = resolved.get(host);
    if (known !== undefined) return known;
    const found = resolve(host);
    resolved.set(host, found);
    return found;
  };
  return {
    resolved,
    isForbiddenPeer: (address) => !allowPrivate && address !== '' && isPrivateAddress(address),
    async refusal(url) {
      const parsed = URL.parse(url);
      if (parsed === null) return 'scheme';
      if (['data:', 'blob:', 'about:'].includes(parsed.protocol)) return null;
      if (!['http:', 'https:', 'ws:', 'wss:'].includes(parsed.protocol)) return 'scheme';
      const { addresses } = await find(parsed.hostname.replace(/^\[|\]$/g, ''));
      return !allowPrivate && addresses.some(isPrivateAddress) ? 'private' : null;
    },
  };
}

async function resolve(host: string): Promise<Resolved> {
  const at = new Date().toISOString();
  if (isIP(host) !== 0) return { host, addresses: [host], at };
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    return { host, addresses: found.map(({ address }) => address), at };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { host, addresses: [], at, error: code };
  }
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
