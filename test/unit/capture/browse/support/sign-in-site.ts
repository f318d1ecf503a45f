import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a person who signs in here has, and what must stand in no byte of a record. */
export const secrets = {
  password: 'corr3ct-horse-Zw9',
  cookie: 'sess-Kq81xVb40mWmLp',
  hidden: 'http-only-Tt7fQ3Kq9Zx',
  bearer: 'tok-eyJhbGciOi-93kdLMqz',
  early: 'early-bird-77xPq2vN',
} as const;

export interface SignInSite {
  readonly origin: string;
  /** Every request that arrived, as method and path. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const page = (title: string, body: string) =>
  `<!doctype html><meta charset=utf-8><title>${title}</title>${body}`;

const start = page(
  'Sign in',
  `<h1>Only before signing in</h1><img src=/before.png><form method=post action=/login>
<input name=who autofocus id=who><input name=word type=password id=word><button id=go>Go</button></form>
<script>fetch('/early', { headers: { authorization: 'Bearer ${secrets.early}' } });
localStorage.kept = 'yes';</script>`,
);

const home = page(
  'Your messages',
  `<h1>Welcome back</h1><p id=echo></p><ul id=list></ul><a href=/other id=other>other</a>
<a href=/window target=_blank rel=opener id=window>a window</a><button id=more>more</button>
<div style="height:1500px"></div><p>the very end</p>
<script>
fetch('/api/messages', { headers: { authorization: 'Bearer ${secrets.bearer}' } }).then((one) => one.json())
  .then((all) => { for (const one of all) list.append(Object.assign(document.createElement('li'), { textContent: one })); });
echo.textContent = 'signed in with ' + document.cookie;
console.log('early was ${secrets.early.slice(0, 5)}' + '${secrets.early.slice(5)}');
more.onclick = () => list.append(Object.assign(document.createElement('li'), { textContent: 'shown by a click' }));
</script>`,
);

/** A site behind a form, with a cookie that scripts see, one that they do not see, and tokens in headers. */
export async function signInSite(): Promise<SignInSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const html = (body: string) => response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  const isIn = (request.headers.cookie ?? '').includes(secrets.cookie);
  switch (`${request.method ?? ''} ${request.url ?? ''}`) {
    case 'GET /':
      html(start);
      break;
    case 'POST /login': {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const cookies = [`sid=${secrets.cookie}; Path=/`, `h=${secrets.hidden}; HttpOnly; Path=/api`];
        if (body.includes(secrets.password))
          response.writeHead(302, { location: '/home', 'set-cookie': cookies });
        else response.writeHead(403);
        response.end();
      });
      break;
    }
    case 'GET /home':
      html(isIn ? home : page('No', 'Sign in first'));
      break;
    case 'GET /other':
      html(page('Another page', `<p>the other page${isIn ? ', signed in' : ''}</p><img src=/other.png>`));
      break;
    case 'GET /window':
      html(page('A window', '<p>in a window of its own</p><img src=/window.png>'));
      break;
    case 'GET /api/messages':
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(['first message', 'second message']));
      break;
    case 'GET /file':
      response
        .writeHead(200, { 'content-type': 'text/plain', 'content-disposition': 'attachment; filename=a.txt' })
        .end('a download');
      break;
    default:
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
  }
}
