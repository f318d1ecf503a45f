import {
  batchReportEn,
  type BatchReportCatalogue,
  type BatchReportKey,
} from '../../../shared/i18n/batch-report.en.ts';
import { batchReportFr } from '../../../shared/i18n/batch-report.fr.ts';
import type { BatchEntry, BatchTry, SetAside } from '../../../shared/model/batch.ts';
import { assertNever } from '../../../shared/model/error.ts';
import { evidence, Html, html } from '../../../shared/text/html.ts';
import type { BatchReport } from './report-facts.ts';
import { reportStyles } from './report-styles.ts';

type Language = 'en' | 'fr';
type Values = Readonly<Record<string, string | number | Html>>;
type Say = (key: BatchReportKey, values?: Values) => Html;

const catalogues: Readonly<Record<Language, BatchReportCatalogue>> = { en: batchReportEn, fr: batchReportFr };
/** Policy of the page itself: it runs and fetches nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const reasons: Readonly<Record<SetAside['reason'], BatchReportKey>> = {
  'no-address': 'reasonNoAddress',
  unreadable: 'reasonUnreadable',
  scheme: 'reasonScheme',
  password: 'reasonPassword',
  private: 'reasonPrivate',
  'too-long': 'reasonTooLong',
  duplicate: 'reasonDuplicate',
};

/** The report as a page to print: A4 across, black on white, without a script and without a link that could be followed by accident. */
export function reportPage(report: BatchReport, language: Language): string {
  const texts = catalogues[language];
  const say: Say = (key, values = {}) =>
    html`${texts[key].split(/\{(\w+)\}/u).map((part, index) => {
      if (index % 2 === 0) return html`${part}`;
      const value = values[part] ?? '';
      return typeof value === 'string' ? evidence(value) : html`${value}`;
    })}`;
  const { list, counts } = report;
  const left = (counts['interrupted'] ?? 0) + (counts['waiting'] ?? 0) + (counts['running'] ?? 0);
  const facts: readonly (readonly [BatchReportKey, Html])[] = [
    ['list', html`<strong>${evidence(list.exhibit)}</strong> ${evidence(report.name)}`],
    ['listHash', html`<code>${list.sha256}</code>`],
    ['started', say('utc', { time: instant(report.startedAt) })],
    ['finished', say('utc', { time: instant(report.endedAt) })],
    ['by', evidence(report.by)],
    ['tool', html`${report.tool}`],
    ['delay', say('delayValue', { seconds: String(report.delayMs / 1000) })],
    ['options', html`<code>${JSON.stringify(report.capture)}</code>`],
    ['counts', say('countsValue', { ...counts, left, setAside: report.setAside.length })],
  ];
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say('title')}</title>
        <style>
          ${new Html(reportStyles)}
        </style>
      </head>
      <body>
        <h1>${say('title')}</h1>
        <p>${say('lead')}</p>
        <dl>
          ${facts.map(
            ([key, value]) =>
              html`<dt>${say(key)}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>
        <table>
          <thead>
            <tr>
              ${(['place', 'address', 'when', 'exhibit', 'status', 'whole'] as const).map((key) => html`<th scope="col">${say(key)}</th>`)}
            </tr>
          </thead>
          ${report.entries.map((entry) => row(entry, say))}
        </table>
        ${report.setAside.length === 0 ? html`` : asideTable(report.setAside, say)}
        <p class="soft end">${say('notShown')}</p>
      </body>
    </html> `;
  return page.text;
}

function row({ place, url, tries }: BatchEntry, say: Say): Html {
  const last = tries.at(-1);
  const result = last?.result ?? null;
  const whole =
    result === null || result.outcome !== 'kept'
      ? html`${last === undefined ? say('waiting') : endOf(last, say)}`
      : result.complete === true
        ? say('yes')
        : html`${say('no')}
            <ul>
              ${result.missing.map((one) => html`<li>${say('missing', { ...one })}</li>`)}
            </ul>`;
  const moved = result?.finalUrl !== null && result !== null && result.finalUrl !== url;
  const hasHistory = tries.length > 1 || (last !== undefined && last.reason !== null);
  return html`<tbody class="group">
    <tr>
      <td class="number">${place}</td>
      <td>
        ${evidence(url)}${
          moved
            ? html`<br /><span class="soft">${say('ledTo', { address: result.finalUrl ?? '' })}</span>`
            : html``
        }
      </td>
      <td class="nowrap">${last === undefined ? html`` : instant(last.startedAt)}</td>
      <td class="exhibit">${result?.exhibit ?? ''}</td>
      <td>${result === null ? html`` : result.status === null ? say('noAnswer') : html`${result.status}`}</td>
      <td>${whole}</td>
    </tr>
    ${
      result?.sha256 === null || result === null
        ? html``
        : html`<tr class="more">
            <td></td>
            <td colspan="5"><code>${say('hash')} ${result.sha256}</code></td>
          </tr>`
    }${
      hasHistory
        ? html`<tr class="more">
            <td></td>
            <td colspan="5">
              <ul>
                ${tries.map((one) => html`<li>${history(one, say)}</li>`)}
              </ul>
            </td>
          </tr>`
        : html``
    }
  </tbody>`;
}

function history(one: BatchTry, say: Say): Html {
  const values = { n: one.n, when: instant(one.startedAt), end: endOf(one, say) };
  return one.reason === null ? say('first', values) : say('again', { ...values, reason: one.reason });
}

function endOf({ result }: BatchTry, say: Say): Html {
  if (result === null) return say('endOpen');
  switch (result.outcome) {
    case 'kept':
      return say('endKept', { exhibit: result.exhibit ?? '' });
    case 'refused':
      return say('endRefused', { code: result.code ?? '' });
    case 'interrupted':
      return result.exhibit === null
        ? say('endInterrupted')
        : say('endInterruptedKept', { exhibit: result.exhibit });
    case 'cancelled':
      return say('endCancelled');
    default:
      return assertNever(result.outcome);
  }
}

function asideTable(lines: readonly SetAside[], say: Say): Html {
  return html`<h2>${say('setAside')}</h2>
    <p>${say('setAsideLead')}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${say('place')}</th>
          <th scope="col">${say('words')}</th>
          <th scope="col">${say('reason')}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          ({ line, text, reason, of }) =>
            html`<tr>
              <td class="number">${line}</td>
              <td>${evidence(text)}</td>
              <td>${say(reasons[reason], { of: of ?? '' })}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** `2026-11-20T11:05:00.430Z` to the second, as it is written for people. */
function instant(time: string): Html {
  return html`${time.slice(0, 10)} ${time.slice(11, 19)}`;
}
