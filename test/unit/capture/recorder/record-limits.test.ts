import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { createSpool, type Spool } from '../../../../src/main/capture/blob.ts';
import { recordingLimits } from '../../../../src/main/capture/recorder/budget.ts';
import { pageRunning } from './hard-documents.ts';
import { hardServer, type HardServer } from './hard-server.ts';
import { pathOf, recordPage, type Recorded } from './record-page.ts';

let server: HardServer;
beforeAll(async () => {
  server = await hardServer();
});
afterAll(() => server.close());

const reached = ({ limits }: Recorded) => limits.filter((one) => one.reached).map(({ name }) => name);
const ends = ({ exchanges }: Recorded) =>
  exchanges
    .slice(1)
    .map(({ url, failure, body, truncated }) => [pathOf(url), failure?.reason, body?.bytes, truncated]);
const asking = (...paths: readonly string[]) =>
  pageRunning(
    `for (const path of ${JSON.stringify(paths)}) await fetch(path).then((one) => one.arrayBuffer()).catch(() => {});`,
  );

describe('a limit of a recording', () => {
  it('of requests lets no further one leave, and lists each', async () => {
    const limits = { ...recordingLimits, requests: 3 };
    const from = server.log.length;
    const recorded = await recordPage(server, server.origin + asking('/plain?1', '/plain?2', '/plain?3'), {
      limits,
      most: 1500,
    });
    expect(server.log.slice(from).map(({ path }) => path)).not.toContain('/plain?3');
    expect(ends(recorded)).toEqual([
      ['/plain?1', undefined, 11, null],
      ['/plain?2', undefined, 11, null],
      ['/plain?3', 'limit-requests', undefined, null],
      ['/plain/done', 'limit-requests', undefined, null],
    ]);
    expect(reached(recorded)).toEqual(['requests']);
  });

  it('of one body cuts that one off, and the page still gets it', async () => {
    const limits = { ...recordingLimits, bodyBytes: 50_000 };
    const recorded = await recordPage(server, server.origin + asking('/nostore', '/plain?after'), { limits });
    const [big, ...rest] = ends(recorded);
    expect(big).toEqual(['/nostore', 'limit-bodyBytes', expect.any(Number), 'length']);
    expect(Number(big?.[2])).toBeLessThanOrEqual(50_000);
    expect(rest).toEqual([
      ['/plain?after', undefined, 11, null],
      ['/plain/done', undefined, 11, null],
    ]);
    expect(reached(recorded)).toEqual(['bodyBytes']);
  });

  it('of all bytes ends the asking', async () => {
    const limits = { ...recordingLimits, bytes: 50_000 };
    const recorded = await recordPage(server, server.origin + asking('/nostore', '/plain?after'), {
      limits,
      most: 1500,
    });
    expect(ends(recorded).map(([path, reason]) => [path, reason])).toEqual([
      ['/nostore', 'limit-bytes'],
      ['/plain?after', 'limit-bytes'],
      ['/plain/done', 'limit-bytes'],
    ]);
    expect(reached(recorded)).toEqual(['bytes']);
  });
});

describe('a slow disk', () => {
  it('holds the browser up instead of filling the memory', async () => {
    let writing = 0;
    let most = 0;
    const spool = (folder: string): Spool => {
      const inner = createSpool(folder);
      return {
        ...inner,
        create() {
          const writer = inner.create();
          return {
            ...writer,
            get bytes() {
              return writer.bytes;
            },
            async write(chunk) {
              writing++;
              most = Math.max(most, process.memoryUsage().rss);
              await pause(chunk.length / 40_000);
              await writer.write(chunk);
              writing--;
            },
          };
        },
      };
    };
    const before = process.memoryUsage().rss;
    const recorded = await recordPage(server, server.origin + asking(`/big/${String(80 << 20)}`), {
      spool,
      most: 30_000,
    });
    expect(ends(recorded)[0]).toEqual([`/big/${String(80 << 20)}`, undefined, 80 << 20, null]);
    expect(writing).toBe(0);
    expect((most - before) / 2 ** 20).toBeLessThan(150);
  });
});
