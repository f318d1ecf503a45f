import { canonicalize } from '../../../shared/ledger/canonical.ts';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { OpenVault } from '../../vault/index.ts';
import type { AppContext } from '../context.ts';
import { findItem } from '../find.ts';
import { tool } from '../version.ts';
import { reportCsv, type BatchReport } from './report-facts.ts';
import { reportPage } from './report-page.ts';
import { findBatch } from './view.ts';
import { wishOf } from './wish.ts';

/**
 * Makes the report on a list as it stands now, as a page, a table and JSON beside the item that holds the list, each with its `item.derived`. A later
 * report stands beside the earlier ones. Nothing happens where the list was erased.
 */
export async function keepReport(context: AppContext, vault: OpenVault, id: string): Promise<void> {
  const batch = findBatch(vault, id);
  const { item, case: owner } = findItem(vault, batch.list);
  if (item.erasedAt !== null) return;
  const report = reportOf(vault, id);
  const texts = {
    html: reportPage(report, wishOf(batch).language),
    csv: reportCsv(report),
    json: `${canonicalize({ ...report })}\n`,
  };
  const taken = vault.records.derivatives.list(item.id).filter(({ path }) => path.endsWith('.html')).length;
  const stem = `derived/report${taken === 0 ? '' : `-${String(taken + 1)}`}`;
  const objects = await Promise.all(
    Object.entries(texts).map(async ([ending, text]) => ({
      path: `${stem}.${ending}`,
      object: await vault.objects.write([new TextEncoder().encode(text)]),
    })),
  );
  vault.transact((transaction) => {
    for (const { path, object } of objects) {
      const { bytes, sha256 } = object;
      const details = { path, kind: 'batch-report', bytes, sha256, source: item.sha256 };
      const { seq } = transaction.append(owner.ledger, { type: 'item.derived', item: item.id, details });
      transaction.objects.insert(object);
      transaction.derivatives.insert(item.id, { ...details, event: seq, object: object.id });
    }
  });
  context.bus.send({ event: 'case-changed', case: owner.id });
}

function reportOf(vault: OpenVault, id: string): BatchReport {
  const batch = findBatch(vault, id);
  const { item } = findItem(vault, batch.list);
  const entries = vault.records.batches.entries(id);
  const { delayMs, capture } = wishOf(batch);
  return {
    format: 'holdfast-batch-report/v1',
    batch: id,
    name: batch.name,
    list: { exhibit: item.exhibit, sha256: item.sha256 },
    startedAt: batch.createdAt,
    endedAt: toTimestamp(vault.environment.now()),
    by: vault.person.name,
    tool: `${tool.name} ${tool.version}`,
    delayMs,
    capture,
    counts: { ...vault.records.batches.counts(id), all: entries.length },
    entries,
    setAside: batch.setAside,
  };
}
