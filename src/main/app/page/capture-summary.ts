import { z } from 'zod';
import type { CaptureSummaryView } from '../../../shared/contract/page-parts.ts';
import { sha256 } from '../../../shared/model/ids.ts';

const words = z.string().catch('');
const time = z.string().nullable().catch(null);
const count = z.int().catch(0);
const number = z.number().catch(0);
const flag = z.boolean().catch(false);

/** What is a list becomes one; entries that are not what they should be are left out of it. */
const list = <Value>(one: z.ZodType<Value>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) => all.flatMap((value) => one.safeParse(value).data ?? []));

const summary = z.object({
  requestedUrl: words,
  finalUrl: words,
  redirects: list(
    z.object({
      url: words,
      status: z.int().nullable().catch(null),
      location: words,
      at: time,
      kind: z.string().nullable().catch(null),
    }),
  ),
  status: z.int().nullable().catch(null),
  title: words,
  startedAt: time,
  settledAt: time,
  finishedAt: time,
  clock: z
    .object({ source: words, offsetMs: z.number().nullable().catch(null) })
    .catch({ source: '', offsetMs: null }),
  browser: z
    .object({ product: words, version: words, userAgent: words })
    .catch({ product: '', version: '', userAgent: '' }),
  viewport: z.object({ width: number, height: number }).nullable().catch(null),
  devicePixelRatio: z.number().nullable().catch(null),
  locale: words,
  timeZone: words,
  profile: words,
  toolsOpened: flag,
  serviceWorkers: list(z.object({ url: words, scope: words, state: words })),
  behaviours: list(
    z.object({
      name: words,
      steps: count,
      stopped: words,
      words: z
        .string()
        .nullish()
        .catch(null)
        .transform((said) => said ?? null),
    }),
  ),
  conditions: z
    .object({
      connection: words,
      namesResolvedBy: words,
      badCertificates: words,
      sandbox: z.boolean().nullable().catch(null),
    })
    .nullable()
    .catch(null),
  limits: list(z.object({ name: words, value: number, reached: flag })),
  complete: flag,
  incomplete: list(z.object({ what: words, reason: words })),
  counts: z
    .object({ requests: count, stored: count, failed: count, withheld: count, bytes: count })
    .catch({ requests: 0, stored: 0, failed: 0, withheld: 0, bytes: 0 }),
});
const more = z.object({
  withheldMarks: count,
  files: list(z.object({ path: z.string(), bytes: z.int(), sha256 })),
});

/** `capture.json` as it is read: what it tells of the capture, and what it states of the other files. */
export interface CaptureFile {
  readonly summary: CaptureSummaryView;
  readonly withheldMarks: number;
  readonly files: z.infer<typeof more>['files'];
}

/** Reads `capture.json`, passing over what a later version added and leaving empty what is absent. Null where it is no JSON object. */
export function readCapture(text: string): CaptureFile | null {
  try {
    const value: unknown = JSON.parse(text);
    const about = summary.safeParse(value);
    const rest = more.safeParse(value);
    return about.success && rest.success ? { summary: about.data, ...rest.data } : null;
  } catch {
    return null;
  }
}
