import { join } from 'node:path';
import { _electron, test } from '@playwright/test';
import { root } from '../../scripts/bundling/parts.ts';
import { findElectron } from '../../scripts/electron-runtime.ts';
import { environmentIn } from './folders.ts';
import type { Page } from '@playwright/test';
import type { Folders } from './folders.ts';

/** The app in Electron, with its first window. Skips the running test where there is no runtime. */
export async function openElectron(folders: Folders): Promise<{ page: Page; close: () => Promise<void> }> {
  const runtime = await findElectron(root, process.env['ELECTRON_OVERRIDE_DIST_PATH']);
  test.skip(runtime === null, 'The Electron runtime is not on this machine.');
  const app = await _electron.launch({
    executablePath: runtime ?? '',
    args: [join(root, 'dist', 'main', 'electron.js'), `--user-data-dir=${folders.config}`],
    env: environmentIn(folders),
  });
  return { page: await app.firstWindow(), close: () => app.close() };
}
