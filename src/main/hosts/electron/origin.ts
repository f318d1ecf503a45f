import type { CustomScheme } from 'electron';

/** The scheme of the window. A scheme of our own instead of `file:`, which could read every file of the disk. */
export const scheme = 'app';

/** The window's origin, as Chromium writes it for a standard scheme. */
export const origin = 'app://holdfast';

/** The window's one page. */
export const pageUrl = `${origin}/`;

/**
 * What the scheme may do, said before the app is ready: an origin like that of a website, secure, with `fetch` and streams; not
 * exempt from the Content Security Policy and not reachable from other origins.
 */
export const privilegedScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

/** True for an address on the window's own origin and nothing that only looks like one. */
export function isOwnAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${scheme}:` && host === 'holdfast' && username === '' && password === '';
}
