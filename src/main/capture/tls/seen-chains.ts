import type { Destination } from '../gate/socks-request.ts';
import { keepBeginning, type Beginning, type HandshakeTap } from './handshake-tap.ts';
import type { KeyLog } from './key-log.ts';
import { clientRandom } from './server-hello.ts';
import { readServerFlight, type ServerFlight } from './server-flight.ts';

/** The chains that servers showed on the connections of one browser, also on those that the browser then gave up. */
export interface SeenChains {
  /** Watches one more connection. */
  tap(to: Destination): HandshakeTap;
  of(to: Destination): ServerFlight | null;
  /** Every place that showed a chain. */
  places(): readonly Destination[];
  /** The browser does not trust a place, by its own word for why. */
  distrust(to: Destination, problem: string): void;
  problemOf(to: Destination): string | null;
}

const nothing: HandshakeTap = { sent: () => false, received: () => false };

export function seenChains(keys: KeyLog | null): SeenChains {
  const found = new Map<string, ServerFlight>();
  const waiting = new Map<string, { readonly to: Destination; readonly beginnings: Beginning[] }>();
  const key = ({ host, port }: Destination) => `${host}:${String(port)}`;
  const of = (to: Destination): ServerFlight | null => {
    const known = found.get(key(to));
    if (known !== undefined) return known;
    for (const { client, server } of waiting.get(key(to))?.beginnings ?? []) {
      const random = clientRandom(client());
      const flight = random === null ? null : readServerFlight(server(), keys?.secretOf(random) ?? null);
      if (flight === null || flight.certificates.length === 0) continue;
      found.set(key(to), flight);
      waiting.set(key(to), { to, beginnings: [] });
      return flight;
    }
    return null;
  };
  const problems = new Map<string, string>();
  return {
    of,
    distrust: (to, problem) => void problems.set(key(to), problem),
    problemOf: (to) => problems.get(key(to)) ?? null,
    places: () => [...waiting.values()].map(({ to }) => to).filter((to) => of(to) !== null),
    tap(to) {
      if (of(to) !== null) return nothing;
      const beginning = keepBeginning();
      const before = waiting.get(key(to));
      if (before === undefined) waiting.set(key(to), { to, beginnings: [beginning] });
      else before.beginnings.push(beginning);
      return beginning;
    },
  };
}
