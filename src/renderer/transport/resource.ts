import { CallFailed } from './call-failed.ts';

/**
 * The address under which evidence is loaded into an element: always on this window's own origin and below `/evidence/`,
 * so that an address from elsewhere never makes the window ask somebody else for anything.
 * @throws CallFailed BAD_REQUEST for any other address
 */
export function evidenceAddress(url: string, origin: string): string {
  const address = URL.canParse(url, origin) ? new URL(url, origin) : null;
  // Opaque origins all read "null", so the parts are compared instead of `origin`.
  const base = new URL(origin);
  if (
    address === null ||
    address.protocol !== base.protocol ||
    address.host !== base.host ||
    !address.pathname.startsWith('/evidence/')
  ) {
    throw new CallFailed('BAD_REQUEST', 'This is not an address of evidence.');
  }
  return address.pathname + address.search;
}
