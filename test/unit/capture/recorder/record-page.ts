import { rm } from 'node:fs/promises';
import { launchChromium, type Browser } from '../../../../src/main/capture/chromium/launch.ts';
import { createGuard } from '../../../../src/main/capture/guard/guard.ts';
import { createSpool, type Spool } from '../../../../src/main/capture/blob.ts';
import { pause } from '../../../../src/main/capture/clock.ts';
import { openRecording, type Recording } from '../../../../src/main/capture/recording.ts';
import type { RecordingLimits } from '../../../../src/main/capture/recorder/budget.ts';
import type { Exchange } from '../../../../src/main/capture/recorder/exchange.ts';
import type { Line, Logs } from '../../../../src/main/capture/recorder/log-lines.ts';
import type { HardServer } from './hard-server.ts';

/** What the recorder made of a page, without pictures and the like. */
export interface Recorded {
  readonly exchanges: readonly Exchange[];
  readonly lines: readonly Line[];
  readonly logs: Logs;
  readonly limits: ReturnType<Recording['document']['network']['limits']>;
}

/** How a page is recorded. */
export interface Manner {
  /** Whether certificates that nobody trusts are passed over. */
  readonly anyCertificate?: boolean;
  /** When enough was seen; at the latest after `most` milliseconds. */
  readonly until?: () => boolean;
  readonly most?: number;
  readonly limits?: RecordingLimits;
  readonly spool?: (folder: string) => Spool;
  /** Has a look at the page while it is open. */
  readonly meanwhile?: (recording: Recording, browser: Browser) => Promise<void>;
}

/** Opens a page in a browser of its own and records what happens on its network until it has asked for `/plain/done`, or as `manner` says. */
export async function recordPage(server: HardServer, url: string, manner: Manner = {}): Promise<Recorded> {
  const guard = createGuard(true);
  const browser = await launchChromium({
    width: 800,
    height: 600,
    locale: 'en',
    guard,
    passOverCertificates: manner.anyCertificate === true,
  });
  try {
    const spool = (manner.spool ?? createSpool)(browser.folder);
    const recording = await openRecording(browser.tools, guard, spool, manner.limits);
    const { tools, page, document } = recording;
    const from = server.log.length;
    tools.send('Page.navigate', { url }, page.session).catch(() => undefined);
    const isDone = () =>
      document.network.inFlight() === 0 && server.log.slice(from).some(({ path }) => path === '/plain/done');
    const enough = manner.until ?? isDone;
    const end = performance.now() + (manner.most ?? 8000);
    while (!enough() && performance.now() < end) await pause(50);
    await manner.meanwhile?.(recording, browser);
    await pause(300);
    const { exchanges: all, lines } = await document.network.snapshot();
    const exchanges = all.filter((one) => !one.url.endsWith('/favicon.ico'));
    for (const one of exchanges) if (one.body !== null) await drain(one.body.read());
    return { exchanges, lines, logs: document.logs, limits: document.network.limits() };
  } finally {
    await browser.close();
    await rm(browser.folder, { recursive: true, force: true });
  }
}

async function drain(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of bytes) if (part.length === 0) return;
}

/** One line for each request: method, path, status, and the body that is stored or the reason why none is. */
export function told({ exchanges }: Recorded): readonly string[] {
  return exchanges.map(({ method, url, answer, body, failure }) => {
    const end = failure?.reason ?? body?.sha256 ?? 'nothing';
    return `${method} ${pathOf(url)} ${String(answer?.status ?? '-')} ${end}`;
  });
}

/** The same of what the server says that it sent, of whole answers. */
export function sent(server: HardServer, from = 0): readonly string[] {
  return server.log
    .slice(from)
    .filter(({ whole }) => whole)
    .map(({ method, path, status, sha256 }) => `${method} ${path} ${String(status)} ${sha256()}`);
}

export const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};
