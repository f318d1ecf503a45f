import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import type { Options } from './fixtures.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pictures = { locale: 'en-GB', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 800 } };

// Where `npm test` wants the counts of this run.
const counts = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];

// One suite, two hosts: the same tests drive the app in a local browser and in Electron.
export default defineConfig<Options>({
  testDir: here('.'),
  outputDir: here('../../test-results/e2e'),
  globalSetup: here('./build-first.ts'),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    [here('./skip-reasons.ts')],
    ...(counts === undefined ? [] : ([['json', { outputFile: counts }]] as const)),
  ],
  use: { trace: 'retain-on-failure', ...pictures },
  projects: [
    { name: 'browser', use: { host: 'browser' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
