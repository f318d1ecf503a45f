import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseWithFile, seal, startPerson, type Person } from './support/person.ts';
import { passphrase } from './with-app.ts';
import type { CaseId } from '../../../src/shared/model/ids.ts';

let ana: Person;
let witness: Person;
beforeAll(async () => {
  ana = await startPerson('Ana', 'AB');
  witness = await startPerson('Walter', 'W');
});
afterAll(async () => {
  await ana.end();
  await witness.end();
});

const issue = (matter: CaseId, person = ana) => person.call('receipt.issue', { case: matter });
let exports = 0;
/** An export of a case's lines; answers with its path. */
async function exportOf(matter: CaseId, after = 0, person = ana): Promise<string> {
  const out = join(person.folder, `lines ${(exports += 1)}.txt`);
  await person.call('ledger.export', { case: matter, after, out });
  return out;
}
/** Takes a receipt to the witness, with the whole ledger's lines. */
async function take(receipt: { text: string }, matter: CaseId, person = ana) {
  return witness.call('receipt.import', { text: receipt.text, lines: await exportOf(matter, 0, person) });
}
async function witnessLog() {
  return (await witness.call('vault.log', {})).events;
}

describe('a witness', () => {
  it('countersigns a receipt and the ones that continue it, and both ledgers say so', async () => {
    const { case: matter } = await caseWithFile(ana);
    const first = await issue(matter);
    const seen = await witness.call('receipt.import', { text: first.text, from: 'Ana, at the office' });
    if (seen.kind !== 'witnessed') throw new Error('it is somebody else’s ledger');
    expect(seen).toMatchObject({
      seq: first.seq,
      hash: first.hash,
      continues: null,
      seenBefore: false,
      confirmed: 'not-yet',
    });
    expect((await witnessLog()).at(-1)).toMatchObject({
      type: 'receipt.countersigned',
      details: { ledger: first.ledger, seq: first.seq, hash: first.hash, key: ana.key, continues: 0 },
    });

    const given = await ana.call('receipt.import', { text: seen.countersignature.replaceAll('\n', '\r\n') });
    expect(given).toMatchObject({ kind: 'countersigned', countersigner: witness.key });
    await ana.call('receipt.import', { text: seen.countersignature });
    const { events } = await ana.call('case.log', { case: matter });
    expect(events.filter(({ type }) => type === 'receipt.countersigned')).toMatchObject([
      {
        details: {
          seq: first.seq,
          hash: first.hash,
          countersigner: witness.key,
          text: seen.countersignature,
        },
      },
    ]);
    expect((await ana.call('receipt.countersignatures', { case: matter })).countersignatures).toHaveLength(1);

    const second = await issue(matter);
    await expect(witness.call('receipt.import', { text: second.text })).rejects.toMatchObject({
      code: 'CONTINUITY_MISSING',
    });
    const lines = await exportOf(matter, first.seq);
    const continued = await witness.call('receipt.import', { text: second.text, lines });
    expect(continued).toMatchObject({ kind: 'witnessed', continues: { seq: first.seq, hash: first.hash } });
    // One that was seen before is answered as before, and recorded once.
    const before = (await witnessLog()).length;
    expect(await witness.call('receipt.import', { text: first.text })).toMatchObject({
      seenBefore: true,
      countersignature: seen.countersignature,
    });
    expect((await witnessLog()).length).toBe(before);
    expect((await witness.call('receipt.witnessed', {})).receipts.map(({ seq }) => seq)).toEqual([
      second.seq,
      first.seq,
    ]);
    for (const person of [ana, witness])
      expect(await person.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('learns nothing from an export but what was done and when', async () => {
    const { case: matter } = await caseWithFile(ana, 'zwiebelfisch');
    await ana.call('search.run', { case: matter, query: 'quendelhof' });
    await issue(matter);
    const text = await readFile(await exportOf(matter), 'utf8');
    expect(text).toContain('"type":"search.made"');
    for (const word of ['zwiebelfisch', 'quendelhof', 'note.txt', 'Harbour', 'Ana'])
      expect(text).not.toContain(word);
    expect(text).not.toContain('"details"');
  });

  it('refuses a ledger that was cut off, whatever was written after the cut', async () => {
    const { case: matter } = await caseWithFile(ana);
    const older = await ana.copyVault();
    await ana.call('search.run', { case: matter, query: 'one' });
    await ana.call('search.run', { case: matter, query: 'two' });
    const first = await issue(matter);
    await take(first, matter);

    const full = await ana.copyVault();
    await ana.putBack(older);
    const shorter = await issue(matter);
    expect(shorter.seq).toBeLessThan(first.seq);
    await expect(take(shorter, matter)).rejects.toMatchObject({ code: 'INCONSISTENT_WITH_RECEIPT' });
    // As long as before, and longer: the history is another one all the same.
    await ana.call('search.run', { case: matter, query: 'other' });
    const equal = await issue(matter);
    expect(equal.seq).toBe(first.seq);
    await expect(take(equal, matter)).rejects.toMatchObject({ code: 'INCONSISTENT_WITH_RECEIPT' });
    const longer = await issue(matter);
    await expect(take(longer, matter)).rejects.toMatchObject({ code: 'INCONSISTENT_WITH_RECEIPT' });
    await expect(
      witness.call('receipt.import', { text: longer.text, lines: await exportOf(matter, equal.seq) }),
    ).rejects.toMatchObject({ code: 'INCONSISTENT_WITH_RECEIPT' });
    expect((await witnessLog()).at(-1)).toMatchObject({
      type: 'fault.detected',
      details: { code: 'INCONSISTENT_WITH_RECEIPT', ledger: first.ledger, seq: longer.seq, seen: first.seq },
    });
    // The true history goes on to be countersigned.
    await ana.putBack(full);
    expect(await take(await issue(matter), matter)).toMatchObject({
      kind: 'witnessed',
      continues: { seq: first.seq },
    });
  });

  it('refuses lines that were changed on the way', async () => {
    const { case: matter } = await caseWithFile(ana);
    const first = await issue(matter);
    await take(first, matter);
    await ana.call('search.run', { case: matter, query: 'one' });
    const second = await issue(matter);
    const lines = await exportOf(matter);
    const text = await readFile(lines, 'utf8');
    for (const [changed, code] of [
      [text.replace('"type":"search.made"', '"type":"item.viewed"'), 'CONTINUITY_MISSING'],
      [text.split('\n').slice(0, -4).join('\n'), 'CONTINUITY_MISSING'],
      ['', 'CONTINUITY_MISSING'],
      ['\u0000'.repeat(100), 'CONTINUITY_MISSING'],
    ] as const) {
      await writeFile(lines, changed);
      await expect(witness.call('receipt.import', { text: second.text, lines })).rejects.toMatchObject({
        code,
      });
    }
    await expect(
      witness.call('receipt.import', { text: second.text, lines: join(ana.folder, 'absent') }),
    ).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(await take(second, matter)).toMatchObject({ kind: 'witnessed', seenBefore: false });
  });

  it('follows a key that the old one announced, and asks about one that nobody did', async () => {
    const ben = await startPerson('Ben', 'B');
    const { case: matter } = await caseWithFile(ben);
    await take(await issue(matter, ben), matter, ben);
    const { key } = await ben.call('key.replace', { passphrase, reason: 'replaced' });
    expect(await take(await issue(matter, ben), matter, ben)).toMatchObject({ kind: 'witnessed', key });

    await ben.call('vault.recover', { path: ben.vault, recoveryCode: ben.recoveryCode, passphrase });
    const receipt = await issue(matter, ben);
    await expect(take(receipt, matter, ben)).rejects.toMatchObject({ code: 'RECEIPT_KEY_CHANGED' });
    const own = (await ben.call('people.list', {})).people[0]?.key;
    const lines = await exportOf(matter, 0, ben);
    const accepted = await witness.call('receipt.import', { text: receipt.text, lines, acceptKey: own });
    expect(accepted).toMatchObject({ kind: 'witnessed', key: own });
    expect(await take(await issue(matter, ben), matter, ben)).toMatchObject({ key: own });
    await ben.end();
  });

  it('asks about the key also at the first receipt, and takes one that was confirmed', async () => {
    const cleo = await startPerson('Cleo', 'C');
    const { case: matter } = await caseWithFile(cleo);
    await cleo.call('vault.recover', { path: cleo.vault, recoveryCode: cleo.recoveryCode, passphrase });
    const receipt = await issue(matter, cleo);
    await expect(take(receipt, matter, cleo)).rejects.toMatchObject({ code: 'RECEIPT_KEY_CHANGED' });
    const own = (await cleo.call('people.list', {})).people[0]?.key;
    if (own === undefined) throw new Error('the vault has a person');
    await witness.call('contacts.add', { name: 'Cleo', key: own, confirmed: 'in-person' });
    expect(await take(receipt, matter, cleo)).toMatchObject({
      kind: 'witnessed',
      name: 'Cleo',
      confirmed: 'in-person',
    });
    await cleo.end();
  });

  it('is somebody else', async () => {
    const eva = await startPerson('Eva', 'E');
    const before = await eva.copyVault();
    const { case: matter } = await caseWithFile(eva);
    const receipt = await issue(matter, eva);
    const after = await eva.copyVault();
    // An older copy of the same vault does not know the case, and countersigns in the same person's name.
    await eva.putBack(before);
    const given = await eva.call('receipt.import', { text: receipt.text });
    if (given.kind !== 'witnessed') throw new Error('the older copy does not know the ledger');
    await eva.putBack(after);
    await expect(eva.call('receipt.import', { text: given.countersignature })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await eva.end();
  });
});

describe('a receipt against the vault that gave it', () => {
  it('is refused where the vault was put back to an older copy, and the check says so too', async () => {
    const dan = await startPerson('Dan', 'D');
    const { case: matter } = await caseWithFile(dan);
    const older = await dan.copyVault();
    const receipt = await issue(matter, dan);
    const countersigned = await witness.call('receipt.import', { text: receipt.text });
    await dan.putBack(older);
    await expect(dan.call('receipt.import', { text: receipt.text })).rejects.toMatchObject({
      code: 'LEDGER_SHORTER_THAN_RECEIPT',
    });
    const { findings, verdict } = await dan.call('vault.check', { receipts: [receipt.text] });
    expect(verdict).toBe('altered');
    expect(findings[0]).toMatchObject({ code: 'LEDGER_SHORTER_THAN_RECEIPT', seq: receipt.seq });

    await issue(matter, dan);
    await expect(dan.call('receipt.import', { text: receipt.text })).rejects.toMatchObject({
      code: 'INCONSISTENT_WITH_RECEIPT',
    });
    if (countersigned.kind !== 'witnessed') throw new Error('it is somebody else’s ledger');
    const second = await dan.call('vault.check', { receipts: [countersigned.countersignature] });
    expect(second.findings[0]).toMatchObject({ code: 'INCONSISTENT_WITH_RECEIPT', seq: receipt.seq });
    const log = await dan.call('vault.log', {});
    expect(log.events.filter(({ type }) => type === 'fault.detected')).toHaveLength(2);
    await dan.end();
  });

  it('shows a bundle of another history, also when it is countersigned', async () => {
    const { case: matter } = await caseWithFile(ana);
    const receipt = await issue(matter);
    const bundle = await seal(ana, matter);
    const given = await witness.call('receipt.import', { text: receipt.text });
    if (given.kind !== 'witnessed') throw new Error('it is somebody else’s ledger');
    const check = (text: string) =>
      ana.call('bundle.verify', { path: bundle, trust: [ana.key], receipt: text });
    expect((await check(given.countersignature)).verdict).toBe('intact');
    const { case: other } = await caseWithFile(ana);
    const foreign = await check((await issue(other)).text);
    expect(foreign.findings.map(({ code }) => code)).toEqual(['INCONSISTENT_WITH_RECEIPT']);
    await expect(
      check(given.countersignature.replace('continues none', 'continues 1')),
    ).rejects.toMatchObject({ code: 'RECEIPT_UNREADABLE' });
  });

  it('covers the vault’s own ledger as well', async () => {
    const receipt = await ana.call('receipt.issue', { to: 'the registry' });
    expect(await ana.call('receipt.import', { text: receipt.text })).toMatchObject({
      kind: 'own',
      ledger: receipt.ledger,
    });
    expect((await ana.call('vault.log', {})).events.at(-1)).toMatchObject({
      type: 'receipt.issued',
      seq: receipt.seq,
    });
  });

  it('is compared by its words', async () => {
    const { case: matter } = await caseWithFile(ana);
    const { seq, hash, words } = await issue(matter);
    expect(words).toHaveLength(33);
    await ana.call('search.run', { case: matter, query: 'one' });
    expect(await ana.call('receipt.match', { case: matter, words: words.join(' ').toUpperCase() })).toEqual({
      hash,
      seq,
    });
    expect(await ana.call('receipt.match', { words: words.join(' ') })).toEqual({ hash, seq: null });
    await expect(
      ana.call('receipt.match', { case: matter, words: words.slice(1).join(' ') }),
    ).rejects.toMatchObject({ code: 'RECEIPT_UNREADABLE' });
  });
});

describe('an export of a ledger', () => {
  it('begins where a receipt ended, and overwrites nothing', async () => {
    const { case: matter } = await caseWithFile(ana);
    const { seq } = await issue(matter);
    const out = await exportOf(matter, seq);
    expect(await readFile(out, 'utf8')).toBe('holdfast-ledger-export/v1\n');
    await expect(ana.call('ledger.export', { case: matter, out })).rejects.toMatchObject({
      code: 'FILE_EXISTS',
    });
    await expect(
      ana.call('ledger.export', { case: matter, after: 1, out: `${out} 2` }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
