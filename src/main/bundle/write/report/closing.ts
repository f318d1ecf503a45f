import type { Contents } from '../contents.ts';
import { holdingsOf, type Holdings } from './facts.ts';
import { html, mono, type Html } from '../../../../shared/text/html.ts';
import type { Words } from './words.ts';

const shown = ['declared', 'included', 'withheld', 'erased', 'leftOut'] as const;
const limits = ['author', 'account', 'before', 'clock', 'leftOut', 'permissions'] as const;

/** What is not in the bundle, in numbers. */
export function held(contents: Contents, { say, count }: Words): Html {
  const holdings = holdingsOf(contents);
  return html`<h2 id="held">${say('held.title')}</h2>
    <p>${say('held.intro')}</p>
    <dl>
      ${shown.map(
        (name) =>
          html`<dt>${say(`held.${name}`)}</dt>
            <dd>${count(holdings[name])}</dd>`,
      )}
      <dt>${say('held.details')}</dt>
      <dd>${count(holdings.undisclosed)}<br /><span class="small">${say('held.detailsHelp')}</span></dd>
      ${kinds(holdings.undisclosedKinds, { say, count })}
    </dl>`;
}

function kinds(list: Holdings['undisclosedKinds'], { say, count }: Pick<Words, 'say' | 'count'>): Html {
  if (list.length === 0) return html``;
  return html`<dt>${say('held.kinds')}</dt>
    <dd>${list.map(([type, events]) => html`${mono(type)} ${count(events)}<br />`)}</dd>`;
}

/** How anyone checks the bundle, and what no check can show. */
export function closing({ plan, signer }: Contents, { say }: Words): Html {
  const command = mono(`holdfast verify ${plan.bundle}.zip --trust ${signer}`);
  return html`<h2 id="verify">${say('verify.title')}</h2>
    <p>${say('verify.intro')}</p>
    <ul>
      <li>${say('verify.app')}</li>
      <li>${say('verify.cli', { command })}</li>
      <li>${say('verify.stock')}</li>
    </ul>
    <p>${say('verify.compare')}</p>
    <h2 id="not-shown">${say('notShown.title')}</h2>
    <ul>
      ${limits.map((name) => html`<li>${say(`notShown.${name}`)}</li>`)}
    </ul>`;
}
