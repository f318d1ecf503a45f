import { expect, it } from 'vitest';
import { createEarlyFlush } from '../../../../src/main/node/early-flush.ts';

const MIB = 1 << 20;

function slowDisk() {
  const flushes: PromiseWithResolvers<void>[] = [];
  const sync = () => {
    const flush = Promise.withResolvers<void>();
    flushes.push(flush);
    return flush.promise;
  };
  return { flushes, flush: createEarlyFlush({ sync }) };
}

it('a large file is flushed while it is written, one flush at a time', async () => {
  const { flushes, flush } = slowDisk();
  flush.wrote(31 * MIB);
  expect(flushes).toHaveLength(0);
  flush.wrote(MIB);
  flush.wrote(100 * MIB);
  expect(flushes).toHaveLength(1);
  flushes[0]?.resolve();
  await flush.settled();
  flush.wrote(MIB);
  expect(flushes).toHaveLength(2);
  flushes[1]?.resolve();
  await flush.settled();
});

it('a flush that failed is not forgotten because a later one succeeded', async () => {
  const { flushes, flush } = slowDisk();
  flush.wrote(32 * MIB);
  flushes[0]?.reject(new Error('the disk gave up'));
  await expect(flush.settled()).rejects.toThrow('the disk gave up');
  flush.wrote(32 * MIB);
  flushes[1]?.resolve();
  await expect(flush.settled()).rejects.toThrow('the disk gave up');
});
