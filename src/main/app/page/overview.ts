import type { PageOverview, PageRemark } from '../../../shared/contract/page-parts.ts';
import { readCapture, type CaptureFile } from './capture-summary.ts';
import { documentsOf, type Documents } from './documents.ts';
import type { NetworkIndex, PageIndex } from './page-index.ts';
import { picturesOf } from './pictures.ts';
import { FOLDER, INDEX, WARC, type PageRecord } from './record.ts';
import { socketsOf } from './sockets.ts';
import { serversIn } from './certificates.ts';

/** Files that every record of a page that was shown has (docs/formats/capture.md); absent pictures and the like stand in `incomplete[]` too. */
const EXPECTED = [
  'initial.png',
  'settled.png',
  'full.png',
  'text.txt',
  'page.mhtml',
  'page.pdf',
  'dom.json',
  'accessibility.json',
  'network.jsonl',
  'failed.jsonl',
  'websocket.jsonl',
  'sse.jsonl',
  'console.jsonl',
  'tls.json',
  'dns.json',
];
const CAPTURE = 16 << 20;

/** Everything that a page's viewer shows first. */
export async function overviewOf(record: PageRecord, index: PageIndex): Promise<PageOverview> {
  const capture = await captureOf(record, index);
  const documents = await index.once('documents', () => documentsOf(record));
  const network = await index.network(record);
  const { pictures, broken } = await picturesOf(record, capture);
  const lines = async (file: string) => (await index.lines(record, file)).count;
  const sockets = await index.once('sockets', () => socketsOf(record));
  return {
    capture: capture?.summary ?? null,
    remarks: remarksOf(record, capture, documents, broken, network),
    files: [...record.members.values()].map(({ name, bytes, sha256 }) => ({ member: name, bytes, sha256 })),
    pictures,
    frames: [...documents.frames],
    counts: {
      network: network.rows.length,
      failed: await lines('failed.jsonl'),
      websocket: await lines('websocket.jsonl'),
      sse: await lines('sse.jsonl'),
      console: await lines('console.jsonl'),
      sockets: sockets.length,
      servers: (await serversIn(record)).length,
      textLines: await lines('text.txt'),
      links: documents.links.length,
    },
    hasSaved: record.has(`${FOLDER}page.mhtml`),
    hasPrint: record.has(`${FOLDER}page.pdf`),
  };
}

/** `capture.json`, or null where it cannot be read. */
export function captureOf(record: PageRecord, index: PageIndex): Promise<CaptureFile | null> {
  return index.once('capture', async () => {
    const bytes = await record.read(`${FOLDER}capture.json`, CAPTURE);
    return bytes === null ? null : readCapture(new TextDecoder().decode(bytes));
  });
}

/** What a reader should know: what the record says is missing, and what we found missing or otherwise than it says. */
function remarksOf(
  record: PageRecord,
  capture: CaptureFile | null,
  documents: Documents,
  broken: readonly string[],
  network: NetworkIndex,
): PageRemark[] {
  const remarks: PageRemark[] = [];
  for (const one of capture?.summary.incomplete ?? []) remarks.push({ code: 'INCOMPLETE', ...one });
  for (const { name, value, reached } of capture?.summary.limits ?? [])
    if (reached) remarks.push({ code: 'LIMIT_REACHED', name, value });
  if (capture?.summary.toolsOpened === true) remarks.push({ code: 'TOOLS_OPENED' });
  const answered = network.rows.filter(({ fromServiceWorker }) => fromServiceWorker).length;
  if (answered > 0) remarks.push({ code: 'FROM_SERVICE_WORKER', count: answered });
  if (capture !== null && capture.withheldMarks > 0)
    remarks.push({ code: 'WITHHELD', count: capture.withheldMarks });
  for (const file of ['capture.json', ...EXPECTED])
    if (!record.has(FOLDER + file)) remarks.push({ code: 'FILE_ABSENT', file });
  for (const file of [WARC, INDEX]) if (!record.has(file)) remarks.push({ code: 'FILE_ABSENT', file });
  for (const file of unreadable(record, capture, documents, broken))
    remarks.push({ code: 'FILE_UNREADABLE', file });
  for (const file of differing(record, capture)) remarks.push({ code: 'FILE_DIFFERS', file });
  return remarks;
}

function unreadable(
  record: PageRecord,
  capture: CaptureFile | null,
  documents: Documents,
  broken: readonly string[],
): readonly string[] {
  return [
    ...(capture === null && record.has(`${FOLDER}capture.json`) ? ['capture.json'] : []),
    ...(!documents.isReadable && record.has(`${FOLDER}dom.json`) ? ['dom.json'] : []),
    ...broken,
  ];
}

/** Files that are not as `capture.json` lists them: another size or hash, listed and not there, or there and not listed. */
function differing(record: PageRecord, capture: CaptureFile | null): readonly string[] {
  if (capture === null) return [];
  const listed = new Map(capture.files.map((file) => [file.path, file]));
  const found: string[] = [];
  for (const { path, bytes, sha256 } of capture.files) {
    const member = record.members.get(FOLDER + path);
    if (member === undefined ? !EXPECTED.includes(path) : member.bytes !== bytes || member.sha256 !== sha256)
      found.push(path);
  }
  for (const name of record.members.keys())
    if (name.startsWith(FOLDER) && name !== `${FOLDER}capture.json` && !listed.has(name.slice(FOLDER.length)))
      found.push(name.slice(FOLDER.length));
  return found;
}
