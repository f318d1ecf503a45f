import { z } from 'zod';
import type { Spool } from './blob.ts';
import { pause, within } from './clock.ts';
import { hear, tell, type DevTools } from './devtools.ts';
import type { Guard } from './guard/guard.ts';
import { createSteps, type Steps } from './record/steps.ts';
import type { Logs } from './recorder/log-lines.ts';
import { followLogs } from './recorder/logs.ts';
import type { RecordingLimits } from './recorder/budget.ts';
import { recordNetwork, type NetworkRecord } from './recorder/network.ts';
import { followSessions, type Attached } from './recorder/sessions.ts';
import { followWorkers, type ServiceWorker } from './recorder/workers.ts';

/** What is recorded of a document from its first request on. */
export interface DocumentRecord {
  readonly startedAt: string;
  readonly network: NetworkRecord;
  readonly logs: Logs;
  readonly steps: Steps;
}

/** A page that is being recorded, and everything that belongs to it. */
export interface Recording {
  readonly tools: DevTools;
  readonly page: Attached;
  /** The page, its frames of other sites and its workers. */
  readonly sessions: ReadonlyMap<string, Attached>;
  readonly document: DocumentRecord;
  workers(): readonly ServiceWorker[];
}

/** So long a page may take before it is ready to be recorded, in milliseconds. */
const READY_MS = 5000;

const download = z.object({ url: z.string() });
const opened = z.object({ url: z.string() });
const crashed = z.object({ targetId: z.string() });

/**
 * Records one document from now on: every event that `tools` gives is taken for its own. `page` names the target of the page itself; `windows` says what
 * becomes of windows that it opens.
 */
export function recordDocument(
  tools: DevTools,
  guard: Guard,
  spool: Spool,
  page: () => string | null,
  windows: 'popup-blocked' | 'window-opened',
  limits?: RecordingLimits,
): DocumentRecord {
  const startedAt = new Date().toISOString();
  const steps = createSteps();
  const network = recordNetwork(tools, guard, spool, limits);
  const urlOf = (requestId: string) => network.urlOf(requestId);
  const logs = followLogs(tools, urlOf, network.keep, () => {
    steps.lacks('console.jsonl', 'there is more of it than is kept');
  });
  const note = (level: string, url: string) => {
    logs.console.push({ at: new Date().toISOString(), level, text: '', url, line: 0 });
  };
  hear(tools, 'Browser.downloadWillBegin', download, ({ url }) => {
    note('download-denied', url);
    network.denied(url);
    steps.lacks('a download', 'downloads are denied');
  });
  hear(tools, 'Page.windowOpen', opened, ({ url }) => {
    note(windows, url);
  });
  hear(tools, 'Target.targetCrashed', crashed, ({ targetId }) => {
    steps.lacks(targetId === page() ? 'the page' : 'a frame or worker', 'it crashed');
  });
  return { startedAt, network, logs, steps };
}

/** Attaches to the browser's one page and records from its first request on; windows that it opens are closed. Rejects where the browser is gone. */
export async function openRecording(
  tools: DevTools,
  guard: Guard,
  spool: Spool,
  limits?: RecordingLimits,
): Promise<Recording> {
  let own: Attached | null = null;
  const document = recordDocument(tools, guard, spool, () => own?.target ?? null, 'popup-blocked', limits);
  const workers = followWorkers(tools);
  const sessions = await followSessions(tools, () => own?.target ?? null);
  own = await firstPage(sessions.current);
  // Nothing is heard of a document that a page goes to before the page itself has taken what it was told.
  await within(tools.send('Runtime.runIfWaitingForDebugger', {}, own.session), READY_MS);
  tell(tools, 'Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  tell(tools, 'Target.setDiscoverTargets', { discover: true });
  return { tools, page: own, sessions: sessions.current, document, workers };
}

/** The one page that a browser opened with. Rejects where there is none. */
export async function firstPage(current: ReadonlyMap<string, Attached>): Promise<Attached> {
  for (let tries = 0; tries < 200; tries++) {
    for (const one of current.values()) if (one.type === 'page') return one;
    await pause(25);
  }
  throw new Error('the browser has no page');
}
