import type { Contents } from '../contents.ts';
import { chats } from './chats.ts';
import { closing, held } from './closing.ts';
import { continuity } from './continuity.ts';
import { cover } from './cover.ts';
import { exhibits } from './exhibits.ts';
import { extracts } from './extracts.ts';
import { Html, html } from '../../../../shared/text/html.ts';
import { pages } from './pages.ts';
import { hasReceived, received } from './received.ts';
import { styleSheet } from './styles.ts';
import { wordsOf } from './words.ts';

const places = [
  'exhibits',
  'derived',
  'chats',
  'extracts',
  'pages',
  'received',
  'held',
  'continuity',
  'verify',
] as const;

/**
 * report.html: the bundle for people. One file without script, image or address; everything from evidence is escaped and
 * isolated by direction. `hashOf` is the base64 SHA-256 of a text: the page's own rule admits this style sheet and nothing else.
 */
export function renderReport(contents: Contents, hashOf: (text: string) => string): string {
  const { plan } = contents;
  const words = wordsOf(plan.language);
  const { say } = words;
  const style = styleSheet(plan.bundle);
  const links = places
    .filter((place) => place !== 'chats' || plan.exhibits.some((exhibit) => exhibit.chat !== undefined))
    .filter((place) => place !== 'extracts' || plan.exhibits.some((exhibit) => exhibit.extract !== undefined))
    .filter((place) => place !== 'pages' || plan.exhibits.some(({ kind }) => kind === 'page'))
    .filter((place) => place !== 'received' || hasReceived(contents))
    .map((place) => html`<li><a href="#${place}">${say(`${place}.title`)}</a></li>`);
  const parts = [
    html`<nav>
      <h4>${say('contents')}</h4>
      <ol>
        ${links}
        <li><a href="#not-shown">${say('notShown.title')}</a></li>
      </ol>
    </nav>`,
    exhibits(plan, words),
    chats(plan, words),
    extracts(plan, words),
    pages(plan, words),
    received(contents, words),
    held(contents, words),
    continuity(contents, words),
    closing(contents, words),
  ];
  const body = html`${cover(contents, words)}
    <main>${parts}</main>`;
  const hint = body.text.includes('class="hidden"');
  const page = html`<!doctype html>
    <html lang="${plan.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'sha256-${new Html(hashOf(style))}'; base-uri 'none'; form-action 'none'"
        />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say('title')} ${plan.bundle}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        ${body} ${hint ? html`<p class="small">${say('hidden.help')}</p>` : html``}
      </body>
    </html> `;
  return page.text;
}
