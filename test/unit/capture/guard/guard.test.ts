import { describe, expect, it } from 'vitest';
import { readProxy } from '../../../../src/main/capture/gate/route.ts';
import { createGuard } from '../../../../src/main/capture/guard/guard.ts';

const at = '2026-01-01T00:00:00.000Z';
/** A resolver that gives the next answer of `answers` every time it is asked, as a server does that moves a name. */
function moving(...answers: readonly (readonly string[])[]) {
  let asked = 0;
  return {
    asked: () => asked,
    look: (host: string) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
      return Promise.resolve({ host, addresses, at, by: 'system' as const });
    },
  };
}
const direct = { kind: 'direct' } as const;
const to = (host: string, port = 80) => ({ host, port });

describe('the guard of a capture', () => {
  it('lets a connection go only to the addresses that were checked, although the name means others by now', async () => {
    const names = moving(['93.184.216.34'], ['127.0.0.1']);
    const guard = createGuard(false, direct, names.look);
    expect(await guard.refusal('http://moving.example/')).toBeNull();
    expect(await guard.refusal('http://moving.example/again')).toBeNull();
    expect(await guard.admit(to('moving.example'))).toEqual({ addresses: ['93.184.216.34'] });
    expect(names.asked()).toBe(1);
  });

  it('refuses a name one of whose addresses is private, and says so of the connection too', async () => {
    const guard = createGuard(false, direct, moving(['93.184.216.34', '10.0.0.1']).look);
    expect(await guard.refusal('https://both.example/')).toBe('private');
    expect(await guard.admit(to('both.example', 443))).toEqual({ refused: 'refused-private' });
    expect(guard.failureOf('https://both.example/x')).toBe('refused-private');
  });

  it('takes a name with a last dot, in capitals, and an address in any spelling for the same place', async () => {
    const guard = createGuard(false, direct, moving(['93.184.216.34']).look);
    expect(await guard.refusal('http://Some.Example./')).toBeNull();
    expect(await guard.admit(to('some.example'))).toEqual({ addresses: ['93.184.216.34'] });
    expect(await guard.refusal('http://localhost./')).toBe('private');
    expect(await guard.refusal('http://printer.local/')).toBe('private');
    expect(await guard.refusal('wss://a.localhost/')).toBe('private');
    expect(await guard.admit(to('0:0:0:0:0:0:0:1'))).toEqual({ refused: 'refused-private' });
  });

  it('waits for the request that a connection is for, and lets none through that no request names', async () => {
    const names = moving(['93.184.216.34']);
    const guard = createGuard(false, direct, names.look);
    const early = guard.admit(to('late.example'));
    void guard.refusal('ws://late.example/socket');
    expect(await early).toEqual({ addresses: ['93.184.216.34'] });
    const before = names.asked();
    expect(await guard.admit(to('update.example', 443))).toEqual({ refused: 'refused-unasked' });
    expect(names.asked()).toBe(before);
    expect(guard.refused).toMatchObject([{ url: 'https://update.example/', reason: 'refused-unasked' }]);
  });

  it('resolves nothing itself where a proxy is set, and still refuses what is private by its spelling', async () => {
    const guard = createGuard(
      false,
      readProxy('socks5://127.0.0.1:9050', () => 'x'),
    );
    expect(await guard.refusal('http://nowhere.invalid/')).toBeNull();
    expect(await guard.admit(to('nowhere.invalid'))).toEqual({ addresses: [] });
    expect(await Promise.all(guard.resolved.values())).toMatchObject([
      { host: 'nowhere.invalid', addresses: [], by: 'proxy' },
    ]);
    expect(await guard.refusal('http://[::ffff:127.0.0.1]/')).toBe('private');
  });

  it.each(['ftp://a.example/', 'file:///etc/passwd', 'tel:+33', 'chrome://version', 'no address'])(
    'asks no %s',
    async (url) => {
      expect(await createGuard(true).refusal(url)).toBe('scheme');
    },
  );
});
