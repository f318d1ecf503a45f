import type { Output as Answer } from '../../../../shared/contract/index.ts';
import { pageLogName } from '../../../../shared/contract/page-rows.ts';
import { assertNever } from '../../../../shared/model/error.ts';
import { itemId, type ItemId } from '../../../../shared/model/ids.ts';
import { refuseFurther, type Arguments } from '../arguments.ts';
import { shownLine, size, type Output } from '../output.ts';
import { withVault, type Session } from '../session.ts';
import { UsageError } from '../usage.ts';

/** What a part of a page answers with, and the same in words. */
type Told = readonly [value: object, words: readonly string[]];
type Part = (app: Session, item: ItemId, stretch: Stretch) => Promise<Told>;

interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/** Rows that are told where nobody says how many. */
const ROWS = 1000;

/** `page ITEM [PART]`: what the record of a captured page holds, read from the stored original. */
export function page(args: Arguments, out: Output): Promise<number> {
  const item = itemId.safeParse(args.words[1]);
  if (!item.success)
    throw new UsageError('the item is missing: it takes the id that `capture` or `list` printed');
  refuseFurther(args, 3);
  const name = args.words[2] ?? 'summary';
  const part = parts.get(name);
  if (part === undefined) throw new UsageError(`a page has these parts: ${[...parts.keys()].join(', ')}`);
  const from = numberOf(args, 'from') ?? 1;
  const to = numberOf(args, 'to') ?? from + ROWS - 1;
  if (to < from || to - from >= ROWS)
    throw new UsageError(`--to names a row behind --from, and at most ${String(ROWS)} rows at a time`);
  return withVault(args, async (app) => {
    const [value, words] = await part(app, item.data, { offset: from - 1, limit: to - from + 1 });
    out.result(value, () => words);
    return 0;
  });
}

function numberOf(args: Arguments, name: 'from' | 'to'): number | undefined {
  const word = args.value(name);
  if (word === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new UsageError(`--${name} takes the number of a row`);
  return Number(word);
}

const log =
  (name: Answer<'page.log'>['log']): Part =>
  async (app, item, stretch) => {
    const found = await app.call('page.log', { item, log: name, ...stretch });
    return [found, [`${String(found.total)} in ${name}.jsonl`, ...logWords(found)]];
  };

const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  [
    'summary',
    async (app, item) => {
      const found = await app.call('page.open', { item });
      return [found, summaryWords(found)];
    },
  ],
  ...pageLogName.options.map((name): [string, Part] => [name, log(name)]),
  [
    'text',
    async (app, item, stretch) => {
      const found = await app.call('page.text', { item, ...stretch });
      return [found, found.lines.map(({ n, text }) => `${String(n).padStart(5)}  ${shownLine(text)}`)];
    },
  ],
  [
    'links',
    async (app, item, stretch) => {
      const found = await app.call('page.links', { item, ...stretch });
      return [
        found,
        found.links.map(
          ({ n, href, url, words, site }) =>
            `${String(n).padStart(5)}  ${site.padEnd(5)}  ${shownLine(url ?? href)}  ${shownLine(words)}`,
        ),
      ];
    },
  ],
  [
    'identifiers',
    async (app, item) => {
      const found = await app.call('page.identifiers', { item });
      return [
        found,
        found.identifiers.map(
          ({ platform, kind, value, certainty, about }) =>
            `${platform.padEnd(9)}  ${kind.padEnd(12)}  ${shownLine(value)}  (${certainty}, ${about === 'page' ? 'of the page' : 'mentioned'})`,
        ),
      ];
    },
  ],
  [
    'certificates',
    async (app, item) => {
      const found = await app.call('page.certificates', { item });
      return [
        found,
        found.servers.flatMap(({ host, port, protocol, certificates }) => [
          `${shownLine(host)}:${String(port)}  ${protocol}`,
          ...certificates.map(
            (one) => `  ${shownLine(one.subject)}  until ${one.validTo}  sha256 ${one.sha256}`,
          ),
        ]),
      ];
    },
  ],
]);

function summaryWords({ capture, remarks, counts }: Answer<'page.open'>): readonly string[] {
  return [
    ...(capture === null
      ? ['what the record says of itself cannot be read']
      : [
          `${shownLine(capture.finalUrl)}  ${String(capture.status ?? 'no answer')}`,
          shownLine(capture.title),
          `captured ${capture.startedAt ?? '?'}, ${capture.complete ? 'complete' : 'incomplete'}`,
        ]),
    `${String(counts.network)} requests, ${String(counts.failed)} not stored, ${String(counts.textLines)} lines of text, ${String(counts.links)} links, ${String(counts.websocket)} frames of sockets`,
    ...remarks.map((one) => {
      if (one.code === 'INCOMPLETE') return `missing: ${shownLine(one.what)}: ${shownLine(one.reason)}`;
      return `${one.code}${'file' in one ? ` ${shownLine(one.file)}` : ''}`;
    }),
  ];
}

function logWords(found: Answer<'page.log'>): readonly string[] {
  switch (found.log) {
    case 'network':
      return found.rows.map(
        ({ n, status, method, bytes, stored, url }) =>
          `${String(n).padStart(5)}  ${String(status ?? '-').padEnd(3)}  ${method}  ${stored}  ${bytes === null ? '-' : size(bytes)}  ${shownLine(url)}`,
      );
    case 'failed':
      return found.rows.map(
        ({ n, reason, url }) => `${String(n).padStart(5)}  ${shownLine(reason)}  ${shownLine(url)}`,
      );
    case 'websocket':
      return found.rows.map(
        ({ n, at, direction, text, hex }) =>
          `${String(n).padStart(5)}  ${at}  ${direction.padEnd(8)}  ${text === null ? `hex ${hex ?? ''}` : shownLine(text)}`,
      );
    case 'sse':
      return found.rows.map(({ n, at, data }) => `${String(n).padStart(5)}  ${at}  ${shownLine(data)}`);
    case 'console':
      return found.rows.map(
        ({ n, level, text }) => `${String(n).padStart(5)}  ${shownLine(level)}  ${shownLine(text)}`,
      );
    default:
      return assertNever(found);
  }
}
