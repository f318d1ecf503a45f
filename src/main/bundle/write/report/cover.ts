import type { Contents } from '../contents.ts';
import { grouped, html, mono, type Html } from '../../../../shared/text/html.ts';
import type { Words } from './words.ts';

/** The first page: which bundle this is and the one thing to compare before trusting it. */
export function cover({ plan, signer, head }: Contents, words: Words): Html {
  const { say } = words;
  const originals = plan.exhibits
    .filter((exhibit) => exhibit.open !== null)
    .reduce((sum, exhibit) => sum + exhibit.bytes, 0);
  return html`<header class="cover">
    <p class="mark">Holdfast</p>
    <h1>${say('title')}</h1>
    <p class="lead">${say('subtitle')}</p>
    <h4>${say('cover.signer')}</h4>
    <div class="fingerprint">${grouped(signer.slice('sha256:'.length))}</div>
    <p class="small">${say('cover.signerHelp')}</p>
    <dl>
      <dt>${say('cover.bundle')}</dt>
      <dd>${mono(plan.bundle)}</dd>
      <dt>${say('cover.created')}</dt>
      <dd>${words.instant(plan.created)} UTC</dd>
      <dt>${say('cover.exhibits')}</dt>
      <dd>
        ${say('cover.exhibitsValue', { count: html`${words.count(plan.exhibits.length)}`, bytes: words.bytes(originals) })}
      </dd>
      <dt>${say('cover.ledger')}</dt>
      <dd>${say('cover.ledgerValue', { ledger: mono(plan.ledger), seq: html`${words.count(head.seq)}` })}</dd>
      <dt>${say('cover.ledgerHash')}</dt>
      <dd>${mono(head.hash)}</dd>
      <dt>${say('cover.previous')}</dt>
      <dd>${plan.previous === null ? say('cover.previousNone') : mono(plan.previous)}</dd>
      <dt>${say('cover.timestamp')}</dt>
      <dd>${say(`cover.timestamp.${plan.timestamp}`)}</dd>
      <dt>${say('cover.tool')}</dt>
      <dd>${plan.tool.name} ${plan.tool.version}</dd>
    </dl>
  </header>`;
}
