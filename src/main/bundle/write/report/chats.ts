import type { ImportReport } from '../../../../shared/transcript/report.ts';
import { itemPath } from '../item-json.ts';
import type { BundlePlan, PlanExhibit } from '../plan.ts';
import { evidence, html, mono, type Html } from '../../../../shared/text/html.ts';
import type { Words } from './words.ts';

/** More than this many warnings or participants of one chat are counted, and stand in full in its import report. */
const LISTED = 60;

/** One summary for each chat, with the full accounting of what became of its lines; nothing where there is no chat. */
export function chats(plan: BundlePlan, words: Words): Html {
  const found = plan.exhibits.filter((exhibit) => exhibit.chat !== undefined);
  if (found.length === 0) return html``;
  return html`<h2 id="chats">${words.say('chats.title')}</h2>
    <p>${words.say('chats.intro')}</p>
    ${found.map((exhibit) => (exhibit.chat === undefined ? html`` : summary(exhibit, exhibit.chat, words)))}`;
}

function summary(exhibit: PlanExhibit, chat: ImportReport, words: Words): Html {
  const { say } = words;
  const counts = (values: Readonly<Record<string, number>>): Record<string, Html> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, html`${words.count(value)}`]));
  const none = html`–`;
  return html`<section>
    <h3>${exhibit.exhibit} ${evidence(exhibit.name)}</h3>
    <dl>
      <dt>${say('chats.format')}</dt>
      <dd>${evidence(chat.format)}</dd>
      <dt>${say('chats.records')}</dt>
      <dd>${say('chats.recordsValue', counts(chat.records))}</dd>
      ${
        chat.lines === null
          ? html``
          : html`<dt>${say('chats.lines')}</dt>
              <dd>${say('chats.linesValue', counts(chat.lines))}</dd>`
      }
      <dt>${say('chats.declared')}</dt>
      <dd>
        ${chat.declared === null ? say('chats.declaredNone') : say('chats.declaredValue', counts({ count: chat.declared }))}
      </dd>
      <dt>${say('chats.first')}</dt>
      <dd>${chat.first === null ? none : evidence(chat.first)}</dd>
      <dt>${say('chats.last')}</dt>
      <dd>${chat.last === null ? none : evidence(chat.last)}</dd>
      ${dateOrder(chat, words)}
      <dt>${say('chats.attachments')}</dt>
      <dd>${say('chats.attachmentsValue', counts(chat.attachments))}</dd>
    </dl>
    ${participants(exhibit, chat, words)}${warnings(exhibit, chat, words)}${omissions(chat, words)}
  </section>`;
}

function dateOrder(chat: ImportReport, { say }: Words): Html {
  if (chat.dateOrder === null) return html``;
  const order = say(`chats.order.${chat.dateOrder.value}`);
  return html`<dt>${say('chats.dateOrder')}</dt>
    <dd>${say(`chats.dateOrder.${chat.dateOrder.confidence}`, { order })}</dd>`;
}

function more(count: number, exhibit: PlanExhibit, words: Words): Html {
  const report = exhibit.derived.find((file) => file.path.endsWith('/import-report.json'));
  const path = itemPath(exhibit, report?.path ?? 'derived');
  return words.say('chats.warningsMore', { count: html`${words.count(count)}`, path: mono(path) });
}

function participants(exhibit: PlanExhibit, chat: ImportReport, words: Words): Html {
  const { say } = words;
  if (chat.participants.length === 0) return html``;
  const rest = chat.participants.length - LISTED;
  return html`<h4>${say('chats.participants')}</h4>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('chats.participant')}</th>
          <th scope="col" class="number">${say('chats.messages')}</th>
        </tr>
      </thead>
      <tbody>
        ${chat.participants.slice(0, LISTED).map(
          (one) =>
            html`<tr>
              <td>${evidence(one.name)}</td>
              <td class="number">${words.count(one.messages)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rest > 0 ? html`<p class="small">${more(rest, exhibit, words)}</p>` : html``}`;
}

function warnings(exhibit: PlanExhibit, chat: ImportReport, words: Words): Html {
  if (chat.warnings.length === 0) return html``;
  const rest = chat.warnings.length - LISTED;
  return html`<h4>${words.say('chats.warnings', { count: html`${words.count(chat.warnings.length)}` })}</h4>
    <ul class="small">
      ${chat.warnings.slice(0, LISTED).map((one) => html`<li>${mono(one.code)} ${evidence(one.at)} ${evidence(one.message)}</li>`)}
      ${rest > 0 ? html`<li>${more(rest, exhibit, words)}</li>` : html``}
    </ul>`;
}

function omissions(chat: ImportReport, { say }: Words): Html {
  if (chat.omissions.length === 0) return html``;
  return html`<h4>${say('chats.omissions')}</h4>
    <ul class="small">
      ${chat.omissions.map((one) => html`<li>${evidence(one)}</li>`)}
    </ul>`;
}
