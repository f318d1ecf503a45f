import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { gzipSync } from 'node:zlib';

/** Values that must stand in no byte of a record. */
export const planted = ['sid-7f3Kq9ZxT2wLm', 'http-only-Qm81xVb40'] as const;

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const LATIN = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
const LARGE = Buffer.alloc(5 << 20, 'large body ');

const rows = Array.from({ length: 400 }, (_one, index) => `row number ${String(index)}`);

/** A list that holds only the rows in view, as chat windows do. */
const recycling = `<div id=list style="height:200px;overflow-y:auto"><div id=all style="position:relative;height:${String(60 * 20)}px"></div></div>
<script>
const list = document.getElementById('list'), all = document.getElementById('all');
const paint = () => { const from = Math.floor(list.scrollTop / 20); all.replaceChildren(...Array.from({ length: 11 }, (_, at) => from + at)
  .filter((at) => at < 60).map((at) => Object.assign(document.createElement('div'), { textContent: 'message ' + at,
  style: 'position:absolute;height:20px;top:' + at * 20 + 'px' }))); };
list.addEventListener('scroll', paint); paint();
</script>`;

const page = (other: string) => `<!doctype html><title>A hard page</title><h1>Seen at first</h1>
<script src=/app.js></script><img src=/gone.png><img src=/cut.png>${recycling}<iframe src="${other}/frame"></iframe>
<div id=closed></div><script>document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>in the closed root</p>'</script>
<div style="height:2500px"></div><img loading=lazy src=/lazy.png><p>at the very end</p>`;

const script = `console.log('said by the page'); confirm('sure?');
fetch('/chunked').then((answer) => answer.text());
fetch('/large').then((answer) => answer.arrayBuffer());
fetch('/latin').then((answer) => answer.text());
fetch('/form', { method: 'POST', body: 'token=' + document.cookie.split('=')[1] });
fetch('/leak').then((answer) => answer.text());
fetch('http://127.0.0.1:4/nobody').catch(() => {});
window.open('/popup');
new EventSource('/events');
new WebSocket(location.origin.replace('http', 'ws') + '/socket').onopen = ({ target }) => target.send('said ' + document.cookie);`;

/** A server of ordinary and hard pages, which remembers what it was asked. */
export async function hardPages(): Promise<{
  readonly origin: string;
  readonly asked: readonly string[];
  readonly bodies: ReadonlyMap<string, Buffer>;
  close(): Promise<void>;
}> {
  const asked: string[] = [];
  const bodies = new Map<string, Buffer>();
  const sockets = new Set<Duplex>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://server');
    asked.push(pathname);
    const { port } = server.address() as AddressInfo;
    answer(pathname, request, response, `http://localhost:${String(port)}`, bodies);
  });
  server.on('upgrade', (request, socket) => {
    const key = request.headers['sec-websocket-key'] ?? '';
    const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.write(Buffer.concat([Buffer.from([0x81, 7]), Buffer.from('welcome')]));
    socket.on('error', () => socket.destroy());
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    bodies,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  other: string,
  bodies: Map<string, Buffer>,
): void {
  const send = (type: string, body: Buffer | string) => {
    bodies.set(path, Buffer.from(body));
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
  };
  const [sid, hidden] = planted;
  switch (path) {
    case '/start':
      response
        .writeHead(302, { location: '/next', 'set-cookie': [`sid=${sid}`, `h=${hidden}; HttpOnly`] })
        .end();
      break;
    case '/next':
      response.writeHead(301, { location: '/page' }).end();
      break;
    case '/page': {
      bodies.set(path, Buffer.from(page(other)));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
      response.end(gzipSync(page(other)));
      break;
    }
    case '/app.js':
      send('text/javascript', script);
      break;
    case '/chunked':
      bodies.set(path, Buffer.from(rows.join('\n')));
      response.writeHead(200, { 'content-type': 'text/plain' }).write(rows.slice(0, 200).join('\n'));
      setTimeout(() => response.end(`\n${rows.slice(200).join('\n')}`), 150);
      break;
    case '/large':
      send('application/octet-stream', LARGE);
      break;
    case '/latin':
      send('text/plain; charset=iso-8859-1', LATIN);
      break;
    case '/form':
      request.resume();
      send('text/plain', 'taken');
      break;
    case '/leak':
      send('text/plain', `your session is ${sid}`);
      break;
    case '/events':
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: 1\ndata: first event\n\n');
      break;
    case '/frame':
      send('text/html', '<p>inside the frame');
      break;
    case '/lazy.png':
      send('image/png', pixel);
      break;
    case '/plain':
      send('text/html', '<title>Plain</title><p>Nothing hard here');
      break;
    case '/cut.png':
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': 5000 }).write(pixel);
      setTimeout(() => response.destroy(), 100);
      break;
    default:
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
  }
}
