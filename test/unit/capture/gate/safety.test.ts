import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createSocket } from 'node:dgram';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as tcp, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureInto } from '../../../../src/main/app/capture-path.ts';
import { socksServer } from '../support/socks-server.ts';

/** Ways to write a loopback or private address; P stands for the port of a server that must hear nothing. */
const spellings = [
  'http://127.0.0.1:P/',
  'http://2130706433:P/',
  'http://0x7f.1:P/',
  'http://0177.0.0.1:P/',
  'http://127.1:P/',
  'http://0.0.0.0:P/',
  'http://[::1]:P/',
  'http://[::]:P/',
  'http://[::ffff:127.0.0.1]:P/',
  'http://[64:ff9b::7f00:1]:P/',
  'http://[2002:7f00:1::]:P/',
  'http://localhost:P/',
  'http://localhost.:P/',
  'http://any.localhost:P/',
  'http://１２７.0.0.1:P/',
  'http://169.254.169.254:P/',
  'http://100.64.0.1:P/',
  'http://224.0.0.1:P/',
  'http://[fe80::1]:P/',
  'http://[fc00::1]:P/',
];

const page = (port: number) => {
  const url = (index: number) => (spellings[index] ?? '').replace('P', String(port));
  const all = JSON.stringify(spellings.map((one) => one.replace('P', String(port))));
  return `<!doctype html><meta charset=utf-8><title>Reaches out</title>
<link rel=preconnect href="${url(0)}"><link rel=dns-prefetch href="//secret.example"><link rel=preconnect href="http://warm.example:81/">
<link rel=stylesheet href="${url(3)}style"><style>body { background: url(${url(5)}css) }</style>
<img src="${url(1)}img"><img src="/to-private"><iframe src="${url(11)}frame"></iframe><video src="${url(4)}v"></video>
<script>
const all = ${all};
for (const one of all) { fetch(one + 'fetch', { mode: 'no-cors' }).catch(() => {}); navigator.sendBeacon(one + 'beacon', 'x'); new Image().src = one + 'image'; }
for (const one of ['127.0.0.1', 'localhost', '[::1]', '2130706433']) try { new WebSocket('ws://' + one + ':${String(port)}/ws'); new WebSocket('wss://' + one + ':${String(port)}/wss'); } catch {}
new EventSource('http://127.0.0.1:${String(port)}/events');
try { new WebTransport('https://127.0.0.1:${String(port)}/wt').ready.catch(() => {}); } catch {}
try { const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${String(port)}' }, { urls: 'turn:127.0.0.1:${String(port)}?transport=tcp', username: 'u', credential: 'c' }] });
  peer.createDataChannel('x'); peer.onicecandidate = ({ candidate }) => candidate && console.log('ICE ' + candidate.candidate); peer.createOffer().then((offer) => peer.setLocalDescription(offer)); } catch (error) { console.log('no peer'); }
new Worker(URL.createObjectURL(new Blob(['fetch("http://127.0.0.1:${String(port)}/worker").catch(() => {}); new WebSocket("ws://127.0.0.1:${String(port)}/worker-ws")'])));
for (const scheme of ['tel:+33123', 'mailto:a@b.example', 'intent://x#Intent;end', 'file:///etc/passwd', 'chrome://version', 'ftp://ftp.example/']) { const frame = document.createElement('iframe'); document.body.append(frame); try { frame.contentWindow.location = scheme; } catch {} }
window.open('http://popup.example/popup'); location = 'data:text/html,top';
console.log('all done');
</script>`;
};

const headers = new Map<string, IncomingHttpHeaders>();
const heard: string[] = [];
const server = createServer((request, response) => {
  headers.set(request.url ?? '', request.headers);
  if (request.url === '/to-private')
    response.writeHead(302, { location: `http://127.0.0.1:${String(trap())}/redirected` }).end();
  else if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page(trap()));
  else response.writeHead(404).end();
});
const trapServer = tcp((socket) => {
  heard.push('tcp');
  socket.destroy();
});
const udp = createSocket('udp4', () => heard.push('udp'));
const trap = () => (trapServer.address() as AddressInfo).port;

let folder: string;
let proxy: Awaited<ReturnType<typeof socksServer>>;
const text = (path: string) => readFile(join(folder, 'record', path), 'utf8');
const lines = async (path: string) =>
  (await text(path))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, string>);

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  trapServer.listen(0, '0.0.0.0');
  await Promise.all([once(server, 'listening'), once(trapServer, 'listening')]);
  await new Promise<void>((resolve) => {
    udp.bind(trap(), '127.0.0.1', resolve);
  });
  proxy = await socksServer(({ host, port }) =>
    host === 'shop.example' && port === 443 ? null : (server.address() as AddressInfo).port,
  );
  folder = await mkdtemp(join(tmpdir(), 'capture-safety-'));
  const request = { url: 'http://shop.example/', allowPrivate: false, timeoutMs: 30_000, proxy: proxy.url };
  await captureInto(join(folder, 'record'), request);
}, 60_000);

afterAll(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
  trapServer.close();
  udp.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a page that reaches for this machine, through a proxy', () => {
  it('was captured through the proxy, under a user of its own, and every name was left to it', async () => {
    expect(proxy.asked.length).toBeGreaterThan(0);
    expect(new Set(proxy.asked.map(({ host }) => host))).toEqual(new Set(['shop.example']));
    expect(new Set(proxy.asked.map(({ user }) => user)).size).toBe(1);
    expect(proxy.asked[0]?.user).toMatch(/^[0-9a-f]{24}$/);
    const about = JSON.parse(await text('capture.json')) as Record<string, unknown>;
    expect(about).toMatchObject({
      status: 200,
      title: 'Reaches out',
      conditions: { connection: 'socks5', namesResolvedBy: 'proxy' },
    });
    expect(JSON.parse(await text('dns.json'))).toContainEqual(
      expect.objectContaining({ host: 'shop.example', addresses: [], by: 'proxy' }),
    );
    const all = await Promise.all(
      (await readdir(join(folder, 'record'), { recursive: true, withFileTypes: true }))
        .filter((one) => one.isFile())
        .map((one) => readFile(join(one.parentPath, one.name), 'latin1')),
    );
    expect(all.some((one) => one.includes(proxy.asked[0]?.user ?? 'none'))).toBe(false);
  });

  it('connected to nothing of this machine, in no spelling and by no way', () => {
    expect(heard).toEqual([]);
    expect(headers.has('/popup')).toBe(false);
  });

  it('lists every refused request and socket', async () => {
    const failed = await lines('failed.jsonl');
    const refused = new Set(
      failed.filter(({ reason }) => reason === 'refused-private').map(({ url }) => String(url)),
    );
    const canonical = spellings.map((one) => new URL(one.replace('P', String(trap()))).href);
    for (const one of canonical) expect(refused).toContain(`${one}image`);
    for (const host of ['127.0.0.1', 'localhost', '[::1]'])
      for (const path of ['ws://HOST/ws', 'wss://HOST/wss'])
        expect(refused).toContain(path.replace('HOST', `${host}:${String(trap())}`));
    expect(refused).toContain(`ws://127.0.0.1:${String(trap())}/worker-ws`);
    expect(refused).toContain(`http://127.0.0.1:${String(trap())}/redirected`);
    const schemes = failed
      .filter(({ reason }) => reason === 'refused-scheme')
      .map(({ url }) => String(url).split(':')[0]);
    expect(new Set(schemes)).toEqual(new Set(['chrome', 'data', 'file', 'ftp', 'intent', 'mailto', 'tel']));
    const said = (await lines('console.jsonl')).map(({ text: words }) => String(words));
    expect(said).toContain('all done');
    expect(said.filter((one) => one.startsWith('ICE '))).toEqual([]);
  });
});
