import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import nacl from 'tweetnacl';
import { createLedgerVerifier } from '../../../shared/ledger/verify/verify-ledger.ts';
import { nodeFiles } from '../../node/durable.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import { createVault, insertBare, openCase, unlockVault, type OpenVault } from '../../vault/index.ts';
import { tool } from '../version.ts';
import { benchResult, compare, type BenchResult } from './measure.ts';
import { withScratch } from './scratch.ts';

const SINGLE = 400;
const BULK = 50_000;
const VERIFIED = 200_000;

/** Appending to a ledger, one signed transaction at a time and in bulk, and verifying one. */
export function benchLedger(parent: string): Promise<BenchResult> {
  return withScratch(parent, async (folder) => {
    const environment = {
      now: () => Date.now(),
      monotonic: () => performance.now(),
      clock: () => ({ source: 'none' }) as const,
      random: (bytes: number) => randomBytes(bytes),
      boot: crypto.randomUUID(),
      tool,
      files: nodeFiles,
    };
    const path = join(folder, 'vault');
    const passphrase = 'a passphrase for measuring';
    await createVault(
      path,
      { name: 'Bench', initials: 'B', role: 'other', organisation: null, passphrase },
      environment,
    );
    const vault = await unlockVault(path, passphrase, environment);
    try {
      return benchResult('ledger', [
        await single(vault),
        await bulk(vault, folder),
        await verification(vault),
      ]);
    } finally {
      await vault.lock();
    }
  });
}

function single(vault: OpenVault) {
  const { ledger } = openCase(vault, 'single');
  const keys = nacl.sign.keyPair();
  const message = randomBytes(160);
  return compare(
    { case: 'one signed, durable event at a time', unit: 'events/s', against: 'bare tweetnacl signatures' },
    async () => {
      for (let index = 0; index < SINGLE; index++) append(vault, ledger, 1);
      return Promise.resolve(SINGLE);
    },
    async () => {
      for (let index = 0; index < SINGLE; index++) nacl.sign.detached(message, keys.secretKey);
      return Promise.resolve(SINGLE);
    },
  );
}

function bulk(vault: OpenVault, folder: string) {
  const { ledger } = openCase(vault, 'bulk');
  const key = randomBytes(32);
  append(vault, ledger, 1);
  const sample = lastLine(vault, ledger);
  const texts = Array.from({ length: BULK }, () => sample);
  let round = 0;
  return compare(
    { case: 'events in bulk', unit: 'events/s', against: 'bare encrypted SQLite inserts of the same lines' },
    async () => {
      append(vault, ledger, BULK);
      return Promise.resolve(BULK);
    },
    async () => {
      round++;
      insertBare(join(folder, `bare-${String(round)}.db`), key, texts);
      return Promise.resolve(BULK);
    },
  );
}

async function verification(vault: OpenVault) {
  const { ledger, case: id } = openCase(vault, 'verification');
  append(vault, ledger, VERIFIED - 2);
  const number = vault.records.cases.get(id)?.ledgerNumber ?? 0;
  const events = vault.records.events.page(number, 0, VERIFIED).map(({ line }) => line);
  const checkpoints = new Map(
    vault.records.checkpoints.page(number, 0, VERIFIED).map(({ seq, line }) => [seq, line]),
  );
  return compare(
    { case: 'verification', unit: 'events/s', against: 'bare SHA-256 of the same lines' },
    async () => {
      let findings = 0;
      const verifier = createLedgerVerifier(nodePrimitives, { requireCase: true, report: () => findings++ });
      for (const [index, line] of events.entries()) {
        verifier.event(line);
        const checkpoint = checkpoints.get(index + 1);
        if (checkpoint !== undefined) await verifier.checkpoint(checkpoint);
      }
      await verifier.finish();
      if (findings > 0) throw new Error('a ledger that was just written does not verify');
      return events.length;
    },
    async () => {
      for (const line of events) createHash('sha256').update(line).digest('hex');
      return Promise.resolve(events.length);
    },
  );
}

function append(vault: OpenVault, ledger: ReturnType<typeof openCase>['ledger'], count: number): void {
  vault.transact((transaction) => {
    for (let index = 0; index < count; index++) {
      transaction.append(ledger, {
        type: 'item.noted',
        details: { text: 'a note of a usual length, some sixty characters of it or so' },
      });
    }
  });
}

function lastLine(vault: OpenVault, ledger: ReturnType<typeof openCase>['ledger']): string {
  const number = vault.records.ledgers.get(ledger)?.number ?? 0;
  return vault.records.events.get(number, vault.records.events.count(number))?.line ?? '';
}
