import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured } from './support/captured.ts';
import { servePages, type Answer, type PageSite } from './support/serve-pages.ts';

const page =
  (title: string, body: string): Answer =>
  (_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>${title}</title>${body}`);
  };

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/parts': page(
      'Parts',
      `<p>before</p><object type="text/html" data="/object" width="300" height="80"></object>
       <object data="/missing" width="300" height="80">instead of an object</object><iframe src="/frame"></iframe><p>after</p>`,
    ),
    '/object': page('Object', '<p>words of an object</p>'),
    '/frame': page('Frame', '<p>words of a frame</p>'),
    '/missing': (_request, response) => {
      response.writeHead(404).end();
    },
    '/link': page(
      'Link',
      '<p>words</p><a id="a" href="/file.zip?one" download>file</a><script>setTimeout(() => a.click(), 200)</script>',
    ),
    '/file.zip': (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/zip' }).end('PK');
    },
    '/waiting': page('Waits for a picture', '<p>words</p><img src="/never">'),
    '/never': () => undefined,
    '/storm': page(
      'Storm',
      `<p>words in a storm</p><script>let i = 0; setInterval(() => { for (let k = 0; k < 500; k++) console.log(i++) }, 1)</script>`,
    ),
    '/restless': page(
      'Restless',
      `<p>words</p><script>let i = 0; setInterval(() => fetch('/asked?' + i++), 15)</script>`,
    ),
    '/asked': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('answer');
    },
    '/again': page('Again', '<p>words</p><script>setTimeout(() => location.reload(), 1500)</script>'),
  });
});

afterAll(() => site.close());

describe('parts of a page', { timeout: 90_000 }, () => {
  it('are read where they stand, objects too, and told with what assistive technology gets of each', () =>
    captured(`${site.origin}/parts`, async ({ lines, text }) => {
      expect(lines).toEqual([
        'before',
        'words of an object',
        'instead of an object',
        'words of a frame',
        'after',
      ]);
      const tree = await text('accessibility.json');
      for (const words of ['before', 'words of an object', 'words of a frame']) expect(tree).toContain(words);
    }));

  it('are listed as missing where a link wanted to save them', () =>
    captured(`${site.origin}/link`, async ({ summary, text }) => {
      const failed = (await text('failed.jsonl')).trim().split('\n');
      expect(failed.map((line) => JSON.parse(line) as unknown)).toMatchObject([
        { url: `${site.origin}/file.zip?one`, method: 'GET', reason: 'download-denied' },
      ]);
      expect(summary.complete).toBe(false);
      expect(summary.counts).toMatchObject({ requests: 2, stored: 1, failed: 1 });
    }));

  it('are those of the answer that is shown where a page loads itself again and again', () =>
    captured(`${site.origin}/again`, ({ summary, lines }) => {
      expect(summary).toMatchObject({ status: 200, title: 'Again', finalUrl: `${site.origin}/again` });
      expect(lines).toEqual(['words']);
    }));

  it('are asked no more once the record is written: it has all that the server saw', () =>
    captured(
      `${site.origin}/restless`,
      ({ summary }) => {
        const asked = site.asked.filter((path) => path === '/restless' || path.startsWith('/asked?'));
        expect(summary.counts.requests).toBe(asked.length);
        expect(asked.length).toBeGreaterThan(50);
      },
      { timeoutMs: 15_000 },
    ));

  it('are kept although the console is flooded, and the record says that not all of that is in it', () =>
    captured(`${site.origin}/storm`, async ({ summary, lines, seconds, text }) => {
      expect(lines).toEqual(['words in a storm']);
      expect(seconds).toBeLessThan(75);
      expect(summary.incomplete.map(({ what }) => what)).toContain('console.jsonl');
      expect((await text('console.jsonl')).split('\n').length).toBeGreaterThanOrEqual(5000);
    }));

  it('do not take the name of a page with them when they never come', () =>
    captured(
      `${site.origin}/waiting`,
      ({ summary }) => {
        expect(summary).toMatchObject({ title: 'Waits for a picture', complete: false });
        expect(summary.timeZone).not.toBe('');
      },
      { timeoutMs: 12_000 },
    ));
});
