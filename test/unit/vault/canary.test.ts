import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVault, eraseItem, openCase, unlockVault } from '../../../src/main/vault/index.ts';
import { messageOf } from './support/messages.ts';
import { decryptedBytes } from './support/open-database.ts';
import { environment, takeIn, temporaryFolder } from './support/vaults.ts';

/** Words that occur nowhere else, in the forms in which a disk could hold them. */
function canaries(): { readonly word: (part: string) => string; readonly forms: () => readonly Buffer[] } {
  const used: string[] = [];
  return {
    word(part) {
      const word = `${part}${randomBytes(6).toString('hex')}`;
      used.push(word);
      return word;
    },
    forms: () =>
      used.flatMap((word) => [
        Buffer.from(word, 'utf8'),
        Buffer.from(word.toLowerCase(), 'utf8'),
        Buffer.from(word, 'utf16le'),
        Buffer.from(Buffer.from(word).toString('hex')),
      ]),
  };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Files below a folder that hold any of the forms, in their bytes or in their names. */
function holding(folder: string, forms: readonly Buffer[]): readonly string[] {
  return filesBelow(folder).filter((path) => {
    const bytes = readFileSync(path);
    return forms.some((form) => bytes.includes(form) || Buffer.from(path).includes(form));
  });
}

describe('a vault on the disk', () => {
  it('shows no word of what it holds, unlocked or locked, in its files, their names or the temporary folder', async () => {
    const folder = temporaryFolder();
    const before = new Set(readdirSync(tmpdir()));
    const { word, forms } = canaries();
    const passphrase = word('passphrase-');
    const created = await createVault(
      folder,
      { name: word('Person'), initials: 'AB', role: 'lead', organisation: word('Organisation'), passphrase },
      environment(),
    );
    const vault = await unlockVault(folder, passphrase, environment());
    const matter = openCase(vault, word('Title'));
    const [body, sender] = [word('body'), word('sender')];
    const { item } = await takeIn(
      vault,
      matter,
      Buffer.from(`${word('evidence')} `.repeat(200_000)),
      `${word('name')}.txt`,
    );
    vault.transact((transaction) => {
      transaction.messages.insert(
        item,
        Array.from({ length: 5000 }, (_, n) => messageOf(n + 1, body, sender)),
      );
      transaction.messages.publish(item);
      transaction.members.insert(item, [
        { name: word('member'), bytes: 1, sha256: null, status: 'encrypted' },
      ]);
      const { seq, at } = transaction.append(matter.ledger, {
        type: 'item.noted',
        item,
        details: { text: word('details') },
      });
      transaction.notes.insert(item, { event: seq, at, by: vault.person.id, text: word('note') });
      transaction.notes.setTags(item, [word('tag')]);
      transaction.settings.set('template', JSON.stringify(word('setting')));
    });
    vault.records.search.inCase(matter.case, word('query'), 10);

    const all = [
      ...forms(),
      Buffer.from(created.recoveryCode),
      Buffer.from(created.recoveryCode.replaceAll('-', '')),
    ];
    expect(filesBelow(folder).some((path) => path.endsWith('-wal'))).toBe(true);
    expect(holding(folder, all)).toEqual([]);
    expect(readdirSync(tmpdir()).filter((name) => !before.has(name) && name.includes('etilqs'))).toEqual([]);
    await vault.lock();
    expect(holding(folder, all)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['objects', 'vault.db', 'vault.json']);
  });

  it('holds neither key nor file of an item that was erased, even for someone with the passphrase', async () => {
    const folder = temporaryFolder();
    const { word, forms } = canaries();
    const passphrase = 'a passphrase for this';
    await createVault(
      folder,
      { name: 'A', initials: 'AB', role: 'lead', organisation: null, passphrase },
      environment(),
    );
    const vault = await unlockVault(folder, passphrase, environment());
    const matter = openCase(vault, 'Title');
    const kept = await takeIn(vault, matter, Buffer.from('kept'));
    const { item, object } = await takeIn(vault, matter, Buffer.from(word('evidence')), word('name'));
    const key = Buffer.from(object.key);
    vault.transact((transaction) => {
      transaction.messages.insert(item, [messageOf(1, word('body'), word('sender'))]);
      transaction.messages.publish(item);
      transaction.members.insert(item, [
        { name: word('member'), bytes: 1, sha256: null, status: 'encrypted' },
      ]);
      const { seq, at } = transaction.append(matter.ledger, {
        type: 'item.noted',
        item,
        details: { text: word('details') },
      });
      transaction.notes.insert(item, { event: seq, at, by: vault.person.id, text: word('note') });
    });
    await eraseItem(vault, item, { reason: 'the survivor asked for it' });

    expect(vault.records.items.get(item)).toMatchObject({
      name: '',
      bytes: object.bytes,
      sha256: object.sha256,
    });
    expect(
      vault.records.messages.count(item) +
        vault.records.members.count(item) +
        vault.records.notes.count(item),
    ).toBe(0);
    expect(filesBelow(join(folder, 'objects'))).toHaveLength(1);
    expect(Buffer.from(await (await vault.objects.open(kept.object.id)).read(0, 4)).toString()).toBe('kept');
    await vault.lock();

    const plain = await decryptedBytes(folder, passphrase);
    expect(plain.includes(Buffer.from(kept.object.key))).toBe(true);
    expect(plain.includes('the survivor asked for it')).toBe(true);
    expect(plain.includes(key)).toBe(false);
    for (const form of forms()) expect(plain.includes(form)).toBe(false);
  });
});
