import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findWord } from '../../app/support/find-words.ts';
import { sampleChat, secrets } from '../../app/support/sample-chat.ts';
import { startTimeServer, type FakeTimeServer } from '../../time/fake-time-server.ts';
import { hasOpenssl, startAuthority, type Authority } from '../../time/openssl-authority.ts';
import { runCli } from './run-cli.ts';

const opened = z.object({ case: z.string(), ledger: z.string() });
const added = z.object({ items: z.array(z.object({ id: z.string(), exhibit: z.string() })) });
const sealed = z.object({ bundle: z.string(), signer: z.string(), timestamp: z.string() });
const log = z.object({
  events: z.array(
    z.object({
      type: z.string(),
      seq: z.int(),
      clock: z.looseObject({}),
      details: z.looseObject({}).nullable(),
    }),
  ),
});

let folder: string;
let time: FakeTimeServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast cli é '));
  time = await startTimeServer();
});
afterAll(async () => {
  await time.close();
  await rm(folder, { recursive: true, force: true });
});

/** One command in a process of its own; its exit status must be the expected one. */
async function run<Shape extends z.ZodType>(
  shape: Shape,
  status: number,
  ...args: readonly string[]
): Promise<z.infer<Shape>> {
  const done = await runCli(folder, [...args, '--json']);
  expect([done.status, done.err]).toEqual([status, status === 0 || status === 3 ? '' : done.err]);
  return shape.parse(done.json);
}
const anything = z.looseObject({});

async function vaultWith(name: string, initials: string): Promise<{ vault: string; case: string }> {
  const vault = join(folder, name);
  const who = ['--name', name, '--initials', initials, '--role', 'investigator'];
  await run(anything, 0, 'init', vault, ...who);
  const made = await run(opened, 0, 'case', 'new', '--vault', vault, '--title', 'Case');
  return { vault, case: made.case };
}

describe('from one hand to the next, in processes of their own', () => {
  it('some messages of a chat go, are received, and go on with their whole way', async () => {
    const first = await vaultWith('first', 'AB');
    const at = ['--vault', first.vault, '--case', first.case];
    const chat = join(folder, 'chat.zip');
    await writeFile(chat, (await sampleChat()).zip);
    time.respond({ aheadMs: -4000 });
    const checked = await run(
      z.object({ source: z.string(), offsetMs: z.int() }),
      0,
      'clock',
      ...at,
      '--server',
      time.address,
    );
    expect(Math.abs(checked.offsetMs - 4000)).toBeLessThan(500);
    const { items } = await run(added, 0, 'add', chat, ...at);
    const { events } = await run(log, 0, 'log', ...at);
    expect(events.find(({ type }) => type === 'item.acquired')?.clock).toMatchObject(checked);

    const out = join(folder, 'out');
    const extract = ['--extract', `${items[0]?.id ?? ''}:2-4,10`];
    const handed = await run(sealed, 0, 'seal', ...at, '--out', out, ...extract, '--recipient', 'the police');
    const zip = await readFile(handed.bundle);
    for (const word of Object.values(secrets)) expect([word, findWord(zip, word)]).toEqual([word, []]);
    const verdict = z.object({
      verdict: z.string(),
      exhibits: z.array(z.object({ withheld: z.boolean(), extract: z.looseObject({}).optional() })),
    });
    const report = await run(verdict, 0, 'verify', handed.bundle, '--trust', handed.signer);
    expect(report.exhibits).toMatchObject([{ withheld: true, extract: { messages: 12, disclosed: 4 } }]);
    const after = await run(log, 0, 'log', ...at);
    expect(after.events.at(-1)).toMatchObject({ type: 'custody.transferred', details: { to: 'the police' } });

    const second = await vaultWith('second', 'CD');
    const there = ['--vault', second.vault, '--case', second.case];
    const received = await run(
      z.object({ verdict: z.string(), item: z.object({ exhibit: z.string() }) }),
      0,
      'receive',
      handed.bundle,
      ...there,
      '--trust',
      handed.signer,
      '--from',
      'a counsellor',
    );
    expect(received).toMatchObject({ verdict: 'intact', item: { exhibit: 'CD/1' } });
    const again = await run(sealed, 0, 'seal', ...there, '--out', out);
    const whole = await run(
      z.object({ verdict: z.string(), received: z.array(z.looseObject({})) }),
      0,
      'verify',
      again.bundle,
      '--trust',
      again.signer,
    );
    expect(whole).toMatchObject({
      verdict: 'intact',
      received: [{ from: 'a counsellor', exhibit: 'CD/1', way: [{ signer: handed.signer }] }],
    });

    const bytes = await readFile(handed.bundle);
    bytes[bytes.indexOf('only the passport')] = 0x4f;
    const altered = join(folder, 'altered.zip');
    await writeFile(altered, bytes);
    const error = z.object({ error: z.object({ code: z.string() }) });
    const refused = await run(error, 1, 'receive', altered, ...there);
    expect(refused.error.code).toBe('BUNDLE_ALTERED');
    expect((await run(log, 0, 'log', ...there)).events.at(-1)?.type).toBe('bundle.refused');
    await run(anything, 1, 'receive', altered, ...there, '--anyway');
    await run(anything, 0, 'check', '--vault', second.vault);
  });

  it.each([
    [['--extract', 'x:1-2'], 'USAGE'],
    [['--extract', '00000000-0000-4000-8000-000000000000:2-1'], 'USAGE'],
    [['--extract', '00000000-0000-4000-8000-000000000000:0'], 'USAGE'],
    [['--extract', '00000000-0000-4000-8000-000000000000:1-2'], 'ITEM_NOT_FOUND'],
  ])('what cannot be an extract is told at once: %j', async (options, code) => {
    const vault = join(folder, 'first');
    const { cases } = await run(
      z.object({ cases: z.array(z.object({ case: z.string() })) }),
      0,
      'case',
      'list',
      '--vault',
      vault,
    );
    const error = z.object({ error: z.object({ code: z.string() }) });
    const at = ['--vault', vault, '--case', cases[0]?.case ?? '', '--out', join(folder, 'none')];
    expect((await run(error, 2, 'seal', ...at, ...options)).error.code).toBe(code);
  });
});

describe.skipIf(!hasOpenssl())('time stamps on the command line', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await startAuthority();
    await writeFile(join(folder, 'root.pem'), authority.root);
  });
  afterAll(() => authority.close());

  it('are added to a sealed bundle, after acquisitions, and when asked', async () => {
    const { vault, case: id } = await vaultWith('third', 'EF');
    const at = ['--vault', vault, '--case', id];
    const plan = z.object({ url: z.string(), atAcquisition: z.boolean(), everyHours: z.int().nullable() });
    expect(await run(plan, 0, 'stamp-plan', '--vault', vault)).toEqual({
      url: '',
      atAcquisition: false,
      everyHours: null,
    });
    const on = ['--timestamp', authority.url, '--at-acquisition', 'on'];
    expect(await run(plan, 0, 'stamp-plan', '--vault', vault, ...on)).toMatchObject({ atAcquisition: true });
    await writeFile(join(folder, 'a.txt'), 'words');
    await run(added, 0, 'add', join(folder, 'a.txt'), ...at);
    const root = ['--tsa-root', join(folder, 'root.pem')];
    const stamps = z.object({ stamps: z.array(z.object({ upTo: z.int(), state: z.string() })) });
    expect(await run(stamps, 0, 'stamps', ...at, ...root)).toMatchObject({
      stamps: [{ upTo: 3, state: 'holds' }],
    });
    await run(stamps, 3, 'stamps', ...at);

    const { bundle, signer } = await run(sealed, 0, 'seal', ...at, '--out', join(folder, 'stamped'));
    const stamp = z.object({ time: z.string(), authority: z.string(), seq: z.int().nullable() });
    const stamped = await run(stamp, 0, 'stamp', bundle, '--timestamp', authority.url, '--vault', vault);
    const verdict = z.object({ verdict: z.string(), timestamp: z.object({ time: z.string() }) });
    expect(await run(verdict, 0, 'verify', bundle, '--trust', signer, ...root)).toMatchObject({
      verdict: 'intact',
      timestamp: { time: stamped.time },
    });
    expect((await run(log, 0, 'log', ...at)).events.at(-1)).toMatchObject({
      type: 'timestamp.added',
      seq: stamped.seq,
    });
    const more = z.object({ added: z.array(z.object({ upTo: z.int() })) });
    expect((await run(more, 0, 'stamp', '--vault', vault)).added).toHaveLength(1);
    expect((await run(more, 0, 'stamp', '--vault', vault)).added).toEqual([]);
  });
});
