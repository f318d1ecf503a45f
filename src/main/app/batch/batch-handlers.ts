import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { BatchEntry, BatchSummary } from '../../../shared/model/batch.ts';
import { openVault, type AppContext } from '../context.ts';
import type { Handlers } from '../dispatcher.ts';
import { AppError } from '../errors.ts';
import { findCase, findOpenCase, findPresentItem } from '../find.ts';
import { hostOf } from './next-turn.ts';
import { readAddressList } from './read-list.ts';
import { createBatchRunner } from './runner.ts';
import { startBatch } from './start-batch.ts';
import { batchSummaryOf, findBatch } from './view.ts';

type Area =
  | 'batch.preview'
  | 'batch.start'
  | 'batch.list'
  | 'batch.get'
  | 'batch.entries'
  | 'batch.pause'
  | 'batch.resume'
  | 'batch.retry'
  | 'batch.cancel';

/** Lists of addresses that are captured one after another while the person does other things. */
export function batchHandlers(context: AppContext): Pick<Handlers, Area> {
  const runner = createBatchRunner(context);
  const answer = (id: string): BatchSummary => batchSummaryOf(openVault(context), id, runner.now());
  /** Tells every window, wakes the runner, and answers with what the batch is now. */
  const changed = (id: string): BatchSummary => {
    const summary = answer(id);
    context.bus.send({ event: 'batch-changed', case: summary.case, batch: id, what: 'entries' });
    runner.wake();
    return summary;
  };
  return {
    'batch.preview'({ text, ...options }) {
      const { addresses, setAside } = readAddressList(text, options);
      const hosts = new Set(addresses.map(({ url }) => hostOf(url))).size;
      return { addresses: [...addresses], setAside: [...setAside], hosts };
    },
    'batch.start': async (wanted) => changed(await startBatch(context, wanted)),
    'batch.list'({ case: id }) {
      const vault = openVault(context);
      findCase(vault, id);
      return { batches: vault.records.batches.list(id).map((one) => answer(one.id)) };
    },
    'batch.get': ({ batch }) => answer(batch),
    'batch.entries'({ batch: id }) {
      const vault = openVault(context);
      const { setAside } = findBatch(vault, id);
      return { entries: [...vault.records.batches.entries(id)], setAside: [...setAside] };
    },
    'batch.pause'({ batch: id }) {
      const vault = openVault(context);
      if (findBatch(vault, id).state === 'running')
        vault.transact((transaction) => transaction.batches.setState(id, 'paused', 'asked', null));
      return changed(id);
    },
    'batch.resume'({ batch: id }) {
      const vault = openVault(context);
      const batch = findBatch(vault, id);
      findOpenCase(vault, batch.case);
      if (batch.state === 'paused')
        vault.transact((transaction) => transaction.batches.setState(id, 'running', null, null));
      return changed(id);
    },
    'batch.retry'({ batch: id, places, reason }) {
      const vault = openVault(context);
      const batch = findBatch(vault, id);
      const owner = findOpenCase(vault, batch.case);
      findPresentItem(vault, batch.list);
      const entries = vault.records.batches.entries(id);
      const chosen = new Set(places);
      const again = entries.filter((entry) => chosen.has(entry.place) && mayBeTriedAgain(entry));
      if (again.length === 0)
        throw new AppError('BAD_REQUEST', 'none of these addresses failed or lacks something');
      vault.transact((transaction) => {
        const { seq, at } = transaction.append(owner.ledger, {
          type: 'item.noted',
          item: batch.list,
          details: { batch: id, retry: again.map(({ place }) => place), text: reason },
        });
        transaction.notes.insert(batch.list, { event: seq, at, by: vault.person.id, text: reason });
        for (const { place } of again) transaction.batches.setEntry(id, place, 'waiting', reason);
        transaction.batches.setState(id, 'running', null, null);
      });
      context.bus.send({ event: 'case-changed', case: batch.case });
      return changed(id);
    },
    'batch.cancel'({ batch: id }) {
      const vault = openVault(context);
      const { state } = findBatch(vault, id);
      if (state !== 'finished') {
        const at = toTimestamp(context.environment.now());
        vault.transact((transaction) => {
          for (const { place } of transaction.batches.inState(id, 'waiting'))
            transaction.batches.setEntry(id, place, 'cancelled');
          // The runner finds nothing left in it, ends it and makes the report.
          transaction.batches.setState(id, 'running', null, at);
        });
        runner.stop(id);
      }
      return changed(id);
    },
  };
}

/** What failed, was broken off or cancelled, or lacks something. */
function mayBeTriedAgain({ state, tries }: BatchEntry): boolean {
  if (state === 'done') return tries.at(-1)?.result?.complete === false;
  return state === 'failed' || state === 'interrupted' || state === 'cancelled';
}
