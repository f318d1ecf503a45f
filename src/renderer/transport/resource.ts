import { CallFailed } from './call-failed.ts';

/** Below these the host serves evidence: bytes as they are, and saved pages that can run and reach nothing. */
const folders = ['/evidence/', '/saved/'];

/**
 * The address under which evidence is loaded into an element: always on this window's own origin and below one of its folders,
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
    !folders.some((folder) => address.pathname.startsWith(folder))
  ) {
    throw new CallFailed('BAD_REQUEST', 'This is not an address of evidence.');
  }
  return address.pathname + address.search;
}
