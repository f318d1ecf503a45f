import type { Destination } from '../gate/socks-request.ts';

/** A connection that was not made, and why, for the record. */
export interface RefusedConnection {
  readonly at: string;
  /** The address of the socket that wanted it, where one is known, else where it would have gone. */
  readonly url: string;
  readonly reason: 'refused-private' | 'refused-scheme' | 'refused-unasked';
}

/** A place as an address: what would have been spoken there is only to be guessed from the port. */
function urlOf({ host, port }: Destination): string {
  const scheme = port === 443 ? 'https' : 'http';
  const url = `${scheme}://${host.includes(':') ? `[${host}]` : host}:${String(port)}/`;
  return URL.parse(url)?.href ?? url;
}

/** What is known of the places that a page asked. */
export interface Asked {
  /** A request for this place was seen, and the guard's answer to it. */
  decide(to: Destination, url: string, verdict: Verdict): void;
  /** The guard's answer; waits a while for a request that is only just being told, and is null where none comes. */
  verdict(to: Destination): Promise<Verdict | null>;
  refuse(to: Destination, reason: RefusedConnection['reason']): void;
  /** Something that leads out of the web, such as a telephone number, and was not followed. */
  refuseScheme(url: string): void;
  connected(to: Destination, address: string): void;
  failed(to: Destination, reason: string): void;
  peer(to: Destination): string | null;
  failure(to: Destination): string | null;
  readonly refused: readonly RefusedConnection[];
}

type Verdict = 'allowed' | 'private';

/** Sockets are told of beside the connection that they open, not before it: so long it is held. */
const HELD_MS = 3000;

const key = ({ host, port }: Destination) => `${host}:${String(port)}`;

export function createAsked(): Asked {
  const verdicts = new Map<string, Verdict>();
  const sockets = new Set<string>();
  const waiting = new Map<string, ((verdict: Verdict) => void)[]>();
  const peers = new Map<string, string>();
  const failures = new Map<string, string>();
  const refused: RefusedConnection[] = [];
  const note = (url: string, reason: RefusedConnection['reason']) => {
    if (!refused.some((one) => one.url === url && one.reason === reason))
      refused.push({ at: new Date().toISOString(), url, reason });
  };
  return {
    refused,
    decide(to, url, verdict) {
      verdicts.set(key(to), verdict);
      for (const tell of waiting.get(key(to)) ?? []) tell(verdict);
      waiting.delete(key(to));
      if (!/^wss?:/i.test(url)) return;
      sockets.add(key(to));
      if (verdict === 'private') note(url, 'refused-private');
    },
    async verdict(to) {
      const known = verdicts.get(key(to));
      if (known !== undefined) return known;
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, HELD_MS, null);
        const tell = (verdict: Verdict) => {
          clearTimeout(timer);
          resolve(verdict);
        };
        waiting.set(key(to), [...(waiting.get(key(to)) ?? []), tell]);
      });
    },
    refuse(to, reason) {
      failures.set(key(to), reason);
      // Sockets are listed by their own addresses.
      if (!sockets.has(key(to))) note(urlOf(to), reason);
    },
    refuseScheme(url) {
      note(url, 'refused-scheme');
    },
    connected(to, address) {
      failures.delete(key(to));
      peers.set(key(to), address);
    },
    failed: (to, reason) => void failures.set(key(to), reason),
    peer: (to) => peers.get(key(to)) ?? null,
    failure: (to) => failures.get(key(to)) ?? null,
  };
}
