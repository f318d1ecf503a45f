import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eraseItem, openCase, unlockVault } from '../../../src/main/vault/index.ts';
import { itemId } from '../../../src/shared/model/ids.ts';
import { AT, environment, PASSPHRASE, takeIn, temporaryFolder, vaultWithCase } from './support/vaults.ts';

describe('exhibit numbers', () => {
  it('run for each case and each collector, and are never used again', async () => {
    const folder = temporaryFolder();
    const { vault, ...matter } = await vaultWithCase(folder);
    const begin = (initials: string, where = matter.case) =>
      vault.transact((transaction) => {
        const item = itemId.parse(randomUUID());
        return { item, exhibit: transaction.intakes.begin(item, where, initials, AT) };
      });
    const first = await takeIn(vault, matter, Buffer.from('one'));
    expect(first.exhibit).toBe('AB/1');

    const failed = begin('AB');
    vault.transact((transaction) => {
      transaction.append(matter.ledger, {
        type: 'item.failed',
        item: failed.item,
        details: { exhibit: failed.exhibit },
      });
      transaction.intakes.finish(failed.item, 'failed');
    });
    expect(failed.exhibit).toBe('AB/2');

    expect(begin('AB').exhibit).toBe('AB/3');
    expect(begin('C').exhibit).toBe('C/1');
    expect(begin('AB', openCase(vault, 'Another').case).exhibit).toBe('AB/1');

    await eraseItem(vault, first.item, { reason: 'asked' });
    expect(() =>
      vault.transact((transaction) => {
        transaction.intakes.begin(itemId.parse(randomUUID()), matter.case, 'AB', AT);
        throw new Error('the power went');
      }),
    ).toThrow('the power went');
    await vault.lock();

    const again = await unlockVault(folder, PASSPHRASE, environment());
    expect((await takeIn(again, matter, Buffer.from('two'))).exhibit).toBe('AB/4');
    expect(again.records.intakes.underWay().map(({ exhibit }) => exhibit)).toEqual(['AB/1', 'AB/3', 'C/1']);
    await again.lock();
  });

  it('cannot be given to an item that did not reserve them, nor twice', async () => {
    const { vault, ...matter } = await vaultWithCase(temporaryFolder());
    const { item, object, exhibit } = await takeIn(vault, matter, Buffer.from('one'));
    const record = vault.records.items.get(item);
    const other = await vault.objects.write([Buffer.from('two')]);
    expect(() =>
      vault.transact((transaction) => {
        transaction.objects.insert(other);
        if (record !== null)
          transaction.items.insert({ ...record, id: itemId.parse(randomUUID()), object: other.id });
      }),
    ).toThrow('intake under way');
    expect(() => vault.transact((transaction) => transaction.intakes.finish(item, 'failed'))).toThrow(
      'not under way',
    );
    expect(vault.records.items.list(matter.case).map((each) => [each.exhibit, each.object])).toEqual([
      [exhibit, object.id],
    ]);
    await vault.lock();
  });
});
