import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured } from './support/captured.ts';
import { growingUpwards, messages, recyclingList } from './support/lists.ts';
import { servePages, type PageSite } from './support/serve-pages.ts';

const MINUTE = 90_000;
const inBox = (script: string) =>
  `<div id=b style="height:300px;width:400px;overflow-y:auto"></div><script>{const box=document.getElementById('b');${script}}</script>`;

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/closed': `<h1>Before</h1><div id=host></div><script>
      const root = document.getElementById('host').attachShadow({ mode: 'closed' });
      const box = document.createElement('div'); box.style.cssText = 'height:300px;overflow-y:auto'; root.append(box);
      ${recyclingList(200)}</script><p>After`,
    '/upwards': `<h1>Before</h1>${inBox(growingUpwards(120, 150))}<p>After`,
    '/recycling': inBox(recyclingList(90)),
    '/frames': `<h1>Before</h1><iframe src="OTHER/recycling" width=500 height=350></iframe><p>Between<iframe src="/upwards" width=500 height=450></iframe><p>After`,
    '/reversed': `<div style="height:200px;overflow-y:auto;display:flex;flex-direction:column-reverse">${messages(
      60,
    )
      .toReversed()
      .map((words) => `<div style="min-height:24px">${words}</div>`)
      .join('')}</div>`,
    '/feed': `<main id=m></main><script>let n = 0, busy = false; const add = () => { for (let i = 0; i < 10; i++, n++) {
      const one = document.createElement('article'); one.style.height = '180px'; one.textContent = 'entry ' + n; m.append(one); } busy = false; };
      const m = document.getElementById('m'); add();
      addEventListener('scroll', () => { if (busy || n >= 80 || innerHeight + scrollY < document.documentElement.scrollHeight - 300) return; busy = true; fetch('/wait').then(add); });</script>`,
    '/wait': (_request, response) => {
      setTimeout(() => response.end('more'), 100);
    },
    '/endless': `<main id=m></main><script>let n = 0; const add = () => { for (let i = 0; i < 10; i++, n++) {
      const one = document.createElement('article'); one.style.height = '180px'; one.textContent = 'entry ' + n; document.getElementById('m').append(one); } };
      add(); addEventListener('scroll', () => { if (innerHeight + scrollY > document.documentElement.scrollHeight - 300) add(); });</script>`,
    '/locked': `<style>html,body{overflow:hidden;height:100%;margin:0}</style><div style="position:fixed;inset:100px">We use cookies <button onclick="document.title='pressed'">Accept all</button></div>${Array.from({ length: 50 }, (_one, at) => `<p style="height:60px">line ${String(at)}</p>`).join('')}`,
    '/jumping': `<div id=b style="height:200px;overflow-y:auto"><div style="height:3000px">words</div></div><p>After<script>b.onscroll = () => { if (b.scrollTop > 300) b.scrollTop = 0; };</script>`,
    '/sideways': `<div style="width:300px;overflow-x:auto;white-space:nowrap;scroll-snap-type:x mandatory">${Array.from({ length: 12 }, (_one, at) => `<p style="display:inline-block;width:280px;scroll-snap-align:start">card ${String(at)}</p>`).join('')}</div>`,
  });
});

afterAll(() => site.close());

const listIn = (lines: readonly string[]) =>
  lines.filter((line) => line === 'ok' || line.startsWith('message '));

describe('what scrolling shows', { timeout: MINUTE }, () => {
  it('has every message of a list that recycles its rows in a closed shadow root, equal ones as often as shown', () =>
    captured(`${site.origin}/closed`, ({ lines, files, summary }) => {
      expect(lines).toEqual(['Before', ...messages(200), 'After']);
      expect(files.filter((path) => path.startsWith('scroll/')).length).toBeGreaterThan(15);
      expect(summary.behaviours).toContainEqual(
        expect.objectContaining({ name: 'scroll-box-down', stopped: 'end' }),
      );
      expect(summary.complete).toBe(true);
    }));

  it('goes up in a box until it stops growing, and then reads it from the beginning', () =>
    captured(`${site.origin}/upwards`, ({ lines }) => {
      expect(lines).toEqual(['Before', ...messages(120), 'After']);
    }));

  it('reads the boxes of frames at the place of their frame, those of another site too', () =>
    captured(`${site.origin}/frames`, ({ lines }) => {
      expect(lines).toEqual([
        'Before',
        ...messages(90),
        'Between',
        'Before',
        ...messages(120),
        'After',
        'After',
      ]);
    }));

  it('reads a list that is laid out from its end as the eye does', () =>
    captured(`${site.origin}/reversed`, ({ lines, files }) => {
      expect(listIn(lines)).toEqual(messages(60));
      expect(files.filter((path) => path.startsWith('scroll/')).length).toBeGreaterThan(4);
    }));

  it('follows a page that grows to its end', () =>
    captured(`${site.origin}/feed`, ({ lines, summary }) => {
      expect(lines).toEqual(Array.from({ length: 80 }, (_one, at) => `entry ${String(at)}`));
      expect(summary.behaviours).toContainEqual(
        expect.objectContaining({ name: 'scroll-document-down', stopped: 'end' }),
      );
    }));

  it('stops in time on a page without end, and says so', () =>
    captured(
      `${site.origin}/endless`,
      ({ summary, seconds, files }) => {
        expect(seconds).toBeLessThan(20);
        expect(summary.limits).toContainEqual(expect.objectContaining({ name: 'scrollMs', reached: true }));
        expect(summary.complete).toBe(false);
        expect(summary.incomplete.map(({ what }) => what)).toContain('what further scrolling would show');
        expect(files).toContain('full.png');
      },
      { timeoutMs: 20_000 },
    ));

  it('scrolls a page that a banner has locked, and presses nothing', () =>
    captured(`${site.origin}/locked`, ({ summary, lines, files }) => {
      expect(summary.title).not.toBe('pressed');
      expect(lines).toContain('line 49');
      expect(files).toContain('scroll/003.png');
    }));

  it('leaves a box alone that jumps back again and again', () =>
    captured(`${site.origin}/jumping`, ({ lines, seconds, summary }) => {
      expect(lines).toEqual(['words', 'After']);
      expect(summary.behaviours).toContainEqual(expect.objectContaining({ name: 'scroll-box-down' }));
      expect(seconds).toBeLessThan(15);
    }));

  it('goes through a box that scrolls sideways and snaps', () =>
    captured(`${site.origin}/sideways`, ({ summary, lines }) => {
      const sideways = summary.behaviours.find(({ name }) => name === 'scroll-box-right');
      expect(sideways).toMatchObject({ stopped: 'end' });
      expect(sideways?.steps).toBeGreaterThanOrEqual(11);
      expect(lines.filter((line) => line.startsWith('card '))).toHaveLength(12);
    }));
});
