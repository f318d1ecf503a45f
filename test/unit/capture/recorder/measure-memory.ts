import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureInto } from '../../../../src/main/app/capture-path.ts';
import { pageRunning } from './hard-documents.ts';
import { hardServer } from './hard-server.ts';

// A program of its own, so that nobody else's memory is measured: `node measure-memory.ts MEBIBYTES` captures a page that asks for one body of that size, from a
// server in another process, and prints what came of it and the most memory that this process ever had.

const [, , asked = '300'] = process.argv;

if (asked === 'serve') {
  const server = await hardServer();
  process.on('message', () => {
    const big = server.log.find(({ path }) => path.startsWith('/big/'));
    process.send?.({ bytes: big?.bytes, sha256: big?.sha256() });
  });
  process.send?.(server.origin);
} else {
  const child = fork(import.meta.filename, ['serve']);
  const hear = () => new Promise((resolve) => child.once('message', resolve));
  const origin = String(await hear());
  const folder = await mkdtemp(join(tmpdir(), 'measure-memory-'));
  try {
    const bytes = Number(asked) * 2 ** 20;
    const script = `const got = await (await fetch('/big/${String(bytes)}')).arrayBuffer(); console.log('got ' + got.byteLength);`;
    const request = { url: origin + pageRunning(script), allowPrivate: true, timeoutMs: 170_000 };
    const started = performance.now();
    const { counts, complete } = await captureInto(join(folder, 'record'), request);
    const seconds = (performance.now() - started) / 1000;
    const served = hear();
    child.send('what was sent?');
    const peak = process.resourceUsage().maxRSS / 1024;
    const found = { counts, complete, seconds, peakMiB: Math.round(peak), served: await served };
    process.stdout.write(`${JSON.stringify(found)}\n`);
  } finally {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}
