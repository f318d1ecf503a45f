import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changePassphrase, createVault, recoverVault, unlockVault } from '../../../src/main/vault/index.ts';
import { readEventLine } from '../../../src/shared/ledger/event-line.ts';
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
import { checkVault, type OpenVault } from '../../../src/main/vault/index.ts';

/** Types of all events of the vault's own ledger. */
function ownEvents(vault: OpenVault): readonly string[] {
  const ledger = vault.records.ledgers.get(vault.ledger);
  return vault.records.events.page(ledger?.number ?? 0, 0, 100).map(({ line }) => {
    const reading = readEventLine(line);
    return 'event' in reading ? String(reading.event?.type) : 'unreadable';
  });
}

describe('creating a vault', () => {
  it('makes a folder that the passphrase opens, with the first person in its ledger', async () => {
    const folder = join(temporaryFolder(), 'deep', 'Preuves – café');
    const created = await newVault(folder);
    expect(readdirSync(folder)).toEqual(['objects', 'vault.db', 'vault.json']);
    const vault = await unlockVault(folder, PASSPHRASE, environment());
    expect(vault).toMatchObject({ id: created.vault, folder, signer: { key: created.key } });
    expect(vault.person).toMatchObject({
      ...created.person,
      name: 'Ana Bell',
      initials: 'AB',
      role: 'counsellor',
    });
    expect(ownEvents(vault)).toEqual(['ledger.opened', 'person.added', 'key.added']);
    expect(await checkVault(vault)).toEqual({
      verdict: 'intact',
      findings: [],
      objects: 0,
      events: 3,
      leftovers: [],
    });
    await vault.lock();
    expect(readdirSync(folder)).toEqual(['objects', 'vault.db', 'vault.json']);
  });

  it.skipIf(process.platform === 'win32')('lets nobody else on the machine read its files', async () => {
    const folder = temporaryFolder();
    const { vault, ...matter } = await vaultWithCase(folder);
    await takeIn(vault, matter, Buffer.from('evidence'));
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    expect(entries.map(({ name }) => name)).toContain('vault.db-wal');
    expect(
      entries
        .filter((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0)
        .map(({ name }) => name),
    ).toEqual([]);
    await vault.lock();
  });

  it('refuses a folder that holds a vault or anything else, and leaves it as it was', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    expect(await codeOf(newVault(folder))).toBe('FOLDER_NOT_EMPTY');
    expect(await codeOf(newVault(join(folder, 'letter.txt')))).toBe('FOLDER_NOT_EMPTY');
    expect(readdirSync(folder)).toEqual(['letter.txt']);

    const other = temporaryFolder();
    writeFileSync(join(other, '.DS_Store'), '');
    await newVault(other);
    const header = readFileSync(join(other, 'vault.json'));
    expect(await codeOf(newVault(other))).toBe('VAULT_EXISTS');
    expect(readFileSync(join(other, 'vault.json'))).toEqual(header);
  });

  it('never takes a database that lost its header for a beginning', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    rmSync(join(folder, 'vault.json'));
    expect(await codeOf(newVault(folder))).toBe('FOLDER_NOT_EMPTY');
    expect(readdirSync(folder)).toEqual(['objects', 'vault.db']);
  });

  it('refuses a passphrase that is too short, before it touches the disk', async () => {
    const folder = join(temporaryFolder(), 'new');
    const wanted = {
      name: 'A',
      initials: 'A',
      role: 'lead',
      organisation: null,
      passphrase: '1234567',
    } as const;
    expect(await codeOf(createVault(folder, wanted, environment()))).toBe('WEAK_PASSPHRASE');
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  it('leaves not even a folder behind, whichever call finds the disk full, and succeeds when tried again', async () => {
    const folder = temporaryFolder();
    const counting = faultyFiles(() => false, '');
    await newVault(join(folder, 'counted'), environment({ files: counting.files }));
    for (let failing = 1; failing <= counting.calls.length; failing += 1) {
      const target = join(folder, `n${failing}`, 'vault');
      const { files } = faultyFiles((count) => count === failing, 'ENOSPC');
      const result = await newVault(target, environment({ files })).then(
        () => 'made',
        (error: { code?: string }) => error.code,
      );
      // After the header there is a vault, whatever happens to the mark that is removed behind it.
      if (result === 'made') continue;
      expect(result, `call ${failing}`).toBe('DISK_FULL');
      expect(listing(folder).filter((name) => name.startsWith('n'))).toEqual([]);
      await newVault(target);
      rmSync(join(folder, `n${failing}`), { recursive: true });
    }
    mkdirSync(join(folder, 'own'));
    const { files } = faultyFiles((count) => count === 2, 'ENOSPC');
    expect(await codeOf(newVault(join(folder, 'own'), environment({ files })))).toBe('DISK_FULL');
    expect(listing(folder)).toContain('own');
  });

  it('that was cut off by a power failure at any call can be done again, or is whole', async () => {
    const folder = temporaryFolder();
    const counting = faultyFiles(() => false, '');
    await newVault(join(folder, 'counted'), environment({ files: counting.files }));
    for (let last = 1; last <= counting.calls.length; last += 1) {
      const target = join(folder, `n${last}`);
      const { files } = faultyFiles((count) => count >= last, 'EIO');
      await newVault(target, environment({ files })).catch(() => undefined);
      const again = await newVault(target).then(
        () => 'made',
        (error: { code?: string }) => error.code,
      );
      expect(['made', 'VAULT_EXISTS'], `call ${last}`).toContain(again);
      // What was made by the second attempt is a vault like any other; the first attempt's has to show that it is whole.
      if (again === 'made') continue;
      await (await unlockVault(target, PASSPHRASE, environment())).lock();
      expect(readdirSync(target)).toEqual(['objects', 'vault.db', 'vault.json']);
    }
  });
});

function listing(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

describe('unlocking', () => {
  it('says plainly what is wrong', async () => {
    const folder = temporaryFolder();
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_NOT_FOUND');
    expect(await codeOf(unlockVault(join(folder, 'none'), PASSPHRASE, environment()))).toBe(
      'VAULT_NOT_FOUND',
    );
    await newVault(folder);
    await expect(unlockVault(folder, 'four plain words there', environment())).rejects.toThrow(
      'wrong passphrase',
    );
    expect(await codeOf(unlockVault(folder, '', environment()))).toBe('VAULT_LOCKED');
  });

  it('tells a damaged or missing database from everything else', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    const path = join(folder, 'vault.db');
    const whole = readFileSync(path);
    for (const damaged of [
      Buffer.concat([whole.subarray(0, 100), Buffer.of(1, 2, 3), whole.subarray(103)]),
      whole.subarray(0, 4096),
      Buffer.from('not a database at all, just some text that stands in its place'.repeat(100)),
    ]) {
      writeFileSync(path, damaged);
      expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_DAMAGED');
    }
    rmSync(path);
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_DAMAGED');
    expect(readdirSync(folder)).not.toContain('vault.db');
    writeFileSync(path, whole);
    await (await unlockVault(folder, PASSPHRASE, environment())).lock();
  });

  it('refuses an empty file in the place of the database instead of starting anew', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    writeFileSync(join(folder, 'vault.db'), '');
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_DAMAGED');
    expect(readFileSync(join(folder, 'vault.db')).length).toBe(0);
  });

  it('leaves a vault of a later version untouched', async () => {
    const folder = temporaryFolder();
    await newVault(folder);
    const path = join(folder, 'vault.json');
    const later = readFileSync(path, 'utf8').replace('"version":1', '"version":2');
    writeFileSync(path, later);
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_TOO_NEW');
    expect(await codeOf(newVault(folder))).toBe('VAULT_EXISTS');
    expect(readFileSync(path, 'utf8')).toBe(later);
  });
});

describe('locking', () => {
  it('ends everything: records, transactions, signatures, readers', async () => {
    const { vault } = await vaultWithCase(temporaryFolder());
    const object = await vault.objects.write([Buffer.from('some bytes')]);
    vault.transact((transaction) => {
      transaction.objects.insert(object);
    });
    const reader = await vault.objects.open(object.id);
    await vault.lock();
    await vault.lock();
    expect(vault.locked).toBe(true);
    expect(await codeOf(() => vault.records)).toBe('VAULT_LOCKED');
    expect(await codeOf(() => vault.transact(() => 1))).toBe('VAULT_LOCKED');
    expect(await codeOf(() => vault.signer.sign(Buffer.from('x')))).toBe('VAULT_LOCKED');
    expect(await codeOf(vault.objects.write([Buffer.from('x')]))).toBe('VAULT_LOCKED');
    await expect(reader.read(0, 1)).rejects.toThrow(/closed|EBADF/);
  });
});

describe('locking while a file is being stored', () => {
  it('ends the storing with a plain reason, and nothing half stored is left', async () => {
    const folder = temporaryFolder();
    const { vault } = await vaultWithCase(folder);
    async function* slowly(): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield Buffer.alloc(100_000, 1);
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
      }
    }
    const storing = codeOf(vault.objects.write(slowly()));
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    await vault.lock();
    expect(await storing).toBe('VAULT_LOCKED');
    const again = await unlockVault(folder, PASSPHRASE, environment());
    expect(await checkVault(again)).toMatchObject({ verdict: 'intact', leftovers: [] });
    await again.lock();
  });

  it('does not wait for a source that has stopped to answer', async () => {
    const { vault } = await vaultWithCase(temporaryFolder());
    async function* never(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x');
      await new Promise(() => undefined);
    }
    vault.objects.write(never()).catch(() => undefined);
    const started = performance.now();
    await vault.lock();
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await codeOf(() => vault.transact(() => 1))).toBe('VAULT_LOCKED');
  });
});

describe('another passphrase', () => {
  it('replaces the old one and keeps the signing key', async () => {
    const folder = temporaryFolder();
    const { key, recoveryCode } = await newVault(folder);
    const vault = await unlockVault(folder, PASSPHRASE, environment());
    expect(await codeOf(changePassphrase(vault, 'not the passphrase', 'another passphrase'))).toBe(
      'VAULT_LOCKED',
    );
    expect(await codeOf(changePassphrase(vault, PASSPHRASE, 'short'))).toBe('WEAK_PASSPHRASE');
    await changePassphrase(vault, PASSPHRASE, 'another passphrase');
    await vault.lock();
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_LOCKED');
    const again = await unlockVault(folder, 'another passphrase', environment());
    expect(again.signer.key).toBe(key);
    await again.lock();
    await (await recoverVault(folder, recoveryCode, 'a third passphrase', environment())).lock();
  });
});

describe('recovery', () => {
  it('gives a new passphrase and a new signing key, and the ledger holds both keys', async () => {
    const folder = temporaryFolder();
    const { key, recoveryCode, person } = await newVault(folder);
    const vault = await recoverVault(
      folder,
      ` ${recoveryCode.toLowerCase()} `,
      'a new passphrase',
      environment(),
    );
    expect(vault.signer.key).not.toBe(key);
    expect(vault.person).toMatchObject({ id: person.id, name: person.name, key: vault.signer.key });
    expect(ownEvents(vault)).toEqual([
      'ledger.opened',
      'person.added',
      'key.added',
      'key.added',
      'key.revoked',
    ]);
    const revoked = vault.records.events.get(1, 5);
    expect(JSON.parse(revoked?.details ?? '')).toEqual({ key, person: person.id, reason: 'recovered' });
    expect((await checkVault(vault)).verdict).toBe('intact');
    await vault.lock();
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_LOCKED');
    await (await unlockVault(folder, 'a new passphrase', environment())).lock();
  });

  it('refuses a mistyped code, another code, and a weak passphrase', async () => {
    const folder = temporaryFolder();
    const other = await newVault(temporaryFolder());
    const { recoveryCode } = await newVault(folder);
    const before = readFileSync(join(folder, 'vault.json'));
    expect(await codeOf(recoverVault(folder, recoveryCode.slice(1), 'a new passphrase', environment()))).toBe(
      'VAULT_LOCKED',
    );
    expect(await codeOf(recoverVault(folder, other.recoveryCode, 'a new passphrase', environment()))).toBe(
      'VAULT_LOCKED',
    );
    expect(await codeOf(recoverVault(folder, recoveryCode, 'weak', environment()))).toBe('WEAK_PASSPHRASE');
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);
  });

  it('that was cut off between the header and the ledger is finished by the next unlock', async () => {
    const folder = temporaryFolder();
    const { recoveryCode, key } = await newVault(folder);
    const database = readFileSync(join(folder, 'vault.db'));
    await (await recoverVault(folder, recoveryCode, 'a new passphrase', environment())).lock();
    // As if the power had gone right after the new header: the database knows nothing of it.
    writeFileSync(join(folder, 'vault.db'), database);
    const vault = await unlockVault(folder, 'a new passphrase', environment());
    expect(vault.person.key).toBe(vault.signer.key);
    expect(vault.signer.key).not.toBe(key);
    expect(ownEvents(vault).slice(3)).toEqual(['key.added', 'key.revoked']);
    await vault.lock();
    const again = await unlockVault(folder, 'a new passphrase', environment());
    expect(ownEvents(again)).toHaveLength(5);
    await again.lock();
  });

  it('keeps the old passphrase working when the disk refuses the new header', async () => {
    const folder = temporaryFolder();
    const { recoveryCode } = await newVault(folder);
    const { files } = faultyFiles((_count, call) => call === 'create', 'ENOSPC');
    expect(await codeOf(recoverVault(folder, recoveryCode, 'a new passphrase', environment({ files })))).toBe(
      'DISK_FULL',
    );
    await (await unlockVault(folder, PASSPHRASE, environment())).lock();
  });
});

it('a folder made by hand beside the vault changes nothing', async () => {
  const folder = temporaryFolder();
  await newVault(folder);
  mkdirSync(join(folder, 'my notes'));
  await (await unlockVault(folder, PASSPHRASE, environment())).lock();
  expect(readdirSync(folder)).toContain('my notes');
});
