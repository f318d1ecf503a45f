import { randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import type { BrowserSource } from '../capture/browse/browsing-browser.ts';
import { chromiumSource } from '../capture/browse/chromium-source.ts';
import { viewSource } from '../capture/browse/view-source.ts';
import { nodeFiles } from '../node/durable.ts';
import type { VaultEnvironment } from '../vault/index.ts';
import { appHandlers } from './app-handlers.ts';
import { batchHandlers } from './batch/batch-handlers.ts';
import { browseHandlers } from './browse/browse-handlers.ts';
import { createBrowsings } from './browse/browsings.ts';
import { bundleHandlers } from './bundle-handlers.ts';
import { caseHandlers } from './case-handlers.ts';
import { createClockKeeper } from './clock-keeper.ts';
import { createClockWatch, type ClockWatch } from './clock-watch.ts';
import type { AppContext } from './context.ts';
import type { Session } from './session.ts';
import { createDispatcher } from './dispatcher.ts';
import { erasureHandlers } from './erasure-handlers.ts';
import { createFetch } from './fetch.ts';
import { handoverHandlers } from './handover-handlers.ts';
import { createHeadKeeper } from './heads/head-keeper.ts';
import type { App, Host } from './host.ts';
import { createIdleLock } from './idle-lock.ts';
import { csvHandlers } from './csv-handlers.ts';
import { entityHandlers } from './entity-handlers.ts';
import { matchHandlers } from './match-handlers.ts';
import { itemHandlers } from './item-handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { proxyHandlers } from './page/case-proxy.ts';
import { pageBriefHandlers } from './page/brief-handlers.ts';
import { pageViewHandlers } from './page/view-handlers.ts';
import { printHandlers } from './print-handlers.ts';
import { compareHandlers } from './replay/compare-handlers.ts';
import { replayHandlers } from './replay/replay-handlers.ts';
import { screenHandlers } from './screens/screen-handlers.ts';
import { searchHandlers } from './search-handlers.ts';
import { createEventBus, createJobs } from './jobs.ts';
import { receiptHandlers } from './receipt-handlers.ts';
import { createSettingsStore } from './settings-store.ts';
import { createStampSchedule } from './stamp-schedule.ts';
import { timeHandlers } from './time-handlers.ts';
import { transcriptHandlers } from './transcript-handlers.ts';
import { trustHandlers } from './trust-handlers.ts';
import { lockVault, vaultHandlers } from './vault-handlers.ts';
import { tool } from './version.ts';

/** What the machine gives: its clock, its randomness, its files. `boot` is new for every start of the program. */
function machine(): VaultEnvironment {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    clock: () => ({ source: 'none' }),
    random: (bytes) => randomBytes(bytes),
    boot: crypto.randomUUID(),
    tool,
    files: nodeFiles,
  };
}

/** Puts the use cases together for one host. Nothing is opened yet. `uptimeMs` is the machine's, its sleep included. */
export function createApp(
  host: Host,
  given: VaultEnvironment = machine(),
  uptimeMs: () => number = () => uptime() * 1000,
): App {
  const bus = createEventBus();
  const jobs = createJobs(bus);
  const { now, monotonic } = given;
  const clock = createClockKeeper({ now, monotonic, uptime: uptimeMs }, host.configFolder);
  const environment: VaultEnvironment = {
    ...given,
    clock: () => {
      const known = clock.state();
      return known.source === 'none' ? given.clock() : known;
    },
  };
  const watch = createClockWatch(clock, bus);
  const stamps = createStampSchedule(bus, now);
  let session: Session | null = null;
  const context: AppContext = {
    host,
    bus,
    jobs,
    settings: createSettingsStore(host.configFolder),
    environment,
    heads: createHeadKeeper(host.configFolder),
    clock,
    stamps,
    browsings: createBrowsings(sourceOf(host), bus, now),
    session: () => session,
    setSession: (next) => {
      session = next;
      stamps.follow(next?.vault ?? null);
      watch.follow(next?.vault ?? null);
    },
  };
  const idle = createIdleLock(
    () => void lockVault(context, idle, 'idle'),
    () => jobs.busy(),
    () => warnOfLock(context),
  );
  context.browsings.onUse(() => {
    idle.awake();
  });
  bus.subscribe(({ event }) => {
    if (event === 'case-changed') context.heads.rememberSoon(context.session);
  });
  const handlers = {
    ...appHandlers(context, idle),
    ...vaultHandlers(context, idle),
    ...caseHandlers(context),
    ...itemHandlers(context),
    ...searchHandlers(context),
    ...csvHandlers(context),
    ...entityHandlers(context),
    ...printHandlers(context),
    ...matchHandlers(context),
    ...pageHandlers(context),
    ...proxyHandlers(context),
    ...browseHandlers(context),
    ...batchHandlers(context),
    ...screenHandlers(context),
    ...replayHandlers(context),
    ...compareHandlers(context),
    ...pageBriefHandlers(context),
    ...pageViewHandlers(context),
    ...transcriptHandlers(context),
    ...bundleHandlers(context),
    ...trustHandlers(context),
    ...receiptHandlers(context),
    ...erasureHandlers(context),
    ...timeHandlers(context),
    ...handoverHandlers(context),
  };
  // An unforeseen error is shown to whoever runs the program with HOLDFAST_DEBUG; it may hold a path, so it goes nowhere else.
  const onFault = (error: unknown) => {
    if (process.env['HOLDFAST_DEBUG'] !== undefined) console.error(error);
  };
  const dispatch = createDispatcher(handlers, onFault);
  return {
    async call(name, input) {
      await clock.ready;
      noticeJump(watch, onFault);
      return dispatch(name, input);
    },
    subscribe: (listener) => bus.subscribe(listener),
    fetch: createFetch(context),
    async close() {
      await stamps.settled();
      await lockVault(context, idle, 'asked');
    },
  };
}

/** Where this host's browsers come from. */
function sourceOf({ views, browsers }: Host): BrowserSource {
  return views === undefined ? (browsers ?? chromiumSource({ seen: true })) : viewSource(views);
}

/** How long before the vault locks itself a person who has a browsing window open is told of it. */
const WARNING_SECONDS = 60;

/** Says that the vault is about to lock where more than its own window would close. Answers with the time that is left, in milliseconds. */
function warnOfLock({ browsings, bus }: AppContext): number {
  if (browsings.list().length === 0) return 0;
  bus.send({ event: 'lock-soon', seconds: WARNING_SECONDS });
  return WARNING_SECONDS * 1000;
}

/** A disk that refuses the record of a jump says so to the call itself, and the jump is kept for the next attempt. */
function noticeJump(watch: ClockWatch, onFault: (error: unknown) => void): void {
  try {
    watch.look();
  } catch (error) {
    onFault(error);
  }
}
