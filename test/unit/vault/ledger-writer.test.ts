import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import type { OpenVault } from '../../../src/main/vault/index.ts';
import { readCheckpointLine } from '../../../src/shared/ledger/checkpoint.ts';
import { commit } from '../../../src/shared/ledger/commitment.ts';
import { readEventLine } from '../../../src/shared/ledger/event-line.ts';
import { createLedgerVerifier } from '../../../src/shared/ledger/verify/verify-ledger.ts';
import { eventHash } from '../../../src/shared/ledger/hash.ts';
import type { Finding } from '../../../src/shared/model/verdict.ts';
import { codeOf, environment, temporaryFolder, vaultWithCase } from './support/vaults.ts';

/** The second ledger, verified as anyone would: from its lines and checkpoints alone. */
async function verified(vault: OpenVault) {
  const findings: Finding[] = [];
  const verifier = createLedgerVerifier(nodePrimitives, {
    requireCase: true,
    report: (finding) => findings.push(finding),
  });
  const checkpoints = vault.records.checkpoints.page(2, 0, 1000);
  for (const { seq, line } of vault.records.events.page(2, 0, 100_000)) {
    verifier.event(line);
    for (const checkpoint of checkpoints.filter((each) => each.seq === seq))
      await verifier.checkpoint(checkpoint.line);
  }
  return { findings, summary: await verifier.finish(), checkpoints: checkpoints.map(({ seq }) => seq) };
}

describe('appending to a ledger', () => {
  it('writes lines that verify, with one checkpoint at the end of every transaction', async () => {
    const { vault, ledger } = await vaultWithCase(temporaryFolder());
    vault.transact((transaction) =>
      transaction.append(ledger, { type: 'search.made', details: { words: 1 } }),
    );
    const bulk = vault.transact((transaction) =>
      Array.from({ length: 2000 }, (_, n) =>
        transaction.append(ledger, { type: 'item.viewed', details: { n } }),
      ),
    );
    const { findings, summary, checkpoints } = await verified(vault);
    expect(findings).toEqual([]);
    expect(checkpoints).toEqual([2, 3, 2003]);
    expect(bulk.at(-1)).toMatchObject({ ledger, seq: 2003, at: summary.lastAt, hash: summary.lastHash });
    expect([...summary.keys]).toEqual([vault.signer.key]);
    await vault.lock();
  });

  it('commits to the details under a salt of its own for every event, so that equal details cannot be told', async () => {
    const { vault, ledger } = await vaultWithCase(temporaryFolder());
    vault.transact((transaction) => {
      for (let n = 0; n < 300; n += 1)
        transaction.append(ledger, { type: 'search.made', details: { b: 'é', a: [1] } });
    });
    const bodies = vault.records.events.bodies(2, 2, 1000);
    expect(new Set(bodies.map(({ salt }) => Buffer.from(salt).toString('hex'))).size).toBe(300);
    for (const { seq, details, salt } of bodies) {
      expect(details).toBe('{"a":[1],"b":"é"}');
      const reading = readEventLine(vault.records.events.get(2, seq)?.line ?? '');
      expect(reading.kind === 'event' && reading.event.body).toBe(commit(nodePrimitives, salt, details));
    }
    await vault.lock();
  });

  it('states who acted, when, with which tool, boot and clock, as the environment says', async () => {
    let time = Date.parse('2026-05-06T07:08:09.010Z');
    let mono = 41.9;
    const checkedAt = '2026-05-06T07:00:00.000Z' as never;
    const env = environment({
      now: () => time,
      monotonic: () => mono,
      clock: () => ({ source: 'ntp', offsetMs: -12, checkedAt }),
      tool: { name: 'holdfast', version: '9.9' },
    });
    const { vault, ledger } = await vaultWithCase(temporaryFolder(), env);
    time += 1;
    mono += 1;
    vault.transact((transaction) => transaction.append(ledger, { type: 'clock.checked' }));
    const reading = readEventLine(vault.records.events.get(2, 3)?.line ?? '');
    expect(reading).toMatchObject({
      kind: 'event',
      event: {
        at: '2026-05-06T07:08:09.011Z',
        mono: 42,
        boot: env.boot,
        tool: { name: 'holdfast', version: '9.9' },
        clock: { source: 'ntp', offsetMs: -12, checkedAt },
        actor: { id: vault.person.id, role: 'counsellor', key: vault.signer.key },
      },
    });
    await vault.lock();
  });

  it('happens with everything else in its transaction or not at all', async () => {
    const { vault, ledger } = await vaultWithCase(temporaryFolder());
    const before = {
      events: vault.records.events.countAll(),
      checkpoints: vault.records.checkpoints.page(2, 0, 10),
    };
    expect(() =>
      vault.transact((transaction) => {
        transaction.settings.set('x', '1');
        transaction.append(ledger, { type: 'search.made' });
        transaction.append(vault.ledger, { type: 'search.made' });
        throw new Error('changed its mind');
      }),
    ).toThrow('changed its mind');
    expect(vault.records.settings.get('x')).toBeNull();
    expect(vault.records.events.countAll()).toBe(before.events);
    expect(vault.records.checkpoints.page(2, 0, 10)).toEqual(before.checkpoints);

    // The failed attempt left no trace in what the next event is linked to.
    vault.transact((transaction) => transaction.append(ledger, { type: 'search.made' }));
    expect((await verified(vault)).findings).toEqual([]);
    await vault.lock();
  });

  it('cannot go on after its transaction, nor begin inside another one', async () => {
    const { vault, ledger } = await vaultWithCase(temporaryFolder());
    const kept = vault.transact((transaction) => transaction);
    expect(() => kept.append(ledger, { type: 'search.made' })).toThrow('the transaction is over');
    expect(() => vault.transact(() => vault.transact(() => 1))).toThrow('inside another');
    expect(vault.records.events.count(2)).toBe(2);
    await vault.lock();
  });

  it('refuses what a verifier would refuse', async () => {
    const { vault, ledger, case: caseId } = await vaultWithCase(temporaryFolder());
    const append = (details: never) => () =>
      vault.transact((transaction) => transaction.append(ledger, { type: 'search.made', details }));
    expect(await codeOf(append({ fraction: 0.5 } as never))).toBe('INVALID_DETAILS');
    expect(await codeOf(append({ lone: '\ud800' } as never))).toBe('NOT_CANONICAL');
    expect(
      await codeOf(() =>
        vault.transact((transaction) => transaction.append(caseId as never, { type: 'search.made' })),
      ),
    ).toBe('CASE_NOT_FOUND');
    expect(vault.records.events.count(2)).toBe(2);
    await vault.lock();
  });

  it('signs checkpoints over the hash of the stored line', async () => {
    const { vault } = await vaultWithCase(temporaryFolder());
    const reading = readCheckpointLine(vault.records.checkpoints.get(2, 2)?.line ?? '');
    const line = vault.records.events.get(2, 2)?.line ?? '';
    expect(reading).toMatchObject({
      ok: true,
      checkpoint: { seq: 2, hash: eventHash(nodePrimitives, line) },
    });
    expect(vault.records.checkpoints.get(2, 1)).toBeNull();
    await vault.lock();
  });
});
