import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { settings, type Settings } from '../../shared/contract/app-methods.ts';

const defaults: Settings = { language: 'system', theme: 'system', lockMinutes: 5, timestampUrl: '' };
const RECENT_LIMIT = 8;

const stored = z
  .object({
    settings: settings.partial().catch({}),
    recentVaults: z.array(z.string()).catch([]),
  })
  .catch({ settings: {}, recentVaults: [] });

/** The few things that belong to the machine and not to a vault: no evidence, no name, no key. */
export interface SettingsStore {
  get(): Promise<Settings>;
  set(change: Partial<Settings>): Promise<Settings>;
  recentVaults(): Promise<readonly string[]>;
  rememberVault(path: string): Promise<void>;
  forgetVault(path: string): Promise<void>;
}

/** Keeps them in `settings.json` of a folder. A file that cannot be read counts as absent; one that cannot be written is an error. */
export function createSettingsStore(folder: string): SettingsStore {
  const file = join(folder, 'settings.json');
  const read = async () => {
    const text = await readFile(file, 'utf8').catch(() => '{}');
    return stored.parse(parseJson(text));
  };
  let queue: Promise<unknown> = Promise.resolve();
  const change = (
    edit: (value: z.infer<typeof stored>) => z.infer<typeof stored>,
  ): Promise<z.infer<typeof stored>> => {
    const next = queue.then(async () => {
      const value = edit(await read());
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const temporary = `${file}.${crypto.randomUUID()}.tmp`;
      await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
      await rename(temporary, file);
      return value;
    });
    queue = next.catch(() => undefined);
    return next;
  };
  return {
    get: async () => ({ ...defaults, ...(await read()).settings }),
    async set(part) {
      const value = await change((old) => ({ ...old, settings: { ...old.settings, ...part } }));
      return { ...defaults, ...value.settings };
    },
    recentVaults: async () => (await read()).recentVaults,
    async rememberVault(path) {
      await change((old) => ({
        ...old,
        recentVaults: [path, ...old.recentVaults.filter((one) => one !== path)].slice(0, RECENT_LIMIT),
      }));
    },
    async forgetVault(path) {
      await change((old) => ({ ...old, recentVaults: old.recentVaults.filter((one) => one !== path) }));
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
