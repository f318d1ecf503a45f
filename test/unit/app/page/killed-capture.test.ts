import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipEntries } from '../../capture/support/read-zip.ts';
import { runCli } from '../../hosts/cli/run-cli.ts';
import { findWord } from '../support/find-words.ts';

const main = fileURLToPath(new URL('../../../../src/main/hosts/cli/main.ts', import.meta.url));
const WORD = 'Zephyrwort';
const SECRET = 'sid-Vq81xTb40mLw';

let folder: string;
let server: Server;
let origin: string;
let sent = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast killed é '));
  server = createServer((request, response) => {
    response.setHeader('set-cookie', `session=${SECRET}; HttpOnly`);
    if (request.url === '/endless') {
      // It never ends: the capture is killed while it is being read.
      const timer = setInterval(() => {
        const part = Buffer.alloc(20_000, `${WORD} `);
        sent += part.length;
        response.write(part);
      }, 50);
      response.once('close', () => clearInterval(timer));
      return;
    }
    response.setHeader('content-type', request.url === '/style.css' ? 'text/css' : 'text/html');
    if (request.url === '/style.css') response.end(`/* ${WORD} */ h1 { color: teal }`);
    else
      response.end(`<title>${WORD}</title><link rel=stylesheet href=/style.css><h1>${WORD}</h1>
<script>fetch('/endless').then((answer) => answer.text())</script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every file of a folder, with what is in it. */
async function filesOf(root: string): Promise<readonly (readonly [path: string, bytes: Buffer])[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path) => [path, await readFile(path)] as const));
}

describe('a capture whose process is killed', () => {
  it('is an incomplete item at the next unlocking, with everything that had come', async () => {
    const at = ['--vault', 'v', '--json'];
    await runCli(folder, [
      'init',
      'v',
      '--json',
      '--name',
      'Ana',
      '--initials',
      'AB',
      '--role',
      'counsellor',
    ]);
    const opened = await runCli(folder, ['case', 'new', ...at, '--title', 'x']);
    const { case: id } = opened.json as { case: string };
    const child = spawn(
      process.execPath,
      [main, 'capture', `${origin}/`, ...at, '--case', id, '--allow-private'],
      {
        cwd: folder,
        stdio: 'ignore',
        env: {
          ...process.env,
          HOLDFAST_CONFIG: join(folder, 'config'),
          HOLDFAST_PASSPHRASE: 'a passphrase for testing',
        },
      },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const captures = join(folder, 'v', 'captures');
    await expect.poll(() => sent, { timeout: 30_000, interval: 100 }).toBeGreaterThan(800_000);
    child.kill('SIGKILL');
    await ended;
    expect(await readdir(captures)).toHaveLength(1);
    for (const [path, bytes] of await filesOf(join(folder, 'v'))) {
      expect([path, findWord(bytes, WORD)]).toEqual([path, []]);
      expect([path, findWord(bytes, SECRET)]).toEqual([path, []]);
    }

    const listed = await runCli(folder, ['list', ...at, '--case', id]);
    const { items } = listed.json as { items: { id: string; kind: string; exhibit: string }[] };
    expect(items).toMatchObject([{ kind: 'page', exhibit: 'AB/1' }]);
    expect(existsSync(captures) ? await readdir(captures) : []).toEqual([]);
    const checked = await runCli(folder, ['check', ...at]);
    expect(checked.status).toBe(0);
    const log = await runCli(folder, ['log', ...at, '--case', id]);
    expect(log.out).toContain('CAPTURE_INTERRUPTED');

    const [item] = items;
    await runCli(folder, ['extract', item?.id ?? '', ...at, '--out', join(folder, 'out')]);
    const [[, wacz] = ['', Buffer.alloc(0)]] = await filesOf(join(folder, 'out'));
    const inside = zipEntries(wacz);
    const warc = gunzipSync(inside.get('archive/data.warc.gz') ?? Buffer.alloc(0)).toString();
    const parts = [warc, ...[...inside.values()].map(String)];
    expect(parts.filter((part) => part.includes(SECRET))).toEqual([]);
    const record = JSON.parse(String(inside.get('holdfast/capture.json'))) as object;
    expect(record).toMatchObject({
      requestedUrl: `${origin}/`,
      status: 200,
      complete: false,
      incomplete: expect.arrayContaining([
        {
          what: 'everything that was still to come',
          reason: 'the program ended while the page was being captured',
        },
      ]),
    });
    expect(warc).toContain(`/* ${WORD} */ h1 { color: teal }`);
    // What had come of the answer that never ended is there too, as far as the last look at it.
    const [, endless = ''] = warc.split(`WARC-Target-URI: ${origin}/endless`);
    expect(endless).toContain('WARC-Truncated');
    expect(endless.split(WORD).length).toBeGreaterThan(1000);
    expect([...inside.keys()]).toContain('holdfast/initial.png');
  }, 90_000);
});
