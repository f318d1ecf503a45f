import { madeWacz } from './made-wacz.ts';

/** A picture of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const SITE = 'https://shop.example.org';
const line = (value: object) => `${JSON.stringify(value)}\n`;
const frameOf = (n: number, text: string) =>
  line({
    at: '2026-05-06T07:08:10.000Z',
    url: 'wss://shop.example.org/s',
    socket: n % 2 === 0 ? 's1' : 's2',
    direction: n % 3 === 0 ? 'sent' : 'received',
    opcode: 1,
    text,
  });

/** A snapshot of a page with a frame; strings are named by their places. */
function snapshot(): string {
  const strings = [
    'https://shop.example.org/page',
    'Shop',
    '#document',
    'A',
    'href',
    '/rooms',
    '#text',
    'Our rooms',
    'IFRAME',
    'https://other.example/f',
    'Inner',
    'https://wa.me/40712345678',
    'javascript:alert(1)',
    'META',
    'property',
    'og:url',
    'content',
    'https://shop.example.org/page',
    'IMG',
    'alt',
    'a picture',
  ];
  const at = (text: string) => strings.indexOf(text);
  return JSON.stringify({
    addedLater: true,
    frames: [
      {
        type: 'page',
        strings,
        documents: [
          {
            documentURL: 0,
            title: 1,
            baseURL: 0,
            nodes: {
              parentIndex: [-1, 0, 1, 0, 0, 0, 5],
              nodeName: [at('#document'), at('A'), at('#text'), at('IFRAME'), at('META'), at('A'), at('IMG')],
              nodeValue: [-1, -1, at('Our rooms'), -1, -1, -1, -1],
              attributes: [
                [],
                [at('href'), at('/rooms')],
                [],
                [],
                [at('property'), at('og:url'), at('content'), 0],
                [at('href'), at('https://wa.me/40712345678')],
                [at('alt'), at('a picture')],
              ],
              contentDocumentIndex: { index: [3], value: [1] },
            },
          },
          {
            documentURL: at('https://other.example/f'),
            title: at('Inner'),
            baseURL: at('https://other.example/f'),
            nodes: {
              parentIndex: [-1, 0],
              nodeName: [at('#document'), at('A')],
              nodeValue: [-1, -1],
              attributes: [[], [at('href'), at('javascript:alert(1)')]],
            },
          },
        ],
      },
    ],
  });
}

const frames = Array.from({ length: 2500 }, (_, n) =>
  frameOf(n, n === 2400 ? 'the Needle' : `frame ${String(n)}`),
).join('');
/** A page with everything that its viewer shows, and a little of what goes wrong. */
export const wacz = madeWacz(
  [
    { url: `${SITE}/page`, status: 302, body: '', contentType: 'text/plain' },
    { url: `${SITE}/page`, body: '<html><script>alert(1)</script>', requestBody: 'a=b' },
    { url: `${SITE}/twice`, type: 'XHR', reason: 'connection-refused' },
    { url: `${SITE}/twice`, type: 'XHR', body: '{"a":"é"}', contentType: 'application/json' },
    {
      url: `${SITE}/cut`,
      type: 'Image',
      body: png.subarray(0, 20),
      contentType: 'image/png',
      reason: 'truncated',
      isCut: true,
    },
    { url: `${SITE}/a.png`, type: 'Image', body: png, contentType: 'image/png' },
    {
      url: `${SITE}/latin`,
      type: 'Document',
      body: Buffer.from('caf\u00e9', 'latin1'),
      contentType: 'text/plain; charset=windows-1252',
    },
    { url: `${SITE}/fake.png`, type: 'Image', body: '<svg onload="alert(1)"/>', contentType: 'image/png' },
  ],
  {
    'full.png': png,
    'settled.png': 'no picture',
    'websocket.jsonl': `${frames}not JSON\n${line({ at: '', url: '', socket: 's3', direction: 'sent', opcode: 2, base64: Buffer.alloc(1000, 7).toString('base64') })}`,
    'console.jsonl':
      line({ at: 'x', level: 'error', text: 'Boom', url: SITE, line: 3 }) +
      line({ at: 'y', level: 'log', text: 'hi', url: SITE, line: 4, later: 1 }),
    'text.txt': 'First line\nЗвони сейчас\nlast without an end',
    'dom.json': snapshot(),
    'dns.json': JSON.stringify([{ host: 'shop.example.org', addresses: ['192.0.2.7'] }]),
  },
);
