import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureInto } from '../../../../src/main/app/capture-path.ts';

const page = `<!doctype html><meta charset=utf-8><title>Asks for much</title><script>
const said = (what) => (value) => console.log(what + ' ' + (value?.state ?? value?.name ?? value));
const no = (what) => () => console.log(what + ' denied');
navigator.geolocation.getCurrentPosition(said('position given'), no('position'));
typeof Notification === 'undefined' ? no('notification')() : Notification.requestPermission().then(said('notification'));
navigator.mediaDevices.getUserMedia({ video: true, audio: true }).then(said('camera given'), no('picture'));
navigator.clipboard.readText().then(said('clipboard given'), no('clipboard'));
navigator.requestMIDIAccess({ sysex: true }).then(said('midi given'), no('music'));
navigator.usb?.requestDevice({ filters: [] }).then(said('usb given'), no('usb'));
for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'])
  navigator.permissions.query({ name }).then(said(name), () => console.log(name + ' unknown'));
console.log('driven ' + navigator.webdriver);
navigator.userAgentData.getHighEntropyValues(['fullVersionList', 'platform']).then((all) => console.log('hints ' + JSON.stringify(all)));
console.log('agent ' + navigator.userAgent);
new Worker('/worker.js'); navigator.serviceWorker.register('/service.js');
new WebSocket(location.origin.replace('http', 'ws') + '/socket');
</script><iframe src="http://localhost:PORT/frame"></iframe>`;

const headers = new Map<string, IncomingHttpHeaders>();
const server = createServer((request, response) => {
  const path = request.url ?? '';
  headers.set(path, request.headers);
  const port = String((server.address() as AddressInfo).port);
  if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(page.replace('PORT', port));
  else if (path === '/frame')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<script>fetch("/in-frame")</script>');
  else if (path.endsWith('.js'))
    response
      .writeHead(200, { 'content-type': 'text/javascript' })
      .end(`fetch('/from${path}'); self.onmessage = () => {};`);
  else response.writeHead(200).end();
});
server.on('upgrade', (request, socket) => {
  headers.set(request.url ?? '', request.headers);
  socket.destroy();
});

let folder: string;
let said: readonly string[];

beforeAll(async () => {
  server.listen(0);
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'capture-ordinary-'));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  await captureInto(join(folder, 'record'), { url, allowPrivate: true, timeoutMs: 30_000 });
  said = (await readFile(join(folder, 'record', 'console.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}, 60_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the browser of a capture', () => {
  it('answers every wish for a permission with no, at once and without asking anybody', () => {
    expect(said.filter((one) => /given|granted|prompt/.test(one))).toEqual([]);
    expect(said).toEqual(
      expect.arrayContaining([
        'position denied',
        'notification denied',
        'picture denied',
        'clipboard denied',
        'music denied',
        'geolocation denied',
        'notifications denied',
        'camera denied',
        'microphone denied',
      ]),
    );
  });

  it('names itself as the Chrome of its version does, to every server and to scripts', () => {
    const paths = [
      '/',
      '/frame',
      '/in-frame',
      '/worker.js',
      '/from/worker.js',
      '/service.js',
      '/from/service.js',
      '/socket',
    ];
    for (const path of paths) {
      const sent = headers.get(path);
      expect(`${path} ${sent?.['user-agent'] ?? ''}`).toMatch(/ Chrome\/\d+\.0\.0\.0 Safari\/537\.36$/);
      expect(`${path} ${JSON.stringify(sent)}`).not.toContain('Headless');
    }
    const version = / Chrome\/(\d+)\./.exec(headers.get('/')?.['user-agent'] ?? '')?.[1] ?? '';
    expect(headers.get('/')?.['sec-ch-ua']).toContain(`"Chromium";v="${version}"`);
    expect(said.find((one) => one.startsWith('hints '))).toContain(
      `{"brand":"Chromium","version":"${version}.`,
    );
    expect(said.join('\n')).not.toContain('Headless');
    expect(said).toContain('driven false');
  });

  it('says in the record how it named itself and under which conditions it ran', async () => {
    const about = JSON.parse(await readFile(join(folder, 'record', 'capture.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(about).toMatchObject({
      browser: { userAgent: headers.get('/')?.['user-agent'] },
      conditions: {
        connection: 'direct',
        namesResolvedBy: 'system',
        badCertificates: 'refused',
        sandbox: process.getuid?.() !== 0,
      },
    });
  });
});
