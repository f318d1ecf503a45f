/** What a saved page and its frames may load: what they carry themselves. */
export const LOCKED_POLICY =
  "default-src 'none'; img-src data:; media-src data:; font-src data:; style-src 'unsafe-inline'";

/**
 * The headers that a saved page is served with, by every host. It is sandboxed into an origin of its own, and only the window may frame it; whatever of
 * the page's markup slipped through the reading, no script runs and nothing is asked for.
 */
export const savedHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `sandbox; ${LOCKED_POLICY}; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`,
};
