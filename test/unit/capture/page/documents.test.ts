import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured } from './support/captured.ts';
import { servePages, type Answer, type PageSite } from './support/serve-pages.ts';

const send =
  (type: string, body: string | Buffer, more: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) => {
    response
      .writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...more })
      .end(body);
  };

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>';
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100" fill="#f00"/><text y="50">in the picture</text></svg>';

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/json': send('application/json', '{"a":"words of data"}'),
    '/text': send('text/plain', 'first line\nsecond line'),
    '/xml': send('application/xml', '<a><b>words of data</b></a>'),
    '/svg': send('image/svg+xml', square),
    '/pdf': send('application/pdf', pdf),
    '/zip': send('application/zip', Buffer.alloc(30_000, 'PK'), {
      'content-disposition': 'attachment; filename=a.zip',
    }),
    '/missing': (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>There is no such page');
    },
    '/empty': (_request, response) => {
      response.writeHead(204).end();
    },
  });
});

afterAll(() => site.close());

describe('a document that is no page', { timeout: 60_000 }, () => {
  it.each([
    ['/json', '{"a":"words of data"}'],
    ['/text', 'second line'],
    ['/xml', '<b>words of data</b>'],
    ['/svg', 'in the picture'],
    ['/missing', 'There is no such page'],
  ])('is kept with its words and pictures: %s', (path, words) =>
    captured(site.origin + path, ({ summary, lines, files }) => {
      expect(lines).toContain(words);
      expect(summary.complete).toBe(true);
      expect(summary.counts).toMatchObject({ requests: 1, stored: 1 });
      expect(files).toEqual(expect.arrayContaining(['initial.png', 'full.png', 'page.mhtml', 'dom.json']));
    }),
  );

  it.each([['/pdf', pdf.length]])(
    'is whole where its bytes are, although the browser may show nothing of it: %s',
    (path, bytes) =>
      captured(site.origin + path, ({ summary }) => {
        expect(summary.counts).toMatchObject({ requests: 1, stored: 1, bytes });
        expect(summary.incomplete).toEqual([]);
        expect(summary).toMatchObject({ status: 200, finalUrl: site.origin + path });
      }),
  );

  it('is missing where the server sent none', () =>
    captured(`${site.origin}/empty`, ({ summary }) => {
      expect(summary.status).toBe(204);
      expect(summary.complete).toBe(false);
    }));
});
