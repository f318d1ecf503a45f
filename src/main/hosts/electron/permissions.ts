import { isOwnAddress } from './origin.ts';

/**
 * Whether a page may use something of the machine. Electron grants everything unless told otherwise, so every kind of request and
 * check ends here. One thing is granted: the window's own page may put text on the clipboard, for copying a hash.
 * @param requestingUrl the asking frame's address or origin
 */
export function mayUse(permission: string, requestingUrl: string, isMainFrame: boolean): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOwnAddress(requestingUrl);
}
