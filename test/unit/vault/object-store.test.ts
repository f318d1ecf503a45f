import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkVault, settleLeftovers, type OpenVault } from '../../../src/main/vault/index.ts';
import { placeOf } from '../../../src/main/vault/objects/layout.ts';
import { itemId, type CaseId, type LedgerId } from '../../../src/shared/model/ids.ts';
import { AT, codeOf, readAll, takeIn, temporaryFolder, vaultWithCase } from './support/vaults.ts';

const folder = temporaryFolder();
let vault: OpenVault;
let matter: { case: CaseId; ledger: LedgerId };

beforeAll(async () => {
  const opened = await vaultWithCase(folder);
  ({ vault } = opened);
  matter = opened;
});
afterAll(() => vault.lock());

describe('the objects of an open vault', () => {
  it('can be read before they are recorded, and recorded with the key they were written under', async () => {
    const object = await vault.objects.write([Buffer.from('described '), Buffer.from('first')]);
    const early = await vault.objects.openStored(object);
    expect((await readAll(early.stream())).toString()).toBe('described first');
    await early.close();
    expect(await codeOf(vault.objects.open(object.id))).toBe('OBJECT_MISSING');
    vault.transact((transaction) => {
      transaction.objects.insert(object);
    });
    const late = await vault.objects.open(object.id);
    expect((await readAll(late.stream())).toString()).toBe('described first');
    await late.close();
    await late.close();
    expect(vault.records.objects.announced()).toEqual([]);
  });

  it('leave no announcement when writing them failed or was cancelled', async () => {
    const abort = new AbortController();
    function* source(): Generator<Uint8Array> {
      yield Buffer.from('x');
      expect(vault.objects.underWay().size).toBe(1);
      abort.abort();
      yield Buffer.from('y');
    }
    await expect(vault.objects.write(source(), { signal: abort.signal })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(vault.objects.underWay().size).toBe(0);
    expect(vault.records.objects.announced()).toEqual([]);
  });

  it('are discarded as long as they have no record, and stay as soon as they have one', async () => {
    const unwanted = await vault.objects.write([Buffer.from('unwanted')]);
    await vault.objects.discard(unwanted);
    expect(existsSync(placeOf(folder, unwanted.id).file)).toBe(false);
    expect(vault.records.objects.announced()).toEqual([]);
    const { object } = await takeIn(vault, matter, Buffer.from('wanted'));
    await vault.objects.discard(object);
    expect(existsSync(placeOf(folder, object.id).file)).toBe(true);
  });
});

describe('what an interruption left', () => {
  it('is listed, is no damage, and is cleared up with an entry in the ledger', async () => {
    const item = itemId.parse(randomUUID());
    const exhibit = vault.transact((transaction) => transaction.intakes.begin(item, matter.case, 'AB', AT));
    const stray = await vault.objects.write([Buffer.from('never recorded')]);
    const before = vault.records.events.count(2);
    const report = await checkVault(vault);
    expect(report.findings.map(({ code }) => code)).not.toContain('ROLLBACK');
    expect(report.leftovers).toEqual([
      { kind: 'unrecorded-file', id: stray.id, path: placeOf('', stray.id).file.replaceAll('\\', '/') },
      { kind: 'interrupted-intake', item, case: matter.case, exhibit },
    ]);

    expect(await settleLeftovers(vault)).toEqual(report.leftovers);
    expect(existsSync(placeOf(folder, stray.id).file)).toBe(false);
    expect(vault.records.events.count(2)).toBe(before + 1);
    expect(vault.records.events.ofItem(2, item)).toMatchObject([
      { details: `{"exhibit":"${exhibit}","reason":"interrupted"}` },
    ]);
    expect(vault.records.intakes.get(item)?.outcome).toBe('failed');
    expect(await settleLeftovers(vault)).toEqual([]);
    expect(vault.records.events.count(2)).toBe(before + 1);
    expect(readdirSync(join(folder, 'objects')).length).toBeGreaterThan(0);
  });
});
