import { describe, expect, it } from 'vitest';
import { createEventBus, createJobs } from '../../../src/main/app/jobs.ts';
import type { AppEvent } from '../../../src/shared/contract/events.ts';

const id = '00000000-0000-4000-8000-000000000001';

function setUp() {
  const events: AppEvent[] = [];
  const bus = createEventBus();
  const unsubscribe = bus.subscribe((event) => events.push(event));
  let time = 0;
  const jobs = createJobs(bus, () => time);
  return { events, jobs, unsubscribe, pass: (ms: number) => (time += ms) };
}

describe('long work', () => {
  it('reports at most every 50 ms, and always its end and a new phase', async () => {
    const { events, jobs, pass } = setUp();
    await jobs.run(id, ({ progress }) => {
      for (let done = 0; done <= 100; done++) {
        progress('storing', done, 100, 'bytes');
        pass(1);
      }
      progress('parsing', 1, null, 'records');
      return Promise.resolve();
    });
    const seen = events.map((event) => (event.event === 'progress' ? [event.phase, event.done] : []));
    expect(seen).toEqual([
      ['storing', 0],
      ['storing', 50],
      ['storing', 100],
      ['parsing', 1],
    ]);
  });

  it('hears when it is cancelled, and another job does not', async () => {
    const { jobs } = setUp();
    const other = '00000000-0000-4000-8000-000000000002';
    await jobs.run(id, async ({ signal }) => {
      await jobs.run(other, (inner) => {
        jobs.cancel(id);
        expect([signal.aborted, inner.signal.aborted]).toEqual([true, false]);
        return Promise.resolve();
      });
    });
    expect(jobs.busy()).toBe(false);
  });

  it('that fails is over, and passes its failure on', async () => {
    const { jobs } = setUp();
    await expect(jobs.run(id, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(jobs.busy()).toBe(false);
  });

  it('without an id says nothing', async () => {
    const { events, jobs } = setUp();
    await jobs.run(undefined, ({ progress }) => {
      progress('storing', 1, 1, 'bytes');
      return Promise.resolve();
    });
    expect(events).toEqual([]);
  });
});
