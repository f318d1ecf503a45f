import { receivedDetails, type WayStage } from '../../../../shared/model/received.ts';
import type { Contents } from '../contents.ts';
import { evidence, html, mono, type Html } from '../../../../shared/text/html.ts';
import type { Words } from './words.ts';

/** What was done at a stage in the most entries; the rest stands in the ledger of that stage. */
const LISTED = 8;

/** A received bundle that goes with this one, with the seq and time of its receipt into this case. */
type Received = ReturnType<typeof receivedOf>[number];

function receivedOf({ plan, events }: Contents) {
  const included = new Set<string>(plan.exhibits.map(({ id }) => id));
  return events.flatMap(({ type, item, seq, at, disclosed }) => {
    if (type !== 'custody.received' || !included.has(item ?? '')) return [];
    const stated = receivedDetails.safeParse(disclosed?.details);
    return stated.success ? [{ ...stated.data, seq, at }] : [];
  });
}

/** Whether there is anything that came from somebody else. */
export function hasReceived(contents: Contents): boolean {
  return receivedOf(contents).length > 0;
}

/** The way of every bundle that was received from somebody: their records, one after the other, up to where it came here. */
export function received(contents: Contents, words: Words): Html {
  const found = receivedOf(contents);
  if (found.length === 0) return html``;
  return html`<h2 id="received">${words.say('received.title')}</h2>
    <p>${words.say('received.intro')}</p>
    ${found.map((one) => way(one, words))}`;
}

function way(one: Received, words: Words): Html {
  const { say, count, instant } = words;
  const heads = ['stage', 'sealed', 'record', 'done'] as const;
  const here = { at: html`${instant(one.at)}`, from: one.from ?? '–', seq: html`${count(one.seq)}` };
  return html`<section>
    <h3>${evidence(one.exhibit)}</h3>
    ${
      one.way === null
        ? html`<p>${say('received.asFile')}</p>`
        : html`<div class="table">
            <table>
              <thead>
                <tr>
                  ${heads.map((head) => html`<th scope="col">${say(`received.${head}`)}</th>`)}
                </tr>
              </thead>
              ${one.way.map((stage, index) => stageRows(stage, index + 1, words))}
            </table>
          </div>`
    }
    <p>
      ${say('received.here', here)} ${say('received.verdict', { verdict: say(`verdict.${one.verdict}`) })}
    </p>
  </section>`;
}

function stageRows(stage: WayStage, number: number, { say, count, instant }: Words): Html {
  const { ledger, received: next } = stage;
  const more = stage.did.length - LISTED;
  return html`<tbody class="group">
    <tr>
      <td class="number">${count(number)}</td>
      <td class="nowrap">${instant(stage.sealedAt)} UTC</td>
      <td>
        ${say('received.entries', { events: html`${count(ledger.events)}`, first: html`${instant(stage.first)}`, last: html`${instant(stage.last)}` })}<br />
        <span class="soft">${stage.roles.map((role) => html`${evidence(role)} `)}</span>
      </td>
      <td>
        ${stage.did.slice(0, LISTED).map(({ type, events }) => html`${mono(type)} ${count(events)}<br />`)}
        ${more > 0 ? html`+ ${count(more)}` : html``}
      </td>
    </tr>
    <tr>
      <td></td>
      <td colspan="3" class="soft">${say('cover.signer')} ${mono(stage.signer)}</td>
    </tr>
    <tr>
      <td></td>
      <td colspan="3" class="soft">${say('cover.ledger')} ${mono(ledger.id)} ${mono(ledger.hash)}</td>
    </tr>
    ${
      next === undefined
        ? html``
        : html`<tr>
            <td></td>
            <td colspan="3">
              ${say('received.next', { at: html`${instant(next.at)}`, from: next.from ?? '–', exhibit: next.exhibit })}
              ${say('received.verdict', { verdict: say(`verdict.${next.verdict}`) })}
            </td>
          </tr>`
    }
  </tbody>`;
}
