import { isOwnAddress, origin } from './origin.ts';

/**
 * Whether the window's session may load an address at all: its own files and evidence, objects the page made itself, and the
 * developer tools' own pages where they exist. Everything else is cancelled before a connection is opened, even if the policy in
 * the page's headers were missing.
 */
export function mayRequest(url: string, isPackaged: boolean): boolean {
  if (isOwnAddress(url) || url.startsWith(`blob:${origin}/`)) return true;
  return !isPackaged && url.startsWith('devtools://devtools/');
}
