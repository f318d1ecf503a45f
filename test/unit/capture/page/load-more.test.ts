import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captured } from './support/captured.ts';
import { servePages, type PageSite } from './support/serve-pages.ts';

const page = (words: string) => `<main id=m>entry 0</main><button id=b>${words}</button>
  <p><a href="/elsewhere">Show more</a></p><form action="/sent"><button>Show more</button></form>
  <div class=cookie-banner>We use cookies. <button onclick="document.title='consented'">Show more</button></div>
  <p><button onclick="document.title='bought'">Show more offers and pay</button></p>
  <script>let n = 0; b.onclick = () => fetch('/wait').then(() => { m.insertAdjacentHTML('beforeend', '<p>entry ' + ++n); if (n === 4) b.remove(); });</script>`;

let site: PageSite;

beforeAll(async () => {
  site = await servePages({
    '/english': page('Load more'),
    '/french': page('Voir plus de commentaires'),
    '/arabic': page('عرض المزيد'),
    '/japanese': page('もっと見る'),
    '/elsewhere': 'elsewhere',
    '/sent': 'sent',
    '/wait': (_request, response) => {
      setTimeout(() => response.end('more'), 60);
    },
  });
});

afterAll(() => site.close());

const entries = (lines: readonly string[]) => lines.filter((line) => line.startsWith('entry'));

describe('buttons that show more', { timeout: 60_000 }, () => {
  it('are left alone unless the person asked for it', () =>
    captured(`${site.origin}/english`, ({ lines, summary }) => {
      expect(entries(lines)).toEqual(['entry 0']);
      expect(summary.behaviours.map(({ name }) => name)).not.toContain('load-more');
    }));

  it.each([
    ['/english', 'Load more'],
    ['/french', 'Voir plus de commentaires'],
    ['/arabic', 'عرض المزيد'],
    ['/japanese', 'もっと見る'],
  ])('are pressed and counted where that was asked for, and nothing else is: %s', (path, words) =>
    captured(
      site.origin + path,
      ({ lines, summary }) => {
        expect(entries(lines)).toEqual(['entry 0', 'entry 1', 'entry 2', 'entry 3', 'entry 4']);
        expect(summary.behaviours.filter(({ name }) => name === 'load-more')).toEqual([
          { name: 'load-more', steps: 4, stopped: 'end', words },
        ]);
        expect(summary.title).toBe('');
        expect(site.asked.filter((one) => one === '/elsewhere' || one.startsWith('/sent'))).toEqual([]);
      },
      { loadMore: true },
    ),
  );
});
