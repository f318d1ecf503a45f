import { randomFillSync } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import { PNG } from 'pngjs';

/** A site on this machine alone, whose pages ask of a capture what pages of the world do. */
export interface Site {
  /** The address of a page, one of the four below. */
  address(page: string): string;
  close(): Promise<void>;
}

const COLOURS = ['#264653', '#2a9d8f', '#8ab17d', '#e9c46a', '#f4a261', '#e76f51'];

/**
 * Serves `/frames` (a page of words, pictures and three frames, one of another site), `/feed?n=` (so many entries, of which ten come whenever the end is
 * in sight), `/long?n=` (so many sections of 500 pixels, each with a picture that waits to be seen), `/gallery?n=` (so many pictures) and `/large?bytes=` (a page that reads one
 * long answer).
 */
export async function serveSite(): Promise<Site> {
  const picture = noisePicture();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const many = (name: string) => Number(url.searchParams.get(name) ?? 0);
    if (url.pathname === '/picture.png') send(response, 'image/png', picture);
    else if (url.pathname === '/body') void sendNoise(response, many('bytes'));
    else if (url.pathname === '/entries')
      send(response, 'application/json', entries(many('from'), many('n')));
    else if (url.pathname === '/style.css')
      send(response, 'text/css', 'body{font:16px/1.5 sans-serif;margin:2em}');
    else send(response, 'text/html; charset=utf-8', pageAt(url.pathname, many, request.headers.host ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has one');
  const origin = `http://localhost:${String(address.port)}`;
  return {
    address: (page) => `${origin}${page}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, type: string, body: Uint8Array | string): void {
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.end(body);
}

async function sendNoise(response: ServerResponse, bytes: number): Promise<void> {
  response.setHeader('content-type', 'application/octet-stream');
  response.setHeader('content-length', bytes);
  const chunk = randomFillSync(new Uint8Array(1 << 20));
  for (let left = bytes; left > 0 && !response.destroyed; left -= chunk.length) {
    if (response.write(chunk.subarray(0, left))) continue;
    await new Promise<void>((resolve) => {
      response.once('drain', resolve);
      response.once('close', resolve);
    });
  }
  response.end();
}

/** Noise, so that a picture weighs what small pictures of the web weigh. */
function noisePicture(): Uint8Array {
  const png = new PNG({ width: 32, height: 32, colorType: 2 });
  randomFillSync(png.data);
  for (let at = 3; at < png.data.length; at += 4) png.data[at] = 255;
  return PNG.sync.write(png, { colorType: 2 });
}

function entries(from: number, all: number): string {
  const last = Math.min(from + 10, all);
  return JSON.stringify(
    Array.from(
      { length: Math.max(0, last - from) },
      (_, index) => `Entry ${String(from + index)}: ${words(30)}`,
    ),
  );
}

function pageAt(path: string, many: (name: string) => number, host: string): string {
  const pages: Readonly<Record<string, () => string>> = {
    '/frames': () =>
      `<h1>A page with frames</h1><p>${words(400)}</p>${pictures(20, '')}<iframe src="/inner"></iframe><iframe src="/inner?2"></iframe>
<iframe src="http://${host.replace('localhost', '127.0.0.1')}/inner"></iframe>`,
    '/inner': () => `<h2>A frame</h2><p>${words(100)}</p>${pictures(3, '')}`,
    '/feed': () => `<h1>A feed</h1><main id="feed"></main><script>${feedScript(many('n'))}</script>`,
    '/long': () =>
      `<h1>A long page</h1>${Array.from({ length: many('n') }, (_, index) => section(index)).join('')}`,
    '/gallery': () => `<h1>A gallery</h1>${pictures(many('n'), 'g')}`,
    '/large': () =>
      `<h1>A long answer</h1><p id="read">reading</p><script>
fetch('/body?bytes=${String(many('bytes'))}').then(async (answer) => {
  let bytes = 0;
  const reader = answer.body.getReader();
  for (;;) { const { done, value } = await reader.read(); if (done) break; bytes += value.length; }
  document.getElementById('read').textContent = bytes + ' bytes were read';
});</script>`,
  };
  const body = Object.hasOwn(pages, path) ? (pages[path]?.() ?? '') : '';
  return `<!doctype html><html lang="en"><head><title>A page</title><link rel="stylesheet" href="/style.css"></head><body>${body}</body></html>`;
}

function section(index: number): string {
  const colour = COLOURS[index % COLOURS.length] ?? '';
  return `<section style="background:${colour};height:500px">${words(20)}${pictures(1, `lazy${String(index)}`)}</section>`;
}

const feedScript = (all: number) => `
const feed = document.getElementById('feed');
let from = 0, asking = false;
async function more() {
  if (asking || from >= ${String(all)} || innerHeight + scrollY < document.documentElement.scrollHeight - 400) return;
  asking = true;
  for (const text of await (await fetch('/entries?n=${String(all)}&from=' + from)).json()) {
    const entry = document.createElement('p');
    entry.textContent = text;
    feed.append(entry);
  }
  from += 10;
  asking = false;
  requestAnimationFrame(more);
}
addEventListener('scroll', more);
more();`;

/** Pictures with addresses of their own; those with a name wait until they are about to be seen. */
function pictures(count: number, name: string): string {
  const loading = name.startsWith('lazy') ? ' loading="lazy"' : '';
  return Array.from(
    { length: count },
    (_, index) => `<img src="/picture.png?${name}${String(index)}" width="32" height="32" alt=""${loading}>`,
  ).join('');
}

const vocabulary = [
  'house',
  'river',
  'evening',
  'window',
  'paper',
  'station',
  'bread',
  'letter',
  'winter',
  'road',
];

function words(count: number): string {
  return Array.from({ length: count }, (_, index) => vocabulary[(index * 7) % vocabulary.length]).join(' ');
}
