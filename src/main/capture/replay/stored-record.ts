import { z } from 'zod';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import type { ReplayCaution } from '../../../shared/page/replay-finding.ts';
import { openWacz, type WaczFiles } from '../../../shared/page/wacz-files.ts';
import { crc32 } from 'node:zlib';
import { plainUrl, storedAnswers, type StoredAnswers } from './stored-answers.ts';

/** What the browser was told, or told of itself, when the page was captured. */
export interface ShownAs {
  readonly width: number;
  readonly height: number;
  readonly devicePixelRatio: number;
  readonly userAgent: string;
  readonly timeZone: string;
  readonly locale: string;
  /** Whether buttons like "Show more" were pressed. */
  readonly loadMore: boolean;
}

/** A record as a replay needs it. */
export interface StoredRecord {
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly shownAs: ShownAs;
  readonly answers: StoredAnswers;
  /** Why a request came to nothing during the capture. */
  failure(method: string, url: string): string | undefined;
  readonly cautions: readonly ReplayCaution[];
  text(): Promise<string | null>;
  /** The pictures that a replay is compared with, in order. */
  readonly pictures: readonly string[];
  picture(path: string): Promise<Uint8Array>;
}

const [MEBI, PREFIX] = [1 << 20, 'holdfast/'];
const most = { capture: 16 * MEBI, index: 128 * MEBI, log: 128 * MEBI, text: 64 * MEBI, picture: 256 * MEBI };

/** Whether a browser can be told to speak it (BCP 47). */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const edge = z.number().positive().max(16_000);
const summary = z.object({
  requestedUrl: z.string(),
  finalUrl: z.string(),
  viewport: z.object({ width: edge, height: edge }),
  devicePixelRatio: z.number().positive().max(8).catch(1),
  locale: z.string().refine(isLanguage).catch(''),
  timeZone: z.string().catch(''),
  browser: z.object({ userAgent: z.string() }).catch({ userAgent: '' }),
  profile: z.string().catch('clean'),
  complete: z.boolean(),
  withheldMarks: z.number().catch(0),
  serviceWorkers: z.array(z.unknown()).catch([]),
  behaviours: z.array(z.object({ name: z.string() })).catch([]),
});
const failedLine = z.object({ url: z.string(), method: z.string(), reason: z.string() });

/** Opens what was captured. Rejects with PageRecordError where it cannot be read, and with a ZodError where `capture.json` is none. */
export async function openStoredRecord(wacz: RandomAccess): Promise<StoredRecord> {
  const files = await openWacz(wacz, crc32);
  const text = async (name: string, limit: number) => new TextDecoder().decode(await files.read(name, limit));
  const about = summary.parse(JSON.parse(await text(`${PREFIX}capture.json`, most.capture)));
  const index = await text('indexes/index.cdxj', most.index);
  const failures = failuresIn(await text(`${PREFIX}failed.jsonl`, most.log));
  const { requestedUrl, finalUrl, viewport, devicePixelRatio, locale, timeZone } = about;
  const words = `${PREFIX}text.txt`;
  return {
    requestedUrl,
    finalUrl,
    shownAs: {
      ...viewport,
      devicePixelRatio,
      locale,
      timeZone,
      userAgent: about.browser.userAgent,
      loadMore: about.behaviours.some(({ name }) => name === 'load-more'),
    },
    answers: await storedAnswers(index, files.open('archive/data.warc.gz')),
    failure: (method, url) => failures.get(`${method} ${url}`),
    cautions: cautionsOf(files, about, failures),
    text: () => (files.bytesOf(words) === null ? Promise.resolve(null) : text(words, most.text)),
    pictures: picturesIn(files),
    picture: (path) => files.read(PREFIX + path, most.picture),
  };
}

function failuresIn(log: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of log.split('\n')) {
    if (line === '') continue;
    const read = failedLine.safeParse(JSON.parse(line)).data;
    if (read !== undefined) found.set(`${read.method} ${plainUrl(read.url)}`, read.reason);
  }
  return found;
}

function cautionsOf(
  files: WaczFiles,
  { profile, complete, serviceWorkers, withheldMarks }: z.infer<typeof summary>,
  failures: ReadonlyMap<string, string>,
): readonly ReplayCaution[] {
  const has = (name: string) => (files.bytesOf(PREFIX + name) ?? 0) > 0;
  const known: readonly (readonly [ReplayCaution, boolean])[] = [
    ['incomplete', !complete],
    ['withheld', withheldMarks > 0 || [...failures.values()].includes('withheld')],
    ['signed-in', profile !== 'clean'],
    ['service-worker', serviceWorkers.length > 0],
    ['sockets', has('websocket.jsonl')],
    ['streams', has('sse.jsonl')],
  ];
  return known.flatMap(([caution, isSo]) => (isSo ? [caution] : []));
}

/** `settled.png`, and the whole page: its tiles where it has any, since `full.png` is then a reduced view. */
function picturesIn(files: WaczFiles): readonly string[] {
  const own = files.names
    .filter((name) => name.startsWith(PREFIX) && name.endsWith('.png'))
    .map((name) => name.slice(PREFIX.length));
  const tiles = own.filter((name) => /^full\/\d{3}\.png$/.test(name)).toSorted();
  return ['settled.png', ...(tiles.length > 0 ? tiles : ['full.png'])].filter((name) => own.includes(name));
}
