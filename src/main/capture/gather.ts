import type { Spool } from './blob.ts';
import { pause, within, type Deadline } from './clock.ts';
import { hear, tell, type DevTools } from './devtools.ts';
import type { Guard } from './guard/guard.ts';
import { openPage, settle, viewport } from './page/open-page.ts';
import { windowPicture } from './page/pictures.ts';
import { keepPage } from './page/keep-page.ts';
import { browserSays, pageSays } from './record/about-page.ts';
import type { Gathered } from './record/assemble.ts';
import { serverChains } from './record/certificates.ts';
import { createSteps } from './record/steps.ts';
import { wayOf } from './record/way.ts';
import { followLogs } from './recorder/logs.ts';
import { recordNetwork } from './recorder/network.ts';
import { followSessions, type Attached } from './recorder/sessions.ts';
import { followWorkers } from './recorder/workers.ts';
import type { RecordFile } from './wacz/pack.ts';
import { z } from 'zod';

/** What a capture works with. */
export interface Task {
  readonly url: string;
  readonly time: Deadline;
  readonly timeoutMs: number;
  readonly guard: Guard;
  readonly spool: Spool;
}

const download = z.object({ url: z.string(), suggestedFilename: z.string() });
const opened = z.object({ url: z.string() });
const crashed = z.object({ targetId: z.string() });

/** Opens the page once and gathers everything of it. Never rejects for what is wrong with the page; rejects where the browser is gone before it began. */
export async function gather(
  tools: DevTools,
  { url, time, timeoutMs, guard, spool }: Task,
): Promise<Gathered> {
  const startedAt = new Date().toISOString();
  const steps = createSteps();
  const network = recordNetwork(tools, guard, spool);
  const logs = followLogs(tools, (requestId) => network.urlOf(requestId));
  const workers = followWorkers(tools);
  let own: Attached | null = null;
  hear(tools, 'Browser.downloadWillBegin', download, ({ url: from }) => {
    logs.console.push({
      at: new Date().toISOString(),
      level: 'download-denied',
      text: '',
      url: from,
      line: 0,
    });
    steps.lacks('a download', 'downloads are denied');
  });
  hear(tools, 'Page.windowOpen', opened, ({ url: wanted }) => {
    logs.console.push({
      at: new Date().toISOString(),
      level: 'popup-blocked',
      text: '',
      url: wanted,
      line: 0,
    });
  });
  hear(tools, 'Target.targetCrashed', crashed, ({ targetId }) => {
    steps.lacks(targetId === own?.target ? 'the page' : 'a frame or worker', 'it crashed');
  });
  const sessions = await followSessions(tools, () => own?.target ?? null);
  own = await firstPage(sessions.current);
  const { session, target } = own;
  tell(tools, 'Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  tell(tools, 'Target.setDiscoverTargets', { discover: true });
  const metrics = { ...viewport, deviceScaleFactor: 1, mobile: false };
  await tools.send('Emulation.setDeviceMetricsOverride', metrics, session);

  const pictures: RecordFile[] = [];
  const shoot = (path: string) => async () => {
    pictures.push({ path, blob: await spool.of(await windowPicture(tools, session)) });
  };
  const loading = await openPage(tools, session, target, url, network, time, async () => {
    await steps.attempt('initial.png', time.left(0.55), shoot('initial.png'));
  });
  if (loading.problem !== null) steps.lacks('the page', `it could not be opened: ${loading.problem}`);
  else if (loading.settledAt === null)
    steps.lacks('the end of loading', 'the page kept asking until the time was over');
  const isShown = loading.problem === null || loading.problem === 'TIMED_OUT';
  const says = isShown
    ? await steps.attempt('what the page says of itself', time.left(), () => pageSays(tools, session, target))
    : null;
  if (isShown) await steps.attempt('settled.png', time.left(), shoot('settled.png'));
  const page = isShown
    ? await keepPage(tools, { session, target, sessions: sessions.current, network, spool, time, steps })
    : null;
  await settle(network, () => Math.min(1000, time.left()), 200);
  await within(network.close(), 10_000);
  const chains =
    (await steps.attempt('certificates', 5000, () => serverChains(tools, session, network.exchanges))) ?? [];
  const finalUrl = says?.url ?? url;
  const { redirects, main } = wayOf(network.exchanges, loading.hops, finalUrl);
  const browser = (await within(browserSays(tools), 2000).catch(() => undefined)) ?? {
    product: '',
    version: '',
    userAgent: '',
  };
  return {
    exchanges: network.exchanges,
    network: network.lines,
    logs,
    chains,
    resolved: await Promise.all(guard.resolved.values()),
    pictures: [...pictures, ...(page?.pictures ?? [])],
    words: page?.words ?? [],
    values: page?.values ?? [],
    pdf: page?.pdf ?? null,
    mhtml: page?.mhtml ?? null,
    passwords: page?.passwords ?? [],
    missing: steps.missing,
    summary: {
      requestedUrl: url,
      redirects,
      finalUrl,
      status: main?.answer?.status ?? null,
      title: says?.title ?? '',
      startedAt,
      settledAt: loading.settledAt,
      clock: { source: 'system', offsetMs: null },
      browser,
      viewport,
      devicePixelRatio: says?.devicePixelRatio ?? 1,
      locale: says?.locale ?? '',
      timeZone: says?.timeZone ?? '',
      profile: 'clean',
      serviceWorkers: workers(),
      behaviours: page?.behaviours ?? [],
      limits: [{ name: 'timeMs', value: timeoutMs, reached: time.left() <= 0 }, ...(page?.limits ?? [])],
      toolsOpened: false,
    },
  };
}

async function firstPage(current: ReadonlyMap<string, Attached>): Promise<Attached> {
  for (let tries = 0; tries < 200; tries++) {
    for (const one of current.values()) if (one.type === 'page') return one;
    await pause(25);
  }
  throw new Error('the browser has no page');
}
