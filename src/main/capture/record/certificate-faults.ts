import type { X509Certificate } from 'node:crypto';

/** What the browser's words for a bad certificate mean. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/AUTHORITY_INVALID/, 'nobody whom the browser trusts vouches for it'],
  [/DATE_INVALID|VALIDITY_TOO_LONG/, 'it was not valid on that day'],
  [/COMMON_NAME_INVALID/, 'it was issued for another name'],
  [/REVOKED/, 'it was called back'],
  [/WEAK|PINNED|NAME_CONSTRAINT|CONTAINS_ERRORS|INVALID/, 'it breaks a rule for certificates'],
  [/TRANSPARENCY/, 'it stands in no public log'],
  [/SSL|VERSION|CIPHER/, 'the server and the browser agree on no way to speak'],
];

/** The browser's word for a bad certificate, in words for anybody. */
export function wordsOf(problem: string): string {
  return meanings.find(([pattern]) => pattern.test(problem))?.[1] ?? 'the browser does not trust it';
}

/** What a chain itself shows to be wrong; whether its last issuer is to be trusted it cannot show. */
export function faultsOf(
  chain: readonly X509Certificate[],
  host: string,
  isAddress: boolean,
  now: Date,
): readonly string[] {
  const [leaf] = chain;
  if (leaf === undefined) return ['unreadable'];
  const last = chain.at(-1) ?? leaf;
  const isExpired = chain.some((one) => new Date(one.validTo) < now);
  const isEarly = chain.some((one) => new Date(one.validFrom) > now);
  const named = isAddress ? leaf.checkIP(host) : leaf.checkHost(host);
  const isBroken = chain.some((one, at) => {
    const issuer = chain[at + 1];
    return issuer !== undefined && !(one.checkIssued(issuer) && one.verify(issuer.publicKey));
  });
  return [
    ...(isExpired ? ['expired'] : []),
    ...(isEarly ? ['not-yet-valid'] : []),
    ...(named === undefined ? ['other-name'] : []),
    ...(chain.length === 1 && leaf.subject === leaf.issuer ? ['self-signed'] : []),
    ...(chain.length === 1 && leaf.subject !== leaf.issuer ? ['issuer-not-sent'] : []),
    ...(isBroken ? ['order'] : []),
    ...(chain.length > 1 && last.subject === last.issuer ? ['root-sent'] : []),
  ];
}
