import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured, colourAt } from './support/captured.ts';
import { servePages, type PageSite } from './support/serve-pages.ts';

/** The colour of a stripe of 1,000 pixels, different from that of its neighbours. */
const stripe = (at: number) => `${((at * 37) % 256).toString(16).padStart(2, '0')}50a0`;
const striped = (count: number) =>
  `<body style="margin:0">${Array.from({ length: count }, (_one, at) => `<div style="height:1000px;background:#${stripe(at)}"></div>`).join('')}`;
const dot = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100" fill="${colour}"/></svg>`;

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/tall': striped(45),
    '/wide': `<body style="margin:0"><div style="width:5000px;height:100px;background:linear-gradient(90deg,#ff0000 50%,#0000ff 50%)"></div>`,
    '/late': `<body style="margin:0"><canvas id=c width=100 height=100 style="display:block"></canvas><div style="height:6000px"></div>
      <img loading=lazy width=100 height=100 src=/lazy.svg style="display:block"><img id=seen width=100 height=100 style="display:block"><iframe src="OTHER/guest" width=100 height=100 style="border:0;display:block"></iframe>
      <script>const pen = document.getElementById('c').getContext('2d'); pen.fillStyle = '#00ff00'; pen.fillRect(0, 0, 100, 100);
      new IntersectionObserver(([one]) => { if (one.isIntersecting) one.target.src = '/observed.svg'; }).observe(document.getElementById('seen'));</script>`,
    '/guest': '<body style="margin:0;background:#00ffff">',
    '/lazy.svg': (_request, response) => {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(dot('#ff0000'));
    },
    '/observed.svg': (_request, response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(dot('#0000ff')), 200);
    },
  });
});

afterAll(() => site.close());

describe('the pictures of a page', { timeout: 90_000 }, () => {
  it('show a tall page to its end in tiles, and smaller in one', () =>
    captured(`${site.origin}/tall`, async ({ text, picture, files, summary }) => {
      const map = JSON.parse(await text('full.json')) as {
        readonly height: number;
        readonly tiles: readonly { readonly path: string; readonly y: number; readonly height: number }[];
      };
      expect(map.height).toBe(45_000);
      expect(map.tiles.reduce((sum, tile) => sum + tile.height, 0)).toBe(45_000);
      const seen: string[] = [];
      for (const { path, y, height } of map.tiles) {
        const tile = await picture(path);
        expect([tile.width, tile.height]).toEqual([1280, height]);
        for (let at = y; at < y + height; at += 1000) seen.push(colourAt(tile, 640, at - y + 500));
      }
      expect(seen).toEqual(Array.from({ length: 45 }, (_one, at) => stripe(at)));
      const whole = await picture('full.png');
      const scale = whole.height / 45_000;
      expect(whole.height).toBeGreaterThan(10_000);
      expect(colourAt(whole, 10, Math.floor(44_500 * scale))).toBe(stripe(44));
      expect(colourAt(whole, 10, Math.floor(20_500 * scale))).toBe(stripe(20));
      expect(files).toContain('scroll/040.png');
      expect(summary.complete).toBe(true);
    }));

  it('show what juts out to the right', () =>
    captured(`${site.origin}/wide`, async ({ picture }) => {
      const whole = await picture('full.png');
      expect(whole.width).toBe(5000);
      expect([colourAt(whole, 1000, 50), colourAt(whole, 4900, 50)]).toEqual(['ff0000', '0000ff']);
    }));

  it('show what comes only when it is looked at, canvases, and frames of other sites', () =>
    captured(`${site.origin}/late`, async ({ picture }) => {
      const whole = await picture('full.png');
      expect(colourAt(whole, 50, 50)).toBe('00ff00');
      expect(colourAt(whole, 50, 6150)).toBe('ff0000');
      expect(colourAt(whole, 50, 6250)).toBe('0000ff');
      expect(colourAt(whole, 50, 6350)).toBe('00ffff');
      const window = await picture('settled.png');
      expect([window.width, window.height]).toEqual([1280, 800]);
    }));
});
