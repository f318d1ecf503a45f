import { describe, expect, it } from 'vitest';
import { nameOfRoute, readProxy } from '../../../../src/main/capture/gate/route.ts';

const read = (text: string) => readProxy(text, () => 'fresh');

describe('the address of a proxy', () => {
  it('gives a SOCKS proxy without a user a new one, which Tor keeps apart from all others', () => {
    expect(read('socks5://127.0.0.1:9050')).toEqual({
      kind: 'socks5',
      host: '127.0.0.1',
      port: 9050,
      user: 'fresh',
      password: 'fresh',
    });
    expect(read('socks5h://[::1]:9150')).toMatchObject({ kind: 'socks5', host: '::1', port: 9150 });
  });

  it('keeps a user that was given, and takes the usual port where none was', () => {
    expect(read('http://me:p%40ss@proxy.example')).toEqual({
      kind: 'http',
      host: 'proxy.example',
      port: 8080,
      user: 'me',
      password: 'p@ss',
    });
    expect(read('http://proxy.example:443')).toMatchObject({ port: 443, user: '' });
    expect(read('http://proxy.example:80')).toMatchObject({ port: 80 });
    expect(read('socks5://tor.example')).toMatchObject({ port: 1080 });
  });

  it.each([
    '',
    'tor',
    '127.0.0.1:9050',
    'socks4://127.0.0.1:1',
    'https://proxy.example',
    'http://proxy.example/path',
    'socks5://',
    'socks5://a:b:c',
  ])('is not read from %j', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'PROXY_UNREADABLE' }));
  });

  it('is named without user and password', () => {
    expect(nameOfRoute(read('socks5://me:secret@[::1]:9050'))).toBe('socks5://[::1]:9050');
  });
});
