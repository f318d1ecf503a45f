import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Serves the invented site of the samples on this machine alone while `work` runs, and hands it the address. */
export async function withDemoSite<Value>(
  samples: string,
  work: (url: string) => Promise<Value>,
): Promise<Value> {
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
    const folder = name === 'advertisement.png' ? samples : join(samples, 'site');
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    createReadStream(join(folder, name))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has one');
  try {
    return await work(`http://127.0.0.1:${String(address.port)}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
