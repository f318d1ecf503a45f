import { isOwnAddress } from './origin.ts';

/**
 * Whether a frame may go to an address: only to the window's own page (with any fragment). Everything else, evidence
 * included, is loaded into elements of the page or not at all.
 */
export function mayNavigate(url: string): boolean {
  return isOwnAddress(url) && new URL(url).pathname === '/';
}
