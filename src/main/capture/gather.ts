import type { Spool } from './blob.ts';
import { within, type Deadline } from './clock.ts';
import type { DevTools } from './devtools.ts';
import type { Guard } from './guard/guard.ts';
import type { Journal } from './journal/journal.ts';
import { behavioursOfLoading, lacksOfLoading, unlessStored } from './page/arrival.ts';
import { endEndlessScripts } from './page/endless.ts';
import { whenGone } from './page/gone.ts';
import { keepPage } from './page/keep-page.ts';
import { openPage, viewport, type Loading } from './page/open-page.ts';
import { windowPicture } from './page/pictures.ts';
import { settle } from './page/settle.ts';
import { browserSays, pageSays } from './record/about-page.ts';
import type { Gathered } from './record/assemble.ts';
import type { CaptureSummary } from './record/capture-json.ts';
import { serverChains } from './record/certificates.ts';
import { conditionsOf, distrusted, type BrowserConditions } from './record/conditions.ts';
import { createSteps } from './record/steps.ts';
import { wayOf } from './record/way.ts';
import type { RecordingLimits } from './recorder/budget.ts';
import { openRecording, type Recording } from './recording.ts';
import type { Stage } from './stages.ts';
import { secretsKept } from './secrets/kept-by-page.ts';
import type { SeenChains } from './tls/seen-chains.ts';
import type { RecordFile } from './wacz/pack.ts';

/** What a capture works with. */
export interface Task {
  readonly time: Deadline;
  readonly timeoutMs: number;
  readonly guard: Guard;
  readonly spool: Spool;
  /** What keeps the capture while it is under way, where something does. */
  readonly journal?: Journal | null;
  /** The certificates that servers showed; null where only the browser knows them. */
  readonly chains: SeenChains | null;
  /** What may be taken from the network. */
  readonly limits?: RecordingLimits;
  readonly conditions?: BrowserConditions;
  /** Buttons like "Show more" are pressed. */
  readonly loadMore?: boolean;
  /** By how much this machine's clock was last found to be off, and by whom. */
  readonly clock?: CaptureSummary['clock'];
  readonly onStage?: (stage: Stage) => void;
}

/** What is known of a document before it is gathered. */
export interface Shown {
  readonly requestedUrl: string;
  readonly loading: Loading;
  /** Resolves when the page is there no longer; where it is not given, that is heard from now on. */
  readonly gone?: Promise<unknown>;
  readonly profile: CaptureSummary['profile'];
  readonly viewport: CaptureSummary['viewport'];
  readonly toolsOpened: boolean;
  /** Pictures that were made before. */
  readonly pictures: readonly RecordFile[];
  /** Secrets that stand in no header of this record. */
  readonly secrets: readonly string[];
  /** What was typed into password fields. */
  readonly passwords: readonly string[];
}

/** Opens the page once and gathers everything of it. Never rejects for what is wrong with the page; rejects where the browser is gone before it began. */
export async function captureOnce(tools: DevTools, url: string, task: Task): Promise<Gathered> {
  const { time, guard, spool } = task;
  const recording = await openRecording(tools, guard, spool, task.limits);
  const { session, target } = recording.page;
  const { network, steps } = recording.document;
  const { startedAt } = recording.document;
  const { timeoutMs } = task;
  const conditions = conditionsOf(guard, task.conditions);
  task.journal?.follow(recording.document, { requestedUrl: url, startedAt, timeoutMs, conditions, viewport });
  const gone = whenGone(tools, recording.page);
  steps.endOn(gone);
  const ends = { closed: 'it closed itself', ended: 'the browser ended while it was captured' };
  void gone.then((how) => how !== 'crashed' && steps.lacks('the page', ends[how]));
  const metrics = { ...viewport, deviceScaleFactor: 1, mobile: false };
  await tools.send('Emulation.setDeviceMetricsOverride', metrics, session);
  const pictures: RecordFile[] = [];
  const loading = await openPage(tools, session, target, url, network, time, async () => {
    const picture = await steps.attempt('initial.png', time.left(0.55), () => shoot(recording, spool));
    if (picture === null) return;
    pictures.push({ path: 'initial.png', blob: picture });
    task.journal?.file({ path: 'initial.png', blob: picture });
  });
  for (const { what, reason } of lacksOfLoading(loading)) steps.lacks(what, reason);
  task.onStage?.('picturing');
  const shown = {
    requestedUrl: url,
    loading,
    gone,
    viewport,
    pictures,
    profile: 'clean',
    toolsOpened: false,
  } as const;
  const gathered = await gather(recording, { ...shown, secrets: [], passwords: [] }, task);
  // The capture goes on without a journal where there is no room for it.
  await task.journal?.gathered(gathered).catch(() => undefined);
  return gathered;
}

/** Gathers everything of the document that is shown at present, without asking for it again. Never rejects for what is wrong with the page. */
export async function gather(recording: Recording, shown: Shown, task: Task): Promise<Gathered> {
  const { tools, page: own, sessions, document } = recording;
  const { session, target } = own;
  const { network, logs } = document;
  // What one capture of a document lacks, the next one may have.
  const steps = createSteps();
  const { time, timeoutMs, guard, spool } = task;
  const { loading, requestedUrl } = shown;
  steps.endOn(shown.gone ?? whenGone(tools, own));
  const isShown = loading.problem === null || loading.problem === 'TIMED_OUT';
  const endless = endEndlessScripts(tools, session, time);
  const says = isShown
    ? await steps.attempt('what the page says of itself', time.left(0.7), () =>
        pageSays(tools, session, target),
      )
    : null;
  const settled = isShown
    ? await steps.attempt('settled.png', time.left(0.8), () => shoot(recording, spool))
    : null;
  if (settled !== null) task.journal?.file({ path: 'settled.png', blob: settled });
  const page = isShown
    ? await keepPage(tools, {
        session,
        target,
        sessions,
        network,
        spool,
        onPicture: (picture) => task.journal?.file(picture),
        time,
        steps,
        loadMore: task.loadMore ?? false,
        endless,
      })
    : null;
  endless.stop();
  await settle(network, () => Math.min(1000, time.left()), 200);
  // A person may go on with the page that they look at; one of our own ends with its capture.
  if (shown.profile === 'clean') await network.end();
  const recorded = (await within(network.snapshot(), 10_000)) ?? {
    exchanges: network.exchanges.map((one) => ({ ...one })),
    lines: [...network.lines],
  };
  const { exchanges } = recorded;
  const kept = await secretsKept(tools, sessions.values(), exchanges);
  const chains =
    (await steps.attempt('certificates', 5000, () => serverChains(tools, exchanges, task.chains))) ?? [];
  const finalUrl = says?.url ?? loading.arrivedAt ?? requestedUrl;
  const { redirects, main } = wayOf(exchanges, loading.hops, finalUrl);
  const browser = await within(browserSays(tools), 2000).catch(() => undefined);
  return {
    exchanges,
    network: recorded.lines,
    logs: {
      console: [...logs.console],
      websocket: [...logs.websocket],
      sse: [...logs.sse],
      handshakes: logs.handshakes.map((one) => ({ ...one })),
    },
    chains,
    resolved: await Promise.all(guard.resolved.values()),
    refused: [...guard.refused],
    pictures: [
      ...shown.pictures,
      ...(settled === null ? [] : [{ path: 'settled.png', blob: settled }]),
      ...(page?.pictures ?? []),
    ],
    words: page?.words ?? [],
    values: page?.values ?? [],
    pdf: page?.pdf ?? null,
    mhtml: page?.mhtml ?? null,
    passwords: [...(page?.passwords ?? []), ...shown.passwords, ...kept.sure],
    secrets: [...shown.secrets, ...kept.values],
    missing: unlessStored(
      [...document.steps.missing, ...steps.missing, ...distrusted(chains)],
      loading,
      exchanges,
      logs.console.flatMap(({ level, url }) => (level === 'download-denied' ? [String(url)] : [])),
    ),
    summary: {
      requestedUrl,
      redirects,
      finalUrl,
      status: main?.answer?.status ?? null,
      title: says?.title ?? '',
      startedAt: document.startedAt,
      settledAt: loading.settledAt,
      clock: task.clock ?? { source: 'system', offsetMs: null },
      browser: browser ?? { product: '', version: '', userAgent: '' },
      viewport: shown.viewport,
      devicePixelRatio: says?.devicePixelRatio ?? 1,
      locale: says?.locale ?? '',
      timeZone: says?.timeZone ?? '',
      profile: shown.profile,
      conditions: conditionsOf(guard, task.conditions),
      serviceWorkers: recording.workers(),
      behaviours: [...behavioursOfLoading(loading), ...(page?.behaviours ?? [])],
      limits: [
        { name: 'timeMs', value: timeoutMs, reached: time.isOver() },
        ...network.limits(),
        ...(page?.limits ?? []),
      ],
      toolsOpened: shown.toolsOpened,
    },
  };
}

const shoot = async ({ tools, page }: Recording, spool: Spool) =>
  spool.of(await windowPicture(tools, page.session));
