import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleChat } from './support/sample-chat.ts';
import { startApp } from './with-app.ts';

const script = fileURLToPath(new URL('support/one-operation.ts', import.meta.url));
/** `HOLDFAST_KILL_ALL=1` kills at every call instead of at this many, evenly spread. */
const SAMPLE = process.env['HOLDFAST_KILL_ALL'] === '1' ? Infinity : 16;
/** A process that finds less to clear up makes fewer calls than the first one and may outlive its place; most do not. */
const KILLS = 8;
const WORD = 'Zephyrwort';

const lines = z.union([
  z.object({
    opened: z.object({
      verdict: z.string(),
      findings: z.array(z.unknown()),
      items: z.array(z.string()),
      out: z.array(z.string()),
    }),
  }),
  z.object({ done: z.array(z.string()) }),
  z.object({ calls: z.array(z.string()) }),
]);

interface Run {
  readonly opened: { verdict: string; findings: unknown[]; items: string[]; out: string[] } | null;
  readonly done: readonly string[] | null;
  readonly calls: readonly string[] | null;
  readonly signal: NodeJS.Signals | null;
}

/** Lets a process open the vault, do one thing, and die at its `at`-th call; 0 lets it live. */
async function run(folder: string, kind: 'intake' | 'folder' | 'seal', at: number): Promise<Run> {
  const child = spawn(process.execPath, [script, folder, kind, String(at)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Each of them reads the same program.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  const exit = once(child, 'exit');
  const said = { opened: null, done: null, calls: null } as Record<string, unknown>;
  for await (const line of createInterface({ input: child.stdout }))
    Object.assign(said, lines.parse(JSON.parse(line)));
  await exit;
  return { ...said, signal: child.signalCode } as Run;
}

/** A vault with a case, two chats in it, and an empty folder for bundles. */
async function prepared(): Promise<string> {
  const test = await startApp();
  const { case: id } = await test.call('case.new', { title: `Case ${WORD}` });
  const path = join(test.folder, 'first.txt');
  writeFileSync(path, `14/09/2026, 10:00 - Ana: ${WORD}\n`);
  const packed = join(test.folder, 'export.zip');
  writeFileSync(packed, (await sampleChat()).zip);
  await test.call('item.add', { case: id, paths: [path, packed] });
  await mkdir(join(test.folder, 'out'));
  await test.app.close();
  return test.folder;
}

/** Files below a folder that hold the word as it was written. */
function readable(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(WORD) || path.includes(WORD));
}

/** Places from 1 to `count`, all of them or `most` evenly spread, the first and the last among them. */
function places(count: number, most: number): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from({ length: most }, (_, index) => 1 + Math.round((index * (count - 1)) / (most - 1)));
}

/** Kills at each of the places, each time in a process that first opens what the last one left, and answers what was found. */
async function killAt(
  kind: 'intake' | 'folder' | 'seal',
): Promise<{ folder: string; acknowledged: string[]; kills: number; faults: number }> {
  const folder = await prepared();
  const first = await run(folder, kind, 0);
  expect(first).toMatchObject({ signal: null, opened: { verdict: 'intact' } });
  const calls = first.calls ?? [];
  // Every kind of call that this is about was met at all.
  for (const name of ['open', 'write', 'sync', 'rename', 'close', 'COMMIT'])
    expect(calls.some((call) => call.startsWith(name))).toBe(true);
  const acknowledged = [...(first.done ?? [])];
  const signals: (NodeJS.Signals | null)[] = [];
  for (const at of [...places(calls.length, SAMPLE), 0]) {
    const { opened, done, signal } = await run(folder, kind, at);
    // What the process before left: opens, is clean, has everything that was acknowledged, and nothing half written lies outside.
    expect([at, opened]).toMatchObject([at, { verdict: 'intact', findings: [] }]);
    const there = kind === 'seal' ? opened?.out.map((name) => join(folder, 'out', name)) : opened?.items;
    for (const one of acknowledged) expect(there).toContain(one);
    expect(opened?.out.filter((name) => !/^[0-9a-f-]{36}\.zip$/.test(name))).toEqual([]);
    acknowledged.push(...(done ?? []));
    expect(readable(join(folder, 'vault'))).toEqual([]);
    expect(readable(join(folder, 'config'))).toEqual([]);
    signals.push(signal);
  }
  // The last one was let through.
  expect(signals.at(-1)).toBeNull();
  const kills = signals.filter((signal) => signal === 'SIGKILL').length;
  const last = await startApp(undefined, folder);
  const [matter] = (await last.call('case.list', {})).cases;
  if (matter === undefined) throw new Error('the vault has a case');
  expect(await last.call('vault.check', {})).toMatchObject({ verdict: 'intact', findings: [] });
  const { events } = await last.call('case.log', { case: matter.id });
  const faults = events.filter(({ type }) => type === 'fault.detected').length;
  // Whatever file of a bundle is there is a whole one, recorded or not.
  for (const name of readdirSync(join(folder, 'out'))) {
    const report = await last.call('bundle.verify', { path: join(folder, 'out', name) });
    expect(report.findings.map(({ code }) => code)).toEqual(['UNKNOWN_SIGNER']);
  }
  await last.app.close();
  return { folder, acknowledged, kills, faults };
}

describe.concurrent('a process that is killed at a call that changes a file', () => {
  it(
    'while it takes small files in together leaves each of them whole or absent',
    { timeout: 1_800_000 },
    async () => {
      const { folder, acknowledged, kills } = await killAt('folder');
      expect(kills).toBeGreaterThanOrEqual(KILLS);
      expect(acknowledged.length % 3).toBe(0);
      rmSync(folder, { recursive: true });
    },
  );

  it(
    'while it takes a chat in leaves a vault that opens, is clean and has lost nothing',
    { timeout: 1_800_000 },
    async () => {
      const { folder, kills } = await killAt('intake');
      expect(kills).toBeGreaterThanOrEqual(KILLS);
      expect(readdirSync(join(folder, 'out'))).toEqual([]);
      rmSync(folder, { recursive: true });
    },
  );

  it(
    'while it seals leaves no half bundle behind, and says in the record that it was interrupted',
    { timeout: 1_800_000 },
    async () => {
      const { folder, acknowledged, kills, faults } = await killAt('seal');
      expect(kills).toBeGreaterThanOrEqual(KILLS);
      expect(faults).toBeGreaterThan(2);
      expect(readdirSync(join(folder, 'out')).length).toBeGreaterThanOrEqual(acknowledged.length);
      rmSync(folder, { recursive: true });
    },
  );
});
