import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from '../../src/shared/ledger/lines.ts';
import { verdictOf } from '../../src/shared/model/verdict.ts';
import { ben, buildLedger, opening, verifyLines } from '../unit/shared/ledger/sample-ledger.ts';

const viewed = { type: 'item.viewed' } as const;
// No two neighbouring checkpoints are one person's: the loss of one always leaves events that the next one's signer did not do.
const ledger = buildLedger([
  ...opening,
  { ...viewed, by: ben },
  { ...viewed, closes: false },
  viewed,
  { ...viewed, by: ben },
]);
const eventFile = Buffer.from(ledger.events.map((line) => `${line}\n`).join(''));
const checkpointFile = Buffer.from(ledger.checkpoints.map((line) => `${line}\n`).join(''));

async function verdict(events: Uint8Array, checkpoints: Uint8Array): Promise<string> {
  const { findings } = await verifyLines(lines([events], 8192), lines([checkpoints], 8192));
  return verdictOf(findings.map(({ code }) => code));
}

function flipped(file: Buffer, bit: number): Buffer {
  const copy = Buffer.from(file);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

describe('a ledger under attack', () => {
  it('is intact before anything is done to it', async () => {
    expect(await verdict(eventFile, checkpointFile)).toBe('intact');
  });

  it('is altered by any single flipped bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (bit, inEvents) => {
        const result = inEvents
          ? await verdict(flipped(eventFile, bit), checkpointFile)
          : await verdict(eventFile, flipped(checkpointFile, bit));
        expect(result).toBe('altered');
      }),
      { numRuns: 1000 },
    );
  });

  it('is altered by any cut, and any doubled or added stretch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        async (from, length, inEvents, double) => {
          const file = inEvents ? eventFile : checkpointFile;
          const start = from % file.length;
          const end = Math.min(file.length, start + 1 + (length % file.length));
          const changed = double
            ? Buffer.concat([file.subarray(0, end), file.subarray(start)])
            : Buffer.concat([file.subarray(0, start), file.subarray(end)]);
          expect(inEvents ? await verdict(changed, checkpointFile) : await verdict(eventFile, changed)).toBe(
            'altered',
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never makes the verifier throw, whatever the files hold', async () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 50 }),
      fc
        .constantFrom(...ledger.events, ...ledger.checkpoints, '{"v":2}', '')
        .map((text) => Buffer.from(text)),
    );
    const file = fc
      .array(line, { maxLength: 12 })
      .map((parts) => Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
    await fc.assert(
      fc.asyncProperty(file, file, async (events, checkpoints) => {
        expect(['intact', 'altered', 'unproven']).toContain(await verdict(events, checkpoints));
      }),
      { numRuns: 300 },
    );
  });
});
