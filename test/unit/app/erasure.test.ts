import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateHtml } from '../../../src/shared/erasure/certificate-html.ts';
import type { ErasureCertificate } from '../../../src/shared/contract/erasure-methods.ts';
import type { ItemId } from '../../../src/shared/model/ids.ts';
import { decryptedBytes } from '../vault/support/open-database.ts';
import { addFile, startPerson, type Person } from './support/person.ts';
import { passphrase } from './with-app.ts';

const words = Object.fromEntries(
  ['text', 'sender', 'name', 'note', 'tag', 'reason'].map((part) => [
    part,
    `${part}${randomBytes(6).toString('hex')}`,
  ]),
);
const chat = [
  `13/09/2026, 20:01 - ${words['sender'] ?? ''}: ${words['text'] ?? ''}`,
  '13/09/2026, 20:02 - Ana: who keeps my passport?',
].join('\n');

let person: Person;
let item: ItemId;
let certificate: ErasureCertificate;
beforeAll(async () => {
  person = await startPerson('Ana', 'AB');
});
afterAll(async () => {
  await person.end();
});

async function everyFile(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('erasing an item', () => {
  it('answers with a certificate of what went, what stays and what is out of reach', async () => {
    const { case: matter } = await person.call('case.new', { title: 'Harbour' });
    item = (await addFile(person, matter, `${words['name'] ?? ''}.txt`, chat)).id;
    const twin = await addFile(person, matter, 'twin.txt', chat);
    const kept = await addFile(person, matter, 'kept.txt', 'kept for good');
    await person.call('item.note', { item, text: words['note'] ?? '' });
    await person.call('item.tag', { item, tags: [words['tag'] ?? ''] });
    const { url } = await person.call('item.view', { item, reason: words['reason'] ?? '' });
    expect(url).toMatch(/^\/evidence\//);
    await person.call('item.extract', { item, out: join(person.folder, 'out') });
    const all = await person.call('bundle.seal', {
      case: matter,
      out: person.folder,
      recipient: 'The court',
    });
    await person.call('bundle.seal', { case: matter, out: person.folder, items: [kept.id] });
    const before = (await person.call('case.log', { case: matter })).events;

    certificate = await person.call('item.erase', { item, reason: 'she asked for it' });
    expect(certificate).toMatchObject({
      exhibit: 'AB/1',
      caseTitle: 'Harbour',
      by: 'Ana',
      reason: 'she asked for it',
      bytes: Buffer.byteLength(chat),
      sha256: createHash('sha256').update(chat).digest('hex'),
      destroyed: {
        files: 4,
        messages: 2,
        notes: 1,
        entries: before.filter((event) => event.item === item).length,
      },
      bundles: [{ recipient: 'The court', encrypted: false, certain: true }],
      extracted: 1,
      sameBytes: ['AB/2'],
      signer: person.key,
    });
    expect(all.bundle).toContain(certificate.bundles[0]?.bundle);
    expect(await person.call('item.erasure', { item })).toEqual(certificate);
    expect(await person.call('item.get', { item: twin.id })).toMatchObject({ erased: false });

    // The proof is a receipt: the vault goes on to hold what it states.
    expect(await person.call('receipt.import', { text: certificate.proof })).toMatchObject({
      kind: 'own',
      seq: certificate.seq,
    });
    expect(await person.call('vault.check', { receipts: [certificate.proof] })).toMatchObject({
      verdict: 'intact',
      findings: [{ code: 'ERASED', seq: certificate.seq }],
    });
    await person.call('item.erase', { item: twin.id, reason: 'the same content' });
  });

  it('leaves nothing that could be looked at, added to, or erased again', async () => {
    const refused = { code: 'ITEM_ERASED' };
    await expect(person.call('item.erase', { item, reason: 'again' })).rejects.toMatchObject(refused);
    await expect(person.call('item.note', { item, text: 'a note' })).rejects.toMatchObject(refused);
    await expect(person.call('item.tag', { item, tags: ['a'] })).rejects.toMatchObject(refused);
    await expect(person.call('item.view', { item })).rejects.toMatchObject(refused);
    await expect(person.call('item.reparse', { item })).rejects.toMatchObject(refused);
    await expect(
      person.call('item.extract', { item, out: join(person.folder, 'out 2') }),
    ).rejects.toMatchObject(refused);
    expect(await person.call('item.get', { item })).toMatchObject({
      erased: true,
      name: '',
      noteList: [],
      memberList: [],
      tags: [],
    });
    expect((await person.call('transcript.page', { item, from: 1, limit: 10 })).messages).toEqual([]);
    const { case: matter } = certificate;
    expect((await person.call('search.run', { case: matter, query: 'passport' })).total).toBe(0);
    const { events } = await person.call('case.log', { case: matter });
    expect(
      events.filter((event) => event.item === item && event.details !== null).map(({ type }) => type),
    ).toEqual(['item.erased']);
  });

  it('goes with later bundles as a tombstone, in a history that verifies', async () => {
    const { case: matter } = certificate;
    const { bundle } = await person.call('bundle.seal', { case: matter, out: person.folder });
    const report = await person.call('bundle.verify', {
      path: bundle,
      trust: [person.key],
      receipt: certificate.proof,
    });
    expect([report.verdict, ...report.findings.map(({ code }) => code)]).toEqual([
      'intact',
      'ERASED',
      'ERASED',
    ]);
    expect(report.declared).toMatchObject({ exhibits: 3, included: 1, leftOut: 0, erased: 2 });
    const bytes = await readFile(bundle);
    expect(bytes.includes('kept for good')).toBe(true);
    expect(bytes.includes('she asked for it')).toBe(true);
    for (const word of Object.values(words)) expect(bytes.includes(word)).toBe(false);
  });

  it('leaves no word of it in the vault, even for someone with the passphrase', async () => {
    await person.call('vault.lock', {});
    const files = await everyFile(person.vault);
    expect(files.some((file) => file.endsWith('-wal'))).toBe(false);
    // The one that is kept is all that is left of the stored files.
    expect(files.filter((file) => file.includes('objects'))).toHaveLength(1);
    const plain = await decryptedBytes(person.vault, passphrase);
    expect(plain.includes('she asked for it')).toBe(true);
    const forms = (word: string) => [
      Buffer.from(word),
      Buffer.from(word.toLowerCase()),
      Buffer.from(word, 'utf16le'),
    ];
    const left = Object.entries(words).filter(([, word]) => forms(word).some((form) => plain.includes(form)));
    expect(left).toEqual([]);
    const others = await Promise.all(
      files.filter((file) => !file.endsWith('vault.db')).map((file) => readFile(file)),
    );
    for (const word of Object.values(words)) expect(others.some((bytes) => bytes.includes(word))).toBe(false);
  });
});

describe('the certificate on paper', () => {
  it.each(['en', 'fr'] as const)('is one file without script, in %s', (language) => {
    const hostile = { ...certificate, reason: '<script>alert(1)</script>\u202e', caseTitle: '<b>' };
    const html = certificateHtml(hostile, language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<script|<b>|\{\w+\}/);
    expect(html).toContain('&lt;script&gt;');
    for (const fact of [
      'AB/1',
      certificate.sha256,
      certificate.bundles[0]?.bundle ?? '',
      'The court',
      certificate.proof.split('\n')[6] ?? '',
    ])
      expect(html).toContain(fact);
  });

  it('says so where nobody was recorded as the recipient, and where a bundle may have held the item', () => {
    const [bundle] = certificate.bundles;
    if (bundle === undefined) throw new Error('a bundle held the item');
    const html = certificateHtml(
      { ...certificate, bundles: [{ ...bundle, recipient: null, certain: false }] },
      'en',
    );
    expect(html).toContain('a recipient who is not recorded');
    expect(html).toContain('it is not recorded whether it held this exhibit');
  });
});
