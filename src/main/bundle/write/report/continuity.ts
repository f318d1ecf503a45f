import { readableEvent } from '../../../../shared/custody/readable-event.ts';
import type { Contents, RecordedEvent } from '../contents.ts';
import { exhibitNumbers } from './facts.ts';
import { evidence, html, mono, type Html } from '../../../../shared/text/html.ts';
import type { Words } from './words.ts';

/** A browser lays out and prints this many rows without trouble; the rest is counted and stands in the ledger itself. */
const ROWS = 20_000;

/** Everything the ledger records, one row for each event in plain words, and who acted. */
export function continuity(contents: Contents, words: Words): Html {
  const { say } = words;
  const { plan, events } = contents;
  const numbers = exhibitNumbers(contents);
  const names = new Map(plan.people.map((person) => [person.id, person.name]));
  const who = (event: RecordedEvent): Html => {
    const name = names.get(event.actor.id);
    return name === undefined ? mono(event.actor.id.slice(0, 8)) : evidence(name);
  };
  const rest = events.length - ROWS;
  return html`<h2 id="continuity">${say('continuity.title')}</h2>
    <p>${say('continuity.intro')}</p>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">${say('continuity.entry')}</th>
            <th scope="col">${say('continuity.time')}</th>
            <th scope="col">${say('continuity.what')}</th>
            <th scope="col">${say('continuity.who')}</th>
            <th scope="col">${say('continuity.clock')}</th>
          </tr>
        </thead>
        <tbody>
          ${events.slice(0, ROWS).map((event) => row(event, who(event), sentence(event, numbers, words), words))}
        </tbody>
      </table>
    </div>
    ${rest > 0 ? html`<p>${say('continuity.more', { count: html`${words.count(rest)}` })}</p>` : html``}
    ${people(events, names, words)}`;
}

function row(event: RecordedEvent, who: Html, what: Html, words: Words): Html {
  return html`<tr>
    <td class="number">${words.count(event.seq)}</td>
    <td class="nowrap">${words.instant(event.at)}</td>
    <td>${what}</td>
    <td class="who">${who}</td>
    <td class="soft">${clock(event, words)}</td>
  </tr> `;
}

function sentence(event: RecordedEvent, numbers: (item: string) => string | null, words: Words): Html {
  const details = event.disclosed?.details ?? null;
  const { key, values } = readableEvent({ type: event.type, item: event.item ?? null, details }, numbers);
  const kind = values['kind'];
  if (kind === undefined) return words.say(key, values);
  return words.say(key, { ...values, kind: words.term(`derived.kind.${kind}`, kind) });
}

function clock(event: RecordedEvent, { say, count }: Words): Html {
  if (!('offsetMs' in event.clock)) return say('continuity.clockNone');
  const { offsetMs, source } = event.clock;
  const sign = offsetMs < 0 ? '−' : '+';
  return say('continuity.clockValue', { offset: html`${sign}${count(Math.abs(offsetMs))}`, source });
}

function people(events: readonly RecordedEvent[], names: ReadonlyMap<string, string>, { say }: Words): Html {
  const actors = new Map(
    events.map(({ actor }) => [`${actor.id} ${actor.role} ${actor.key}`, actor] as const),
  );
  const tools = new Set(events.map(({ tool }) => `${tool.name} ${tool.version}`));
  return html`<h3>${say('continuity.people')}</h3>
    <div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">${say('continuity.name')}</th>
            <th scope="col">${say('continuity.role')}</th>
            <th scope="col">${say('continuity.id')}</th>
          </tr>
        </thead>
        ${[...actors.values()].map((actor) => {
          const name = names.get(actor.id);
          return html`<tbody class="group">
            <tr>
              <td>${name === undefined ? say('continuity.nameNone') : evidence(name)}</td>
              <td>${say(`role.${actor.role}`)}</td>
              <td>${mono(actor.id)}</td>
            </tr>
            <tr>
              <td colspan="3" class="soft">${say('continuity.key')} ${mono(actor.key)}</td>
            </tr>
          </tbody>`;
        })}
      </table>
    </div>
    <p class="small">${say('continuity.tools', { tools: [...tools].join(', ') })}</p>`;
}
