import { describe, expect, it } from 'vitest';
import { createChannel } from '../../../src/main/app/intake/channel.ts';

const bytes = (value: number) => Uint8Array.of(value);

describe('a channel', () => {
  it('hands chunks over in order, and its end', async () => {
    const channel = createChannel();
    const taken: number[] = [];
    const taking = (async () => {
      for await (const chunk of channel.chunks) taken.push(chunk[0] ?? -1);
    })();
    for (let value = 0; value < 100; value++) await channel.push(bytes(value));
    channel.end();
    await taking;
    expect(taken).toEqual(Array.from({ length: 100 }, (_, index) => index));
  });

  it('lets the giver wait until the taker is ready', async () => {
    const channel = createChannel();
    let given = false;
    const giving = channel.push(bytes(1)).then(() => (given = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(given).toBe(false);
    const iterator = channel.chunks[Symbol.asyncIterator]();
    await iterator.next();
    const last = iterator.next();
    channel.end();
    expect((await last).done).toBe(true);
    await giving;
  });

  it('makes the giver fail when the taker gives up', async () => {
    const channel = createChannel();
    const taking = (async () => {
      for await (const chunk of channel.chunks) throw new Error(`full at ${String(chunk[0])}`);
    })();
    const results = await Promise.allSettled([channel.push(bytes(1)), channel.push(bytes(2)), taking]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(channel.push(bytes(3))).rejects.toThrow('nobody takes');
  });

  it('makes the giver fail when the taker never began', async () => {
    const channel = createChannel();
    const giving = channel.push(bytes(1));
    channel.close(new Error('the disk is full'));
    await expect(giving).rejects.toThrow('the disk is full');
    await expect(channel.push(bytes(2))).rejects.toThrow('the disk is full');
  });

  it('makes the taker fail when the giver does', async () => {
    const channel = createChannel();
    const taking = (async () => {
      const taken = [];
      for await (const chunk of channel.chunks) taken.push(chunk);
      return taken;
    })();
    await channel.push(bytes(1));
    channel.fail(new Error('no more'));
    await expect(taking).rejects.toThrow('no more');
  });
});
