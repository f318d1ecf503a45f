import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureInto } from '../../../../src/main/app/capture-path.ts';
import type { CaptureReport } from '../../../../src/shared/contract/page-methods.ts';
import { leaksIn } from '../support/search-record.ts';

/** One of each kind, written so that no script holds one as it is. */
const secrets = {
  hidden: 's3cr3t-http-only-7Qx',
  short: 'k4t9zz',
  script: 'js/cookie+value=&"9Wd',
  bearer: 'tok.eyJhbGciOiJ.Zm9v',
  basic: 'opensesame42',
  password: 'corr3ct hörse <b>',
  stored: 'stored-token-51fGh',
};
const all = Object.values(secrets);
/** The words as JSON in reverse order, turned round by the page. */
const reversed = (secret: string) => JSON.stringify(Array.from(secret).toReversed().join(''));

const page = (origin: string) => `<!doctype html><meta charset=utf-8><title>Plain title</title>
<form><input type=password id=word><input type=hidden id=other></form><p id=place>Words that stay</p><div id=data></div><iframe id=frame></iframe>
<script>
const turn = (one) => [...one].reverse().join('');
const [js, bearer, basic, password, stored] = [${[secrets.script, secrets.bearer, secrets.basic, secrets.password, secrets.stored].map(reversed).join(', ')}].map(turn);
document.cookie = 'jsid=' + encodeURIComponent(js) + '; path=/';
localStorage.setItem('state', JSON.stringify({ user: { token: stored } }));
document.getElementById('word').value = password;
(async () => {
  const hidden = await (await fetch('/hidden')).text();
  const bytes = (one) => new TextEncoder().encode(one);
  const base64 = (one) => btoa(String.fromCharCode(...bytes(one)));
  const wide = (one) => Uint8Array.from([...one].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  const hash = async (one) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(one)))].map((b) => b.toString(16).padStart(2, '0')).join('');
  await fetch('/with-bearer', { headers: { Authorization: 'Bearer ' + bearer, 'X-Anything': stored } });
  await fetch('/with-basic', { headers: { Authorization: 'Basic ' + btoa('me:' + basic) } });
  const packed = async (one) => new Response(new Blob([one]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/socket');
  await new Promise((open) => { socket.onopen = open; });
  for (const one of [hidden, js, bearer, basic, password, stored]) {
    const u = encodeURIComponent(one);
    await fetch('/query?t=' + u + '&b=' + encodeURIComponent(base64('x' + one)));
    await fetch('/path/' + u);
    await fetch('/form', { method: 'POST', body: new URLSearchParams({ a: one }) });
    await fetch('/json', { method: 'POST', body: JSON.stringify({ a: { b: one } }) });
    await fetch('/base64', { method: 'POST', body: base64('ab' + one + 'c') });
    await fetch('/wide', { method: 'POST', body: wide(one) });
    await fetch('/packed', { method: 'POST', body: await packed('x=' + one) });
    await fetch('/hash', { method: 'POST', body: await hash(one) });
    const multipart = new FormData(); multipart.set('file', new Blob(['before ' + one + ' after']), 'name-' + one + '.txt');
    await fetch('/multipart', { method: 'POST', body: multipart });
    navigator.sendBeacon('/beacon', 'b=' + one);
    socket.send('says ' + one); socket.send(bytes('binary ' + one)); socket.send(JSON.stringify({ deep: one }));
    console.log('log ' + one, { field: one }); console.error(new Error(one)); 
    const div = document.createElement('div');
    div.setAttribute('data-x', one); div.title = one; div.setAttribute('aria-label', 'label ' + one);
    div.style.cssText = 'position:absolute;left:-4000px'; div.textContent = base64('abc' + one); div.append(document.createComment(one));
    const script = document.createElement('script'); script.type = 'application/json'; script.textContent = JSON.stringify({ one }); div.append(script);
    const link = document.createElement('a'); link.href = '/link?s=' + u; link.textContent = 'a link'; div.append(link);
    document.getElementById('data').append(div);
    new Worker(URL.createObjectURL(new Blob(['fetch("${origin}/worker?s=' + u + '").catch(() => {}); console.log("worker ' + u + '")'])));
  }
  document.getElementById('other').value = hidden;
  document.title = 'Title with ' + hidden;
  document.getElementById('frame').srcdoc = '<p title="' + hidden + '">in a frame</p>';
  history.replaceState(null, '', '/shown?session=' + hidden);
  await fetch('/redirect'); await fetch('/echo'); await fetch('/leak'); await fetch('/leak-base64'); await fetch('/leak-border');
  new EventSource('/events').onmessage = () => { document.body.dataset.done = 'yes'; };
  throw new TypeError('thrown ' + stored);
})();
</script>`;

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://server');
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
    response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(body);
  request.resume();
  switch (pathname) {
    case '/': {
      const cookies = [`sessionid=${secrets.hidden}; HttpOnly; Path=/`, `sid="${secrets.short}"`, 'lang=en'];
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': cookies }).end(page(origin));
      break;
    }
    case '/hidden':
      send(secrets.hidden);
      break;
    case '/redirect':
      response.writeHead(302, { location: `/after?sid=${secrets.hidden}` }).end();
      break;
    case '/echo':
      send('echoed', {
        'x-echo': `you are ${secrets.hidden}`,
        'x-hash': createHash('sha256').update(secrets.hidden).digest('hex'),
        link: `</a?t=${secrets.short}>; rel=preload`,
      });
      break;
    case '/leak':
      send(gzipSync(`session ${secrets.hidden}`), { 'content-encoding': 'gzip' });
      break;
    case '/leak-base64':
      send(Buffer.from(`xy${secrets.hidden}`).toString('base64'));
      break;
    case '/leak-border':
      send(`${'.'.repeat((1 << 16) - 9)}${secrets.hidden}${'.'.repeat(1 << 18)}`);
      break;
    case '/events':
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write(`id: ${secrets.hidden}\ndata: {"t":"${Buffer.from(secrets.hidden).toString('base64')}"}\n\n`);
      break;
    default:
      send(`answer to a request of ${String(request.method)}`);
  }
});
server.on('upgrade', (request, socket) => {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const greeting = Buffer.from(`welcome ${secrets.hidden}`);
  socket.write(Buffer.concat([Buffer.from([0x82, greeting.length]), greeting]));
  socket.on('error', () => socket.destroy());
});

let folder: string;
let files: ReadonlyMap<string, Buffer>;
let report: CaptureReport;
const text = (path: string) => files.get(path)?.toString() ?? '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await mkdtemp(join(tmpdir(), 'capture-secrets-'));
  const out = join(folder, 'record');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  report = await captureInto(out, { url, allowPrivate: true, timeoutMs: 40_000 });
  const names = (await readdir(out, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  files = new Map(
    await Promise.all(
      names.map(
        async ({ parentPath, name }) =>
          [relative(out, join(parentPath, name)), await readFile(join(parentPath, name))] as const,
      ),
    ),
  );
}, 60_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('secrets that a page carries everywhere', () => {
  it('stand in no byte of the record, however they are written or packed', () => {
    expect(files.size).toBeGreaterThan(15);
    expect(leaksIn(files, all)).toEqual([]);
  });

  it('leave marks of equal secrets that are equal, and the words around them', () => {
    const lines = text('websocket.jsonl').split('\n');
    expect(
      lines.filter((line) => /"says \[withheld sha256:[0-9a-f]{64}\]"/.test(line)).length,
    ).toBeGreaterThan(4);
    const marks = [...text('console.jsonl').matchAll(/"log \[withheld sha256:([0-9a-f]{64})\]/g)].map(
      ([, one]) => one,
    );
    expect(new Set(marks).size).toBe(6);
    expect(text('capture.json')).toMatch(/"title": "Title with \[withheld sha256:/);
    expect(text('text.txt')).toContain('Words that stay');
    expect(text('page.mhtml')).toMatch(/Words that stay/);
    expect(text('page.mhtml')).toContain('[withheld');
    expect(text('dom.json')).toContain('label [withheld');
    expect(text('accessibility.json')).toContain('[withheld');
  });

  it('keep bodies out whole that hold one, and no other body', () => {
    const failed = text('failed.jsonl')
      .split('\n')
      .filter((line) => line.includes('"withheld"'))
      .map((line) => new URL((JSON.parse(line) as { url: string }).url).pathname);
    expect(failed.toSorted()).toEqual(['/events', '/hidden', '/leak', '/leak-base64', '/leak-border']);
    expect(report.counts.withheld).toBe(5);
  });
});
