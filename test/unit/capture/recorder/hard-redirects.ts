import type { Turn } from './hard-server.ts';

/** Redirects: `/hop/STATUS,STATUS…?to=PATH`, `/loop`; and answers whose heads are hard: `/cookies`, `/hints`, `/latin-head`. */
export function redirects(turn: Turn): boolean {
  const { path, query, response } = turn;
  const [, first = '', second = ''] = path.split('/');
  switch (first) {
    case 'hop': {
      const [status = '302', ...rest] = second.split(',');
      const to = query.get('to') ?? '/plain';
      const next = rest.length === 0 ? to : `/hop/${rest.join(',')}?to=${encodeURIComponent(to)}`;
      turn.head(Number(status), { location: next, 'x-hop': second, 'content-type': 'text/plain' });
      turn.end();
      return true;
    }
    case 'loop':
      turn.head(302, { location: `/loop/${String(Number(second) + 1)}` });
      turn.end();
      return true;
    case 'cookies':
      turn.head(200, {
        'content-type': 'text/html',
        'set-cookie': ['first=value-one-123; Path=/', 'second=value-two-456; HttpOnly'],
        'x-twice': ['one', 'two'],
      });
      turn.send('<!doctype html><title>Cookies</title>');
      turn.end();
      return true;
    case 'hints':
      response.writeEarlyHints({ link: '</style/latin.css>; rel=preload; as=style' });
      turn.head(200, { 'content-type': 'text/html' });
      turn.send('<!doctype html><title>Hints</title><link rel=stylesheet href=/style/latin.css>');
      turn.end();
      return true;
    case 'latin-head':
      turn.raw(
        Buffer.from(
          'HTTP/1.1 200 Tr\xe8s bien\r\nContent-Type: text/html\r\nX-Name: caf\xe9\r\nX-Empty:\r\nX-Twice: 1\r\nX-Twice: 2\r\nConnection: close\r\nContent-Length: 5\r\n\r\nWords',
          'latin1',
        ),
        Buffer.from('Words'),
      );
      return true;
    default:
      return false;
  }
}
