import { describe, expect, test } from 'vitest';
import {
  captureGrants,
  capturePartition,
  capturePreferences,
  captureWebRtcPolicy,
  isPublicAddress,
  mayCapture,
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
    });
    expect(capturePreferences.preload).toBeUndefined();
    expect(Object.values(captureGrants)).toEqual([false, false, false, false]);
    expect(captureWebRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test.each([
    'https://example.org/a',
    'http://example.org:8080/',
    'wss://example.org/',
    'https://93.184.215.14/',
    'https://[2606:4700::1]/',
    'data:image/png;base64,AA==',
    'about:blank',
  ])('loads %s', (url) => {
    expect(mayCapture(url)).toBe(true);
  });

  test.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://printer/',
    'http://printer.local/',
    'http://router.home.arpa/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://holdfast/',
    'chrome://settings',
    'ftp://example.org/',
    'javascript:1',
    '',
  ])('never loads %s', (url) => {
    expect(mayCapture(url)).toBe(false);
  });

  test('judges an address again after a name was resolved', () => {
    expect(isPublicAddress('93.184.215.14')).toBe(true);
    expect(isPublicAddress('172.32.0.1')).toBe(true);
    expect(isPublicAddress('10.0.0.1')).toBe(false);
    expect(isPublicAddress('::ffff:10.0.0.1')).toBe(false);
    expect(isPublicAddress('64:ff9b::a00:1')).toBe(false);
    expect(isPublicAddress('example.org')).toBe(false);
  });
});
