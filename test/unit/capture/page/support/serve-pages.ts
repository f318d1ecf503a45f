import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path of the test site answers: a page of HTML, or whatever the function sends. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A site of test pages on this machine, under two names so that one page may hold frames of another site. */
export interface PageSite {
  readonly origin: string;
  readonly other: string;
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves `pages`; `OTHER` in a page stands for the site's second name. */
export async function servePages(pages: Readonly<Record<string, Answer>>): Promise<PageSite> {
  const asked: string[] = [];
  let other = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://server');
    asked.push(request.url ?? '');
    const answer = pages[pathname];
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined)
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html>${answer.replaceAll('OTHER', other)}`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const { port } = server.address() as AddressInfo;
  other = `http://localhost:${String(port)}`;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    other,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
