import { isOwnAddress } from './origin.ts';

/**
 * Whether the window may go to an address: only to its own page (with any fragment). Everything else, evidence
 * included, is loaded into elements of the page or not at all.
 */
export function mayNavigate(url: string): boolean {
  return isOwnAddress(url) && new URL(url).pathname === '/';
}

/**
 * Whether a frame inside the window may go to an address: to a saved page, which the window puts there, and the frames of such a page to what it carries
 * itself. To nothing else.
 */
export function mayShowInFrame(url: string): boolean {
  if (url === 'about:srcdoc') return true;
  return isOwnAddress(url) && new URL(url).pathname.startsWith('/saved/');
}
