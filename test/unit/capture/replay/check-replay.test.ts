import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureInto } from '../../../../src/main/app/capture-path.ts';
import { viewSource } from '../../../../src/main/capture/browse/view-source.ts';
import { createGuard } from '../../../../src/main/capture/guard/guard.ts';
import { checkReplay } from '../../../../src/main/capture/replay/check-replay.ts';
import { accessBytes } from '../../../../src/shared/bundle/random-access.ts';
import { sha256 } from '../../../../src/shared/model/ids.ts';
import { replayFinding } from '../../../../src/shared/page/replay-finding.ts';
import { pretendedShell } from '../browse/support/pretended-views.ts';
import { answeringPages } from '../support/answering-pages.ts';

const some = sha256.parse('ab'.repeat(32));
let server: Awaited<ReturnType<typeof answeringPages>>;
let folder: string;

const capture = async (path: string) => {
  const out = join(folder, path.slice(1));
  await captureInto(out, { url: server.origin + path, allowPrivate: true, timeoutMs: 40_000 });
  return join(out, 'page.wacz');
};

const replay = async (
  path: string,
  signal = new AbortController().signal,
  launch?: Parameters<typeof checkReplay>[0]['launch'],
) => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (start: number, end: number) => {
      const bytes = Buffer.alloc(end - start);
      await file.read(bytes, 0, bytes.length, start);
      return bytes;
    };
    return await checkReplay({ wacz: { size, read }, sha256: some, timeoutMs: 40_000, signal, launch });
  } finally {
    await file.close();
  }
};

beforeAll(async () => {
  server = await answeringPages();
  folder = await mkdtemp(join(tmpdir(), 'replay-test-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a stored record, shown again', () => {
  it('answers posts, ranges, repeated questions, redirects and other sites as the server did, and reaches nobody', async () => {
    const wacz = await capture('/page');
    const words = await readFile(join(folder, 'page', 'text.txt'), 'utf8');
    for (const line of [
      'you sent second',
      'part 206 789',
      'repeated </a>; rel=x, </b>; rel=y ok',
      'redirected to /moved-to',
      'inside the other site',
      'message 59',
      'on 1/1/1970',
    ])
      expect(words.split('\n')).toContain(line);
    const [asked, connections] = [server.asked.length, server.connections()];
    const finding = await replay(wacz);
    expect([server.asked.length, server.connections()]).toEqual([asked, connections]);
    expect(replayFinding.parse(finding)).toEqual(finding);
    expect(finding).toMatchObject({ problem: null, address: `${server.origin}/page`, source: some });
    expect(finding.text).toMatchObject({ missing: [], added: [], agree: words.split('\n').length - 1 });
    expect(finding.pictures.map(({ path }) => path)).toEqual(['settled.png', 'full.png']);
    for (const { shown, replayed, pixels, agree } of finding.pictures) {
      expect(replayed).toEqual(shown);
      expect(agree).toBe(pixels);
    }
    expect(finding.resources).toMatchObject({ unused: 0, asked: 12, answered: 11 });
    expect(finding.resources?.lacking).toMatchObject([{ type: 'WebSocket', reason: 'socket' }]);
  }, 90_000);

  it('states what a page that is never the same showed then and shows now', async () => {
    const finding = await replay(await capture('/changing'));
    expect(finding.problem).toBeNull();
    expect(finding.text).toMatchObject({ shown: 4, agree: 1 });
    expect(finding.text?.missing).toEqual(expect.arrayContaining(['an answer']));
    expect(finding.text?.added).toContainEqual(expect.stringMatching(/^dice /));
    expect(finding.resources?.lacking).toMatchObject([{ reason: 'not-stored', times: 1 }]);
    expect(finding.resources).toMatchObject({ stored: 2, unused: 1 });
    expect(finding.pictures[0]?.agree).toBeLessThan(finding.pictures[0]?.pixels ?? 0);
  }, 90_000);

  it('runs the service worker of the page again, from its stored script', async () => {
    const finding = await replay(await capture('/worked'));
    expect(finding.text).toMatchObject({ shown: 1, agree: 1, missing: [], added: [] });
    expect(finding.cautions).toContain('service-worker');
  }, 90_000);

  it('is shown in a view of a shell too, which asks nobody either', async () => {
    const shell = pretendedShell(createGuard(false));
    const [asked, connections] = [server.asked.length, server.connections()];
    const { openAlone } = viewSource(shell);
    const finding = await replay(join(folder, 'page', 'page.wacz'), undefined, openAlone);
    expect(finding).toMatchObject({ problem: null, text: { missing: [], added: [] } });
    expect(finding.resources).toMatchObject({ unused: 0, asked: 12, answered: 11 });
    expect([server.asked.length, server.connections()]).toEqual([asked, connections]);
    expect(shell.strayed).toEqual([]);
  }, 60_000);

  it('finds the answer to a question that held a secret, by the mark that stands for it', async () => {
    const finding = await replay(await capture('/known'));
    expect(finding.text).toMatchObject({ shown: 1, agree: 1 });
    expect(finding.resources).toMatchObject({ asked: 2, answered: 2 });
    expect(finding.cautions).toContain('withheld');
  }, 90_000);

  it('says so where an answer was changed since, instead of showing it', async () => {
    const bytes = await readFile(join(folder, 'changing', 'page.wacz'));
    // The second half of the page's own answer: behind the record that says what the archive is.
    const at = bytes.indexOf(Buffer.from([0x1f, 0x8b]), bytes.indexOf(Buffer.from([0x1f, 0x8b])) + 10) + 400;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const finding = await checkReplay({
      wacz: accessBytes(bytes),
      sha256: some,
      timeoutMs: 30_000,
      signal: new AbortController().signal,
    });
    expect(finding).toMatchObject({ problem: 'not-shown', text: null, pictures: [] });
    expect(finding.resources?.lacking).toMatchObject([{ type: 'Document', reason: 'damaged' }]);
  }, 60_000);

  it('is a finding too where the record cannot be read at all', async () => {
    const wacz = accessBytes(new TextEncoder().encode('no record'));
    const { signal } = new AbortController();
    const finding = await checkReplay({ wacz, sha256: some, timeoutMs: 5000, signal });
    expect(replayFinding.parse(finding)).toMatchObject({ problem: 'unreadable', resources: null });
  });

  it('ends at once when it is told to', async () => {
    const stop = new AbortController();
    const running = replay(join(folder, 'worked', 'page.wacz'), stop.signal);
    setTimeout(() => {
      stop.abort();
    }, 700);
    const began = performance.now();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - began).toBeLessThan(6000);
  }, 30_000);
});
