import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the browser's own window would otherwise ask the network for while a person types, or offer to keep. */
const quiet = {
  search: { suggest_enabled: false },
  alternate_error_pages: { enabled: false },
  net: { network_prediction_options: 2 },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  safebrowsing: { enabled: false },
  signin: { allowed: false },
  translate: { enabled: false },
};

const preferences = z.record(z.string(), z.unknown());

/** Puts these choices among the preferences of a profile that no browser has open; what else stands there stays. */
export async function quietProfile(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  const file = join(folder, 'Preferences');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = await readFile(file, 'utf8').then(
    (text) => preferences.safeParse(JSON.parse(text)).data ?? {},
    () => ({}),
  );
  await writeFile(file, JSON.stringify(merged(before, quiet)), { mode: 0o600 });
}

function merged(
  before: Readonly<Record<string, unknown>>,
  added: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const all: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(added)) {
    const inner = preferences.safeParse(value).data;
    all[name] = inner === undefined ? value : merged(preferences.safeParse(before[name]).data ?? {}, inner);
  }
  return all;
}
