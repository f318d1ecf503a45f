import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureInto } from '../../../../src/main/app/capture-path.ts';
import type { CaptureReport } from '../../../../src/shared/contract/page-methods.ts';
import { pageOf, pageRunning } from '../recorder/hard-documents.ts';
import { hardServer, type HardServer } from '../recorder/hard-server.ts';
import { noPython, readWithPython, type Found } from './read-warc.ts';

let server: HardServer;
let folder: string;
let report: CaptureReport;

const bodies = [
  '/text/latin',
  '/text/utf16',
  '/text/broken',
  '/coded/gzip',
  '/coded/br',
  '/coded/zstd',
  '/empty',
];
const ends = ['/status/204', '/status/404', '/short', '/reset', '/hop/302,307?to=/plain', '/media/a.wav'];

const text = (path: string) => readFile(join(folder, 'record', path), 'utf8');
const linesOf = async (path: string) =>
  (await text(path))
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  server = await hardServer();
  folder = await mkdtemp(join(tmpdir(), 'whole-capture-'));
  const script = `for (const path of ${JSON.stringify([...bodies, ...ends])})
    await fetch(path).then((answer) => answer.arrayBuffer()).catch(() => {});
  await fetch('/post', { method: 'POST', body: new Blob([new Uint8Array(100000)]) });
  await fetch('${server.other}/plain?cors', { method: 'PUT' }).then((answer) => answer.text());
  await fetch('http://127.0.0.1:4/').catch(() => {});
  document.body.append(Object.assign(document.createElement('iframe'), { src: '${server.other}${pageOf('<p>framed')}' }));
  const socket = new WebSocket('${server.origin.replace('http', 'ws')}/talk');
  socket.onopen = () => socket.send('bye');
  fetch('/trickle').then((answer) => answer.body.getReader().read());`;
  const url = server.origin + pageRunning(script);
  report = await captureInto(join(folder, 'record'), { url, allowPrivate: true, timeoutMs: 40_000 });
}, 60_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the record of a hard page', () => {
  it('counts what the server counts, and each request is stored or listed', async () => {
    const icons = (await linesOf('network.jsonl')).filter(
      ({ event, url }) => event === 'request' && String(url).endsWith('/favicon.ico'),
    );
    // One request found nobody.
    expect(report.counts.requests - icons.length).toBe(server.log.length + 1);
    expect(report.counts.stored + report.counts.failed).toBe(report.counts.requests);
    // What a browser wants for itself is refused before it is a request; it is listed, and not counted.
    const failed = (await linesOf('failed.jsonl')).filter(({ reason }) => reason !== 'refused-unasked');
    expect(failed).toHaveLength(report.counts.failed);
    expect(failed.every(({ reason, at }) => reason !== '' && at !== '')).toBe(true);
    const reasons = failed.map(({ url, reason }) => `${new URL(String(url)).pathname} ${String(reason)}`);
    expect(reasons.toSorted()).toEqual([
      '/ connection-refused',
      '/reset connection-reset',
      '/short content-length-mismatch',
      '/trickle unfinished',
    ]);
    expect(report.complete).toBe(false);
  });

  it('names each limit and none of those of the network as reached', () => {
    const limits = Object.fromEntries(report.limits.map(({ name, reached }) => [name, reached]));
    expect(limits).toMatchObject({ bytes: false, bodyBytes: false, requests: false });
  });

  it.skipIf(noPython !== null)(`holds in the eyes of another reader (${noPython ?? 'python3'})`, async () => {
    const found: Found = await readWithPython(join(folder, 'record', 'page.wacz'));
    expect(found.faults).toEqual([]);
    const told = found.answers
      .filter(({ url, truncated }) => /^http.*(?<!favicon\.ico)$/.test(url) && truncated === null)
      .map(({ url, line, sha256 }) => `${url} ${String(line.split(' ')[1])} ${sha256}`);
    const served = server.log
      .filter(({ whole }) => whole)
      .map(({ url, status, sha256 }) => `${url} ${String(status)} ${sha256()}`);
    expect(told.toSorted()).toEqual(served.toSorted());
    const cut = found.answers
      .filter(({ truncated }) => truncated !== null)
      .map(({ url }) => new URL(url).pathname);
    expect(cut.toSorted()).toEqual(['/reset', '/short', '/trickle']);
    const sockets = found.answers.filter(({ url }) => url.startsWith('ws:')).map(({ line }) => line);
    expect(sockets).toEqual(['HTTP/1.1 101 Switching Protocols']);
  });
});
