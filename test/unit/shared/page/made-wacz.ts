import { createHash } from 'node:crypto';
import { buildZip } from '../../../tamper/build-zip.ts';

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a captured page of a test is made of; each may be replaced. */
export interface MadeCapture {
  readonly capture?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly resources?: readonly (readonly [url: string, status: number, body: string])[];
  readonly tls?: unknown;
  readonly dns?: unknown;
  readonly full?: string;
  /** Last changes, by path; after them the list of hashes is made, unless it is among them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Changes behind the list's back. */
  readonly behind?: Readonly<Record<string, string>>;
}

const summary = {
  requestedUrl: 'https://example.org/',
  redirects: [
    { url: 'https://example.org/', status: 301, location: '/home', at: '2026-11-22T10:00:00.000Z' },
  ],
  finalUrl: 'https://example.org/home',
  status: 200,
  title: 'Home',
  startedAt: '2026-11-22T10:00:00.000Z',
  browser: { product: 'Chromium', version: '156.0', userAgent: 'Mozilla/5.0' },
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timeZone: 'Europe/Lisbon',
  profile: 'clean',
  complete: true,
  toolsOpened: false,
};

/** The bytes of a small `page.wacz`, made from docs/formats/capture.md. */
export function madeWacz(made: MadeCapture = {}): Uint8Array {
  const resources = made.resources ?? [
    ['https://example.org/home', 200, 'the page'],
    ['https://example.org/style.css', 200, 'the style'],
  ];
  const chain = [{ sha256: 'aa'.repeat(32) }, { sha256: 'bb'.repeat(32) }];
  const files = new Map<string, string>(
    Object.entries({
      'archive/data.warc.gz': 'not read here',
      'indexes/index.cdxj': resources
        .map(
          ([url, status, body]) =>
            `x 2026 ${JSON.stringify({ url, status, digest: `sha256:${sha256(body)}` })}\n`,
        )
        .join(''),
      'holdfast/capture.json': JSON.stringify({ ...summary, ...made.capture }),
      'holdfast/text.txt': made.text ?? 'one\ntwo\nthree\n',
      'holdfast/tls.json': JSON.stringify(
        made.tls ?? [{ host: 'example.org', port: 443, certificates: chain }],
      ),
      'holdfast/dns.json': JSON.stringify(made.dns ?? [{ host: 'example.org', addresses: ['192.0.2.7'] }]),
      'holdfast/full.png': made.full ?? 'a picture',
      ...made.files,
    }),
  );
  const listing = [...files].map(([path, content]) => ({
    path,
    hash: `sha256:${sha256(content)}`,
    bytes: bytesOf(content).length,
  }));
  if (!files.has('datapackage.json')) files.set('datapackage.json', JSON.stringify({ resources: listing }));
  for (const [path, content] of Object.entries(made.behind ?? {})) files.set(path, content);
  return buildZip([...files].map(([name, content]) => ({ name, packed: bytesOf(content) })));
}
