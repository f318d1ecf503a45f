import { describe, expect, test } from 'vitest';
import {
  capturePartition,
  capturePreferences,
  captureProxy,
  captureWebRtcPolicy,
  mayBrowse,
} from '../../../../src/main/hosts/electron/capture-session.ts';

describe('a session that captures a page', () => {
  test('lives in memory and is another one each time', () => {
    expect(capturePartition('a')).not.toBe(capturePartition('b'));
    expect(capturePartition('a').startsWith('persist:')).toBe(false);
  });

  test('gives the page a sandbox, no preload, and nothing of the machine', () => {
    expect(capturePreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    });
    expect(capturePreferences.preload).toBeUndefined();
    expect(captureWebRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('reaches nothing past the gate, this machine neither', () => {
    expect(captureProxy('socks5://127.0.0.1:9')).toEqual({
      proxyRules: 'socks5://127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    });
  });

  test.each([
    ['https://example.org/a', true],
    ['http://example.org:8080/', true],
    ['about:blank', true],
    ['data:text/html,x', true],
    ['file:///etc/hosts', false],
    ['app://holdfast/', false],
    ['chrome://settings/', false],
    ['view-source:https://example.org/', false],
    ['ftp://example.org/', false],
    ['no address', false],
  ])('goes to %s: %s', (url, expected) => {
    expect(mayBrowse(url)).toBe(expected);
  });
});
