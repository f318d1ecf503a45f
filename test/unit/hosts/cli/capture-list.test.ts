import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from './run-cli.ts';

const main = fileURLToPath(new URL('../../../../src/main/hosts/cli/main.ts', import.meta.url));

const told = z.object({
  batch: z.object({ id: z.string(), state: z.string(), why: z.string().nullable() }),
  entries: z.array(
    z.object({
      url: z.string(),
      state: z.string(),
      tries: z.array(
        z.object({
          reason: z.string().nullable(),
          result: z.object({ outcome: z.string(), exhibit: z.string().nullable() }).nullable(),
        }),
      ),
    }),
  ),
  setAside: z.array(z.object({ line: z.int(), reason: z.string() })),
  report: z.array(z.object({ path: z.string() })),
});

let server: Server;
let origin: string;
const asked: string[] = [];
let onSlow: (() => void) | null = null;

let folder: string;
let matter: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/favicon.ico') asked.push(path);
    if (path === '/hangs' && onSlow !== null) return onSlow();
    response.setHeader('content-type', 'text/html');
    response.end(`<title>${path}</title>words${path === '/slow' ? '<img src=/hangs>' : ''}`);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  folder = await mkdtemp(join(tmpdir(), 'holdfast list '));
  await runCli(folder, ['init', 'v', '--name', 'Ana', '--initials', 'AB', '--role', 'lead', '--json']);
  const { json } = await runCli(folder, ['case', 'new', '--vault', 'v', '--title', 't', '--json']);
  matter = z.object({ case: z.string() }).parse(json).case;
}, 60_000);

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const how = (list: string) => [
  'capture-list',
  list,
  '--vault',
  'v',
  '--case',
  matter,
  '--delay',
  '0',
  '--allow-private',
];

describe('capture-list', () => {
  it('captures the addresses of a table, names what it sets aside, and tells of the report', async () => {
    await writeFile(join(folder, 'list.csv'), `name,address\na,${origin}/a\nb,${origin}/b\nc,${origin}/a\n`);
    const run = await runCli(folder, [...how('list.csv'), '--json']);
    expect(run).toMatchObject({ status: 0, err: '' });
    const { batch, entries, setAside, report } = told.parse(run.json);
    expect(batch.state).toBe('finished');
    expect(entries.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(setAside).toMatchObject([
      { line: 1, reason: 'no-address' },
      { line: 4, reason: 'duplicate' },
    ]);
    expect(report.map(({ path }) => path)).toEqual([
      'derived/report.html',
      'derived/report.csv',
      'derived/report.json',
    ]);
  }, 60_000);

  it('goes on after it was killed, and captures what was broken off only when told to', async () => {
    await writeFile(join(folder, 'list.txt'), `${origin}/slow\n${origin}/after\n`);
    asked.length = 0;
    const reached = new Promise<void>((done) => {
      onSlow = done;
    });
    const child = spawn(process.execPath, [main, ...how('list.txt')], {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        HOLDFAST_CONFIG: join(folder, 'config'),
        HOLDFAST_PASSPHRASE: 'a passphrase for testing',
      },
    });
    const ended = new Promise((done) => child.once('exit', done));
    await reached;
    // What came before is written down a moment later.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    child.kill('SIGKILL');
    await ended;
    onSlow = null;

    const listed = await runCli(folder, ['list', '--vault', 'v', '--case', matter, '--json']);
    const items = z.object({ items: z.array(z.object({ exhibit: z.string() })) }).parse(listed.json).items;
    const log = await runCli(folder, ['log', '--vault', 'v', '--case', matter, '--json']);
    const batches = [...log.out.matchAll(/"batch":"([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
    const id = batches.at(-1) ?? '';
    // What the capture had got when it was killed is an item of its own.
    expect(items.length).toBe(5);
    expect(asked).toEqual(['/slow', '/hangs']);

    const resumed = await runCli(folder, [
      'capture-list',
      'resume',
      '--vault',
      'v',
      '--case',
      matter,
      '--json',
    ]);
    expect(told.parse(resumed.json).batch.id).toBe(id);
    expect(resumed.status).toBe(1);
    expect(told.parse(resumed.json).entries.map(({ state }) => state)).toEqual(['interrupted', 'done']);
    expect(told.parse(resumed.json).entries[0]?.tries).toMatchObject([
      { reason: null, result: { outcome: 'interrupted', exhibit: 'AB/5' } },
    ]);
    expect(asked).toEqual(['/slow', '/hangs', '/after']);

    const again = await runCli(folder, [
      'capture-list',
      'resume',
      id,
      '--vault',
      'v',
      '--retry',
      '1',
      '--json',
    ]);
    expect(again.status).toBe(0);
    const [first] = told.parse(again.json).entries;
    expect(first).toMatchObject({
      state: 'done',
      tries: [{ reason: null }, { reason: expect.any(String) }],
    });
    const check = await runCli(folder, ['check', '--vault', 'v', '--json']);
    expect(check.json).toMatchObject({ verdict: 'intact' });
  }, 120_000);

  it('refuses a list without an address and a pause that is none, before anybody is asked', async () => {
    await writeFile(join(folder, 'empty.txt'), 'nothing\n');
    asked.length = 0;
    expect((await runCli(folder, how('empty.txt'))).status).not.toBe(0);
    expect((await runCli(folder, [...how('list.txt'), '--retry', 'x'])).status).toBe(2);
    expect((await runCli(folder, how('missing.txt'))).status).toBe(2);
    expect(asked).toEqual([]);
  }, 60_000);
});
