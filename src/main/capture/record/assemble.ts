import { randomBytes } from 'node:crypto';
import type { Blob, Spool } from '../blob.ts';
import type { RefusedConnection } from '../guard/asked.ts';
import type { Resolved } from '../guard/guard.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { Line, Logs } from '../recorder/log-lines.ts';
import { secretsOfFields, type Secrets } from '../secrets/header-secrets.ts';
import { isInPrint } from '../secrets/printed-page.ts';
import { withoutSecrets } from '../secrets/saved-page.ts';
import { withholding } from '../secrets/withhold.ts';
import type { Withholding } from '../secrets/withholding.ts';
import { isRedirect, writeArchive } from '../warc/archive.ts';
import { packWacz, pageList, type RecordFile } from '../wacz/pack.ts';
import { listed, type CaptureSummary } from './capture-json.ts';
import type { ServerChain } from './certificates.ts';
import { missingConnections, nameRefused, refusedLines } from './conditions.ts';
import { failedLines, json, logFiles } from './log-files.ts';
import type { Missing } from './steps.ts';

/** Everything that was gathered, before anything of it is written. */
export interface Gathered {
  readonly exchanges: readonly Exchange[];
  readonly network: readonly Line[];
  readonly logs: Logs;
  readonly chains: readonly ServerChain[];
  readonly resolved: readonly Resolved[];
  /** Connections that were not made, and that no request stands for. */
  readonly refused: readonly RefusedConnection[];
  /** Pictures and the like, in which no words are looked for. */
  readonly pictures: readonly RecordFile[];
  /** Files of words. */
  readonly words: readonly { readonly path: string; readonly text: string }[];
  readonly values: readonly { readonly path: string; readonly value: unknown }[];
  readonly pdf: Buffer | null;
  readonly mhtml: string | null;
  readonly passwords: readonly string[];
  /** Secrets of the session that stand in no header of this record, such as the other cookies of a signed-in one. */
  readonly secrets: readonly string[];
  readonly missing: readonly Missing[];
  readonly summary: Omit<CaptureSummary, 'complete' | 'incomplete' | 'counts' | 'finishedAt'>;
}

/** A record as it is kept: the files beside `page.wacz`, and that one. */
export interface Assembled {
  readonly summary: CaptureSummary;
  readonly files: readonly RecordFile[];
  readonly wacz: Blob;
  /** What the marks were made with. It is in no file of the record. */
  readonly salt: Buffer;
}

/** Withholds the secrets and only then writes: a record with them in it never exists. */
export async function assemble(gathered: Gathered, software: string, spool: Spool): Promise<Assembled> {
  // Handshakes of sockets are kept like requests and counted apart from them.
  const told = [...gathered.exchanges, ...gathered.logs.handshakes];
  const salt = randomBytes(32);
  const hide = withholding(secretsOf(told, gathered), salt);
  const missing = [...gathered.missing];
  for (const one of gathered.exchanges) {
    if (one.body === null || !(await hide.isIn(one.body))) continue;
    one.body = null;
    one.failure = {
      reason: 'withheld',
      detail: 'a secret of this session stands in the body: it is kept out whole',
    };
  }
  const files: RecordFile[] = [...gathered.pictures];
  const put = async (path: string, text: string | Buffer) => {
    files.push({ path, blob: await spool.of(text) });
  };
  for (const { path, text } of gathered.words) await put(path, hide.text(text));
  for (const { path, value } of gathered.values) await put(path, json(hide.value(value)));
  const shown = gathered.words.some(({ text }) => hide.text(text) !== text);
  await putSaved(gathered, hide, shown, put, missing);
  const refused = nameRefused(told, gathered.refused);
  const failed = [...failedLines(told), ...refusedLines(refused)];
  missing.push(...missingRequests(told), ...missingConnections(refused));
  const { network, logs, chains, resolved } = gathered;
  for (const [path, text] of logFiles(network, failed, logs, chains, resolved, hide)) await put(path, text);
  const { startedAt, finalUrl, title } = gathered.summary;
  const about = { software, date: startedAt, filename: 'data.warc.gz' };
  const archive = await writeArchive(told, hide, about, spool);
  const withheld = gathered.exchanges.filter(({ failure }) => failure?.reason === 'withheld').length;
  const summary: CaptureSummary = {
    ...hiddenIn(gathered.summary, hide),
    finishedAt: new Date().toISOString(),
    complete: missing.length === 0,
    incomplete: missing.map((one) => ({ what: hide.text(one.what), reason: hide.text(one.reason) })),
    counts: countsOf(gathered.exchanges, withheld),
  };
  const marks = { withheldMarks: hide.count };
  const own = await spool.of(json({ ...summary, ...marks, files: listed(files) }));
  const all: RecordFile[] = [...files, { path: 'capture.json', blob: own }];
  const inside: RecordFile[] = [
    { path: 'archive/data.warc.gz', blob: archive.warc },
    { path: 'indexes/index.cdxj', blob: await spool.of(archive.index) },
    {
      path: 'pages/pages.jsonl',
      blob: await spool.of(pageList(hide.text(finalUrl), hide.text(title), startedAt)),
    },
    ...all.map(({ path, blob }) => ({ path: `holdfast/${path}`, blob })),
  ];
  const mainPageUrl = summary.finalUrl;
  const wacz = await packWacz(
    inside,
    { title: summary.title, software, created: startedAt, mainPageUrl },
    spool,
  );
  return { summary, files: all, wacz, salt };
}

function secretsOf(exchanges: readonly Exchange[], { secrets, passwords }: Gathered): Secrets {
  const all = exchanges.map(({ requestFields, answer }) =>
    secretsOfFields([...requestFields, ...(answer?.fields ?? [])]),
  );
  return {
    values: [...all.flatMap(({ values }) => values), ...secrets],
    sure: [...all.flatMap(({ sure }) => sure), ...passwords],
  };
}

/** The saved and the printed page. The first is marked where that is possible; of the second nothing can be taken out, so it is left out whole. */
async function putSaved(
  { pdf, mhtml }: Gathered,
  hide: Withholding,
  isShown: boolean,
  put: (path: string, text: string | Buffer) => Promise<void>,
  missing: Missing[],
): Promise<void> {
  const reason = 'a secret of this session stands in it';
  if (pdf !== null && (isShown || isInPrint(pdf, hide))) missing.push({ what: 'page.pdf', reason });
  else if (pdf !== null) await put('page.pdf', pdf);
  if (mhtml === null) return;
  const kept = withoutSecrets(mhtml, hide);
  if (kept === null) missing.push({ what: 'page.mhtml', reason });
  else await put('page.mhtml', kept);
}

/** The same with marks; the times are left alone, since a secret may look like anything. */
function hiddenIn(summary: Gathered['summary'], hide: Withholding): Gathered['summary'] {
  const { requestedUrl, finalUrl, title, redirects, serviceWorkers, behaviours } = summary;
  return {
    ...summary,
    requestedUrl: hide.text(requestedUrl),
    finalUrl: hide.text(finalUrl),
    title: hide.text(title),
    redirects: redirects.map((hop) => ({
      ...hop,
      url: hide.text(hop.url),
      location: hide.text(hop.location),
    })),
    serviceWorkers: serviceWorkers.map((one) => ({
      ...one,
      url: hide.text(one.url),
      scope: hide.text(one.scope),
    })),
    behaviours: behaviours.map((one) =>
      one.words === undefined ? one : { ...one, words: hide.text(one.words) },
    ),
  };
}

/** Requests that came to nothing make a record incomplete; each reason is said once. */
function missingRequests(exchanges: readonly Exchange[]): readonly Missing[] {
  const counted = new Map<string, number>();
  for (const { failure } of exchanges)
    if (failure !== null) counted.set(failure.reason, (counted.get(failure.reason) ?? 0) + 1);
  return [...counted].map(([reason, count]) => ({
    what: count === 1 ? 'one request' : `${String(count)} requests`,
    reason: `${reason} (see failed.jsonl)`,
  }));
}

function countsOf(exchanges: readonly Exchange[], withheld: number): CaptureSummary['counts'] {
  const failed = exchanges.filter(({ failure }) => failure !== null).length;
  const bytes = exchanges.reduce((sum, one) => sum + (isRedirect(one) ? 0 : (one.body?.bytes ?? 0)), 0);
  return { requests: exchanges.length, stored: exchanges.length - failed, failed, withheld, bytes };
}
