import { createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capturePage } from '../../../../src/main/capture/capture-page.ts';
import type { Blob } from '../../../../src/main/capture/blob.ts';
import { zipEntries } from '../../capture/support/read-zip.ts';
import { socksServer } from '../../capture/support/socks-server.ts';
import { runCli } from './run-cli.ts';

const SECRET = 'sid-Kw93bTq81x';
const at = ['--vault', 'v', '--json'];

let folder: string;
let server: Server;
let proxy: Awaited<ReturnType<typeof socksServer>>;
let id: string;
let asked = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast proxy é '));
  server = createServer((_request, response) => {
    asked++;
    response.setHeader('set-cookie', `session=${SECRET}`);
    response.setHeader('content-type', 'text/html');
    response.end('<title>Far away</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  proxy = await socksServer(({ host }) => (host === 'hidden.onion' ? port : null));
  await runCli(folder, ['init', 'v', '--json', '--name', 'Ana', '--initials', 'AB', '--role', 'counsellor']);
  const opened = await runCli(folder, ['case', 'new', ...at, '--title', 'x']);
  id = (opened.json as { case: string }).case;
}, 60_000);

afterAll(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the proxy of a case', () => {
  it('is none at first, is refused where it cannot be read, and is named without its password', async () => {
    const command = ['case', 'proxy', ...at, '--case', id];
    expect((await runCli(folder, command)).json).toMatchObject({ proxy: null });
    const wrong = await runCli(folder, [...command, '--set', 'tor']);
    expect(wrong).toMatchObject({ status: 2, json: { error: { code: 'PROXY_UNREADABLE' } } });
    const withUser = proxy.url.replace('//', '//someone:hunter22@');
    const set = await runCli(folder, [...command, '--set', withUser, '--check']);
    expect(set.json).toMatchObject({ proxy: proxy.url, hasUser: true, reachable: true });
    expect(set.out).not.toContain('hunter22');
    const again = await runCli(folder, [...command, '--set', proxy.url]);
    expect(again.json).toMatchObject({ proxy: proxy.url, hasUser: false });
    expect(proxy.asked).toEqual([]);
  }, 60_000);

  it('is the way of every capture of the case, each under a user of its own', async () => {
    const line = ['capture', 'http://hidden.onion/', ...at, '--case', id, '--no-replay', '--out'];
    for (const out of ['first', 'second']) {
      const run = await runCli(folder, [...line, join(folder, out)]);
      expect(run.json).toMatchObject({ status: 200, complete: true });
    }
    expect(new Set(proxy.asked.map(({ user }) => user)).size).toBe(2);
    const about = await readFile(join(folder, 'first', 'capture.json'), 'utf8');
    expect(JSON.parse(about)).toMatchObject({
      title: 'Far away',
      conditions: { connection: 'socks5', namesResolvedBy: 'proxy' },
    });
    expect(about).not.toContain(new URL(proxy.url).port);
  }, 90_000);

  it('is never gone past: without it nothing is asked, and nothing is written', async () => {
    const before = asked;
    await proxy.close();
    const out = join(folder, 'third');
    const run = await runCli(folder, ['capture', 'http://hidden.onion/', ...at, '--case', id, '--out', out]);
    expect(run).toMatchObject({ status: 2, json: { error: { code: 'PROXY_UNREACHABLE' } } });
    const alone = ['capture', 'http://hidden.onion/', '--json', '--out', out, '--proxy', proxy.url];
    expect(await runCli(folder, alone)).toMatchObject({
      status: 2,
      json: { error: { code: 'PROXY_UNREACHABLE' } },
    });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
    expect(asked).toBe(before);
    const cleared = await runCli(folder, ['case', 'proxy', ...at, '--case', id, '--clear']);
    expect(cleared.json).toMatchObject({ proxy: null });
  }, 60_000);
});

describe('the salt of a record', () => {
  it('makes its marks, and stands in no file of it', async () => {
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    const request = { url, allowPrivate: true, timeoutMs: 20_000, software: 'test' };
    const { salt, all, warc } = await capturePage(request, async (page) => {
      const read = async (blob: Blob) => {
        const parts: Uint8Array[] = [];
        for await (const part of blob.read()) parts.push(part);
        return Buffer.concat(parts);
      };
      const wacz = await read(page.wacz);
      const files = await Promise.all(page.files.map(({ blob }) => read(blob)));
      const packed = zipEntries(wacz).get('archive/data.warc.gz') ?? Buffer.alloc(0);
      const unpacked = gunzipSync(packed);
      return {
        salt: Buffer.from(page.salt),
        all: Buffer.concat([...files, wacz, unpacked]),
        warc: unpacked,
      };
    });
    expect(salt.length).toBe(32);
    const mark = createHmac('sha256', salt).update(SECRET).digest('hex');
    expect(warc.toString('latin1')).toContain(`session=[withheld sha256:${mark}]`);
    for (const form of [salt, Buffer.from(salt.toString('hex')), Buffer.from(salt.toString('base64'))])
      expect(all.includes(form)).toBe(false);
  }, 40_000);
});
