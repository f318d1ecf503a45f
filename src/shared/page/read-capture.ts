import { z } from 'zod';
import type { RandomAccess } from '../bundle/random-access.ts';
import type { Crc32 } from '../bundle/zip/crc32.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Primitives } from '../primitives.ts';
import { linesIn } from './compare-lines.ts';
import { CAPTURE_LIMITS, type PageCapture } from './page-capture.ts';
import { openWacz, PageRecordError, type WaczFiles } from './wacz-files.ts';

/** What reading a record needs of the platform. */
export interface CaptureTools {
  readonly crc32: Crc32;
  readonly primitives: Pick<Primitives, 'sha256'>;
}

const MEBI = 1 << 20;
const most = { list: 32 * MEBI, capture: 16 * MEBI, log: 16 * MEBI, index: 64 * MEBI, text: 32 * MEBI };
const LONGEST = 4000;
const PIECE = MEBI;

const words = z
  .string()
  .transform((text) => text.slice(0, LONGEST))
  .catch('');
const whole = z.int().nullable().catch(null);
const summary = z.object({
  requestedUrl: z.string().transform((text) => text.slice(0, LONGEST)),
  finalUrl: z.string().transform((text) => text.slice(0, LONGEST)),
  status: whole,
  title: words,
  startedAt: words,
  redirects: z
    .array(z.object({ url: words, status: whole, location: words }))
    .transform((all) => all.slice(0, CAPTURE_LIMITS.redirects))
    .catch([]),
  browser: z.object({ product: words, version: words, userAgent: words }).catch({
    product: '',
    version: '',
    userAgent: '',
  }),
  viewport: z.object({ width: z.number(), height: z.number() }).nullable().catch(null),
  locale: words,
  timeZone: words,
  profile: words,
  complete: z.boolean().catch(false),
  toolsOpened: z.boolean().catch(false),
});
const listing = z.object({
  resources: z.array(z.object({ path: z.string(), hash: z.string(), bytes: z.int() })),
});
const resolved = z.array(z.object({ host: words, addresses: z.array(words) }));
const chains = z.array(
  z.object({ host: words, port: z.int(), certificates: z.array(z.object({ sha256: words })) }),
);
const indexLine = z.object({ url: words, status: z.int().catch(0), digest: words });

/**
 * Reads of a `page.wacz` what is compared of it. Every file that is read must be what the record's own list (`datapackage.json`) says of it; that list
 * vouches for nothing but the record's agreement with itself. Rejects with PageRecordError.
 */
export async function readCapture(
  access: RandomAccess,
  { crc32, primitives }: CaptureTools,
): Promise<PageCapture> {
  const files = await openWacz(access, crc32);
  const hashes = hashesIn(json(listing, await textOf(files, 'datapackage.json', most.list)));
  const checked = async (name: string, limit: number) => {
    const bytes = await files.read(name, limit);
    const digest = primitives.sha256();
    digest.update(bytes);
    if (hashes.get(name) !== digest.hex()) throw damaged();
    return new TextDecoder().decode(bytes);
  };
  const { browser, viewport, ...about } = json(summary, await checked('holdfast/capture.json', most.capture));
  const all = linesIn(await checked('indexes/index.cdxj', most.index)).flatMap(resourceOf);
  const hasText = files.bytesOf('holdfast/text.txt') !== null;
  const lines = hasText ? linesIn(await checked('holdfast/text.txt', most.text)) : null;
  const resources = all.slice(0, CAPTURE_LIMITS.resources);
  const shown = lines?.slice(0, CAPTURE_LIMITS.lines) ?? null;
  return {
    ...about,
    browser: `${browser.product} ${browser.version}`.trim(),
    userAgent: browser.userAgent,
    viewport: viewport === null ? '' : `${String(viewport.width)} × ${String(viewport.height)}`,
    servers: json(resolved, await checked('holdfast/dns.json', most.log))
      .slice(0, CAPTURE_LIMITS.hosts)
      .map(({ host, addresses }) => ({ host, addresses: addresses.slice(0, 64).toSorted() })),
    chains: json(chains, await checked('holdfast/tls.json', most.log))
      .slice(0, CAPTURE_LIMITS.hosts)
      .map(({ host, port, certificates }) => ({
        host: `${host}:${String(port)}`,
        certificates: certificates.slice(0, 16).map(({ sha256 }) => sha256),
      })),
    resources,
    text: shown,
    pictures: await picturesIn(files, primitives),
    cut: all.length - resources.length + (lines?.length ?? 0) - (shown?.length ?? 0),
  };
}

async function textOf(files: WaczFiles, name: string, limit: number): Promise<string> {
  return new TextDecoder().decode(await files.read(name, limit));
}

function json<Shape extends z.ZodType>(shape: Shape, source: string): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(source));
  } catch (cause) {
    throw damaged(cause);
  }
}

function damaged(cause?: unknown): PageRecordError {
  const message = 'a file of this captured page is not what the record says of it';
  return new PageRecordError('RECORD_DAMAGED', message, { cause });
}

function hashesIn({ resources }: z.infer<typeof listing>): ReadonlyMap<string, string> {
  return new Map(resources.map(({ path, hash }) => [path, hash.replace(/^sha256:/, '')]));
}

function resourceOf(line: string): PageCapture['resources'] {
  try {
    const { url, status, digest } = indexLine.parse(JSON.parse(line.slice(Math.max(0, line.indexOf('{')))));
    return [{ url, status, sha256: digest.replace(/^sha256:/, '') }];
  } catch {
    // A line that cannot be read stands for no resource that could be compared.
    return [];
  }
}

/** The pictures of the page at rest and as a whole; those of scrolling depend on the time they were made. */
async function picturesIn(
  files: WaczFiles,
  primitives: CaptureTools['primitives'],
): Promise<PageCapture['pictures']> {
  const names = files.names
    .filter((name) => /^holdfast\/(settled\.png|full\.png|full\/\d{3}\.png)$/.test(name))
    .toSorted()
    .slice(0, CAPTURE_LIMITS.pictures);
  const found: { readonly path: string; readonly sha256: Sha256 }[] = [];
  for (const name of names) {
    const picture = files.open(name);
    const digest = primitives.sha256();
    for (let at = 0; at < picture.size; at += PIECE)
      digest.update(await picture.read(at, Math.min(at + PIECE, picture.size)));
    found.push({ path: name.slice('holdfast/'.length), sha256: digest.hex() });
  }
  return found;
}
