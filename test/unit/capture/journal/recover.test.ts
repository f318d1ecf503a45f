import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DevTools } from '../../../../src/main/capture/devtools.ts';
import { createGuard } from '../../../../src/main/capture/guard/guard.ts';
import { openJournal } from '../../../../src/main/capture/journal/journal.ts';
import { recoverCapture } from '../../../../src/main/capture/journal/recover.ts';
import { recordDocument } from '../../../../src/main/capture/recording.ts';

const silent: DevTools = { send: () => Promise.resolve({}), on: () => undefined };
const about = {
  requestedUrl: 'http://example.org/',
  startedAt: '2026-01-02T03:04:05.000Z',
  timeoutMs: 60_000,
  conditions: { connection: 'direct', namesResolvedBy: 'system', badCertificates: 'refused', sandbox: true },
  viewport: { width: 1280, height: 800 },
} as const;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-test-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what is read back of a capture whose process ended', () => {
  it('says that it had begun although nothing had come', async () => {
    const safekeeping = { folder, key: randomBytes(32) };
    const journal = await openJournal(safekeeping);
    const guard = createGuard(true);
    journal.follow(
      recordDocument(silent, guard, journal.spool, () => null, 'popup-blocked'),
      about,
    );
    await journal.close();
    const recovered = await recoverCapture(safekeeping);
    expect(recovered?.gathered.exchanges).toEqual([]);
    expect(recovered?.gathered.summary).toMatchObject({ requestedUrl: 'http://example.org/', status: null });
    expect(recovered?.gathered.missing).toHaveLength(1);
  });

  it('is nothing where it had not begun', async () => {
    const safekeeping = { folder, key: randomBytes(32) };
    await (await openJournal(safekeeping)).close();
    expect(await recoverCapture(safekeeping)).toBeNull();
  });
});
