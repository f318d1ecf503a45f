import type { PageServer } from '../../../../shared/contract/page-parts.ts';

/** What can be wrong with the certificate of a server, as far as the record tells. */
export type Fault = 'date' | 'self-signed' | 'name' | 'authority' | 'revoked' | 'weak' | 'other';

/** What the browser says of a certificate that it does not trust (net/base/net_error_list.h), in the words of the record. */
const told: readonly (readonly [RegExp, Fault])[] = [
  [/^cert-date-invalid$/u, 'date'],
  [/^cert-common-name-invalid$/u, 'name'],
  [/^cert-authority-invalid$/u, 'authority'],
  [/^cert-(revoked|no-revocation|unable-to-check)/u, 'revoked'],
  [/^cert-weak/u, 'weak'],
  [/^cert-/u, 'other'],
];

/** What is wrong with a server's certificate: by its own dates and signature, and by the requests that failed because of it. */
export function faultsOf(
  { host, port, wasInDate, certificates }: PageServer,
  failed: readonly { readonly url: string; readonly reason: string }[],
): readonly Fault[] {
  const faults = new Set<Fault>();
  if (wasInDate === false) faults.add('date');
  if (certificates[0]?.isSelfSigned === true) faults.add('self-signed');
  for (const { url, reason } of failed) {
    const fault = told.find(([form]) => form.test(reason))?.[1];
    if (fault !== undefined && isAt(url, host, port)) faults.add(fault);
  }
  return [...faults];
}

function isAt(url: string, host: string, port: number): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  const asked = parsed.port === '' ? 443 : Number(parsed.port);
  return parsed.hostname.replaceAll(/^\[|\]$/gu, '') === host && asked === port;
}
