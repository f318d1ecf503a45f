import type { Finding, Verdict } from '../../../shared/model/verdict.ts';
import { DATABASE_FILE } from '../database/connect.ts';
import { explain, VaultError } from '../errors.ts';
import { findLeftovers, inspectObjects, pathInVault, type Leftover } from '../leftovers.ts';
import type { OpenVault } from '../vault.ts';
import { checkLedger, type CheckedLedger } from './check-ledger.ts';
import { checkObjects } from './check-objects.ts';
import { checkItems, checkOwnLedger, checkReferences } from './check-records.ts';
import { checkTrust } from './check-trust.ts';
import { createFindings, type Findings } from './findings.ts';

/** What the check of a whole vault yields. */
export interface VaultReport {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Stored files that were read and hashed again. */
  readonly objects: number;
  /** Events that were verified, over all ledgers. */
  readonly events: number;
  /** What interruptions left; it changes no verdict, and nothing was repaired. */
  readonly leftovers: readonly Leftover[];
}

export interface CheckOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of stored files read so far, and their sum. */
  readonly onProgress?: ((bytes: number, total: number) => void) | undefined;
}

/**
 * Re-reads and re-hashes every stored file, re-verifies every ledger with every body, and compares the records with both. Changes
 * nothing. Rejects only when it is aborted or the vault is locked; damage of any kind is a finding.
 */
export async function checkVault(vault: OpenVault, options: CheckOptions = {}): Promise<VaultReport> {
  const { signal, onProgress } = options;
  const findings = createFindings();
  const { records } = vault;

  await surviving(findings, () => {
    // What it says is for those who build databases, in several lines and in words of its own.
    if (vault.databaseReport().length > 0) findings.add(databaseFinding('its own check finds faults in it'));
  });
  const ledgers: CheckedLedger[] = [];
  await surviving(findings, async () => {
    for (const record of records.ledgers.list()) {
      await surviving(findings, async () => {
        ledgers.push(await checkLedger(records, record, findings, signal));
      });
    }
  });
  await surviving(findings, () => {
    checkOwnLedger(records, ledgers, findings);
    checkTrust(records, ledgers, findings);
    checkReferences(records, findings);
    for (const matter of records.cases.list()) {
      const ledger = ledgers.find(({ record }) => record.id === matter.ledger);
      if (ledger !== undefined) checkItems(records, matter, ledger, findings);
    }
  });
  let objects = 0;
  await surviving(findings, async () => {
    objects = await checkObjects(vault, findings, signal, onProgress ?? (() => undefined));
  });
  let leftovers: readonly Leftover[] = [];
  await surviving(findings, async () => {
    for (const id of (await inspectObjects(vault)).strange) {
      findings.add({
        code: 'ROLLBACK',
        path: pathInVault(vault, id),
        message:
          'A stored file is here that the database never heard of: the database was replaced by an older one, or the file was added.',
      });
    }
    leftovers = await findLeftovers(vault);
  });
  const events = ledgers.reduce((sum, ledger) => sum + ledger.events, 0);
  return { verdict: findings.verdict(), findings: findings.list, objects, events, leftovers };
}

function databaseFinding(why: string): Finding {
  return { code: 'RECORD_MISMATCH', path: DATABASE_FILE, message: `The database is damaged: ${why}.` };
}

/** Runs one part of the check. Where the database gives out in the middle, that is a finding, and the other parts still run. */
async function surviving(findings: Findings, part: () => void | Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    const meaning = explain(error);
    if (!(meaning instanceof VaultError) || meaning.code !== 'VAULT_DAMAGED') throw error;
    findings.add(databaseFinding('part of it cannot be read'));
  }
}
