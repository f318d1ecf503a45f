import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClockKeeper } from '../../../src/main/app/clock-keeper.ts';
import type { CaseId } from '../../../src/shared/model/ids.ts';
import { startTimeServer, type FakeTimeServer } from '../time/fake-time-server.ts';
import { passphrase, startApp, type TestApp, type TestClocks } from './with-app.ts';

const start = Date.parse('2026-11-20T10:00:00.000Z');

/** Clocks that only move when they are told to. */
function handClocks(): TestClocks & { wall: number; steady: number; asleep: number; pass(ms: number): void } {
  return {
    wall: start,
    steady: 5000,
    asleep: 0,
    now() {
      return this.wall;
    },
    monotonic() {
      return this.steady;
    },
    uptimeMs() {
      return this.steady + this.asleep;
    },
    pass(ms) {
      this.wall += ms;
      this.steady += ms;
    },
  };
}

let clocks: ReturnType<typeof handClocks>;
let server: FakeTimeServer;
let test: TestApp;
let id: CaseId;
beforeEach(async () => {
  clocks = handClocks();
  server = await startTimeServer();
  test = await startApp(clocks);
  id = (await test.call('case.new', { title: 'Case' })).case;
});
afterEach(async () => {
  await test.end();
  await server.close();
});

const lastEvent = async () => (await test.call('case.log', { case: id })).events.at(-1);
const faults = async () =>
  (await test.call('case.log', { case: id })).events.filter(({ type }) => type === 'fault.detected');
const openCase = () => test.call('case.new', { title: 'Another' });

describe('the clock', () => {
  it('is compared when the person asks, and the comparison stands in the events that follow', async () => {
    expect(await test.call('clock.state', {})).toEqual({ clock: { source: 'none' } });
    expect(server.requests).toHaveLength(0);
    const aheadMs = start - Date.now() + 1500;
    server.respond({ aheadMs, stratum: 1 });
    const checked = await test.call('clock.check', { case: id, server: server.address });
    expect(checked).toMatchObject({
      source: server.address,
      stratum: 1,
      checkedAt: '2026-11-20T10:00:00.000Z',
    });
    expect(Math.abs(checked.offsetMs + 1500)).toBeLessThan(400);
    const clock = { source: server.address, offsetMs: checked.offsetMs, checkedAt: checked.checkedAt };
    expect(await lastEvent()).toMatchObject({
      type: 'clock.checked',
      seq: checked.seq,
      clock,
      details: clock,
    });
    await test.call('search.run', { case: id, query: 'words' });
    expect(await lastEvent()).toMatchObject({ type: 'search.made', clock });
    expect(server.requests).toHaveLength(1);
  });

  it('stays known to the next start of the program, but not after the machine started anew', async () => {
    server.respond({ aheadMs: start - Date.now() });
    const { source, offsetMs, checkedAt } = await test.call('clock.check', { server: server.address });
    const keeperOf = async (uptime: number) => {
      const keeper = createClockKeeper(
        { now: () => clocks.wall + 60_000, monotonic: () => 10, uptime: () => uptime },
        join(test.folder, 'config'),
      );
      await keeper.ready;
      return keeper.state();
    };
    expect(await keeperOf(clocks.uptimeMs() + 60_000)).toEqual({ source, offsetMs, checkedAt });
    expect(await keeperOf(clocks.uptimeMs() + 55_000)).toEqual({ source: 'none' });
    expect(await keeperOf(1000)).toEqual({ source: 'none' });
  });

  it('is known for a day', async () => {
    server.respond({ aheadMs: start - Date.now() });
    await test.call('clock.check', { server: server.address });
    clocks.pass(23 * 3_600_000);
    expect((await test.call('clock.state', {})).clock.source).toBe(server.address);
    clocks.pass(2 * 3_600_000);
    expect(await test.call('clock.state', {})).toEqual({ clock: { source: 'none' } });
  });

  it('that cannot be compared is left as it is, and nothing is recorded', async () => {
    const before = (await lastEvent())?.seq;
    server.respond({ leap: 3 });
    const asking = test.call('clock.check', { case: id, server: server.address });
    await expect(asking).rejects.toMatchObject({ code: 'CLOCK_CHECK_FAILED' });
    await expect(test.call('clock.check', { case: id, server: 'http://x/' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect((await lastEvent())?.seq).toBe(before);
  });
});

describe('a clock that jumps', () => {
  it.each([-3_600_000, 3_600_000, -2500])(
    'by %i ms is recorded where it stands between entries',
    async (jumpMs) => {
      clocks.pass(1000);
      clocks.wall += jumpMs;
      await openCase();
      expect(await faults()).toMatchObject([
        {
          details: {
            kind: 'clock-jump',
            code: 'CLOCK_JUMP',
            jumpMs,
            noticed: 'while-running',
            withinMs: 1000,
          },
        },
      ]);
      await test.call('clock.state', {});
      expect(await faults()).toHaveLength(1);
    },
  );

  it('is noticed while nobody does anything', async () => {
    await test.call('vault.lock', {});
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      await test.call('vault.open', { path: test.vault, passphrase });
      await test.call('search.run', { case: id, query: 'words' });
      clocks.wall -= 10_000;
      vi.advanceTimersByTime(6000);
      clocks.wall += 10_000;
      vi.advanceTimersByTime(6000);
    } finally {
      vi.useRealTimers();
    }
    expect((await faults()).map(({ details }) => details?.['jumpMs'])).toEqual([-10_000, 10_000]);
  });

  it('makes the comparison from before it void', async () => {
    server.respond({ aheadMs: start - Date.now() });
    await test.call('clock.check', { case: id, server: server.address });
    clocks.wall += 5000;
    expect(await test.call('clock.state', {})).toEqual({ clock: { source: 'none' } });
    expect((await lastEvent())?.clock).toEqual({ source: 'none' });
  });

  it('is not seen where the machine slept, or where the clock is steered gently', async () => {
    clocks.wall += 7_200_000;
    clocks.asleep += 7_200_000;
    await openCase();
    clocks.pass(3_600_000);
    clocks.wall += 1900;
    await openCase();
    expect(await faults()).toEqual([]);
  });

  it('stands in no other case than those that were worked on', async () => {
    await test.call('vault.lock', {});
    await test.app.close();
    const later = await startApp({ ...handClocks(), now: () => clocks.wall }, test.folder);
    clocks.wall -= 5000;
    await later.call('case.list', {});
    const { events } = await later.call('case.log', { case: id });
    expect(events.map(({ details }) => details?.['noticed'])).not.toContain('while-running');
    await later.app.close();
  });

  it('backwards between two openings is recorded at the second', async () => {
    await test.call('vault.lock', {});
    await test.app.close();
    const earlier = { ...handClocks(), now: () => start - 90_000 };
    const later = await startApp(earlier, test.folder);
    const { events } = await later.call('case.log', { case: id });
    expect(events.at(-1)).toMatchObject({
      type: 'fault.detected',
      details: { kind: 'clock-jump', jumpMs: -90_000, noticed: 'at-opening' },
    });
    await later.app.close();
    const again = await startApp(earlier, test.folder);
    expect((await again.call('case.log', { case: id })).total).toBe(events.length);
    await again.app.close();
  });

  it('is told in every bundle of the case, by the report and by the check', async () => {
    await writeFile(join(test.folder, 'a.txt'), 'words');
    await test.call('item.add', { case: id, paths: [join(test.folder, 'a.txt')] });
    clocks.wall -= 60_000;
    clocks.pass(1);
    await openCase();
    clocks.pass(120_000);
    const sealed = await test.call('bundle.seal', { case: id, out: join(test.folder, 'out') });
    const report = await test.call('bundle.verify', { path: sealed.bundle, trust: [sealed.signer] });
    expect(report.verdict).toBe('intact');
    expect(report.findings.map(({ code }) => code)).toEqual(['CLOCK_WENT_BACKWARDS']);
    expect((await readFile(sealed.bundle)).includes('clock jumped by')).toBe(true);
  });
});
