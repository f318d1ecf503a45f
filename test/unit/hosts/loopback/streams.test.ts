import { get } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { openHost } from './open-host.ts';
import type { OpenHost } from './open-host.ts';

let host: OpenHost;
afterEach(() => host.close());

const mebibyte = 1024 * 1024;

describe('a file on its way in', () => {
  test('arrives whole and with its query', async () => {
    let heard: { query: string; bytes: number } | null = null;
    host = await openHost(async (request) => {
      const bytes = (await request.arrayBuffer()).byteLength;
      heard = { query: new URL(request.url).search, bytes };
      return Response.json({ ok: true });
    });
    const headers = await host.enter();
    const body = Buffer.alloc(5 * mebibyte + 3, 7);
    const answer = await host.send({ method: 'POST', path: '/intake?name=a%2Fb.jpg', headers, body });
    expect(answer.status).toBe(200);
    expect(heard).toEqual({ query: '?name=a%2Fb.jpg', bytes: body.length });
  });

  test('waits on the wire while the app does not read, instead of filling memory', async () => {
    let read = 0;
    host = await openHost(async (request) => {
      const reader = request.body?.getReader();
      const before = process.memoryUsage().arrayBuffers;
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      const grown = process.memoryUsage().arrayBuffers - before;
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) break;
        read += value?.length ?? 0;
      }
      return Response.json({ grown });
    });
    const headers = await host.enter();
    const body = Buffer.alloc(64 * mebibyte, 7);
    const answer = await host.send({ method: 'POST', path: '/intake', headers, body });
    expect(read).toBe(body.length);
    const { grown } = JSON.parse(answer.body) as { grown: number };
    expect(grown).toBeLessThan(8 * mebibyte);
  });

  test('that the app refuses early is let through, and the answer is heard', async () => {
    host = await openHost(async (request) => {
      await request.body?.cancel();
      return Response.json({ ok: false }, { status: 200 });
    });
    const headers = await host.enter();
    const body = Buffer.alloc(20 * mebibyte, 7);
    const answer = await host.send({ method: 'POST', path: '/intake', headers, body });
    expect(JSON.parse(answer.body)).toEqual({ ok: false });
  });

  test('that the app answers without touching is let through as well', async () => {
    host = await openHost(() => Promise.resolve(Response.json({ ok: false })));
    const headers = await host.enter();
    const body = Buffer.alloc(20 * mebibyte, 7);
    const answer = await host.send({ method: 'POST', path: '/intake', headers, body });
    expect(answer.status).toBe(200);
  });

  test('that breaks off is an error to the app, never a shorter file', async () => {
    const outcome = Promise.withResolvers<string>();
    const asked = Promise.withResolvers<void>();
    host = await openHost(async (request) => {
      asked.resolve();
      await request.arrayBuffer().then(
        () => outcome.resolve('taken'),
        () => outcome.resolve('failed'),
      );
      return Response.json({});
    });
    const headers = { ...(await host.enter()), 'content-length': String(10 * mebibyte) };
    const origin = `http://127.0.0.1:${String(host.port)}`;
    const outgoing = get({
      host: '127.0.0.1',
      port: host.port,
      path: '/intake',
      method: 'POST',
      headers: { ...headers, origin },
    });
    outgoing.on('error', () => undefined);
    outgoing.write(Buffer.alloc(mebibyte));
    await asked.promise;
    outgoing.destroy();
    expect(await outcome.promise).toBe('failed');
    expect(host.faults).toEqual([]);
  });
});

describe('evidence on its way out', () => {
  test('keeps its range and is locked in, whatever the app says about it', async () => {
    host = await openHost((request) =>
      Promise.resolve(
        new Response('<script>1</script>', {
          status: 206,
          headers: {
            'content-type': 'text/html',
            'content-range': 'bytes 0-17/18',
            'content-security-policy': "script-src 'unsafe-inline'",
            'x-range': request.headers.get('range') ?? '',
          },
        }),
      ),
    );
    const headers = { ...(await host.enter()), range: 'bytes=0-17' };
    const answer = await host.send({ path: '/evidence/abc', headers });
    expect(answer.status).toBe(206);
    expect(answer.headers['x-range']).toBe('bytes=0-17');
    expect(answer.headers['content-security-policy']).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test('an app that fails is answered with 500 and reported without its words', async () => {
    host = await openHost(() => Promise.reject(new Error('secret name')));
    const answer = await host.send({ path: '/evidence/abc', headers: await host.enter() });
    expect(answer.status).toBe(500);
    expect(answer.body).toBe('');
    expect(host.faults).toHaveLength(1);
  });
});

describe('events', () => {
  test('reach an open page and end with it', async () => {
    host = await openHost();
    const headers = await host.enter();
    const seen: string[] = [];
    const stream = get({ host: '127.0.0.1', port: host.port, path: '/events', headers }, (incoming) => {
      expect(incoming.headers['content-type']).toBe('text/event-stream');
      incoming.on('data', (chunk: Buffer) => seen.push(chunk.toString('utf8')));
    });
    await expect.poll(() => host.app.listeners.size).toBe(1);
    for (const listener of host.app.listeners) listener({ event: 'locked', reason: 'idle' });
    await expect.poll(() => seen.join('')).toContain('data: {"event":"locked","reason":"idle"}\n\n');
    stream.destroy();
    await expect.poll(() => host.app.listeners.size).toBe(0);
  });
});
