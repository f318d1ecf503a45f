import { describe, expect, it } from 'vitest';
import { readEventLine } from '../../../src/shared/ledger/event-line.ts';
import {
  checkVault,
  openCase,
  prepareKey,
  recoverVault,
  unlockVault,
  type OpenVault,
} from '../../../src/main/vault/index.ts';
import type { LedgerId } from '../../../src/shared/model/ids.ts';
import { faultyFiles } from './support/faulty-files.ts';
import { codeOf, environment, PASSPHRASE, temporaryFolder, vaultWithCase } from './support/vaults.ts';

/** The events about keys in a ledger, each with the key that acted. */
function keyEvents(vault: OpenVault, ledger: LedgerId): readonly Readonly<Record<string, unknown>>[] {
  const record = vault.records.ledgers.get(ledger);
  if (record === null) throw new Error('there is such a ledger');
  return vault.records.events.page(record.number, 0, 1000).flatMap(({ line, details }) => {
    const reading = readEventLine(line);
    if (reading.kind !== 'event' || !reading.event.type.startsWith('key.')) return [];
    const parsed = JSON.parse(details ?? '{}') as Record<string, unknown>;
    return [{ ...parsed, type: reading.event.type, by: reading.event.actor.key }];
  });
}

describe('a change of the signing key', () => {
  it('is admitted by the old key and revokes it with the new one, in the vault and in every open case', async () => {
    const folder = temporaryFolder();
    const { vault, ledger, created } = await vaultWithCase(folder);
    const closed = openCase(vault, 'Closed');
    vault.transact((transaction) => {
      const { at } = transaction.append(closed.ledger, { type: 'case.closed' });
      transaction.cases.close(closed.case, at);
    });
    const person = vault.person.id;
    const key = await prepareKey(vault, PASSPHRASE, {
      reason: 'compromised',
      note: 'the laptop was out of sight',
    });
    expect([vault.signer.key, vault.person.key]).toEqual([created.key, created.key]);
    await vault.lock();

    const again = await unlockVault(folder, PASSPHRASE, environment());
    expect([again.signer.key, again.person.key]).toEqual([key, key]);
    const told = [
      { type: 'key.added', person, key, by: created.key },
      { type: 'key.revoked', person, key: created.key, reason: 'compromised', by: key },
    ];
    expect(keyEvents(again, ledger)).toEqual(told);
    expect(keyEvents(again, again.ledger).slice(1)).toEqual([
      told[0],
      { ...told[1], note: 'the laptop was out of sight' },
    ]);
    expect(keyEvents(again, closed.ledger)).toEqual([]);
    expect(await checkVault(again)).toMatchObject({ verdict: 'intact', findings: [] });
    await again.lock();
  });

  it('needs the passphrase, and changes nothing without it', async () => {
    const { vault, ledger, created } = await vaultWithCase(temporaryFolder());
    expect(await codeOf(prepareKey(vault, 'another passphrase', { reason: 'replaced', note: '' }))).toBe(
      'VAULT_LOCKED',
    );
    expect(keyEvents(vault, ledger)).toEqual([]);
    expect(vault.signer.key).toBe(created.key);
    await vault.lock();
  });

  it('that is cut off before the header is written leaves the old key, and can be made again', async () => {
    const folder = temporaryFolder();
    let isFull = false;
    const { files } = faultyFiles((_count, call) => isFull && call === 'write', 'ENOSPC');
    const { vault, ledger, created } = await vaultWithCase(folder, environment({ files }));
    isFull = true;
    expect(await codeOf(prepareKey(vault, PASSPHRASE, { reason: 'replaced', note: '' }))).toBe('DISK_FULL');
    isFull = false;
    await vault.lock();

    const again = await unlockVault(folder, PASSPHRASE, environment());
    expect(again.signer.key).toBe(created.key);
    expect(keyEvents(again, ledger)).toMatchObject([{ type: 'key.added', by: created.key }]);
    const key = await prepareKey(again, PASSPHRASE, { reason: 'replaced', note: '' });
    await again.lock();
    const last = await unlockVault(folder, PASSPHRASE, environment());
    expect(last.signer.key).toBe(key);
    expect(keyEvents(last, ledger)).toMatchObject([
      {},
      { type: 'key.added', key },
      { type: 'key.revoked', key: created.key, reason: 'replaced' },
    ]);
    expect((await checkVault(last)).verdict).toBe('intact');
    await last.lock();
  });

  it('after a recovery admits itself, since the old key is gone', async () => {
    const folder = temporaryFolder();
    const { vault, ledger, created } = await vaultWithCase(folder);
    await vault.lock();
    const again = await recoverVault(folder, created.recoveryCode, 'a new passphrase', environment());
    const { key } = again.signer;
    expect(keyEvents(again, ledger)).toMatchObject([
      { type: 'key.added', key, by: key },
      { type: 'key.revoked', key: created.key, reason: 'recovered', by: key },
    ]);
    expect((await checkVault(again)).verdict).toBe('intact');
    await again.lock();
  });
});
