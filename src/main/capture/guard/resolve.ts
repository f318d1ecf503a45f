import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** What was found for a name, for the record. */
export interface Resolved {
  readonly host: string;
  readonly addresses: readonly string[];
  readonly at: string;
  /** Who was asked: the system of this machine, or the proxy, which tells no addresses. */
  readonly by: 'system' | 'proxy';
  readonly error?: string;
}

/** Names are looked up once and then mean the same until the end; only a failure is tried again after so many milliseconds. */
const RETRY_MS = 5000;

/** Looks names up as the system does. Never rejects. */
export async function resolve(host: string): Promise<Resolved> {
  const at = new Date().toISOString();
  if (isIP(host) !== 0) return { host, addresses: [host], at, by: 'system' };
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    return { host, addresses: [...new Set(found.map(({ address }) => address))], at, by: 'system' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { host, addresses: [], at, by: 'system', error: code };
  }
}

/** Leaves every name to the proxy. An address that is written as one needs nobody. */
export function leaveToProxy(host: string): Promise<Resolved> {
  const at = new Date().toISOString();
  const isAddress = isIP(host) !== 0;
  return Promise.resolve({
    host,
    addresses: isAddress ? [host] : [],
    at,
    by: isAddress ? 'system' : 'proxy',
  });
}

/** Remembers what `look` found, so that a name cannot mean one thing when it is checked and another when it is asked. */
export function pinned(look: (host: string) => Promise<Resolved>): {
  readonly known: ReadonlyMap<string, Promise<Resolved>>;
  find(host: string): Promise<Resolved>;
} {
  const known = new Map<string, Promise<Resolved>>();
  return {
    known,
    find(host) {
      const before = known.get(host);
      const found =
        before === undefined
          ? look(host)
          : before.then((one) =>
              one.error !== undefined && Date.now() - Date.parse(one.at) > RETRY_MS ? look(host) : one,
            );
      known.set(host, found);
      return found;
    },
  };
}
