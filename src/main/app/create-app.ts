import { randomBytes } from 'node:crypto';
import { nodeFiles } from '../node/durable.ts';
import type { VaultEnvironment } from '../vault/index.ts';
import { appHandlers } from './app-handlers.ts';
import { bundleHandlers } from './bundle-handlers.ts';
import { caseHandlers } from './case-handlers.ts';
import type { AppContext, Session } from './context.ts';
import { createDispatcher } from './dispatcher.ts';
import { createFetch } from './fetch.ts';
import type { App, Host } from './host.ts';
import { createIdleLock } from './idle-lock.ts';
import { itemHandlers } from './item-handlers.ts';
import { createEventBus, createJobs } from './jobs.ts';
import { createSettingsStore } from './settings-store.ts';
import { transcriptHandlers } from './transcript-handlers.ts';
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

/** Puts the use cases together for one host. Nothing is opened yet. */
export function createApp(host: Host, environment: VaultEnvironment = machine()): App {
  const bus = createEventBus();
  const jobs = createJobs(bus);
  let session: Session | null = null;
  const context: AppContext = {
    host,
    bus,
    jobs,
    settings: createSettingsStore(host.configFolder),
    environment,
    session: () => session,
    setSession: (next) => {
      session = next;
    },
  };
  const idle = createIdleLock(
    () => void lockVault(context, idle, 'idle'),
    () => jobs.busy(),
  );
  const handlers = {
    ...appHandlers(context, idle),
    ...vaultHandlers(context, idle),
    ...caseHandlers(context),
    ...itemHandlers(context),
    ...transcriptHandlers(context),
    ...bundleHandlers(context),
  };
  // An unforeseen error is shown to whoever runs the program with HOLDFAST_DEBUG; it may hold a path, so it goes nowhere else.
  const onFault = (error: unknown) => {
    if (process.env['HOLDFAST_DEBUG'] !== undefined) console.error(error);
  };
  return {
    call: createDispatcher(handlers, onFault),
    subscribe: (listener) => bus.subscribe(listener),
    fetch: createFetch(context),
    close: () => lockVault(context, idle, 'asked'),
  };
}
