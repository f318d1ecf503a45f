import { compareLines, linesIn } from '../../../shared/page/compare-lines.ts';
import { REPLAY_NAMED, type ReplayFinding } from '../../../shared/page/replay-finding.ts';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import type { Sha256 } from '../../../shared/model/ids.ts';
import { ZodError } from 'zod';
import { PageRecordError } from '../../../shared/page/wacz-files.ts';
import { createSpool, type Blob } from '../blob.ts';
import type { BrowserSource } from '../browse/browsing-browser.ts';
import { launchChromium } from '../chromium/launch.ts';
import { deadline } from '../clock.ts';
import { browserSays } from '../record/about-page.ts';
import { startMatcher } from './match-apart.ts';
import { showRecord, type Replayed } from './show-record.ts';
import { openStoredRecord, type StoredRecord } from './stored-record.ts';

/** What is replayed. */
export interface ReplayTask {
  readonly wacz: RandomAccess;
  readonly sha256: Sha256;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Where its browser comes from; a Chromium in a process of its own without it. */
  readonly launch?: BrowserSource['openAlone'] | undefined;
}

/** A part of the time is kept for comparing what was shown. */
const FOR_SHOWING = 0.8;

/**
 * Shows a stored record again, in a browser of its own that reaches nothing, and says part by part how that agrees with what was shown at the capture.
 * What cannot be read or shown is part of the finding. Rejects with a CaptureError where there is no browser, and with what `signal` throws.
 */
export async function checkReplay(task: ReplayTask): Promise<ReplayFinding> {
  const { wacz, sha256, timeoutMs, signal, launch = launchChromium } = task;
  signal.throwIfAborted();
  const time = deadline(timeoutMs * FOR_SHOWING);
  const none = {
    browser: { product: '', version: '' },
    address: '',
    text: null,
    pictures: [],
    resources: null,
  };
  const base = { format: 'holdfast-replay/v1' as const, source: sha256 };
  const now = () => new Date().toISOString();
  const record = await openStoredRecord(wacz).catch((error: unknown) => {
    // Whoever made the record, whatever it holds: that it cannot be read is what was found. That its bytes cannot be had is another matter.
    if (error instanceof PageRecordError || error instanceof SyntaxError || error instanceof ZodError)
      return null;
    throw error;
  });
  if (record === null) return { ...base, ...none, cautions: [], problem: 'unreadable', at: now() };
  const { requestedUrl, finalUrl, answers, cautions } = record;
  const address = [requestedUrl, finalUrl].find((url) => answers.has(url));
  if (address === undefined)
    return {
      ...base,
      ...none,
      cautions: [...cautions],
      address: requestedUrl,
      problem: 'no-page',
      at: now(),
    };
  const { shownAs } = record;
  const window = { width: shownAs.width, height: shownAs.height, locale: shownAs.locale || 'en' };
  const browser = await launch(window);
  let closed: Promise<void> | null = null;
  const close = () => (closed ??= browser.close());
  const stop = () => void close().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    const { product, version } = await browserSays(browser.tools);
    const spool = createSpool(browser.folder);
    const failures = (method: string, url: string) => record.failure(method, url);
    const shown = await showRecord(browser.tools, address, shownAs, answers, failures, spool, time);
    const about = { ...base, cautions: [...cautions], browser: { product, version }, address };
    const resources = resourcesOf(shown, record);
    if (!shown.isShown) {
      const problem = record.pictures.length === 0 ? 'not-a-page' : 'not-shown';
      return { ...about, text: null, pictures: [], resources, problem, at: now() };
    }
    // Comparing takes what it takes; only what was shown is cut short.
    const problem = time.left() > 0 ? null : 'time';
    const text = await textOf(shown, record);
    const pictures = await picturesOf(shown, record, signal);
    return { ...about, text, pictures, resources, problem, at: now() };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await close();
  }
}

function resourcesOf({ traffic }: Replayed, { answers }: StoredRecord): ReplayFinding['resources'] {
  const lacking = traffic.lacking();
  const asked = traffic.asked();
  return {
    asked,
    answered: asked - lacking.length,
    lacking: lacking.slice(0, REPLAY_NAMED).map((one) => ({ ...one })),
    stored: answers.stored,
    unused: answers.unused(),
  };
}

async function textOf(shown: Replayed, record: StoredRecord): Promise<ReplayFinding['text']> {
  const stored = await record.text().catch(() => null);
  if (stored === null || shown.text === null) return null;
  const { a, b, agree, onlyA, onlyB } = compareLines(linesIn(stored), linesIn(shown.text), REPLAY_NAMED);
  return { shown: a, replayed: b, agree, missing: [...onlyA], added: [...onlyB] };
}

async function picturesOf(
  shown: Replayed,
  record: StoredRecord,
  signal: AbortSignal,
): Promise<ReplayFinding['pictures']> {
  const matcher = startMatcher();
  const found: ReplayFinding['pictures'] = [];
  try {
    for (const path of record.pictures) {
      signal.throwIfAborted();
      const stored = await record.picture(path).catch(() => null);
      if (stored === null) continue;
      const blob = shown.pictures.find((one) => one.path === path)?.blob;
      const replayed = blob === undefined ? new Uint8Array() : await whole(blob);
      const match = await matcher.match(stored, replayed);
      found.push({ ...match, path, replayed: blob === undefined ? null : match.replayed });
    }
  } finally {
    await matcher.close();
  }
  return found;
}

async function whole(blob: Blob): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of blob.read()) parts.push(part);
  return Buffer.concat(parts);
}
