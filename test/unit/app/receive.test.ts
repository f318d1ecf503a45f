import { execFileSync } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../../src/shared/model/ids.ts';
import { hasTool } from '../bundle-write/tools.ts';
import { findWord } from './support/find-words.ts';
import { startApp, type TestApp } from './with-app.ts';

/** Two vaults: one hands over, the other receives. */
let ours: TestApp;
let theirs: TestApp;
let id: CaseId;
let bundle: string;
let signer: string;
beforeEach(async () => {
  ours = await startApp();
  theirs = await startApp();
  id = (await ours.call('case.new', { title: 'Ours' })).case;
  ({ bundle, signer } = await sealOne(theirs, 'Theirs', 'the words of the evidence'));
});
afterEach(async () => {
  await ours.end();
  await theirs.end();
});

async function sealOne(app: TestApp, title: string, words: string) {
  const { case: matter } = await app.call('case.new', { title });
  await writeFile(join(app.folder, 'evidence.txt'), words);
  await app.call('item.add', { case: matter, paths: [join(app.folder, 'evidence.txt')] });
  const sealed = await app.call('bundle.seal', { case: matter, out: join(app.folder, 'out') });
  return { bundle: sealed.bundle, signer: sealed.signer, seal: sealed.seal };
}

const trusted = () => ({ trust: [signer as never] });
const receive = (path = bundle, more: object = {}) =>
  ours.call('bundle.receive', { case: id, path, from: 'the police of Iași', ...trusted(), ...more });
const eventsOf = async (type: string) =>
  (await ours.call('case.log', { case: id })).events.filter((event) => event.type === type);

async function changed(find: string): Promise<string> {
  const bytes = await readFile(bundle);
  const at = bytes.indexOf(find);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const path = join(ours.folder, 'changed.zip');
  await writeFile(path, bytes);
  return path;
}

describe('somebody’s bundle', () => {
  it('is verified, kept byte for byte, and listed with what it holds', async () => {
    const { item, report, way } = await receive();
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    const zip = await readFile(bundle);
    expect(item).toMatchObject({ exhibit: 'AB/1', kind: 'file', bytes: zip.length });
    const names = item.members?.map(({ name }) => name.split('/').slice(1).join('/'));
    expect(names).toContain('data/exhibits/ab-1/evidence.txt');
    expect(item.members?.every(({ sha256 }) => sha256 !== null)).toBe(true);
    const { files } = await ours.call('item.extract', { item: item.id, out: join(ours.folder, 'taken out') });
    expect((await readFile(files[0]?.path ?? '')).equals(zip)).toBe(true);
    const kept: unknown = JSON.parse(await readFile(files[1]?.path ?? '', 'utf8'));
    expect(kept).toMatchObject({ verdict: 'intact', bundle: way?.[0]?.bundle });
    expect(await eventsOf('custody.received')).toMatchObject([
      {
        item: item.id,
        details: { from: 'the police of Iași', verdict: 'intact', signer, bundle: report.bundle },
      },
    ]);
    expect(await ours.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  });

  it('tells whose record it comes from and what was done there', async () => {
    const { way } = await receive();
    expect(way).toMatchObject([
      { signer, exhibits: 1, roles: ['counsellor'], keys: 1, ledger: { events: 3 } },
    ]);
    expect(way?.[0]?.did).toContainEqual({ type: 'item.acquired', events: 1 });
    expect(await ours.call('bundle.received', { case: id })).toMatchObject({
      bundles: [{ exhibit: 'AB/1', from: 'the police of Iași', verdict: 'intact', way }],
    });
  });

  it('of someone unknown is taken in, and its verdict stays open', async () => {
    const { report } = await receive(bundle, { trust: [] });
    expect(report.verdict).toBe('unproven');
    expect(await eventsOf('custody.received')).toMatchObject([{ details: { verdict: 'unproven' } }]);
  });

  it('that is altered is refused, leaves nothing, and the refusal is on record', async () => {
    const before = await ours.call('vault.check', {});
    await expect(receive(await changed('the words of'))).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
    expect((await ours.call('item.list', { case: id })).items).toEqual([]);
    expect(await eventsOf('bundle.refused')).toMatchObject([
      { details: { verdict: 'altered', from: 'the police of Iași', signer } },
    ]);
    const after = await ours.call('vault.check', {});
    expect([after.verdict, after.objects]).toEqual(['intact', before.objects]);
    const { item } = await receive();
    expect(item.exhibit).toBe('AB/1');
  });

  it('that is altered is kept as a file where the person says so, and nothing of it is believed', async () => {
    const { item, report, way } = await receive(await changed('the words of'), { anyway: true });
    expect([report.verdict, way, item.kind]).toEqual(['altered', null, 'file']);
    expect(await eventsOf('custody.received')).toMatchObject([
      { details: { verdict: 'altered', way: null } },
    ]);
    const sealed = await ours.call('bundle.seal', { case: id, out: join(ours.folder, 'out') });
    const verified = await ours.call('bundle.verify', { path: sealed.bundle, trust: [sealed.signer] });
    expect(verified.verdict).toBe('intact');
  });

  it('that is none is refused with a record', async () => {
    const path = join(ours.folder, 'letter.zip');
    await writeFile(path, 'Dear Sir');
    await expect(receive(path)).rejects.toMatchObject({ code: 'NOT_A_BUNDLE' });
    expect(await eventsOf('bundle.refused')).toMatchObject([{ details: { codes: ['NOT_A_BUNDLE'] } }]);
  });

  it('is taken as the file it came in, not as a folder', async () => {
    await expect(receive(theirs.folder)).rejects.toMatchObject({ code: 'NOT_A_FILE' });
    await expect(receive(join(ours.folder, 'nowhere'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('that came twice is two items, the second of which names the first', async () => {
    await receive();
    const copy = join(ours.folder, 'again.zip');
    await copyFile(bundle, copy);
    expect((await receive(copy)).item).toMatchObject({ exhibit: 'AB/2', duplicateOf: 'AB/1' });
  });

  it('that came encrypted is decrypted into the vault alone', async () => {
    const identity = await generateIdentity();
    const { case: matter } = await theirs.call('case.new', { title: 'Secret' });
    await theirs.call('item.add', { case: matter, paths: [join(theirs.folder, 'evidence.txt')] });
    const sealed = await theirs.call('bundle.seal', {
      case: matter,
      out: join(theirs.folder, 'out'),
      to: [await identityToRecipient(identity)],
    });
    await expect(receive(sealed.bundle)).rejects.toMatchObject({ code: 'IDENTITY_REFUSED' });
    const before = await readdir(ours.folder);
    const { item, report } = await receive(sealed.bundle, { identity: `# a comment\n${identity}\n` });
    expect([report.verdict, item.name.endsWith('.zip')]).toEqual(['intact', true]);
    expect(await eventsOf('custody.received')).toMatchObject([
      { details: { encrypted: { sha256: sealed.sha256 } } },
    ]);
    expect(await readdir(ours.folder)).toEqual(before);
  });

  it('goes with the next bundle whole, with both records, and can be checked there by itself', async () => {
    const { item } = await receive();
    const sealed = await ours.call('bundle.seal', {
      case: id,
      out: join(ours.folder, 'out'),
      recipient: 'the prosecutor',
    });
    const report = await ours.call('bundle.verify', { path: sealed.bundle, trust: [sealed.signer] });
    expect(report).toMatchObject({ verdict: 'intact', findings: [] });
    const zip = await readFile(sealed.bundle);
    const inner = await readFile(bundle);
    expect(zip.includes(inner)).toBe(true);
    expect(item.sha256).toBe(report.exhibits[0]?.sha256);
    const html = zip.toString('utf8');
    expect(html).toContain('Received from others');
    expect(html).toMatch(/Received here on [^<]*from <bdi>the police of Iași<\/bdi>/);
    expect(html).toContain(signer);
    expect(await eventsOf('custody.transferred')).toMatchObject([
      { details: { to: 'the prosecutor', seal: sealed.seal, exhibits: ['AB/1'] } },
    ]);
  });

  it('that holds another tells the whole way', async () => {
    await receive();
    const second = await ours.call('bundle.seal', { case: id, out: join(ours.folder, 'out') });
    const third = await startApp();
    try {
      const { case: matter } = await third.call('case.new', { title: 'Third' });
      const { way } = await third.call('bundle.receive', {
        case: matter,
        path: second.bundle,
        trust: [second.signer],
      });
      expect(way).toMatchObject([
        { signer, received: { from: 'the police of Iași', exhibit: 'AB/1', verdict: 'intact' } },
        { signer: second.signer, seal: second.seal },
      ]);
      expect(way?.[1]?.received).toBeUndefined();
      const last = await third.call('bundle.seal', { case: matter, out: join(third.folder, 'out') });
      const report = await third.call('bundle.verify', { path: last.bundle, trust: [last.signer] });
      expect(report.verdict).toBe('intact');
      expect(report.received).toMatchObject([{ exhibit: 'AB/1', way }]);
    } finally {
      await third.end();
    }
  });

  it('that is left out of the next bundle tells nothing there', async () => {
    await receive();
    await writeFile(join(ours.folder, 'own.txt'), 'our own words');
    const { items } = await ours.call('item.add', { case: id, paths: [join(ours.folder, 'own.txt')] });
    const sealed = await ours.call('bundle.seal', {
      case: id,
      out: join(ours.folder, 'out'),
      items: items.map((one) => one.id),
    });
    const zip = await readFile(sealed.bundle);
    for (const word of ['the police of Iași', signer.slice(7), 'evidence.txt', 'the words of the evidence'])
      expect([word, findWord(zip, word)]).toEqual([word, []]);
    const report = await ours.call('bundle.verify', { path: sealed.bundle, trust: [sealed.signer] });
    expect(report).toMatchObject({ verdict: 'intact', declared: { leftOut: 1 } });
    expect(report.received).toBeUndefined();
  });
});

describe.skipIf(!hasTool('age') || !hasTool('age-keygen'))('the stock age tool', () => {
  it('opens a bundle that was encrypted to its key, and its key file opens the check', async () => {
    const { case: matter } = await theirs.call('case.new', { title: 'Secret' });
    await theirs.call('item.add', { case: matter, paths: [join(theirs.folder, 'evidence.txt')] });
    const keyFile = join(theirs.folder, 'key.txt');
    execFileSync('age-keygen', ['-o', keyFile], { stdio: 'pipe' });
    const identity = await readFile(keyFile, 'utf8');
    const [recipient = ''] = /age1[0-9a-z]+/.exec(identity) ?? [];
    const to = [recipient, await identityToRecipient(await generateIdentity())];
    const sealed = await theirs.call('bundle.seal', { case: matter, out: join(theirs.folder, 'out'), to });
    const zip = join(theirs.folder, 'opened.zip');
    execFileSync('age', ['-d', '-i', keyFile, '-o', zip, sealed.bundle], { stdio: 'pipe' });
    const trust = { trust: [sealed.signer] };
    const opened = await theirs.call('bundle.verify', { path: zip, ...trust });
    expect(opened).toMatchObject({ verdict: 'intact', findings: [] });
    expect(await theirs.call('bundle.verify', { path: sealed.bundle, identity, ...trust })).toEqual(opened);
    const { events } = await theirs.call('case.log', { case: matter });
    expect(events.find(({ type }) => type === 'bundle.sealed')?.details).toMatchObject({ to });
  });
});
