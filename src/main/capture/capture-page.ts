import { createSpool, type Blob, type Spool } from './blob.ts';
import type { BrowserSource } from './browse/browsing-browser.ts';
import { launchChromium } from './chromium/launch.ts';
import { deadline } from './clock.ts';
import { direct, freshWord, readProxy } from './gate/route.ts';
import { checkProxy } from './gate/upstream.ts';
import { acceptAddress, createGuard } from './guard/guard.ts';
import { captureOnce } from './gather.ts';
import { openJournal, type Safekeeping } from './journal/journal.ts';
import { assemble, type Gathered } from './record/assemble.ts';
import { listed, type CaptureSummary, type ListedFile } from './record/capture-json.ts';
import { viewport } from './page/open-page.ts';
import { recordingLimits } from './recorder/budget.ts';
import { unlessStopped, type Stage } from './stages.ts';
import type { RecordFile } from './wacz/pack.ts';

/** What a person asks for. */
export interface CaptureRequest {
  readonly url: string;
  /** Lets this one capture reach this machine and private networks. */
  readonly allowPrivate: boolean;
  /** The proxy that everything goes through, as `readProxy` reads it; straight without one. */
  readonly proxy?: string | undefined;
  /** Goes on where a certificate is bad, since the person decided so; the record says it. */
  readonly allowBadCertificate?: boolean | undefined;
  /** Presses buttons that show more of the same, since the person asked for that; nothing is ever pressed otherwise. */
  readonly loadMore?: boolean | undefined;
  /** By how much this machine's clock was last found to be off, and by whom; the system's clock as it is without it. */
  readonly clock?: CaptureSummary['clock'] | undefined;
  /** The time for the whole, a part of it kept for writing. */
  readonly timeoutMs: number;
  /** The most bytes of bodies, and the most requests, that are taken; `recordingLimits` without them. */
  readonly maxBytes?: number | undefined;
  readonly maxRequests?: number | undefined;
  /** Name and version of the program, for the record. */
  readonly software: string;
  /** Where its browser comes from; a Chromium in a process of its own without it. */
  readonly launch?: BrowserSource['openAlone'] | undefined;
  /** Where the capture keeps what it has got while it is under way; without it, what it has goes with its process. */
  readonly safekeeping?: Safekeeping | undefined;
  /** Ends the capture early: what has come until then is the record, and it is incomplete. */
  readonly finish?: AbortSignal | undefined;
  /** Ends the capture; nothing of it is kept then. */
  readonly signal?: AbortSignal;
  /** Hears each stage as it begins. */
  readonly onStage?: (stage: Stage) => void;
}

/** A finished record. Its bytes are there until `work` ends. */
export interface CapturedPage {
  readonly summary: CaptureSummary;
  /** Every file beside `page.wacz`. */
  readonly files: readonly RecordFile[];
  readonly wacz: Blob;
  readonly listed: readonly ListedFile[];
  /** What the marks of withheld secrets were made with: it stays with the vault and is never handed over. */
  readonly salt: Uint8Array;
}

/** Half of what is seen is never worth the whole: this part of the time is kept for reading certificates, hiding secrets and writing. */
const FOR_WRITING = 0.15;

/**
 * Captures a page from a clean browser and hands the record to `work`; browser and temporary files are gone when this returns. What goes wrong with the
 * page is part of the record. Rejects with a CaptureError where the capture cannot begin: nothing was asked of anybody then; and with the signal's reason.
 */
export async function capturePage<Value>(
  request: CaptureRequest,
  work: (page: CapturedPage) => Promise<Value>,
): Promise<Value> {
  const { signal, onStage } = request;
  signal?.throwIfAborted();
  const route = request.proxy === undefined ? direct : readProxy(request.proxy, freshWord);
  if (route.kind !== 'direct') await checkProxy(route);
  const guard = createGuard(request.allowPrivate, route);
  const url = await acceptAddress(request.url, guard);
  const time = deadline(request.timeoutMs * (1 - FOR_WRITING), request.finish);
  const passOverCertificates = request.allowBadCertificate ?? false;
  const locale = Intl.DateTimeFormat().resolvedOptions().locale;
  onStage?.('opening');
  const launch = request.launch ?? launchChromium;
  const browser = await launch({ ...viewport, locale, guard, passOverCertificates });
  const kept = request.safekeeping;
  const journal = kept === undefined ? null : await openJournal(kept).catch(() => null);
  try {
    const spool = journal?.spool ?? createSpool(browser.folder);
    onStage?.('loading');
    const task = {
      time,
      timeoutMs: request.timeoutMs,
      guard,
      spool,
      journal,
      chains: browser.chains,
      limits: {
        ...recordingLimits,
        bytes: request.maxBytes ?? recordingLimits.bytes,
        requests: request.maxRequests ?? recordingLimits.requests,
      },
      loadMore: request.loadMore ?? false,
      clock: request.clock ?? { source: 'system', offsetMs: null },
      conditions: {
        badCertificates: passOverCertificates ? ('allowed' as const) : ('refused' as const),
        sandbox: browser.isSandboxed,
      },
      ...(onStage === undefined ? {} : { onStage }),
    };
    const gathered = await unlessStopped(captureOnce(browser.tools, url, task), signal);
    const missing = request.finish?.aborted === true ? [...gathered.missing, endedEarly] : gathered.missing;
    onStage?.('packing');
    const whole = assemblePage({ ...gathered, missing }, request.software, spool);
    return await work(await unlessStopped(whole, signal));
  } finally {
    await browser.close();
    await journal?.close();
  }
}

const endedEarly = {
  what: 'everything that was still to come',
  reason: 'the capture was ended before it was done',
} as const;

/** Makes the record of what was gathered. Its bytes are there as long as the spool's are. */
export async function assemblePage(
  gathered: Gathered,
  software: string,
  spool: Spool,
): Promise<CapturedPage> {
  const { summary, files, wacz, salt } = await assemble(gathered, software, spool);
  return { summary, files, wacz, listed: listed(files), salt };
}
