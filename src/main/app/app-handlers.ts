import { basename, join } from 'node:path';
import type { AppContext } from './context.ts';
import type { Handlers } from './dispatcher.ts';
import { listFolder } from './folder-listing.ts';
import type { IdleLock } from './idle-lock.ts';
import { isPresent } from './vault-handlers.ts';

type Area =
  | 'app.info'
  | 'app.forgetVault'
  | 'settings.get'
  | 'settings.set'
  | 'app.awake'
  | 'job.cancel'
  | 'desktop.chooseFiles'
  | 'desktop.chooseFolder'
  | 'desktop.listFolder'
  | 'desktop.reveal';

/** What belongs to the machine rather than to a vault: settings, dialogs, folders, and signs of life. */
export function appHandlers(
  { host, settings, jobs, session }: AppContext,
  idle: IdleLock,
): Pick<Handlers, Area> {
  const { desktop } = host;
  return {
    async 'app.info'() {
      const named = host.vaultAtStart === undefined ? [] : [host.vaultAtStart];
      const recent = new Set([...named, ...(await settings.recentVaults())]);
      return {
        version: host.version,
        host: host.kind,
        platform: process.platform,
        nativeDialogs: desktop.nativeDialogs,
        recentVaults: [...recent].map((path) => ({ path, name: basename(path), present: isPresent(path) })),
        suggestedFolder: join(host.documentsFolder, 'Holdfast'),
      };
    },
    async 'app.forgetVault'({ path }) {
      await settings.forgetVault(path);
      return {};
    },
    'settings.get': () => settings.get(),
    async 'settings.set'(change) {
      const next = await settings.set(change);
      if (session() !== null) idle.start(next.lockMinutes);
      return next;
    },
    'app.awake'() {
      if (session() !== null) idle.awake();
      return {};
    },
    'job.cancel'({ job }) {
      jobs.cancel(job);
      return {};
    },
    'desktop.chooseFiles': async ({ purpose }) => ({ paths: [...(await desktop.chooseFiles(purpose))] }),
    'desktop.chooseFolder': async ({ purpose }) => ({ path: await desktop.chooseFolder(purpose) }),
    'desktop.listFolder': ({ path }) => listFolder(path),
    'desktop.reveal': async ({ path }) => ({ shown: await desktop.reveal(path) }),
  };
}
