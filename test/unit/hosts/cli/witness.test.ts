import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli, type CliRun } from './run-cli.ts';

let folder: string;
let matter: string;
let item: string;
let anaKey: string;
const at = (name: string) => join(folder, name);

/** Runs a command as someone with a machine of their own. */
function as(who: 'ana' | 'boris', ...args: string[]): Promise<CliRun> {
  return runCli(folder, [...args, '--vault', at(who), '--json'], { HOLDFAST_CONFIG: at(`config of ${who}`) });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast é '));
  const people = await Promise.all(
    (['ana', 'boris'] as const).map((who) =>
      runCli(
        folder,
        [
          'init',
          at(who),
          '--name',
          who,
          '--initials',
          who.charAt(0).toUpperCase(),
          '--role',
          'other',
          '--json',
        ],
        {
          HOLDFAST_CONFIG: at(`config of ${who}`),
        },
      ),
    ),
  );
  anaKey = z.object({ key: z.string() }).parse(people[0]?.json).key;
  matter = z
    .object({ case: z.string() })
    .parse((await as('ana', 'case', 'new', '--title', 'Harbour')).json).case;
  await writeFile(at('canary.txt'), 'zwiebelfisch');
  const added = await as('ana', 'add', at('canary.txt'), '--case', matter);
  item = z.object({ items: z.tuple([z.object({ id: z.string() })]) }).parse(added.json).items[0].id;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

// Each command is a process that derives its key anew: slow where many tests run at once.
describe('the command line between two people', { timeout: 240_000 }, () => {
  it('gives a receipt, has it countersigned, and shows that the next one continues it', async () => {
    const issued = await as('ana', 'receipt', '--case', matter, '--out', at('r1.txt'));
    const { seq, hash, words } = z
      .object({ seq: z.int(), hash: z.string(), words: z.string() })
      .parse(issued.json);
    expect(await as('ana', 'receipt', 'match', ...words.split(' '), '--case', matter)).toMatchObject({
      status: 0,
      json: { seq, hash },
    });

    const seen = await as('boris', 'receipt', 'import', at('r1.txt'), '--from', 'Ana', '--out', at('c1.txt'));
    expect(seen).toMatchObject({
      status: 0,
      json: { kind: 'witnessed', seq, continues: null, confirmed: 'not-yet' },
    });
    expect(await as('ana', 'receipt', 'import', at('c1.txt'))).toMatchObject({
      status: 0,
      json: { kind: 'countersigned' },
    });
    const list = await as('ana', 'receipt', 'countersignatures', '--case', matter);
    expect(list.json).toMatchObject({ countersignatures: [{ seq, hash }] });

    await as('ana', 'receipt', '--case', matter, '--out', at('r2.txt'));
    expect(await as('boris', 'receipt', 'import', at('r2.txt'))).toMatchObject({
      status: 1,
      json: { error: { code: 'CONTINUITY_MISSING' } },
    });
    const written = await as(
      'ana',
      'ledger',
      'export',
      '--case',
      matter,
      '--after',
      String(seq),
      '--out',
      at('lines.txt'),
    );
    expect(written).toMatchObject({ status: 0, json: { after: seq } });
    expect(await as('boris', 'receipt', 'import', at('r2.txt'), '--lines', at('lines.txt'))).toMatchObject({
      status: 0,
      json: { kind: 'witnessed', continues: { seq, hash } },
    });
    expect((await as('boris', 'receipt', 'list')).json).toMatchObject({
      receipts: [{ from: '' }, { from: 'Ana', seq }],
    });
    const log = z
      .object({ events: z.array(z.object({ type: z.string() })) })
      .parse((await as('boris', 'log')).json);
    expect(log.events.filter(({ type }) => type === 'receipt.countersigned')).toHaveLength(2);
  });

  it('trusts a seal once its key is confirmed, and says aloud when it is another', async () => {
    const sealed = await as('ana', 'seal', '--case', matter, '--out', folder);
    const { bundle } = z.object({ bundle: z.string() }).parse(sealed.json);
    expect(await as('boris', 'verify', bundle)).toMatchObject({
      status: 3,
      err: '',
      json: { sealer: { standing: 'seen-before' } },
    });
    const added = await as(
      'boris',
      'contact',
      'add',
      '--name',
      'Ana',
      '--key',
      anaKey,
      '--confirmed',
      'in-person',
    );
    expect(added.status).toBe(0);
    expect(await as('boris', 'verify', bundle, '--from', 'Ana')).toMatchObject({
      status: 0,
      json: { verdict: 'intact', sealer: { standing: 'confirmed' } },
    });

    const replaced = await as('ana', 'key', 'replace', '--reason', 'compromised', '--note', 'lent out');
    const { key } = z.object({ key: z.string() }).parse(replaced.json);
    const next = z
      .object({ bundle: z.string() })
      .parse((await as('ana', 'seal', '--case', matter, '--out', folder)).json);
    const doubtful = await as('boris', 'verify', next.bundle);
    expect(doubtful).toMatchObject({
      status: 3,
      json: { sealer: { warnings: [{ kind: 'person-key-differs', name: 'Ana', announced: true }] } },
    });
    expect(doubtful.err).toContain('WARNING: this was NOT sealed with the key of Ana');
    const words = await runCli(folder, ['verify', next.bundle, '--vault', at('boris')], {
      HOLDFAST_CONFIG: at('config of boris'),
    });
    expect(words.out.split('\n')[0]).toContain('WARNING:');

    expect(await as('boris', 'contact', 'key', 'Ana', '--key', key, '--confirmed', 'by-phone')).toMatchObject(
      { json: { error: { code: 'KEY_DIFFERS' } } },
    );
    await as('boris', 'contact', 'key', 'Ana', '--key', key, '--confirmed', 'by-phone', '--replaces');
    expect(await as('boris', 'verify', next.bundle)).toMatchObject({ status: 0, err: '' });
    expect(await as('boris', 'verify', bundle)).toMatchObject({
      status: 3,
      json: { findings: [{ code: 'KEY_REVOKED' }] },
    });
    expect((await as('boris', 'contact', 'list')).json).toMatchObject({
      contacts: [{ name: 'Ana', keys: [{ revokedReason: 'replaced' }, { confirmed: 'by-phone' }] }],
    });
  });

  it('erases for good, prints the certificate, and keeps a vault that checks', async () => {
    expect(await as('ana', 'erase', item)).toMatchObject({ status: 2, json: { error: { code: 'USAGE' } } });
    const erased = await as(
      'ana',
      'erase',
      item,
      '--reason',
      'asked for',
      '--out',
      at('certificate.html'),
      '--language',
      'fr',
    );
    expect(erased).toMatchObject({
      status: 0,
      json: { exhibit: 'A/1', reason: 'asked for', bundles: [{}, {}] },
    });
    expect(await readFile(at('certificate.html'), 'utf8')).toContain('Certificat d’effacement');
    expect(await as('ana', 'erase', item, '--reason', 'again')).toMatchObject({
      status: 2,
      json: { error: { code: 'ITEM_ERASED' } },
    });
    expect((await as('ana', 'erase', item, '--certificate')).json).toEqual(erased.json);
    expect(await as('ana', 'check', '--receipt', at('r1.txt'), '--receipt', at('c1.txt'))).toMatchObject({
      status: 0,
      json: { verdict: 'intact', findings: [{ code: 'ERASED' }] },
    });
  });

  it('notices an older copy of the vault, on its own machine and by a receipt', async () => {
    await cp(at('ana'), at('older'), { recursive: true });
    await as('ana', 'receipt', '--case', matter, '--out', at('r3.txt'));
    await rm(at('ana'), { recursive: true });
    await cp(at('older'), at('ana'), { recursive: true });
    const listed = await as('ana', 'case', 'list');
    expect(listed.status).toBe(0);
    expect(listed.err).toContain('put back to an older copy');
    const checked = await as('ana', 'check', '--receipt', at('r3.txt'));
    expect(checked).toMatchObject({
      status: 1,
      json: {
        verdict: 'altered',
        findings: [{ code: 'LEDGER_SHORTER_THAN_RECEIPT' }, { code: 'ROLLBACK' }, {}],
      },
    });
    expect(await as('ana', 'check', '--receipt', at('canary.txt'))).toMatchObject({
      status: 2,
      json: { error: { code: 'RECEIPT_UNREADABLE' } },
    });

    // Another machine has no memory of it: there the receipt alone shows it.
    const elsewhere = { HOLDFAST_CONFIG: at('another machine') };
    const alone = await runCli(
      folder,
      ['check', '--vault', at('ana'), '--receipt', at('r3.txt'), '--json'],
      elsewhere,
    );
    expect(alone).toMatchObject({
      status: 1,
      err: '',
      json: { findings: [{ code: 'LEDGER_SHORTER_THAN_RECEIPT' }, {}] },
    });

    expect(await as('ana', 'rollback', 'accept', '--reason', 'the disk failed')).toMatchObject({
      status: 0,
      json: { rollback: [] },
    });
    expect(await as('ana', 'check')).toMatchObject({ status: 0, err: '' });
  });
});
