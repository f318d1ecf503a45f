import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquire } from '../../../src/main/app/intake/acquire.ts';
import type { Job } from '../../../src/main/app/jobs.ts';
import { streamSource } from '../../../src/main/intake/source.ts';
import { checkVault, settleLeftovers } from '../../../src/main/vault/index.ts';
import { faultyFiles } from '../vault/support/faulty-files.ts';
import { codeOf, environment, temporaryFolder, vaultWithCase } from '../vault/support/vaults.ts';
import { startApp } from './with-app.ts';

const job: Job = { signal: new AbortController().signal, progress: () => undefined, step: () => undefined };

const sources = (contents: readonly Uint8Array[]) =>
  contents.map((bytes, index) =>
    streamSource(
      `${String(index)}.bin`,
      'upload',
      (async function* () {
        yield await Promise.resolve(bytes);
      })(),
      { expectedBytes: bytes.length, modifiedAt: null },
    ),
  );

const contents = () => [randomBytes(10), randomBytes(300_000), randomBytes(0), randomBytes(40_000)];

describe('small files that are taken in together', () => {
  it('have their numbers in order and one signature, and later ones name the first with the same bytes', async () => {
    const { vault, case: id, ...matter } = await vaultWithCase(temporaryFolder());
    const ledger = vault.records.ledgers.get(matter.ledger)?.number ?? 0;
    const before = vault.records.checkpoints.page(ledger, 0, 100).length;
    const same = randomBytes(50);
    const taken = await acquire(
      vault,
      { case: id, kind: 'auto' },
      sources([same, randomBytes(60), same]),
      job,
    );
    expect(taken).toMatchObject([
      { item: { exhibit: 'AB/1', bytes: 50 } },
      { item: { exhibit: 'AB/2', bytes: 60 } },
      { item: { exhibit: 'AB/3', duplicateOf: 'AB/1' } },
    ]);
    expect(vault.records.checkpoints.page(ledger, 0, 100)).toHaveLength(before + 1);
    expect(await checkVault(vault)).toMatchObject({
      verdict: 'intact',
      findings: [],
      objects: 3,
      leftovers: [],
    });
    await vault.lock();
  });

  it('are each whole or absent and listed, whichever call of the disk fails', async () => {
    let left = Infinity;
    const { files } = faultyFiles((_count, call) => call !== 'remove' && --left === 0, 'EIO');
    const { vault, ...matter } = await vaultWithCase(temporaryFolder(), environment({ files }));
    let kept = 0;
    for (let fault = 1; ; fault++) {
      left = fault;
      const taken = await acquire(vault, { case: matter.case, kind: 'file' }, sources(contents()), job);
      const isOver = left > 0;
      left = Infinity;
      const whole = taken.filter((one) => 'item' in one).length;
      kept += whole;
      const failed = vault.records.events.ofType(
        vault.records.ledgers.get(matter.ledger)?.number ?? 0,
        'item.failed',
      );
      expect(failed).toHaveLength(4 * fault - kept);
      const report = await checkVault(vault);
      expect(report).toMatchObject({ verdict: 'intact', objects: kept });
      expect(report.leftovers.filter(({ kind }) => kind === 'interrupted-intake')).toEqual([]);
      expect(isOver ? whole : 4 - whole).toBeGreaterThan(0);
      if (isOver) break;
    }
    await settleLeftovers(vault);
    expect(await checkVault(vault)).toMatchObject({ verdict: 'intact', objects: kept, leftovers: [] });
    await vault.lock();
  });

  it('are not taken in at all where their records cannot be written, and their numbers stay spent', async () => {
    const { vault, ...matter } = await vaultWithCase(temporaryFolder());
    const broken = { case: matter.case, kind: 'file', note: '\u{d800}' } as const;
    expect(await codeOf(acquire(vault, broken, sources(contents()), job))).toEqual(expect.any(String));
    const taken = await acquire(vault, { case: matter.case, kind: 'file' }, sources(contents()), job);
    expect(taken[0]).toMatchObject({ item: { exhibit: 'AB/5' } });
    expect(await checkVault(vault)).toMatchObject({ verdict: 'intact', objects: 4, leftovers: [] });
    await vault.lock();
  });
});

describe('a folder of many small files', () => {
  it('comes in whole and in order, save for one that vanishes on the way', async () => {
    const test = await startApp();
    try {
      const { case: id } = await test.call('case.new', { title: 'Case' });
      const folder = join(test.folder, 'many');
      await mkdir(folder);
      const names = Array.from({ length: 70 }, (_, index) => `${String(index).padStart(2, '0')}.txt`);
      for (const name of names) await writeFile(join(folder, name), `the words of ${name}`);
      const unsubscribe = test.app.subscribe((event) => {
        if (event.event === 'progress') void rm(join(folder, '69.txt'), { force: true });
      });
      const work = '00000000-0000-4000-8000-00000000000a';
      const { items, refused } = await test.call('item.add', { case: id, paths: [folder], job: work });
      unsubscribe();
      expect(items.map(({ exhibit, name }) => `${exhibit} ${name}`)).toEqual(
        names.slice(0, 69).map((name, index) => `AB/${String(index + 1)} many/${name}`),
      );
      expect(refused).toMatchObject([{ path: join(folder, '69.txt'), code: 'FILE_UNREADABLE' }]);
      // One for each transaction and none for each file: a window asks for the whole list anew with every one.
      expect(test.events.filter(({ event }) => event === 'case-changed').length).toBeLessThan(10);
      expect(await test.call('vault.check', {})).toMatchObject({
        verdict: 'intact',
        findings: [],
        objects: 69,
      });
    } finally {
      await test.end();
    }
  });
});
