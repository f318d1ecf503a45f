import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkVault, unlockVault } from '../../../src/main/vault/index.ts';
import { faultyFiles } from './support/faulty-files.ts';
import {
  codeOf,
  environment,
  newVault,
  PASSPHRASE,
  takeIn,
  temporaryFolder,
  vaultWithCase,
} from './support/vaults.ts';

/** Programs of the system, not of this project: where they are missing the tests that need them are skipped. */
const tool = { mount: 'mount', umount: 'umount' } as const;

/** A file system of its own; null where this machine lets nobody make one. */
function smallDisk(options: string): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast disk-'));
  if (spawnSync(tool.mount, ['-t', 'tmpfs', '-o', options, 'none', folder]).status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  afterAll(() => {
    spawnSync(tool.umount, [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const disk = smallDisk('size=6m');
if (disk === null)
  console.log('skipped: a really full and a really read-only disk (mounting a tmpfs is not allowed here)');

describe('a full disk', () => {
  it('met while a file is taken in keeps nothing of that file and everything from before', async () => {
    const folder = temporaryFolder();
    let full = false;
    const { files } = faultyFiles((_count, call) => full && call === 'write', 'ENOSPC');
    const { vault, ...matter } = await vaultWithCase(folder, environment({ files }));
    await takeIn(vault, matter, Buffer.from('before'));
    full = true;
    expect(await codeOf(takeIn(vault, matter, randomBytes(3_000_000)))).toBe('DISK_FULL');
    full = false;
    await takeIn(vault, matter, Buffer.from('after'));
    const report = await checkVault(vault);
    expect(report).toMatchObject({ verdict: 'intact', objects: 2 });
    expect(report.leftovers).toMatchObject([{ kind: 'interrupted-intake', exhibit: 'AB/2' }]);
    await vault.lock();
  });

  it.skipIf(disk === null)(
    'that is really full says so for files and for records, and takes both again once there is room',
    async () => {
      const folder = join(disk ?? '', 'vault');
      const { vault, ...matter } = await vaultWithCase(folder);
      await takeIn(vault, matter, randomBytes(100_000));
      expect(await codeOf(takeIn(vault, matter, randomBytes(8_000_000)))).toBe('DISK_FULL');

      const filler = join(disk ?? '', 'filler');
      let size = 6_000_000;
      for (; size > 1000; size = Math.floor(size / 2)) {
        try {
          writeFileSync(filler, randomBytes(size), { flag: 'a' });
        } catch {
          // Filled as far as this size goes; smaller pieces fill the rest.
        }
      }
      const appended = () =>
        vault.transact((transaction) => {
          for (let n = 0; n < 500; n += 1)
            transaction.append(matter.ledger, { type: 'search.made', details: { n } });
        });
      const events = () => vault.records.events.count(2);
      const before = events();
      expect(await codeOf(appended)).toBe('DISK_FULL');
      expect(events()).toBe(before);

      rmSync(filler);
      appended();
      expect(events()).toBe(before + 500);
      expect(await checkVault(vault)).toMatchObject({ verdict: 'intact', findings: [], objects: 1 });
      await vault.lock();
      const again = await unlockVault(folder, PASSPHRASE, environment());
      expect((await checkVault(again)).verdict).toBe('intact');
      await again.lock();
      rmSync(folder, { recursive: true });
    },
  );

  it.skipIf(disk === null)('leaves no half vault when one is made on it', async () => {
    const filler = join(disk ?? '', 'filler');
    const folder = join(disk ?? '', 'new');
    mkdirSync(folder);
    writeFileSync(filler, randomBytes(6_200_000));
    expect(await codeOf(newVault(folder))).toBe('DISK_FULL');
    rmSync(filler);
    await newVault(folder);
    await (await unlockVault(folder, PASSPHRASE, environment())).lock();
    rmSync(folder, { recursive: true });
  });
});

describe('a read-only disk', () => {
  it('is named as such by every call that would write', async () => {
    const folder = temporaryFolder();
    let readOnly = false;
    const { files } = faultyFiles((_count, call) => readOnly && call !== 'remove', 'EROFS');
    const { vault, ...matter } = await vaultWithCase(folder, environment({ files }));
    readOnly = true;
    expect(await codeOf(newVault(join(folder, 'other'), environment({ files })))).toBe('READ_ONLY');
    expect(await codeOf(takeIn(vault, matter, Buffer.from('x')))).toBe('READ_ONLY');
    await vault.lock();
  });

  it.skipIf(disk === null)('lets nobody unlock a vault on it, and says why', async () => {
    const folder = join(disk ?? '', 'vault');
    await newVault(folder);
    const header = readFileSync(join(folder, 'vault.json'));
    execFileSync(tool.mount, ['-o', 'remount,ro', disk ?? '']);
    try {
      expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('READ_ONLY');
      expect(await codeOf(newVault(join(disk ?? '', 'another')))).toBe('READ_ONLY');
      expect(readFileSync(join(folder, 'vault.json'))).toEqual(header);
    } finally {
      execFileSync(tool.mount, ['-o', 'remount,rw', disk ?? '']);
    }
    await (await unlockVault(folder, PASSPHRASE, environment())).lock();
    rmSync(folder, { recursive: true });
  });

  const everyoneObeys = process.getuid?.() !== 0 && process.platform !== 'win32';
  if (!everyoneObeys)
    console.log('skipped: a folder without write permission (the administrator may write everywhere)');
  it.skipIf(!everyoneObeys)(
    'in the form of a folder without write permission is met in the same way',
    async () => {
      const folder = temporaryFolder();
      await newVault(folder);
      for (const path of [join(folder, 'vault.db'), folder]) chmodSync(path, 0o500);
      expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('READ_ONLY');
      chmodSync(folder, 0o700);
      expect(existsSync(join(folder, 'vault.db'))).toBe(true);
    },
  );
});
