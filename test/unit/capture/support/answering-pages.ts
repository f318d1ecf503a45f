import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A page that asks in many ways and writes down what it was answered. */
const page = (
  other: string,
) => `<!doctype html><title>Asked and answered</title><link rel=preconnect href="${other}"><link rel=dns-prefetch href="${other}">
<h1>Always the same</h1><pre id=out></pre><iframe src="${other}/frame"></iframe><img src=/circle.svg width=50>
<div id=list style="height:200px;overflow-y:auto"><div id=all style="position:relative;height:1200px"></div></div>
<script src=/app.js></script>`;

const script = `const say = (words) => { out.textContent += words + '\\n'; };
const ask = async (path, options) => (await fetch(path, options)).text();
(async () => {
  say(await ask('/count')); say(await ask('/count')); say(await ask('/count'));
  say(await ask('/form', { method: 'POST', body: 'first' }));
  say(await ask('/form', { method: 'POST', body: 'second' }));
  const part = await fetch('/parts', { headers: { Range: 'bytes=3-6' } });
  say('part ' + part.status + ' ' + await part.text());
  const later = await fetch('/parts', { headers: { Range: 'bytes=7-9' } });
  say('part ' + later.status + ' ' + await later.text());
  const links = await fetch('/repeated');
  say('repeated ' + links.headers.get('link') + ' ' + await links.text());
  say('redirected to ' + (await fetch('/moved')).url.replace(location.origin, ''));
  say('gone ' + (await fetch('/gone')).status);
  say('on ' + new Date(0).toLocaleDateString(navigator.language, { timeZone: 'UTC' }));
  new WebSocket(location.origin.replace('http', 'ws') + '/socket').onerror = () => {};
})();
const paint = () => { const from = Math.floor(list.scrollTop / 20); all.replaceChildren(...Array.from({ length: 11 }, (_, at) => from + at)
  .filter((at) => at < 60).map((at) => Object.assign(document.createElement('div'), { textContent: 'message ' + at,
  style: 'position:absolute;height:20px;top:' + at * 20 + 'px' }))); };
list.addEventListener('scroll', paint); paint();`;

const changing = `<!doctype html><title>Never the same</title><p>a line that stays</p><p id=now></p><p id=dice></p><script>
now.textContent = 'now ' + performance.timeOrigin; dice.textContent = 'dice ' + Math.random();
fetch('/answer?' + Math.random()).then((one) => one.text()).then((text) => { document.body.append(text); });
</script>`;

const worked = `<!doctype html><title>Worked</title><p id=out>waiting</p><script>
navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(async () => {
  if (!navigator.serviceWorker.controller) await new Promise((go) => { navigator.serviceWorker.oncontrollerchange = go; });
  out.textContent = await (await fetch('/made-up')).text();
});
</script>`;
const worker = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => { if (event.request.url.endsWith('/made-up')) event.respondWith(new Response('made by the worker')); });`;

/** A page that shows its cookie and asks with it; both are other ones in the record. */
const known = `<!doctype html><title>Known</title><p id=out></p><script>
const [, session] = document.cookie.split('=');
fetch('/answer?session=' + encodeURIComponent(session)).then((one) => one.text()).then((text) => { out.textContent = text; });
</script>`;

const circle =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="teal"/></svg>';

/** A server of pages that ask a lot, which remembers what it was asked. */
export async function answeringPages(): Promise<{
  readonly origin: string;
  readonly asked: readonly string[];
  /** How many connections were made so far. */
  connections(): number;
  close(): Promise<void>;
}> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://server');
    asked.push(pathname);
    const { port } = server.address() as AddressInfo;
    void answer(pathname, request, response, `http://localhost:${String(port)}`, asked.length);
  });
  let connections = 0;
  server.on('connection', () => {
    connections++;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  other: string,
  count: number,
): Promise<void> {
  const send = (type: string, body: string, fields: Record<string, string | string[]> = {}) => {
    response.writeHead(200, { 'content-type': type, ...fields }).end(body);
  };
  const sent: Buffer[] = [];
  for await (const chunk of request) sent.push(Buffer.from(chunk as Uint8Array));
  switch (path) {
    case '/page':
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      response.end(gzipSync(page(other)));
      break;
    case '/app.js':
      send('text/javascript', script);
      break;
    case '/count':
      send('text/plain', `answer number ${String(count)}`, { 'cache-control': 'no-store' });
      break;
    case '/form':
      send('text/plain', `you sent ${Buffer.concat(sent).toString()}`);
      break;
    case '/parts': {
      const [, from = '0', to = '9'] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      response.writeHead(206, {
        'content-type': 'text/plain',
        'content-range': `bytes ${from}-${to}/10`,
        'cache-control': 'no-store',
      });
      response.end('0123456789'.slice(Number(from), Number(to) + 1));
      break;
    }
    case '/repeated':
      send('text/plain', 'ok', { link: ['</a>; rel=x', '</b>; rel=y'] });
      break;
    case '/moved':
      response.writeHead(302, { location: '/moved-to' }).end();
      break;
    case '/frame':
      send('text/html', '<p>inside the other site');
      break;
    case '/circle.svg':
      send('image/svg+xml', circle);
      break;
    case '/changing':
      send('text/html', changing);
      break;
    case '/known':
      send('text/html', known, { 'set-cookie': 'session=qP7xLm29ZrT5' });
      break;
    case '/answer':
      send('text/plain', 'an answer');
      break;
    case '/worked':
      send('text/html', worked);
      break;
    case '/worker.js':
      send('text/javascript', worker);
      break;
    case '/moved-to':
      send('text/plain', 'here');
      break;
    default:
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
  }
}
