import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHost } from './open-host.ts';
import type { OpenHost } from './open-host.ts';

let host: OpenHost;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

const ask = JSON.stringify({ name: 'app.info', input: { a: 1 } });

describe('who is let in', () => {
  test('the token opens a session once and is dead afterwards', async () => {
    const body = JSON.stringify({ token: host.token });
    const first = await host.send({ method: 'POST', path: '/session', body });
    expect(first.status).toBe(200);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^holdfast=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const second = await host.send({ method: 'POST', path: '/session', body });
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('a wrong token opens nothing and leaves the right one alive', async () => {
    for (const token of ['', 'x', `${host.token}x`, host.token.slice(1)]) {
      const answer = await host.send({ method: 'POST', path: '/session', body: JSON.stringify({ token }) });
      expect(answer.status).toBe(401);
    }
    await expect(host.enter()).resolves.toHaveProperty('cookie');
  });

  test('a call with the cookie and the key reaches the app', async () => {
    const headers = await host.enter();
    const answer = await host.send({ method: 'POST', path: '/rpc', headers, body: ask });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { name: 'app.info', input: { a: 1 } } });
  });

  test.each([
    ['without a cookie', { cookie: null }],
    ['with a cookie that was not given out', { cookie: 'holdfast=abc' }],
    ['without the key', { 'x-holdfast-key': null }],
    ['with a wrong key', { 'x-holdfast-key': 'abc' }],
  ])('a call %s is refused and never reaches the app', async (_, change) => {
    const headers = { ...(await host.enter()), ...change };
    const answer = await host.send({ method: 'POST', path: '/rpc', headers, body: ask });
    expect(answer.status).toBe(401);
    expect(host.app.received).toEqual([]);
  });

  test('before anyone has entered, an empty cookie and key are not good enough', async () => {
    const headers = { cookie: 'holdfast=', 'x-holdfast-key': '' };
    expect((await host.send({ method: 'POST', path: '/rpc', headers, body: ask })).status).toBe(401);
  });

  test('evidence and events want the cookie too', async () => {
    expect((await host.send({ path: '/evidence/abc' })).status).toBe(401);
    expect((await host.send({ path: '/events' })).status).toBe(401);
  });
});

describe('who asks', () => {
  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'a request for the host %s is refused, so a rebound name does not pass',
    async (name) => {
      const headers = await host.enter();
      for (const path of ['/', '/assets/a.js', '/evidence/abc']) {
        expect((await host.send({ path, headers: { ...headers, host: name } })).status).toBe(421);
      }
    },
  );

  test('localhost with the right port is still another name', async () => {
    expect((await host.send({ path: '/', headers: { host: `localhost:${String(host.port)}` } })).status).toBe(
      421,
    );
  });

  test.each(['http://evil.example', 'null', 'https://127.0.0.1', null])(
    'a call whose origin is %s is refused',
    async (origin) => {
      const headers = { ...(await host.enter()), origin };
      expect((await host.send({ method: 'POST', path: '/rpc', headers, body: ask })).status).toBe(403);
      expect(host.app.received).toEqual([]);
    },
  );

  test('the same address on another port is another origin', async () => {
    const headers = { ...(await host.enter()), origin: `http://127.0.0.1:${String(host.port + 1)}` };
    expect((await host.send({ method: 'POST', path: '/rpc', headers, body: ask })).status).toBe(403);
  });

  test('a page of another site cannot show evidence even when the cookie is sent', async () => {
    const headers = { ...(await host.enter()), 'sec-fetch-site': 'same-site' };
    expect((await host.send({ path: '/evidence/abc', headers })).status).toBe(403);
  });

  test('no answer ever allows another origin to read it', async () => {
    const headers = await host.enter();
    const answers = [
      await host.send({ path: '/' }),
      await host.send({ path: '/nothing' }),
      await host.send({ path: '/evidence/abc', headers }),
      await host.send({ method: 'POST', path: '/rpc', headers, body: ask }),
      await host.send({ method: 'OPTIONS', path: '/rpc', headers: { origin: `http://evil.example` } }),
    ];
    for (const answer of answers) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });
});

describe('what may be asked', () => {
  test.each([
    ['PUT', '/rpc', 'POST'],
    ['GET', '/rpc', 'POST'],
    ['DELETE', '/intake', 'POST'],
    ['HEAD', '/', 'GET'],
    ['TRACE', '/', 'GET'],
    ['PUT', '/evidence/a', 'GET'],
  ])('%s %s is answered with the method that is allowed', async (method, path, allow) => {
    const answer = await host.send({ method, path, headers: await host.enter() });
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe(allow);
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/%00a.js',
    '/assets\\..\\..\\package.json',
    '/index.html',
    '/made-from.txt',
    '/assets/',
  ])('%s leads to no file', async (path) => {
    expect((await host.send({ path })).status).toBe(404);
  });

  test.each(['//evil.example/', 'http://evil.example/', '*'])('the target %s is refused', async (path) => {
    expect((await host.send({ path })).status).toBe(400);
  });

  test('a call of more than 1 MiB is refused, with and without a stated length', async () => {
    const headers = await host.enter();
    const body = Buffer.alloc(1024 * 1024 + 1, 0x20);
    const stated = await host.send({ method: 'POST', path: '/rpc', headers, body });
    expect(stated.status).toBe(413);
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    expect((await host.send({ method: 'POST', path: '/rpc', headers: chunked, body })).status).toBe(413);
    expect(host.app.received).toEqual([]);
  });

  test.each(['', '{', 'null', '[]', '{"input":{}}', '{"name":3}'])(
    'the body %j is not a call',
    async (body) => {
      const headers = await host.enter();
      expect((await host.send({ method: 'POST', path: '/rpc', headers, body })).status).toBe(400);
      expect(host.app.received).toEqual([]);
    },
  );
});

describe('what is served', () => {
  test('the page has a nonce of its own at every load, the same in the policy and in the page', async () => {
    const loads = await Promise.all([host.send({ path: '/' }), host.send({ path: '/' })]);
    const nonces = loads.map(({ body, headers }) => {
      const nonce = /nonce="([^"]+)"/.exec(body)?.[1] ?? 'none';
      expect(String(headers['content-security-policy'])).toContain(`'nonce-${nonce}'`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  });

  test('the page may be opened from a link, since it shows nothing without a session', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await host.send({ path: '/', headers })).status).toBe(200);
  });

  test('a script is served as a script', async () => {
    const answer = await host.send({ path: '/assets/a.js' });
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.body).toBe('export {}');
  });
});
