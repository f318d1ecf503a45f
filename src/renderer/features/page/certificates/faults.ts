import type { PageServer } from '../../../../shared/contract/page-parts.ts';

/** What can be wrong with the certificates of a server, as far as the record tells. */
export type Fault =
  | 'date'
  | 'self-signed'
  | 'name'
  | 'authority'
  | 'revoked'
  | 'weak'
  | 'log'
  | 'unspoken'
  | 'issuer'
  | 'order'
  | 'unreadable'
  | 'other';

/** What the browser says of a server that it does not trust (net/base/net_error_list.h), in its own spelling and in that of the record. */
const told: readonly (readonly [RegExp, Fault])[] = [
  [/date.invalid|validity.too.long/iu, 'date'],
  [/common.name.invalid/iu, 'name'],
  [/authority.invalid/iu, 'authority'],
  [/revoked|revocation|unable.to.check/iu, 'revoked'],
  [/transparency/iu, 'log'],
  [/weak/iu, 'weak'],
  [/(?:^|_|-)ssl[_-]/iu, 'unspoken'],
];

/** What the chain itself shows, in the words of the record. */
const shown: Readonly<Record<string, Fault>> = {
  expired: 'date',
  'not-yet-valid': 'date',
  'other-name': 'name',
  'self-signed': 'self-signed',
  'issuer-not-sent': 'issuer',
  order: 'order',
  unreadable: 'unreadable',
};

/** What was found of a server's certificates. */
export interface Findings {
  /** The browser did not trust the server, or a certificate was not valid on that day. */
  readonly isDistrusted: boolean;
  readonly faults: readonly Fault[];
}

/** What is wrong with a server's certificates: by the browser's word, by themselves, and by the requests that failed because of them. */
export function findingsOf(
  server: PageServer,
  failed: readonly { readonly url: string; readonly reason: string }[],
): Findings {
  const { host, port, wasInDate, certificates, problem } = server;
  const reasons = failed.filter(({ url, reason }) => /^(?:cert|ssl)-/u.test(reason) && isAt(url, host, port));
  const words = [...(problem === null ? [] : [problem]), ...reasons.map(({ reason }) => reason)];
  const faults = new Set<Fault>(words.map((word) => told.find(([form]) => form.test(word))?.[1] ?? 'other'));
  if (wasInDate === false) faults.add('date');
  if (certificates[0]?.isSelfSigned === true) faults.add('self-signed');
  for (const name of server.faults) {
    const fault = shown[name];
    if (fault !== undefined) faults.add(fault);
  }
  return { isDistrusted: words.length > 0 || wasInDate === false, faults: [...faults] };
}

function isAt(url: string, host: string, port: number): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  const asked = parsed.port === '' ? 443 : Number(parsed.port);
  return parsed.hostname.replaceAll(/^\[|\]$/gu, '') === host && asked === port;
}
