import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured } from './support/captured.ts';
import { servePages, type PageSite } from './support/serve-pages.ts';

const lines = Array.from({ length: 60 }, (_one, at) => `<p>line ${String(at)}`).join('');

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/overrides': `<h1>Head</h1>${lines}<script>
      for (const one of [Array.prototype, String.prototype]) for (const name of Object.getOwnPropertyNames(one))
        if (['map', 'push', 'filter', 'replace', 'trim'].includes(name)) one[name] = () => { throw new Error('broken'); };
      Element.prototype.attachShadow = null; Element.prototype.scrollTo = window.scrollTo = () => {};
      Element.prototype.scrollIntoView = () => { document.title = 'noticed'; };
      window.getComputedStyle = () => { document.title = 'noticed'; return {}; };
      window.requestAnimationFrame = () => {}; window.MutationObserver = null;
      Object.defineProperty(document, 'scrollingElement', { get() { document.title = 'noticed'; return null; } });
      setInterval(() => { debugger; }, 100); setInterval(() => alert('again'), 50); confirm('sure?'); prompt('name?'); print();
      for (let at = 0; at < 500; at++) history.pushState({}, '', '?' + at);
      onbeforeunload = () => 'stay'; window.close(); setTimeout(() => window.close(), 300);
      setInterval(() => { if (Object.keys(window).some((name) => /holdfast/i.test(name))) document.title = 'noticed'; }, 20);
    </script>`,
    '/loop': `<h1>Before the loop</h1><script>for (;;);</script><p>After the loop`,
    '/later-loop': `<h1>Before the loop</h1><div style="height:4000px"></div><p>After the loop<script>setTimeout(() => { for (;;); }, 1200);</script>`,
    '/reload': `<h1>Again and again</h1><script>setTimeout(() => location.reload(), 150)</script>`,
    '/leave': `<h1>The page that was asked for</h1><div style="height:9000px"></div><p>its end<script>setTimeout(() => { location.href = '/elsewhere'; }, 2000)</script>`,
    '/elsewhere': '<h1>Elsewhere</h1>',
    '/poll': `<h1>Always asking</h1><script>setInterval(() => fetch('/answer'), 300)</script>`,
    '/answer': (_request, response) => {
      setTimeout(() => response.end('yes'), 80);
    },
    '/refresh': '<meta http-equiv=refresh content="0;url=/by-script">one',
    '/by-script': `<script>location.replace('/arrived')</script>two`,
    '/arrived': `<h1>Arrived</h1><script>history.pushState({}, '', '/pushed?x=1'); location.hash = 'part';</script>`,
    '/nowhere': `<h1>Leads on</h1><script>location.href = 'http://127.0.0.1:4/'</script>`,
  });
});

afterAll(() => site.close());

describe('a page that makes it hard', { timeout: 90_000 }, () => {
  it('can neither break what looks at it, nor see it', () =>
    captured(`${site.origin}/overrides`, async ({ summary, lines: seen, seconds, text }) => {
      expect(seen).toEqual(['Head', ...Array.from({ length: 60 }, (_one, at) => `line ${String(at)}`)]);
      expect(summary.title).not.toBe('noticed');
      expect(summary.behaviours).toContainEqual(
        expect.objectContaining({ name: 'scroll-document-down', stopped: 'end' }),
      );
      expect(seconds).toBeLessThan(30);
      const said = await text('console.jsonl');
      for (const kind of ['dialog-alert', 'dialog-confirm', 'dialog-prompt']) expect(said).toContain(kind);
      expect(summary.redirects.length).toBeLessThan(100);
    }));

  it.each(['/loop', '/later-loop'])('is not waited for without end: %s', (path) =>
    captured(
      site.origin + path,
      ({ summary, lines: seen, seconds, files }) => {
        expect(seen).toEqual(['Before the loop', 'After the loop']);
        expect(files).toContain('full.png');
        expect(summary.complete).toBe(false);
        expect(JSON.stringify(summary.incomplete)).toMatch(/a script of it/);
        expect(seconds).toBeLessThan(25);
      },
      { timeoutMs: 25_000 },
    ),
  );

  it('that keeps loading itself is stopped from it and kept', () =>
    captured(`${site.origin}/reload`, ({ summary, lines: seen, seconds }) => {
      expect(seen).toEqual(['Again and again']);
      expect(summary.redirects[0]).toMatchObject({ status: null, kind: 'reload' });
      expect(summary.complete).toBe(false);
      expect(seconds).toBeLessThan(25);
    }));

  it('that leaves while it is being recorded stays, and the record says so', () =>
    captured(`${site.origin}/leave`, ({ summary, lines: seen }) => {
      expect(seen).toEqual(['The page that was asked for', 'its end']);
      expect(summary.finalUrl).toBe(`${site.origin}/leave`);
      expect(summary.redirects).toMatchObject([{ status: null, location: `${site.origin}/elsewhere` }]);
      expect(summary.behaviours).toContainEqual({ name: 'stay-on-page', steps: 1, stopped: 'end' });
      expect(site.asked).not.toContain('/elsewhere');
    }));

  it('that asks for ever is not waited for, and the record says so', () =>
    captured(`${site.origin}/poll`, ({ summary, seconds }) => {
      expect(summary.incomplete).toContainEqual({
        what: 'the end of loading',
        reason: 'the page kept asking for more',
      });
      expect(seconds).toBeLessThan(20);
    }));

  it('leads on by refresh, script and changes of its address, and every hop is listed', () =>
    captured(`${site.origin}/refresh`, ({ summary, lines: seen }) => {
      expect(seen).toEqual(['Arrived']);
      expect(summary.finalUrl).toBe(`${site.origin}/pushed?x=1#part`);
      expect(summary.redirects.map(({ kind, status }) => [kind, status])).toEqual([
        ['metaTagRefresh', null],
        ['scriptInitiated', null],
        ['historyApi', null],
        ['fragment', null],
      ]);
    }));

  it('that leads to nothing leaves no picture of the browser’s own page', () =>
    captured(`${site.origin}/nowhere`, ({ summary, files }) => {
      expect(summary.finalUrl).toBe('http://127.0.0.1:4/');
      expect(summary.complete).toBe(false);
      expect(files.filter((path) => path.endsWith('.png'))).toEqual([]);
    }));
});
