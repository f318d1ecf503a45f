import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkVault, recoverVault, settleLeftovers, unlockVault } from '../../../src/main/vault/index.ts';
import {
  codeOf,
  environment,
  newVault,
  PASSPHRASE,
  temporaryFolder,
  vaultWithCase,
} from './support/vaults.ts';

/** Kills during intake, at moments spread over everything that an intake does. */
const KILLS = 24;

function start(script: string, folder: string): ChildProcess {
  return spawn(process.execPath, [fileURLToPath(new URL(`support/${script}`, import.meta.url)), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function firstLine(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error('the child has an output');
  await once(child.stdout, 'data');
}

describe('two processes', () => {
  it('do not open one vault: the second is refused at once, and can open it when the first has ended or was killed', async () => {
    const folder = temporaryFolder();
    const { recoveryCode } = await newVault(folder);
    for (const end of [
      (child: ChildProcess) => child.stdin?.end(),
      (child: ChildProcess) => child.kill('SIGKILL'),
    ]) {
      const child = start('hold-vault.ts', folder);
      await firstLine(child);
      expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_IN_USE');
      expect(await codeOf(recoverVault(folder, recoveryCode, 'another passphrase', environment()))).toBe(
        'VAULT_IN_USE',
      );
      end(child);
      await once(child, 'exit');
      await (await unlockVault(folder, PASSPHRASE, environment())).lock();
    }
  });

  it('within one process are refused in the same way', async () => {
    const folder = temporaryFolder();
    const { vault } = await vaultWithCase(folder);
    expect(await codeOf(unlockVault(folder, PASSPHRASE, environment()))).toBe('VAULT_IN_USE');
    await vault.lock();
  });
});

describe('a process killed while it takes files in', () => {
  it(
    `leaves everything that it reported, and nothing half taken, ${KILLS} times over`,
    { timeout: 240_000 },
    async () => {
      const folder = temporaryFolder();
      const { vault: first } = await vaultWithCase(folder);
      await first.lock();
      const reported = new Map<string, string>();
      let interrupted = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const child = start('endless-intake.ts', folder);
        if (child.stdout === null) throw new Error('the child has an output');
        let timer: NodeJS.Timeout | undefined;
        for await (const line of createInterface({ input: child.stdout })) {
          if (line === 'ready') timer = setTimeout(() => child.kill('SIGKILL'), 5 + kill * 7);
          const [exhibit, sha256] = line.split(' ');
          if (exhibit !== undefined && sha256 !== undefined) reported.set(exhibit, sha256);
        }
        clearTimeout(timer);
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }

      const vault = await unlockVault(folder, PASSPHRASE, environment());
      const [matter] = vault.records.cases.list();
      if (matter === undefined) throw new Error('the vault has a case');
      const report = await checkVault(vault);
      expect(report).toMatchObject({ verdict: 'intact', findings: [] });
      const items = vault.records.items.list(matter.id);
      const stored = new Map(items.map(({ exhibit, sha256 }) => [String(exhibit), String(sha256)]));
      for (const [exhibit, sha256] of reported) expect(stored.get(exhibit)).toBe(sha256);
      expect(reported.size).toBeGreaterThan(KILLS / 2);
      expect(report.objects).toBe(items.length);

      // Every number is an item or is listed as interrupted; clearing up turns the latter into failures in the ledger.
      interrupted = report.leftovers.filter(({ kind }) => kind === 'interrupted-intake').length;
      expect(interrupted).toBeGreaterThan(0);
      const numbers = items.map(({ exhibit }) => Number(exhibit.slice(3)));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(items.length + interrupted);
      await settleLeftovers(vault);
      expect(await checkVault(vault)).toMatchObject({ verdict: 'intact', findings: [], leftovers: [] });
      expect(vault.records.events.ofType(matter.ledgerNumber, 'item.failed')).toHaveLength(interrupted);
      await vault.lock();
    },
  );
});
