import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseWithFile, seal, startPerson, type Person } from './support/person.ts';
import { passphrase } from './with-app.ts';

let ana: Person;
let boris: Person;
beforeAll(async () => {
  ana = await startPerson('Ana Bălan', 'AB');
  boris = await startPerson('Boris', 'BW');
});
afterAll(async () => {
  await ana.end();
  await boris.end();
});

const verify = (path: string, more = {}) => boris.call('bundle.verify', { path, addressBook: true, ...more });
const codesOf = (report: { findings: readonly { code: string }[] }) =>
  report.findings.map(({ code }) => code);

/** What the last entry of Boris's own ledger says. */
async function lastEntry() {
  const { events } = await boris.call('vault.log', {});
  return events.at(-1);
}

describe('the address book', () => {
  it('makes a seal count only once its key was confirmed', async () => {
    const bundle = await seal(ana, (await caseWithFile(ana)).case);

    const first = await verify(bundle);
    expect([first.verdict, ...codesOf(first)]).toEqual(['unproven', 'UNKNOWN_SIGNER']);
    expect(first.sealer).toMatchObject({
      key: ana.key,
      standing: 'first-seen',
      contact: null,
      claimedName: 'Ana Bălan',
      warnings: [],
    });
    expect(await lastEntry()).toMatchObject({
      type: 'bundle.verified',
      details: { verdict: 'unproven', signer: ana.key },
    });

    const second = await verify(bundle);
    expect(second.sealer?.standing).toBe('seen-before');
    expect((await verify(bundle)).sealer?.firstSeenAt).toBe(second.sealer?.firstSeenAt);
    const book = await boris.call('contacts.list', {});
    expect(book.strangers).toMatchObject([{ key: ana.key, confirmed: 'not-yet' }]);

    const entered = await boris.call('contacts.add', { name: 'Ana Bălan', key: ana.key });
    expect((await verify(bundle)).verdict).toBe('unproven');
    await boris.call('contacts.setKey', { contact: entered.id, key: ana.key, confirmed: 'on-paper' });
    const trusted = await verify(bundle);
    expect([trusted.verdict, ...codesOf(trusted)]).toEqual(['intact']);
    expect(trusted.sealer).toMatchObject({
      standing: 'confirmed',
      confirmed: 'on-paper',
      contact: { name: 'Ana Bălan' },
      warnings: [],
    });
    expect((await verify(bundle, { from: entered.id })).sealer?.warnings).toEqual([]);
  });

  it('warns when someone else seals in a confirmed person’s name, and does not trust them', async () => {
    const impostor = await startPerson('ana  bălan', 'AB');
    const bundle = await seal(impostor, (await caseWithFile(impostor)).case);
    const report = await verify(bundle);
    expect(report.verdict).toBe('unproven');
    expect(report.sealer?.warnings).toMatchObject([
      {
        kind: 'person-key-differs',
        name: 'Ana Bălan',
        expected: ana.key,
        confirmed: 'on-paper',
        announced: false,
      },
    ]);
    // The warning stays however often the bundle is looked at, and even for someone who says that they trust the key.
    expect((await verify(bundle, { trust: [impostor.key] })).sealer?.warnings).toHaveLength(1);
    await impostor.end();
  });

  it('warns when a bundle is said to come from somebody whose key is another', async () => {
    const carol = await startPerson('Carol', 'C');
    const bundle = await seal(carol, (await caseWithFile(carol)).case);
    const [known] = (await boris.call('contacts.list', {})).contacts;
    expect((await verify(bundle)).sealer?.warnings).toEqual([]);
    const report = await verify(bundle, { from: known?.id });
    expect(report.sealer?.warnings).toMatchObject([
      { kind: 'person-key-differs', name: 'Ana Bălan', expected: ana.key },
    ]);
    await carol.end();
  });

  it('says nothing of a bundle that was altered but that it was refused', async () => {
    const { bundle } = await ana.call('bundle.seal', {
      case: (await caseWithFile(ana)).case,
      out: ana.folder,
    });
    const bytes = await readFile(bundle);
    bytes.writeUInt8((bytes[bytes.indexOf('a file')] ?? 0) ^ 1, bytes.indexOf('a file'));
    await writeFile(bundle, bytes);
    expect((await verify(bundle)).verdict).toBe('altered');
    expect(await lastEntry()).toMatchObject({ type: 'bundle.refused', details: { verdict: 'altered' } });
  });

  it('gives a second key to a person only when it is said to replace the first, and a key to one person only', async () => {
    const dora = await boris.call('contacts.add', {
      name: 'Dora',
      key: `sha256:${'d'.repeat(64)}`,
      confirmed: 'in-person',
    });
    const other = { contact: dora.id, key: `sha256:${'e'.repeat(64)}`, confirmed: 'by-phone' } as const;
    await expect(boris.call('contacts.setKey', other)).rejects.toMatchObject({ code: 'KEY_DIFFERS' });
    await expect(
      boris.call('contacts.add', { name: 'Dora again', key: `sha256:${'d'.repeat(64)}` }),
    ).rejects.toMatchObject({ code: 'KEY_DIFFERS' });
    await expect(boris.call('contacts.add', { name: 'Myself', key: boris.key })).rejects.toMatchObject({
      code: 'KEY_DIFFERS',
    });
    const changed = await boris.call('contacts.setKey', { ...other, replaces: true });
    expect(changed.keys.map(({ revokedReason, confirmed }) => [revokedReason, confirmed])).toEqual([
      ['replaced', 'in-person'],
      [null, 'by-phone'],
    ]);
    await expect(
      boris.call('contacts.setKey', { ...other, key: `sha256:${'d'.repeat(64)}`, replaces: true }),
    ).rejects.toMatchObject({ code: 'KEY_DIFFERS' });
    await boris.call('contacts.remove', { contact: dora.id });
    await expect(boris.call('contacts.remove', { contact: dora.id })).rejects.toMatchObject({
      code: 'CONTACT_NOT_FOUND',
    });
    expect(await boris.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('trusts a key no more once it was given up, also for seals that say they are older', async () => {
    const eve = await startPerson('Eve', 'E');
    const bundle = await seal(eve, (await caseWithFile(eve)).case);
    await boris.call('contacts.add', { name: 'Eve', key: eve.key, confirmed: 'in-person' });
    expect((await verify(bundle)).verdict).toBe('intact');
    await boris.call('contacts.revokeKey', { key: eve.key, reason: 'her laptop was stolen' });
    const report = await verify(bundle);
    expect([report.verdict, ...codesOf(report)]).toEqual(['unproven', 'KEY_REVOKED']);
    expect(report.sealer).toMatchObject({
      standing: 'revoked',
      warnings: [{ kind: 'key-revoked', name: 'Eve' }],
    });
    await eve.end();
  });
});

describe('a change of the signing key', () => {
  it('goes with later bundles, warns until it is confirmed, and leaves earlier seals to a time stamp', async () => {
    const fay = await startPerson('Fay', 'F');
    const { case: matter } = await caseWithFile(fay);
    const before = await seal(fay, matter);
    const contact = await boris.call('contacts.add', { name: 'Fay', key: fay.key, confirmed: 'in-person' });
    expect((await verify(before)).verdict).toBe('intact');

    await expect(fay.call('key.replace', { passphrase: 'wrong', reason: 'replaced' })).rejects.toMatchObject({
      code: 'VAULT_LOCKED',
    });
    const { key, previous, cases } = await fay.call('key.replace', {
      passphrase,
      reason: 'compromised',
      note: 'seen by others',
    });
    expect([previous, cases]).toEqual([fay.key, 1]);
    const own = await fay.call('bundle.verify', { path: before, addressBook: true });
    expect([own.sealer?.standing, ...codesOf(own)]).toEqual(['revoked', 'KEY_REVOKED']);

    const after = await seal(fay, matter);
    const report = await verify(after);
    expect([report.verdict, ...codesOf(report)]).toEqual(['unproven', 'UNKNOWN_SIGNER']);
    expect(report.sealer?.warnings).toMatchObject([
      { kind: 'person-key-differs', name: 'Fay', expected: fay.key, announced: true },
    ]);
    expect(report.history?.keys).toMatchObject([
      { type: 'added', key, by: fay.key },
      { type: 'revoked', key: fay.key, by: key },
    ]);

    await boris.call('contacts.setKey', { contact: contact.id, key, confirmed: 'by-phone', replaces: true });
    const confirmed = await verify(after);
    expect([confirmed.verdict, confirmed.sealer?.standing]).toEqual(['intact', 'confirmed']);
    expect(codesOf(await verify(before))).toEqual(['KEY_REVOKED']);
    expect(await fay.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
    await fay.end();
  });

  it('that nobody announced is not called so', async () => {
    const gil = await startPerson('Gil', 'G');
    const { case: matter } = await caseWithFile(gil);
    await verify(await seal(gil, matter));
    await gil.call('vault.recover', {
      path: gil.vault,
      recoveryCode: gil.recoveryCode,
      passphrase: 'a new passphrase',
    });
    const report = await verify(await seal(gil, matter));
    expect(report.sealer?.warnings).toMatchObject([
      { expected: gil.key, confirmed: 'not-yet', announced: false },
    ]);
    await gil.end();
  });
});

describe('a history that was seen before', () => {
  it('cannot be exchanged for another one', async () => {
    const hana = await startPerson('Hana', 'H');
    const { case: matter } = await caseWithFile(hana);
    const older = await hana.copyVault();
    await boris.call('contacts.add', { name: 'Hana', key: hana.key, confirmed: 'in-person' });
    await hana.call('case.log', { case: matter });
    await hana.call('search.run', { case: matter, query: 'one' });
    expect((await verify(await seal(hana, matter))).verdict).toBe('intact');

    await hana.putBack(older);
    await hana.call('search.run', { case: matter, query: 'another' });
    const forked = await verify(await seal(hana, matter));
    expect([forked.verdict, ...codesOf(forked)]).toEqual(['altered', 'INCONSISTENT_WITH_RECEIPT']);
    await hana.end();
  });
});
