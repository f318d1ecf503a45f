import { describe, expect, it } from 'vitest';
import type Database from 'better-sqlite3';
import { checkVault, unlockVault } from '../../../src/main/vault/index.ts';
import { fingerprint, ledgerId, sha256 } from '../../../src/shared/model/ids.ts';
import { contactId } from '../../../src/shared/model/trust.ts';
import { openDatabase, tamper } from './support/open-database.ts';
import { environment, PASSPHRASE, temporaryFolder, vaultWithCase } from './support/vaults.ts';

const key = fingerprint.parse(`sha256:${'a'.repeat(64)}`);
const other = fingerprint.parse(`sha256:${'b'.repeat(64)}`);
const stranger = fingerprint.parse(`sha256:${'c'.repeat(64)}`);
const hash = sha256.parse('d'.repeat(64));
const foreign = ledgerId.parse('11111111-2222-4333-8444-555555555555');
const id = contactId.parse('99999999-2222-4333-8444-555555555555');

/** A locked vault with a person in its book, a key that was given up, a stranger, a witnessed receipt, and a countersignature. */
async function vaultThatTrusts(): Promise<string> {
  const folder = temporaryFolder();
  const { vault, ledger } = await vaultWithCase(folder);
  vault.transact((transaction) => {
    const { at } = transaction.append(vault.ledger, {
      type: 'person.added',
      details: { contact: id, name: 'Boris', note: '' },
    });
    transaction.contacts.insert({ id, name: 'Boris', note: '', since: at });
    for (const one of [key, other]) {
      transaction.append(vault.ledger, {
        type: 'key.added',
        details: { contact: id, key: one, confirmed: 'by-phone', note: '' },
      });
      transaction.signerKeys.meet(one, at);
      transaction.signerKeys.assign(one, id, 'by-phone', at, '');
    }
    transaction.append(vault.ledger, {
      type: 'key.revoked',
      details: { key: other, reason: 'lost', since: at },
    });
    transaction.signerKeys.revoke(other, at, 'lost');
    transaction.signerKeys.meet(stranger, at);
    const seen = transaction.append(vault.ledger, {
      type: 'receipt.countersigned',
      details: { ledger: foreign, seq: 7, hash, key, continues: 0, from: '' },
    });
    transaction.witnessed.insert({
      ledger: foreign,
      seq: 7,
      hash,
      key,
      text: '',
      receivedAt: at,
      case: null,
      source: '',
      countersignature: '',
      event: seen.seq,
    });
    const given = transaction.append(ledger, {
      type: 'receipt.countersigned',
      details: { seq: 2, hash, countersigner: other, countersigned: at, text: '' },
    });
    transaction.countersignatures.insert({
      ledger,
      seq: 2,
      hash,
      countersigner: other,
      countersignedAt: at,
      text: '',
      receivedAt: at,
      event: given.seq,
    });
  });
  await vault.lock();
  return folder;
}

async function codesAfter(change: ((db: Database.Database) => void) | null): Promise<readonly string[]> {
  const folder = await vaultThatTrusts();
  if (change !== null) await tamper(folder, change);
  const vault = await unlockVault(folder, PASSPHRASE, environment());
  const { findings } = await checkVault(vault);
  await vault.lock();
  return findings.map(({ code }) => code);
}

describe('whom a vault trusts and what it witnessed', () => {
  it('agrees with its ledger', async () => {
    expect(await codesAfter(null)).toEqual([]);
  });

  it.each([
    [
      'a stranger is slipped in as confirmed',
      `UPDATE signer_keys SET contact = '${id}', confirmed = 'in-person', confirmed_at = first_seen_at WHERE key = '${stranger}'`,
    ],
    ['a key is given to another name', "UPDATE contacts SET name = 'Mallory'"],
    [
      'a revocation is taken back',
      `UPDATE signer_keys SET revoked_at = NULL, revoked_reason = NULL WHERE key = '${other}'`,
    ],
    [
      'a confirmed key is exchanged',
      `UPDATE signer_keys SET key = 'sha256:${'e'.repeat(64)}' WHERE key = '${key}'`,
    ],
    ['a person is taken out', 'UPDATE signer_keys SET contact = NULL; DELETE FROM contacts'],
    ['a witnessed receipt is taken out', 'DELETE FROM witnessed_receipts'],
    ['a witnessed receipt is changed', `UPDATE witnessed_receipts SET hash = '${'0'.repeat(64)}'`],
    [
      'a receipt is slipped in as witnessed',
      'INSERT INTO witnessed_receipts SELECT ledger, 99, hash, key, text, received_at, case_id, source, countersignature, 99 FROM witnessed_receipts',
    ],
    ['a countersignature is taken out', 'DELETE FROM countersignatures'],
    [
      'a countersignature is put under another key',
      `UPDATE countersignatures SET countersigner = '${stranger}'`,
    ],
  ])('shows when %s', async (_name, sql) => {
    const codes = await codesAfter((db) => db.exec(sql));
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['RECORD_MISMATCH']));
  });

  it('cannot be changed by a program that keeps to the rules of the database', async () => {
    const folder = temporaryFolder();
    const { vault } = await vaultWithCase(folder);
    await vault.lock();
    const db = await openDatabase(folder);
    db.exec(`INSERT INTO witnessed_receipts VALUES ('l', 1, 'h', 'k', '', 't', NULL, '', '', 1)`);
    expect(() => db.exec('DELETE FROM witnessed_receipts')).toThrow(/witnessed stays/);
    expect(() => db.exec("UPDATE witnessed_receipts SET hash = 'x'")).toThrow(/witnessed stays/);
    db.close();
  });
});
