import { evidence, html, mono, type Html } from '../../../../shared/text/html.ts';
import { itemPath } from '../item-json.ts';
import type { BundlePlan, PlanExhibit, PlanPage } from '../plan.ts';
import type { Words } from './words.ts';

/** So many of the things that a record lacks are named; `capture.json` holds them all. */
const LISTED = 60;

/** One summary for each captured web page; nothing where there is none. Addresses stand as text: a link would ask the page's owner. */
export function pages({ exhibits }: BundlePlan, words: Words): Html {
  const found = exhibits.filter(({ kind }) => kind === 'page');
  if (found.length === 0) return html``;
  return html`<h2 id="pages">${words.say('pages.title')}</h2>
    <p>${words.say('pages.intro')}</p>
    ${found.map(
      (exhibit) =>
        html`<section>
          <h3>${exhibit.exhibit} ${evidence(exhibit.page?.title ?? exhibit.name)}</h3>
          ${exhibit.page === undefined ? html`<p>${words.say('pages.unreadable')}</p>` : summary(exhibit.page, words)}
          ${files(exhibit, words)}
        </section>`,
    )}`;
}

function summary(page: PlanPage, words: Words): Html {
  const { say } = words;
  const count = (value: number) => html`${words.count(value)}`;
  const { counts } = page;
  return html`<dl>
    <dt>${say('pages.requested')}</dt>
    <dd>${evidence(page.requestedUrl)}</dd>
    <dt>${say('pages.final')}</dt>
    <dd>${page.finalUrl === page.requestedUrl ? say('pages.same') : evidence(page.finalUrl)}</dd>
    ${
      page.redirects === 0
        ? html``
        : html`<dt>${say('pages.redirects')}</dt>
            <dd>${count(page.redirects)}</dd>`
    }
    <dt>${say('pages.pageTitle')}</dt>
    <dd>${evidence(page.title)}</dd>
    <dt>${say('pages.status')}</dt>
    <dd>${page.status === null ? say('pages.statusNone') : String(page.status)}</dd>
    <dt>${say('pages.time')}</dt>
    <dd>
      ${say('pages.timeValue', { from: instant(page.startedAt, words), to: instant(page.finishedAt, words) })}
    </dd>
    <dt>${say('pages.browser')}</dt>
    <dd>${evidence(page.browser)}</dd>
    <dt>${say('pages.profile')}</dt>
    <dd>${words.term(`pages.profile.${page.profile}`, page.profile)}</dd>
    <dt>${say('pages.requests')}</dt>
    <dd>
      ${say('pages.requestsValue', {
        requests: count(counts.requests),
        stored: count(counts.stored),
        failed: count(counts.failed),
        withheld: count(counts.withheld),
      })}
    </dd>
    <dt>${say('pages.complete')}</dt>
    <dd>${page.complete ? say('pages.complete.yes') : missing(page, words)}</dd>
  </dl>`;
}

function missing({ incomplete }: PlanPage, { say }: Words): Html {
  return html`${say('pages.complete.no')}
    <ul>
      ${incomplete.slice(0, LISTED).map(({ what, reason }) => html`<li>${evidence(`${what}: ${reason}`)}</li>`)}
    </ul>`;
}

function instant(time: string | null, words: Words): Html {
  if (time === null) return html`–`;
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(time) ? html`${words.instant(time)}` : evidence(time);
}

/** The picture, the words and the print, where they are handed over. */
function files(exhibit: PlanExhibit, words: Words): Html {
  const made = exhibit.derived.filter(({ kind }) => kind.startsWith('page-'));
  if (made.length === 0) return html``;
  return html`<h4>${words.say('pages.files')}</h4>
    <ul>
      ${made.map(
        ({ kind, path }) =>
          html`<li>${words.term(`derived.kind.${kind}`, kind)}: ${mono(itemPath(exhibit, path))}</li>`,
      )}
    </ul>`;
}
