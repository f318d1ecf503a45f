import { setTimeout as delay } from 'node:timers/promises';
import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { CaptureReport } from '../../../shared/contract/page-methods.ts';
import { captureStages } from '../../../shared/model/batch.ts';
import type { OpenVault } from '../../vault/index.ts';
import type { AppContext } from '../context.ts';
import { callErrorOf } from '../errors.ts';
import { findCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { takeInPage } from '../take-in-page.ts';
import { hostOf, nextTurn } from './next-turn.ts';
import { emptyResult, endsTheBatch, isUnanswered, keptResult, looksOffline } from './outcome.ts';
import { keepReport } from './keep-report.ts';
import type { UnderCapture } from './view.ts';
import { wishOf } from './wish.ts';

type Batch = NonNullable<ReturnType<OpenVault['records']['batches']['get']>>;
type Waiting = ReturnType<OpenVault['records']['batches']['inState']>[number];

/** So many pages in a row that could not be reached say that the way to the network is gone. */
const OFFLINE_IN_A_ROW = 5;

/** Captures the lists of the open vault, one address at a time. */
export interface BatchRunner {
  /** Looks whether there is something to do, and does it. */
  wake(): void;
  /** Stops the capture of this batch that is under way, if there is one; its try ends as cancelled. */
  stop(batch: string): void;
  now(): UnderCapture | null;
}

/** One for each running app; the vault is open in one process alone, so no list is ever worked on twice at once. */
export function createBatchRunner(context: AppContext): BatchRunner {
  const asked = new Map<string, number>();
  let current: (UnderCapture & { readonly stopped: AbortController }) | null = null;
  let working: Promise<void> | null = null;
  let nudge = new AbortController();
  let offline = 0;
  const clock = () => context.environment.monotonic();

  const work = async (job: Job): Promise<void> => {
    const vault = context.session()?.vault;
    if (vault === undefined) return;
    while (context.session()?.vault === vault && !job.signal.aborted) {
      const [batch] = vault.records.batches.running();
      if (batch === undefined) return;
      const waiting = vault.records.batches.inState(batch.id, 'waiting');
      const turn = nextTurn(waiting, asked, wishOf(batch).delayMs, clock());
      if (turn.do === 'capture') await captureOne(vault, batch, turn.entry, job);
      else if (turn.do === 'nothing') await finish(vault, batch);
      else await untilNudged(turn.ms, job.signal);
    }
  };

  const untilNudged = async (ms: number, signal: AbortSignal): Promise<void> => {
    nudge = new AbortController();
    await delay(ms, undefined, { signal: AbortSignal.any([signal, nudge.signal]) }).catch(() => undefined);
  };

  const finish = async (vault: OpenVault, { id, case: owner }: Batch): Promise<void> => {
    await keepReport(context, vault, id);
    // Somebody may have asked for more while the report was made.
    if (vault.locked || vault.records.batches.inState(id, 'waiting').length > 0) return;
    const at = toTimestamp(context.environment.now());
    // What was broken off waits for a person: the list has come to its end all the same.
    vault.transact((transaction) => transaction.batches.setState(id, 'finished', null, at));
    tell(owner, id, 'entries');
  };

  const tell = (owner: Batch['case'], batch: string, what: 'stage' | 'entries'): void =>
    context.bus.send({ event: 'batch-changed', case: owner, batch, what });

  const captureOne = async (vault: OpenVault, batch: Batch, entry: Waiting, job: Job): Promise<void> => {
    const { id, case: owner } = batch;
    const { place, url } = entry;
    const time = () => toTimestamp(context.environment.now());
    const begun = vault.transact((transaction) => transaction.batches.begin(id, place, time()));
    const stopped = new AbortController();
    const show = (stage: UnderCapture['stage']): void => {
      current = { batch: id, place, stage, stopped };
      tell(owner, id, 'stage');
    };
    show('opening');
    tell(owner, id, 'entries');
    const own: Job = {
      signal: AbortSignal.any([job.signal, stopped.signal]),
      progress(phase) {
        const stage = captureStages.find((known) => known === phase);
        if (stage === undefined || stage === current?.stage) return;
        show(stage);
        // By now the page is kept, and only the comparison is to come.
        if (stage === 'replaying') tell(owner, id, 'entries');
      },
      step: () => undefined,
    };
    asked.set(hostOf(url), clock());
    try {
      const all = vault.records.batches.counts(id);
      const of = Object.values(all).reduce((sum, count) => sum + count, 0) - all.incomplete;
      const how = { by: 'batch', batch: id, place, of, try: begun.n, reason: begun.reason } as const;
      // A long list is not held up by comparisons, which can be made later, unless somebody asks for them.
      const wanted = { replay: false, ...wishOf(batch).capture, case: owner, url };
      const report = await takeInPage(context, wanted, own, {
        how,
        also(transaction, item, told) {
          transaction.batches.end(id, place, begun.n, keptResult(time(), item, told));
          transaction.batches.setEntry(id, place, isUnanswered(told) ? 'failed' : 'done');
        },
      });
      asked.set(hostOf(report.finalUrl), clock());
      pauseWhereOffline(vault, id, report);
    } catch (error) {
      // Where the vault was locked meanwhile, the next unlocking says what was broken off.
      if (vault.locked || context.session()?.vault !== vault) return;
      failed(vault, batch, entry, begun.n, stopped.signal.aborted, error);
    } finally {
      asked.set(hostOf(url), clock());
      current = null;
    }
    tell(owner, id, 'entries');
  };

  const pauseWhereOffline = (vault: OpenVault, id: string, report: CaptureReport): void => {
    offline = looksOffline(report) ? offline + 1 : 0;
    if (offline < OFFLINE_IN_A_ROW || vault.records.batches.get(id)?.state !== 'running') return;
    offline = 0;
    vault.transact((transaction) => transaction.batches.setState(id, 'paused', 'no-answers', null));
  };

  const failed = (
    vault: OpenVault,
    { id, case: owner }: Batch,
    { place, url }: Waiting,
    n: number,
    isCancelled: boolean,
    error: unknown,
  ): void => {
    // The page was kept, and only something beside it failed.
    if (vault.records.batches.entry(id, place)?.state !== 'running') return;
    const at = toTimestamp(context.environment.now());
    const { code } = callErrorOf(error);
    const ledger = findCase(vault, owner).ledger;
    vault.transact((transaction) => {
      if (isCancelled) {
        transaction.batches.end(id, place, n, emptyResult(at, 'cancelled'));
        transaction.batches.setEntry(id, place, 'cancelled');
        return;
      }
      transaction.append(ledger, {
        type: 'item.failed',
        details: { batch: id, code, name: url, place, try: n },
      });
      transaction.batches.end(id, place, n, emptyResult(at, 'refused', code));
      transaction.batches.setEntry(id, place, 'failed');
      if (endsTheBatch.has(code)) transaction.batches.setState(id, 'paused', 'fault', null);
    });
  };

  return {
    wake() {
      nudge.abort();
      if (working !== null) return;
      working = context.jobs
        .run(undefined, work)
        .catch((error: unknown) => {
          // The vault was locked between two steps, or its disk is full: the next unlocking, or the person, takes it up again.
          if (process.env['HOLDFAST_DEBUG'] !== undefined) console.error(error);
        })
        .finally(() => {
          working = null;
        });
    },
    stop(batch) {
      if (current?.batch === batch) current.stopped.abort();
    },
    now: () => current,
  };
}
