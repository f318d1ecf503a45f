import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addResult } from '../../../../src/shared/contract/item-methods.ts';
import { eventView } from '../../../../src/shared/model/event.ts';
import { verificationReport } from '../../../../src/shared/model/verdict.ts';
import { importReport } from '../../../../src/shared/transcript/report.ts';
import { runCli } from './run-cli.ts';

let folder: string;
let vault: string;
let caseId: string;
let signer: string;

const chat = [
  '13/09/2026, 20:01 - Messages and calls are end-to-end encrypted.',
  '13/09/2026, 20:02 - Mr. V.: The bus leaves on Sunday',
  'at six',
  '13/09/2026, 20:05 - Oksana: who keeps my passport?',
  '14/09/2026, 07:00 - Mr. V.: <Media omitted>',
].join('\n');
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast é '));
  vault = join(folder, 'vault ñ');
  await mkdir(join(folder, 'in'));
  await writeFile(join(folder, 'in', 'WhatsApp Chat with Mr. V..txt'), chat);
  await writeFile(join(folder, 'in', 'note.bin'), Uint8Array.of(0, 1, 2, 3));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const cli = (...args: string[]) => runCli(folder, args);

describe('the command line', () => {
  it('makes a vault and shows its recovery code once', async () => {
    const run = await cli(
      'init',
      vault,
      '--name',
      'Ana B',
      '--initials',
      'AB',
      '--role',
      'counsellor',
      '--json',
    );
    expect(run).toMatchObject({ status: 0, err: '' });
    const made = z
      .strictObject({
        vault: z.string(),
        person: z.string(),
        key: z.string().startsWith('sha256:'),
        recoveryCode: z.string().min(20),
      })
      .parse(run.json);
    signer = made.key;
    expect(
      await cli('init', vault, '--name', 'Ana B', '--initials', 'AB', '--role', 'counsellor', '--json'),
    ).toMatchObject({
      status: 1,
      json: { error: { code: 'VAULT_EXISTS' } },
    });
  });

  it('opens a case and lists it', async () => {
    const run = await cli('case', 'new', '--vault', vault, '--title', 'Case 7', '--json');
    caseId = z.strictObject({ case: z.string(), ledger: z.string() }).parse(run.json).case;
    expect((await cli('case', 'list', '--vault', vault, '--json')).json).toMatchObject({
      cases: [{ case: caseId, title: 'Case 7' }],
    });
  });

  it('takes files in, says what they are, and names what it did not take', async () => {
    const run = await cli(
      'add',
      join(folder, 'in'),
      join(folder, 'gone'),
      '--vault',
      vault,
      '--case',
      caseId,
      '--note',
      'as received',
      '--json',
    );
    expect(run.status).toBe(1);
    const { items, refused } = addResult.parse(run.json);
    expect(
      items.map(({ exhibit, kind, name, bytes, sha256: hash }) => ({ exhibit, kind, name, bytes, hash })),
    ).toEqual([
      {
        exhibit: 'AB/1',
        kind: 'chat',
        name: 'in/WhatsApp Chat with Mr. V..txt',
        bytes: Buffer.byteLength(chat),
        hash: sha256(chat),
      },
      {
        exhibit: 'AB/2',
        kind: 'file',
        name: 'in/note.bin',
        bytes: 4,
        hash: sha256(Uint8Array.of(0, 1, 2, 3)),
      },
    ]);
    expect(items[0]?.transcript).toMatchObject({
      format: 'whatsapp',
      records: { total: 4, message: 3, system: 1, call: 0, unknown: 0 },
      lines: { total: 5, header: 4, continuation: 1, preamble: 0, unparsed: 0 },
      participants: [
        { name: 'Mr. V.', messages: 2 },
        { name: 'Oksana', messages: 1 },
      ],
      dateOrder: { value: 'dmy', confidence: 'proved' },
      attachments: { present: 0, omitted: 1, missing: 0 },
    });
    expect(refused).toEqual([
      { path: join(folder, 'gone'), code: 'FILE_NOT_FOUND', message: expect.any(String) as string },
    ]);
  });

  it('says the same of a chat without any vault, and writes the same messages', async () => {
    const out = join(folder, 'messages.jsonl');
    const parse = await cli(
      'parse',
      join(folder, 'in', 'WhatsApp Chat with Mr. V..txt'),
      '--messages',
      out,
      '--json',
    );
    expect(parse.status).toBe(0);
    const listed = await cli('list', '--vault', vault, '--case', caseId, '--json');
    const { items } = z
      .object({ items: z.array(z.looseObject({ id: z.string(), transcript: importReport.optional() })) })
      .parse(listed.json);
    expect(items[0]?.transcript).toEqual(importReport.parse(parse.json));
    const messages = await cli('messages', items[0]?.id ?? '', '--vault', vault);
    const rows = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(rows(messages.out)).toEqual(rows(await readFile(out, 'utf8')));
    expect(rows(messages.out)).toHaveLength(4);
  });

  it('finds words, and records that they were looked for', async () => {
    const run = await cli('search', 'passport', '--vault', vault, '--case', caseId, '--json');
    expect(run.json).toMatchObject({ total: 1, hits: [{ exhibit: 'AB/1', message: 3 }] });
    const log = await cli('log', '--vault', vault, '--case', caseId, '--json');
    const { events } = z.object({ events: z.array(eventView) }).parse(log.json);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.at(-1)).toMatchObject({ type: 'search.made', details: { query: 'passport', found: 1 } });
    expect(events.filter(({ type }) => type === 'item.failed')).toHaveLength(1);
  });

  it('writes an item out byte for byte, and overwrites nothing', async () => {
    const listed = await cli('list', '--vault', vault, '--case', caseId, '--json');
    const { items } = z.object({ items: z.array(z.looseObject({ id: z.string() })) }).parse(listed.json);
    const out = join(folder, 'extracted');
    const run = await cli('extract', items[0]?.id ?? '', '--vault', vault, '--out', out, '--json');
    const { files } = z
      .object({ files: z.array(z.object({ path: z.string(), sha256: z.string() })) })
      .parse(run.json);
    for (const file of files) expect(sha256(await readFile(file.path))).toBe(file.sha256);
    expect(await readFile(files[0]?.path ?? '', 'utf8')).toBe(chat);
    expect(await cli('extract', items[0]?.id ?? '', '--vault', vault, '--out', out, '--json')).toMatchObject({
      status: 1,
      json: { error: { code: 'FILE_EXISTS' } },
    });
  });

  it('seals a bundle that verifies with the fingerprint and the receipt, and not without', async () => {
    const receipt = join(folder, 'receipt.txt');
    expect(
      await cli('receipt', '--vault', vault, '--case', caseId, '--out', receipt, '--json'),
    ).toMatchObject({
      status: 0,
      json: { seq: expect.any(Number) as number },
    });
    const sealed = z
      .object({
        bundle: z.string(),
        sha256: z.string(),
        signer: z.string(),
        items: z.int(),
        files: z.int(),
        bytes: z.int(),
      })
      .parse(
        (await cli('seal', '--vault', vault, '--case', caseId, '--out', join(folder, 'out'), '--json')).json,
      );
    expect(sealed).toMatchObject({ signer, items: 2 });
    expect(sha256(await readFile(sealed.bundle))).toBe(sealed.sha256);

    const good = await cli('verify', sealed.bundle, '--trust', signer, '--receipt', receipt, '--json');
    expect(good.status).toBe(0);
    expect(verificationReport.parse(good.json)).toMatchObject({ verdict: 'intact', findings: [], signer });
    expect(await cli('verify', sealed.bundle, '--json')).toMatchObject({
      status: 3,
      json: { verdict: 'unproven' },
    });

    const bytes = await readFile(sealed.bundle);
    const at = bytes.indexOf('who keeps my passport');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const altered = join(folder, 'altered.zip');
    await writeFile(altered, bytes);
    expect(await cli('verify', altered, '--trust', signer, '--json')).toMatchObject({
      status: 1,
      json: { verdict: 'altered' },
    });
  });

  it('checks the whole vault', async () => {
    expect(await cli('check', '--vault', vault, '--json')).toMatchObject({
      status: 0,
      json: { verdict: 'intact', findings: [] },
    });
  });
});

describe('a command that cannot be carried out', () => {
  it.each([
    [['frobnicate'], 'USAGE'],
    [['add', '--vault', 'x', '--case', 'y'], 'USAGE'],
    [['add', 'file', '--vault', 'x', '--case', 'y'], 'USAGE'],
    [['init', 'somewhere', '--name', 'A', '--initials', 'ab', '--role', 'lead'], 'USAGE'],
    [['init', 'somewhere', '--name', 'A', '--initials', 'AB', '--role', 'king'], 'USAGE'],
    [['list', '--no-such-option'], 'USAGE'],
    [['verify', 'package.json'], 'NOT_A_BUNDLE'],
    [['verify', 'no-such-file'], 'NOT_A_BUNDLE'],
    [['parse', 'no-such-file'], 'FILE_NOT_FOUND'],
    [['case', 'list', '--vault', 'no-such-folder'], 'VAULT_NOT_FOUND'],
  ])('ends with status 2, a code and one sentence: %j', async (args, code) => {
    const run = await cli(...args, '--json');
    expect(run.status).toBe(2);
    expect(run.json).toEqual({ error: { code, message: expect.any(String) as string } });
    expect(run.err).toMatch(new RegExp(`^holdfast: ${code}: [^\\n]+\\n$`));
  });

  it('does not take the passphrase from an argument, and does not tell a wrong one from a stranger’s', async () => {
    const none = await runCli(folder, ['case', 'list', '--vault', vault, '--json'], {
      HOLDFAST_PASSPHRASE: '',
    });
    expect(none).toMatchObject({ status: 2, json: { error: { code: 'USAGE' } } });
    const wrong = await runCli(folder, ['case', 'list', '--vault', vault, '--json'], {
      HOLDFAST_PASSPHRASE: 'not this one',
    });
    expect(wrong).toMatchObject({
      status: 2,
      json: { error: { code: 'VAULT_LOCKED', message: 'wrong passphrase' } },
    });
  });
});
