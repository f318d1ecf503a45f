import { expect, test } from 'vitest';
import {
  answerHeaders,
  evidenceHeaders,
  fileHeaders,
  pageHeaders,
  savedPageHeaders,
} from '../../../../src/main/hosts/window/headers.ts';

/** A policy as a map from directive to sources. */
function directives(policy: string | undefined): Record<string, string> {
  const parts = (policy ?? '').split('; ').map((part): [string, string] => {
    const [name = '', ...sources] = part.split(' ');
    return [name, sources.join(' ')];
  });
  return Object.fromEntries(parts);
}

test('the page may load its own files and nothing else, and turns no string into markup or script', () => {
  expect(directives(pageHeaders('abc')['content-security-policy'])).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'nonce-abc'",
    'img-src': "'self' blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-src': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  });
});

test('evidence opened by itself is a sandboxed document that loads nothing', () => {
  expect(directives(evidenceHeaders['content-security-policy'])).toEqual({
    sandbox: '',
    'default-src': "'none'",
    'frame-ancestors': "'none'",
  });
});

test('a saved page is a sandboxed document that may be framed by the window alone and draws only what it carries', () => {
  expect(directives(savedPageHeaders['content-security-policy'])).toEqual({
    sandbox: '',
    'default-src': "'none'",
    'img-src': 'data:',
    'media-src': 'data:',
    'font-src': 'data:',
    'style-src': "'unsafe-inline'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
  });
});

test('every response says what it is, to its own origin only, and leaves nothing behind', () => {
  for (const headers of [
    pageHeaders('abc'),
    fileHeaders('text/css'),
    evidenceHeaders,
    savedPageHeaders,
    answerHeaders,
  ]) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(headers['permissions-policy']).toContain('microphone=()');
  }
});

test('only the window’s own page may ask for a screen or a camera, and nothing may listen', () => {
  const granted = (headers: { readonly 'permissions-policy'?: string }) =>
    (headers['permissions-policy'] ?? '').split(', ').filter((one) => !one.endsWith('=()'));
  expect(granted(pageHeaders('abc'))).toEqual(['camera=(self)', 'display-capture=(self)']);
  for (const headers of [fileHeaders('text/css'), evidenceHeaders, savedPageHeaders, answerHeaders]) {
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(granted(headers)).toEqual([]);
  }
});
