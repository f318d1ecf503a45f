import type { RefusedConnection } from '../guard/asked.ts';
import type { Guard } from '../guard/guard.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { Line } from '../recorder/log-lines.ts';
import type { ServerChain } from './certificates.ts';
import type { Missing } from './steps.ts';

/** What was decided about a capture before it began, and how its browser stood. */
export interface Conditions {
  /** By which way everything went; of a proxy only its kind is told. */
  readonly connection: 'direct' | 'socks5' | 'http';
  readonly namesResolvedBy: 'system' | 'proxy';
  readonly badCertificates: 'refused' | 'allowed';
  /** False where the browser's own sandbox could not be used, as for root; null where it is not known. */
  readonly sandbox: boolean | null;
}

/** What a capture tells of its browser, beside what the guard knows. */
export type BrowserConditions = Pick<Conditions, 'badCertificates' | 'sandbox'>;

export function conditionsOf({ route }: Guard, browser: BrowserConditions | undefined): Conditions {
  return {
    connection: route.kind,
    namesResolvedBy: route.kind === 'direct' ? 'system' : 'proxy',
    badCertificates: browser?.badCertificates ?? 'refused',
    sandbox: browser?.sandbox ?? null,
  };
}

/** What the certificates that the browser does not trust take from a record. */
export function distrusted(chains: readonly ServerChain[]): readonly Missing[] {
  return chains.flatMap(({ host, port, why }) =>
    why === null ? [] : [{ what: `a trusted certificate of ${host}:${String(port)}`, reason: why }],
  );
}

/** Connections that no request stands for, such as sockets, and that were not made. */
export function refusedLines(refused: readonly RefusedConnection[]): readonly Line[] {
  return refused.map(({ at, url, reason }) => ({
    at,
    url,
    method: '',
    type: /^wss?:/.test(url) ? 'WebSocket' : 'Connection',
    reason,
    detail: details[reason],
  }));
}

const details: Readonly<Record<RefusedConnection['reason'], string>> = {
  'refused-private': 'the address belongs to this machine or a private network',
  'refused-scheme': 'only http and https are asked',
  'refused-unasked': 'no request of the page was seen that would need it',
};

/**
 * Gives requests and handshakes that were refused the reason that the browser does not know. What comes back are the refused connections that no request
 * stands for.
 */
export function nameRefused(
  exchanges: readonly Exchange[],
  refused: readonly RefusedConnection[],
): readonly RefusedConnection[] {
  const plain = (url: string) => url.replace(/#.*$/s, '');
  const reasons = new Map(refused.map(({ url, reason }) => [plain(url), reason]));
  const named = new Set<string>();
  for (const one of exchanges) {
    const reason = reasons.get(plain(one.url));
    if (reason === undefined || one.failure === null) continue;
    one.failure = { reason, detail: details[reason] };
    named.add(plain(one.url));
  }
  return refused.filter(({ url }) => !named.has(plain(url)));
}

/** What refused connections take from a record: those that nothing of the page needed take nothing. */
export function missingConnections(refused: readonly RefusedConnection[]): readonly Missing[] {
  const count = refused.filter(({ reason }) => reason === 'refused-private').length;
  if (count === 0) return [];
  const what = count === 1 ? 'one connection' : `${String(count)} connections`;
  return [{ what, reason: 'refused-private (see failed.jsonl)' }];
}
