import { savedHeaders } from '../../../shared/page/saved-policy.ts';

/** The headers that a response carries, lower-case names. */
export type HeaderSet = Readonly<Record<string, string>>;

const features = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
] as const;

const always: HeaderSet = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  // Nothing but the window's page asks for a device, a place or a clipboard read; evidence must not be able to either.
  'permissions-policy': permissions([]),
};

/** Grants these features to the own origin, and no other to anybody. */
function permissions(granted: readonly string[]): string {
  return features.map((feature) => `${feature}=(${granted.includes(feature) ? 'self' : ''})`).join(', ');
}

/**
 * The policy of the window itself: only its own files, no inline script, no eval, no frame around it, only saved pages of its own host in frames, and no string ever becomes
 * markup or script. Style elements need the nonce of this load; React Aria makes one.
 * @param nonce base64, fresh for every load of the page
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // Saved pages, each in a sandbox of its own; nothing else is ever framed.
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Headers of the window's page. */
export function pageHeaders(nonce: string): HeaderSet {
  return {
    ...always,
    // Screens and cameras are photographed in the window; the browser asks the person each time.
    'permissions-policy': permissions(['camera', 'display-capture']),
    'content-security-policy': pagePolicy(nonce),
    'content-type': 'text/html; charset=utf-8',
  };
}

/** Headers of the window's scripts, styles, fonts and pictures. */
export function fileHeaders(contentType: string): HeaderSet {
  return { ...always, 'content-security-policy': "default-src 'none'", 'content-type': contentType };
}

/**
 * Headers over every byte of evidence: whatever it claims to be, opened by itself it is a sandboxed document without an origin
 * that can load and run nothing. They replace headers of the same name.
 */
export const evidenceHeaders: HeaderSet = {
  ...always,
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
};

/** Headers over a saved page: it may be framed by the window, and may draw what it carries itself; it runs nothing and loads nothing. */
export const savedPageHeaders: HeaderSet = { ...always, ...savedHeaders };

/** Headers of answers to calls. */
export const answerHeaders: HeaderSet = {
  ...always,
  'content-security-policy': "default-src 'none'",
  'content-type': 'application/json; charset=utf-8',
};
