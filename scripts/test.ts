/** `npm test`: unit, property, vector, tampering and architecture tests, then the window in Chromium. Ends with one line of counts. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root, run } from './run.ts';

const folder = join(root, 'test-results');
const unitFile = join(folder, 'unit.json');
const windowFile = join(folder, 'window.json');

const unitResult = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
const windowResult = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const unitStatus = await run('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitFile}`,
]);
const unit = unitResult.safeParse(await json(unitFile));

const windowStatus = await run(
  'node_modules/@playwright/test/cli.js',
  ['test', '--config', 'test/e2e/playwright.config.ts'],
  {
    PLAYWRIGHT_JSON_OUTPUT_NAME: windowFile,
  },
);
const page = windowResult.safeParse(await json(windowFile));

const passed =
  (unit.data?.numPassedTests ?? 0) + (page.data?.stats.expected ?? 0) + (page.data?.stats.flaky ?? 0);
const skipped =
  (unit.data?.numPendingTests ?? 0) + (unit.data?.numTodoTests ?? 0) + (page.data?.stats.skipped ?? 0);
const counted = (unit.data?.numFailedTests ?? 0) + (page.data?.stats.unexpected ?? 0);
// A runner that broke off without a report, or failed outside any test, is a failure too.
const broken = (unitStatus !== 0 || !unit.success ? 1 : 0) + (windowStatus !== 0 || !page.success ? 1 : 0);
const failed = Math.max(counted, broken);
// Thousands of lines lie between a unit test that failed and the end of the run.
for (const { name, assertionResults } of unit.data?.testResults ?? []) {
  for (const test of assertionResults.filter(({ status }) => status === 'failed'))
    console.log(
      `failed: ${name} > ${test.fullName}\n${(test.failureMessages ?? []).join('\n').slice(0, 1000)}`,
    );
}
const line = `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
await writeFile(join(folder, 'summary.txt'), `${line}\n`);
console.log(line);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function json(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
