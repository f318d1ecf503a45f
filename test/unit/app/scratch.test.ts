import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../src/main/hosts/cli/main.ts', import.meta.url));

it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'a measurement that is ended by %s takes its files with it',
  async (signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast scratch é '));
    try {
      const child = spawn(
        process.execPath,
        [main, 'bench', 'seal', '--out', folder, '--bytes', '200000000'],
        {
          stdio: 'ignore',
        },
      );
      const ended = once(child, 'close');
      while ((await readdir(folder)).length === 0 && child.exitCode === null) await delay(20);
      await delay(200);
      expect(await readdir(folder)).toHaveLength(1);
      child.kill(signal);
      expect(await ended).toEqual([signal === 'SIGINT' ? 130 : 143, null]);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
