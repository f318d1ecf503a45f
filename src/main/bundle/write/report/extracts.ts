import type { TranscriptMessage } from '../../../../shared/transcript/message.ts';
import { EXTRACT_JSONL } from '../../../../shared/bundle/layout.ts';
import { itemPath } from '../item-json.ts';
import type { BundlePlan, PlanExhibit, PlanExtract } from '../plan.ts';
import { evidence, html, mono, type Html } from '../../../../shared/text/html.ts';
import type { Words } from './words.ts';

/** The messages of chats that go in part, in their order, with the number of those that are withheld between them. */
export function extracts(plan: BundlePlan, words: Words): Html {
  const found = plan.exhibits.filter((exhibit) => exhibit.extract !== undefined);
  if (found.length === 0) return html``;
  return html`<h2 id="extracts">${words.say('extracts.title')}</h2>
    <p>${words.say('extracts.intro')}</p>
    ${found.map((exhibit) => (exhibit.extract === undefined ? html`` : one(exhibit, exhibit.extract, words)))}`;
}

function one(exhibit: PlanExhibit, extract: PlanExtract, words: Words): Html {
  const { say, count } = words;
  const disclosed = extract.runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const heads = ['number', 'time', 'sender', 'words'] as const;
  const path = mono(itemPath(exhibit, EXTRACT_JSONL));
  const rest = disclosed - extract.printed.length;
  return html`<section>
    <h3>${exhibit.exhibit} ${evidence(exhibit.name)}</h3>
    <p>
      ${say('extracts.count', { disclosed: html`${count(disclosed)}`, messages: html`${count(extract.messages)}`, path })}
    </p>
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${say(`extracts.${head}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows(exhibit, extract, rest > 0, words)}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="small">${say('extracts.more', { count: html`${count(rest)}` })}</p>` : html``}
  </section>`;
}

/** Where not all are printed, nothing is said of what lies behind the last printed one. */
function rows(
  exhibit: PlanExhibit,
  { messages, printed }: PlanExtract,
  isCut: boolean,
  words: Words,
): readonly Html[] {
  const result: Html[] = [];
  let next = 1;
  for (const message of printed) {
    if (message.n > next) result.push(gap(next, message.n - 1, words));
    result.push(row(exhibit, message, words));
    next = message.n + 1;
  }
  if (!isCut && next <= messages) result.push(gap(next, messages, words));
  return result;
}

function gap(from: number, to: number, { say, count }: Words): Html {
  const values = { count: html`${count(to - from + 1)}`, from: html`${count(from)}`, to: html`${count(to)}` };
  const text = from === to ? say('extracts.gapOne', values) : say('extracts.gap', values);
  return html`<tr>
    <td colspan="4" class="soft notice">${text}</td>
  </tr>`;
}

/** A file that goes with its message is named with the place where it lies. */
function row(
  exhibit: PlanExhibit,
  { n, time, sender, body, attachments }: TranscriptMessage,
  { count }: Words,
): Html {
  const files = attachments.flatMap(({ name, sha256 }) => {
    const copy = exhibit.derived.find((file) => file.sha256 === sha256);
    const place = copy === undefined ? html`` : html` ${mono(itemPath(exhibit, copy.path))}`;
    return name === null ? [] : [html`<br /><span class="soft">${evidence(name)}${place}</span>`];
  });
  return html`<tr>
    <td class="number">${count(n)}</td>
    <td class="nowrap">${evidence(time.raw)}</td>
    <td class="who">${evidence(sender ?? '–')}</td>
    <td>${evidence(body)}${files}</td>
  </tr>`;
}
