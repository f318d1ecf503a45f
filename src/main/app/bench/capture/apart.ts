import { fork, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findChromium } from '../../../capture/chromium/find-chromium.ts';
import { workerUrl } from '../../../node/worker-url.ts';

const captured = z.object({
  counts: z.object({ requests: z.int(), stored: z.int(), bytes: z.int() }),
  peakMiB: z.number(),
});

/** A page captured by a process that did nothing else: how long the whole of it took, start and end included. */
export interface Captured extends z.infer<typeof captured> {
  readonly seconds: number;
}

/** Captures a page of this machine into a folder below `parent`, which is gone afterwards. Rejects where the process fails. */
export async function captureApart(parent: string, url: string): Promise<Captured> {
  const folder = join(parent, 'record');
  const start = performance.now();
  const entry = fileURLToPath(workerUrl('app/bench/capture/capture-worker.ts'));
  const child = fork(entry, [url, folder], { execArgv: process.execArgv });
  const told = await new Promise<unknown>((resolve, reject) => {
    let message: unknown;
    child.once('message', (value) => {
      message = value;
    });
    child.once('error', reject);
    child.once('exit', (status) => {
      if (message === undefined) reject(new Error(`the process that captures ended with ${String(status)}`));
      else resolve(message);
    });
  });
  const seconds = (performance.now() - start) / 1000;
  await rm(folder, { recursive: true, force: true });
  return { ...captured.parse(told), seconds };
}

/**
 * Saves a page with the package `single-file-cli` and the same browser, and says how many seconds that took. Null where the package is not installed;
 * rejects where it saves nothing.
 */
export async function singleFile(parent: string, url: string): Promise<number | null> {
  const program = singleFileProgram();
  if (program === null) return null;
  const folder = join(parent, 'single-file');
  await mkdir(folder);
  const { executablePath, args, env } = await findChromium();
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      program,
      url,
      join(folder, 'page.html'),
      `--browser-executable-path=${executablePath}`,
      `--browser-args=${JSON.stringify(args)}`,
    ],
    { env, cwd: folder, stdio: 'ignore' },
  );
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  const seconds = (performance.now() - start) / 1000;
  await rm(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`single-file-cli ended with ${String(status)}`);
  return seconds;
}

function singleFileProgram(): string | null {
  // Not a literal: the packaged app is built without it.
  const name: string = 'single-file-cli/package.json';
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), 'single-file-node.js');
  } catch {
    return null;
  }
}
