import { printEn, type PrintCatalogue, type PrintKey } from '../../../shared/i18n/print.en.ts';
import { printFr } from '../../../shared/i18n/print.fr.ts';
import { Html, html } from '../../../shared/text/html.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport } from '../../../shared/transcript/report.ts';
import { styleSheet } from './styles.ts';

/** What the head of a printed transcript says. */
export interface PrintFacts {
  readonly exhibit: string;
  readonly name: string;
  readonly sha256: string;
  readonly report: ImportReport;
  readonly language: 'en' | 'fr';
  /** The first and last entry that is printed, and how many there are. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

const catalogues: Readonly<Record<PrintFacts['language'], PrintCatalogue>> = { en: printEn, fr: printFr };
/** An entry beyond this may be parted between pages. */
const LONG = 1500;
/** Policy of the page itself: it runs and fetches nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

type Say = (key: PrintKey, values?: Readonly<Record<string, string | number>>) => Html;

/**
 * A transcript as a page to print, in parts, so that any number of entries can be written: A4, without colour, with every entry's number, full time, sender
 * and words, and at the head of every page the exhibit and its hash. `messages` come in transcript order. It holds no script and no address.
 */
export function* transcriptPage(
  facts: PrintFacts,
  messages: Iterable<readonly TranscriptMessage[]>,
): Generator<string> {
  const texts = catalogues[facts.language];
  const say: Say = (key, values = {}) =>
    html`${texts[key].split(/\{(\w+)\}/u).map((part, index) => {
      if (index % 2 === 0) return html`${part}`;
      return bdi(String(values[part] ?? ''));
    })}`;
  yield head(facts, say, texts);
  // Answers name the entry they answer where it stood before; later ones are rare and only named as unknown.
  const numbers = new Map<string, number>();
  let day: string | null = '';
  for (const batch of messages) {
    let part = '';
    for (const message of batch) {
      if (message.id !== undefined) numbers.set(message.id, message.n);
      const own = message.time.local?.slice(0, 10) ?? message.time.utc?.slice(0, 10) ?? null;
      if (own !== day && message.kind !== 'unparsed') {
        day = own;
        part += html`<h2>${own === null ? say('noDay') : say('day', { day: own })}</h2>`.text;
      }
      part += entry(message, say, numbers).text;
    }
    yield part;
  }
  yield '</main></body></html>\n';
}

function head(
  { exhibit, name, sha256, report, language, from, to, total }: PrintFacts,
  say: Say,
  texts: PrintCatalogue,
): string {
  const facts: [PrintKey, Html][] = [
    ['original', bdi(name)],
    ['sha256', html`<code>${sha256}</code>`],
    ['format', html`${report.format}`],
    ['entries', say('entriesPart', { from, to, total })],
    [
      'participants',
      html`${report.participants.map(
        ({ name: who, messages }) =>
          html`<div>${say('participantMessages', { name: who, count: messages })}</div>`,
      )}`,
    ],
    ['span', html`${[report.first, report.last].filter((one) => one !== null).join(' – ')}`],
    ['times', say('timesUtc')],
  ];
  if (report.warnings.length > 0)
    facts.push(['warnings', list(report.warnings.map(({ at, message }) => html`${message} (${bdi(at)})`))]);
  if (report.omissions.length > 0)
    facts.push(['omissions', list(report.omissions.map((one) => html`${one}`))]);
  const styles = styleSheet(exhibit, sha256, texts.page, texts.of);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <title>${exhibit}</title>
        <style>
          ${new Html(styles)}
        </style>
      </head>
      <body>
        <main>
          <h1>${say('title', { exhibit })}</h1>
          <p>${say('lead')}</p>
          <dl>
            ${facts.map(
              ([key, value]) =>
                html`<dt>${say(key)}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
        </main>
      </body>
    </html> `.text;
}

const kinds = {
  system: 'kindSystem',
  call: 'kindCall',
  unknown: 'kindUnknown',
  unparsed: 'kindUnparsed',
} as const;
const marks = new Map<string, PrintKey>([
  ['deleted', 'markDeleted'],
  ['edited', 'markEdited'],
  ['forwarded', 'markForwarded'],
  ['expiring', 'markExpiring'],
]);
const flags = new Map<string, PrintKey>([
  ['PASTED_HEADER', 'flagPasted'],
  ['TIME_BACKWARDS', 'flagBackwards'],
  ['REPAIRED_TEXT', 'flagRepaired'],
  ['REPEATED', 'flagRepeated'],
]);

function entry(message: TranscriptMessage, say: Say, numbers: ReadonlyMap<string, number>): Html {
  const { n, kind, sender, body, time } = message;
  const remarks = [
    ...(kind === 'message' ? [] : [say(kinds[kind])]),
    ...message.marks.flatMap((mark) => known(marks, mark, say)),
    ...message.flags.flatMap((flag) => known(flags, flag, say)),
  ];
  const aside = kind === 'message' ? '' : ' apart';
  const long = body.length > LONG ? ' long' : '';
  const written = time.utc !== null && time.zone.source === 'file' ? time.utc : (time.local ?? time.raw);
  return html`<div class="entry${aside}${long}">
    <div class="n">${n}</div>
    <div class="at">${bdi(written.replace('T', ' '))}</div>
    <div>
      ${
        sender === null ? html`` : html`<span class="who">${bdi(sender)}</span> `
      }${remarks.length === 0 ? html`` : html`<span class="more">${remarks.map((remark) => html`[${remark}] `)}</span>`}
      <div class="words" dir="auto">${body}</div>
      ${details(message, say, numbers).map((line) => html`<div class="more">${line}</div>`)}
    </div>
  </div> `;
}

function details(
  message: TranscriptMessage,
  say: Say,
  numbers: ReadonlyMap<string, number>,
): readonly Html[] {
  const { attachments, replyTo, reactions, edits, content, details: stated } = message;
  return [
    ...(replyTo === undefined ? [] : [answer(replyTo, say, numbers)]),
    ...attachments.map((one) => attached(one, say)),
    ...(content?.type === 'poll'
      ? [
          bdi(
            [
              content.question,
              ...content.options.map(({ text, votes }) => `– ${text}${votes === null ? '' : ` (${votes})`}`),
            ].join('\n'),
          ),
        ]
      : []),
    ...(content?.type === 'location'
      ? [bdi([content.label, content.latitude, content.longitude].filter((one) => one !== null).join(' '))]
      : []),
    ...(content?.type === 'contact' ? [bdi([content.name, ...content.numbers].join(' '))] : []),
    ...(content?.type === 'call'
      ? [
          bdi(
            [content.outcome, content.seconds === null ? null : `${content.seconds} s`]
              .filter((one) => one !== null)
              .join(', '),
          ),
        ]
      : []),
    ...(edits ?? []).map(({ body, at }) => say('edited', { body: at === null ? body : `${body} (${at})` })),
    ...(reactions === undefined || reactions.length === 0
      ? []
      : [
          say('reactions', {
            list: reactions
              .map(({ value, by, count }) => [value, by, count].filter((one) => one != null).join(' '))
              .join(', '),
          }),
        ]),
    ...(stated ?? []).map(({ name, value }) => html`${bdi(name)}: ${bdi(value)}`),
  ];
}

function answer(replyTo: string, say: Say, numbers: ReadonlyMap<string, number>): Html {
  const n = numbers.get(replyTo);
  return n === undefined ? say('replyUnknown') : say('reply', { n });
}

function attached({ name, status, sha256 }: TranscriptMessage['attachments'][number], say: Say): Html {
  if (status === 'omitted')
    return name === null ? say('attachmentOmitted') : html`${say('attachmentOmitted')}: ${bdi(name)}`;
  const shown = name ?? '—';
  if (status === 'missing') return say('attachmentMissing', { name: shown });
  if (status === 'expired') return say('attachmentExpired', { name: shown });
  const hash = sha256 === null ? html`` : html` <code>${sha256}</code>`;
  return html`${say('attachmentPresent', { name: shown })}${hash}`;
}

function known(words: ReadonlyMap<string, PrintKey>, word: string, say: Say): readonly Html[] {
  const key = words.get(word);
  return key === undefined ? [] : [say(key)];
}

function list(lines: readonly Html[]): Html {
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** Text from evidence, isolated by direction and otherwise as it is: every script sets itself. */
function bdi(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}
