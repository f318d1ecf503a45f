import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addFile, caseWithFile, startPerson, type Person } from './support/person.ts';

let person: Person;
beforeEach(async () => {
  person = await startPerson('Zora Quendelhof', 'ZQ');
});
afterEach(async () => {
  await person.end();
});

const codes = async () =>
  (await person.call('vault.check', {})).findings.map(({ code, seq }) => `${code}@${String(seq)}`);

describe('a vault that was put back to an older copy', () => {
  it('is noticed on the machine that has seen more, until it is accepted with a reason', async () => {
    const { case: matter } = await caseWithFile(person);
    const older = await person.copyVault();
    const before = (await person.call('case.log', { case: matter })).total;
    await person.call('search.run', { case: matter, query: 'one' });
    const seen = before + 1;

    const status = await person.putBack(older);
    if (status.state !== 'open') throw new Error('the vault is open');
    expect(status.rollback).toMatchObject([{ case: matter, seenSeq: seen, seq: before }]);
    expect(await codes()).toEqual([`ROLLBACK@${seen}`]);
    // Working on and opening again changes nothing about it, however long the history has become.
    await person.call('search.run', { case: matter, query: 'another' });
    await person.call('search.run', { case: matter, query: 'a third' });
    await person.call('vault.lock', {});
    expect(await person.open()).toMatchObject({ rollback: [{ seenSeq: seen, seq: before + 2 }] });
    expect(await codes()).toEqual([`ROLLBACK@${seen}`]);

    expect(await person.call('vault.acceptRollback', { reason: 'the disk had failed' })).toMatchObject({
      rollback: [],
    });
    expect(await codes()).toEqual([]);
    for (const { events } of [
      await person.call('vault.log', {}),
      await person.call('case.log', { case: matter }),
    ]) {
      expect(events.at(-1)).toMatchObject({
        type: 'fault.detected',
        details: { code: 'ROLLBACK', seq: seen, reason: 'the disk had failed' },
      });
    }
    await person.call('vault.lock', {});
    expect(await person.open()).toMatchObject({ rollback: [] });
    await expect(person.call('vault.acceptRollback', { reason: 'again' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('is noticed by a case that is gone with everything in it', async () => {
    const older = await person.copyVault();
    await caseWithFile(person);
    const status = await person.putBack(older);
    expect(status).toMatchObject({ rollback: [{ case: null }, { case: null, seq: 0 }] });
    expect((await person.call('vault.check', {})).verdict).toBe('altered');
  });

  it('says nothing while the vault only goes on', async () => {
    const { case: matter } = await caseWithFile(person);
    for (const round of [1, 2, 3]) {
      await addFile(person, matter, `${round}.txt`, String(round));
      await person.call('vault.lock', {});
      expect(await person.open()).toMatchObject({ rollback: [] });
    }
    expect(await codes()).toEqual([]);
  });
});

describe('what the machine remembers of a vault', () => {
  const folder = () => join(person.folder, 'config', 'heads');

  it('is numbers and hashes, and no word of what it is about', async () => {
    await caseWithFile(person);
    await person.call('vault.lock', {});
    const files = await readdir(folder());
    expect(files).toHaveLength(1);
    const text = await readFile(join(folder(), files[0] ?? ''), 'utf8');
    expect(text).toMatch(/"heads":\[\{"ledger":"[0-9a-f-]{36}","seq":\d+,"hash":"[0-9a-f]{64}"\},/);
    for (const word of ['Zora', 'Quendelhof', 'Harbour', 'note.txt', person.vault])
      expect(text).not.toContain(word);
  });

  it('may be lost or spoilt without any harm', async () => {
    await caseWithFile(person);
    await person.call('vault.lock', {});
    const [file = ''] = await readdir(folder());
    for (const text of ['', 'null', '{"vault":1}', '\u0000']) {
      await writeFile(join(folder(), file), text);
      expect(await person.open()).toMatchObject({ state: 'open', rollback: [] });
      await person.call('vault.lock', {});
    }
    await rm(folder(), { recursive: true });
    expect(await person.open()).toMatchObject({ state: 'open', rollback: [] });
  });
});
