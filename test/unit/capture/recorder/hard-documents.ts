import { setTimeout as pause } from 'node:timers/promises';
import type { Turn } from './hard-server.ts';

/** The address of a page that holds `html`. */
export const pageOf = (html: string, fields: Readonly<Record<string, string>> = {}): string =>
  `/page?${new URLSearchParams({ html, ...fields }).toString()}`;

/** The address of a page that runs `script` and then asks for `/plain/done`. */
export const pageRunning = (script: string, fields: Readonly<Record<string, string>> = {}): string =>
  pageOf(
    `<script type=module>try { ${script} } catch (error) { console.error(String(error)); } await fetch('/plain/done');</script>`,
    fields,
  );

/** The address of a script. */
export const scriptOf = (js: string): string => `/script?${new URLSearchParams({ js }).toString()}`;

/** Pages and scripts that tests give by their address, and some that are hard by how they are sent. */
export async function documents(turn: Turn): Promise<boolean> {
  const { path, query, request, response } = turn;
  switch (path) {
    case '/page': {
      const policy = query.get('csp');
      turn.head(200, {
        'content-type': query.get('type') ?? 'text/html; charset=utf-8',
        ...(policy === null ? {} : { 'content-security-policy': policy }),
      });
      turn.send(`<!doctype html><title>A page</title><link rel=icon href=data:,>${query.get('html') ?? ''}`);
      turn.end();
      return true;
    }
    case '/script':
      turn.head(200, { 'content-type': 'text/javascript', 'service-worker-allowed': '/' });
      turn.send(query.get('js') ?? '');
      turn.end();
      return true;
    // A document in an old charset that is sent line by line, without a length, and never ends.
    case '/endless.html':
      turn.head(200, { 'content-type': 'text/html; charset=iso-8859-1' });
      turn.send(Buffer.from('<!doctype html><title>Endless</title><p>caf\xe9 first\n', 'latin1'));
      for (let line = 0; !response.destroyed; line++) {
        await pause(100);
        turn.send(Buffer.from(`<p>caf\xe9 line ${String(line)}\n`, 'latin1'));
      }
      return true;
    case '/short.html':
      turn.head(200, { 'content-type': 'text/html; charset=iso-8859-1' });
      turn.send(Buffer.from('<!doctype html><title>Short</title><p>caf\xe9 \x80\n', 'latin1'));
      turn.end();
      return true;
    case '/wide.html':
      turn.head(200, { 'content-type': 'text/html' });
      turn.send(Buffer.from('\ufeff<!doctype html><title>Wide</title><p>h\u00e9llo\n', 'utf16le'));
      turn.end();
      return true;
    case '/events': {
      turn.head(200, { 'content-type': 'text/event-stream' });
      const last = request.headers['last-event-id'];
      if (last === undefined) {
        turn.send(
          'retry: 100\nid: 1\ndata: first\n\n: a comment\n\nevent: named\nid: 2\ndata: two\ndata: lines\n\n',
        );
        await pause(150);
        turn.end();
      } else {
        turn.send(`id: 3\ndata: again after ${String(last)}\n\n`);
      }
      return true;
    }
    case '/download':
      turn.head(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="name.bin"',
      });
      turn.send('downloaded words');
      turn.end();
      return true;
    case '/auth':
      turn.head(401, { 'content-type': 'text/plain', 'www-authenticate': 'Basic realm="here"' });
      turn.send('who are you?');
      turn.end();
      return true;
    case '/post':
      await new Promise((resolve) => (request.complete ? resolve(null) : request.once('end', resolve)));
      turn.head(200, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' });
      turn.send(`taken ${String(turn.served.requestBody.length)}`);
      turn.end();
      return true;
    default:
      return false;
  }
}
