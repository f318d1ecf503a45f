import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../../../src/main/hosts/cli/main.ts', import.meta.url));

let folder: string;
let server: Server;
let url: string;
let parts = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast interrupted é '));
  server = createServer((request, response) => {
    if (request.url === '/endless') {
      const timer = setInterval(() => {
        parts += 1;
        response.write('never ending ');
      }, 20);
      response.once('close', () => clearInterval(timer));
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.end(`<h1>Seen</h1><script>fetch('/endless').then((answer) => answer.text())</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

it('an interrupted capture writes what had come, and says that it was ended', async () => {
  const args = [main, 'capture', url, '--out', join(folder, 'record'), '--allow-private', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await expect.poll(() => parts, { timeout: 30_000, interval: 50 }).toBeGreaterThan(50);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const told = JSON.parse(Buffer.concat(out).toString()) as {
    incomplete: unknown[];
    limits: unknown[];
    items: unknown[];
  };
  expect(told.incomplete).toContainEqual({
    what: 'everything that was still to come',
    reason: 'the capture was ended before it was done',
  });
  expect(told.limits).toContainEqual({ name: 'timeMs', value: 60_000, reached: false });
  expect(told.items).toMatchObject([{ kind: 'page', finalUrl: url, status: 200, complete: false }]);
  const failed = await readFile(join(folder, 'record', 'failed.jsonl'), 'utf8');
  expect(failed).toContain('/endless');
  expect((await readFile(join(folder, 'record', 'page.wacz'))).length).toBeGreaterThan(1000);
}, 60_000);
