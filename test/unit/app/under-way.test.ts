import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { announceBundle, bundleFailed, settleBundles } from '../../../src/main/app/bundle/under-way.ts';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import type { OpenVault } from '../../../src/main/vault/index.ts';
import { temporaryFolder, vaultWithCase } from '../vault/support/vaults.ts';

const one = '0b5ff7a2-8a54-4d30-9a35-0f4d6b8f2f11';
const two = '7c1f63f4-0f4c-4bb4-a3e5-6d5b1f6a1c22';

/** What the ledger of the only case says of interrupted seals. */
function faults(vault: OpenVault): readonly unknown[] {
  const ledger = vault.records.cases.list()[0]?.ledgerNumber ?? 0;
  return vault.records.events
    .ofType(ledger, 'fault.detected')
    .map(({ seq }) => JSON.parse(vault.records.events.body(ledger, seq)?.details ?? 'null') as unknown);
}

it('removes the half bundle that the vault noted, and no other file', async () => {
  const out = temporaryFolder();
  const { vault, ledger } = await vaultWithCase(temporaryFolder());
  const others = ['notes.partial', `${two}.zip.partial`, `${one}.zip.partial.txt`, `${two}.zip`];
  for (const name of [...others, `${one}.zip.partial`]) writeFileSync(join(out, name), 'bytes');
  announceBundle(vault, { bundle: one, ledger, path: join(out, `${one}.zip`) });
  await settleBundles(vault, nodeFiles);
  expect(readdirSync(out).toSorted()).toEqual(others.toSorted());
  expect(faults(vault)).toEqual([{ code: 'SEALING_INTERRUPTED', bundle: one, left: 'nothing' }]);
  // It is said once.
  await settleBundles(vault, nodeFiles);
  expect(faults(vault)).toHaveLength(1);
  await vault.lock();
});

it('keeps a bundle that was whole when its record was not yet made, and says so', async () => {
  const out = temporaryFolder();
  const { vault, ledger } = await vaultWithCase(temporaryFolder());
  writeFileSync(join(out, `${one}.zip`), 'a whole bundle');
  announceBundle(vault, { bundle: one, ledger, path: join(out, `${one}.zip`) });
  await settleBundles(vault, nodeFiles);
  expect(readdirSync(out)).toEqual([`${one}.zip`]);
  expect(faults(vault)).toEqual([{ code: 'SEALING_INTERRUPTED', bundle: one, left: 'bundle' }]);
  await vault.lock();
});

it('waits for a folder that is not there, such as a stick that was pulled out', async () => {
  const stick = join(temporaryFolder(), 'stick');
  const { vault, ledger } = await vaultWithCase(temporaryFolder());
  announceBundle(vault, { bundle: one, ledger, path: join(stick, `${one}.zip`) });
  await settleBundles(vault, nodeFiles);
  expect(faults(vault)).toEqual([]);
  mkdirSync(stick);
  writeFileSync(join(stick, `${one}.zip.partial`), 'bytes');
  await settleBundles(vault, nodeFiles);
  expect(readdirSync(stick)).toEqual([]);
  expect(faults(vault)).toHaveLength(1);
  await vault.lock();
});

it('forgets an attempt that failed and left nothing, and not one whose file could not be removed', async () => {
  const out = temporaryFolder();
  const { vault, ledger } = await vaultWithCase(temporaryFolder());
  const begun = [one, two].map((bundle) => ({ bundle, ledger, path: join(out, `${bundle}.zip`) }));
  for (const each of begun) announceBundle(vault, each);
  writeFileSync(join(out, `${two}.zip.partial`), 'bytes');
  for (const each of begun) await bundleFailed(vault, nodeFiles, each);
  await settleBundles(vault, nodeFiles);
  expect(faults(vault)).toEqual([{ code: 'SEALING_INTERRUPTED', bundle: two, left: 'nothing' }]);
  expect(readdirSync(out)).toEqual([]);
  await vault.lock();
});
