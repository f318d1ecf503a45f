import { ITEM_JSON } from '../../../../shared/bundle/layout.ts';
import { safeName } from '../../../../shared/bundle/safe-name.ts';
import { itemPath } from '../item-json.ts';
import type { BundlePlan, PlanExhibit } from '../plan.ts';
import { evidence, html, mono, type Html } from '../../../../shared/text/html.ts';
import type { Words } from './words.ts';

/** The list of exhibits, and of what was made from them. */
export function exhibits(plan: BundlePlan, words: Words): Html {
  const { say } = words;
  const heads = ['number', 'name', 'kind', 'size', 'acquired'] as const;
  return html`<h2 id="exhibits">${say('exhibits.title')}</h2>
    <p>${say('exhibits.intro')}</p>
    <div class="table">
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${say(`exhibits.${head}`)}</th>`)}
          </tr>
        </thead>
        ${plan.exhibits.map((exhibit) => rows(exhibit, words))}
      </table>
    </div>
    ${derived(plan, words)}`;
}

function rows(exhibit: PlanExhibit, words: Words): Html {
  const { say } = words;
  const notes: Html[] = [html`${say('exhibits.sha256')} ${mono(exhibit.sha256)}`];
  if (exhibit.open === null) notes.push(say('exhibits.withheld'));
  else notes.push(html`${say('exhibits.path')} ${mono(itemPath(exhibit, safeName(exhibit.name)))}`);
  if (exhibit.members.length > 0) {
    const path = mono(itemPath(exhibit, ITEM_JSON));
    notes.push(say('exhibits.members', { count: html`${words.count(exhibit.members.length)}`, path }));
  }
  if (exhibit.unread !== undefined && exhibit.unread > 0)
    notes.push(say('exhibits.unread', { count: html`${words.count(exhibit.unread)}` }));
  if (exhibit.incomplete === true) notes.push(say('exhibits.incomplete'));
  return html`<tbody class="group">
    <tr>
      <td class="exhibit">${exhibit.exhibit}</td>
      <td>${evidence(exhibit.name)}</td>
      <td>${say(`kind.${exhibit.kind}`)}</td>
      <td class="nowrap">${words.bytes(exhibit.bytes)}</td>
      <td>
        ${words.instant(exhibit.acquired.at)} UTC<br /><span class="soft"
          >${words.term(`method.${exhibit.acquired.method}`, exhibit.acquired.method)}</span
        >
      </td>
    </tr>
    ${notes.map(
      (note) =>
        html`<tr>
          <td></td>
          <td colspan="4" class="soft">${note}</td>
        </tr>`,
    )}
  </tbody>`;
}

function derived(plan: BundlePlan, words: Words): Html {
  const { say } = words;
  const groups = plan.exhibits.flatMap((exhibit) =>
    exhibit.derived.map(
      (file) =>
        html`<tbody class="group">
          <tr>
            <td class="exhibit">${exhibit.exhibit}</td>
            <td>${words.term(`derived.kind.${file.kind}`, file.kind)}</td>
            <td class="nowrap">${words.bytes(file.bytes)}</td>
            <td class="number">${words.count(file.event)}</td>
          </tr>
          <tr>
            <td></td>
            <td colspan="3" class="soft">${mono(itemPath(exhibit, file.path))}</td>
          </tr>
          <tr>
            <td></td>
            <td colspan="3" class="soft">${say('exhibits.sha256')} ${mono(file.sha256)}</td>
          </tr>
          <tr>
            <td></td>
            <td colspan="3" class="soft">${say('derived.source')} ${source(file.source, exhibit)}</td>
          </tr>
        </tbody>`,
    ),
  );
  const body =
    groups.length === 0
      ? html`<p>${say('exhibits.none')}</p>`
      : html`<div class="table">
          <table>
            <thead>
              <tr>
                <th scope="col">${say('exhibits.number')}</th>
                <th scope="col">${say('derived.what')}</th>
                <th scope="col">${say('exhibits.size')}</th>
                <th scope="col" class="number">${say('derived.entry')}</th>
              </tr>
            </thead>
            ${groups}
          </table>
        </div>`;
  return html`<h2 id="derived">${say('derived.title')}</h2>
    <p>${say('derived.intro')}</p>
    ${body}`;
}

function source(hash: string, exhibit: PlanExhibit): Html {
  if (hash === exhibit.sha256) return html`${exhibit.exhibit}`;
  const member = exhibit.members.find((one) => one.sha256 === hash);
  if (member !== undefined) return evidence(member.name);
  const other = exhibit.derived.find((one) => one.sha256 === hash);
  return mono(other?.path ?? hash);
}
