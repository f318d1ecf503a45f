import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { captureInto } from '../../../../src/main/app/capture-path.ts';
import { launchChromium } from '../../../../src/main/capture/chromium/launch.ts';
import { sweepProfiles } from '../../../../src/main/capture/chromium/profile.ts';

const WORD = 'Quillwort-on-disk';
const main = fileURLToPath(new URL('../../../../src/main/hosts/cli/main.ts', import.meta.url));
const waiting: ServerResponse[] = [];
const server = createServer((request, response) => {
  if (request.url === '/never') {
    response.writeHead(200, { 'content-type': 'image/png' }).write('x');
    waiting.push(response);
    return;
  }
  const script = `<script>localStorage.setItem('kept', '${WORD}'); caches.open('a').then((all) => all.put('/b', new Response('${WORD}')));</script>`;
  response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': `plain=${WORD}` });
  response.end(`<title>Until now</title><p>${WORD}</p>${script}<img src=/never>`);
});

let folder: string;
let url: string;

/** Browsers of the captures of a process, with their numbers; read from the system as anybody can. */
async function browsersOf(owner: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(join('/proc', name, 'cmdline'), 'utf8').catch(() => '');
    if (line.includes(`holdfast-capture-${String(owner)}-`)) found.push(Number(name));
  }
  return found;
}
const foldersOf = async (owner: number) =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`holdfast-capture-${String(owner)}-`));

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  folder = await mkdtemp(join(tmpdir(), 'capture-death-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe.runIf(existsSync('/proc/self/cmdline'))('a browser that is killed in the middle', () => {
  it('leaves a record of what had come, which says so, and leaves neither process nor profile', async () => {
    const out = join(folder, 'killed');
    const capture = captureInto(out, { url, allowPrivate: true, timeoutMs: 40_000 });
    await expect.poll(() => waiting.length, { timeout: 20_000 }).toBe(1);
    const [own = ''] = await foldersOf(process.pid);
    expect(() => execFileSync('grep', ['-rqF', WORD, join(tmpdir(), own)])).toThrow('Command failed');
    const all = await browsersOf(process.pid);
    expect(all.length).toBeGreaterThan(0);
    process.kill(Math.min(...all), 'SIGKILL');
    const killedAt = performance.now();
    const report = await capture;
    expect(performance.now() - killedAt).toBeLessThan(10_000);
    expect(report).toMatchObject({ complete: false, status: 200 });
    const reason = 'the browser ended while it was captured';
    expect(report.incomplete).toContainEqual({ what: 'the page', reason });
    expect(await readFile(join(out, 'failed.jsonl'), 'utf8')).toContain('"reason":"unfinished"');
    expect(await readFile(join(out, 'network.jsonl'), 'utf8')).toContain(url);
    await expect.poll(() => browsersOf(process.pid), { timeout: 5000 }).toEqual([]);
    expect(await foldersOf(process.pid)).toEqual([]);
  }, 60_000);

  it('ends with a program that is killed, and what is left of its profile goes with the next start', async () => {
    const child = spawn(
      process.execPath,
      [main, 'capture', url, '--allow-private', '--json', '--out', join(folder, 'gone')],
      { stdio: 'ignore' },
    );
    const { pid } = child;
    if (pid === undefined) throw new Error('the command did not start');
    const ended = once(child, 'exit');
    await expect.poll(() => waiting.length, { timeout: 30_000 }).toBe(2);
    child.kill('SIGKILL');
    await ended;
    await expect.poll(() => browsersOf(pid), { timeout: 10_000 }).toEqual([]);
    expect((await foldersOf(pid)).length).toBe(1);
    await sweepProfiles(tmpdir());
    expect(await foldersOf(pid)).toEqual([]);
  }, 60_000);
});

describe('a browser that does not start', () => {
  it.each([
    ['is not where it should be', '/nowhere/chromium'],
    ['ends at once', '/bin/false'],
  ])(
    '%s: it is told in one sentence with its code, and nothing is left',
    async (_what, program) => {
      vi.stubEnv('HOLDFAST_CHROMIUM', program);
      const window = { width: 800, height: 600, locale: 'en' };
      await expect(launchChromium(window)).rejects.toMatchObject({ code: 'BROWSER_FAILED' });
      expect(await foldersOf(process.pid)).toEqual([]);
      const out = join(folder, 'unborn');
      const request = { url, allowPrivate: true, timeoutMs: 10_000 };
      await expect(captureInto(out, request)).rejects.toMatchObject({ code: 'BROWSER_FAILED' });
      await expect(readdir(out)).rejects.toThrow('ENOENT');
    },
    30_000,
  );

  it('has no place for its profile: that is told too', async () => {
    vi.stubEnv('TMPDIR', join(folder, 'missing'));
    const window = { width: 800, height: 600, locale: 'en' };
    await expect(launchChromium(window)).rejects.toMatchObject({ code: 'BROWSER_FAILED' });
  });
});
