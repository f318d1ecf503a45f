import type { Parsed } from '../../shared/contract/index.ts';
import type { CaptureReport } from '../../shared/contract/page-methods.ts';
import type { AddedItem } from '../../shared/contract/item-methods.ts';
import type { ReplayFinding } from '../../shared/page/replay-finding.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { HowMade } from '../../shared/model/how-made.ts';
import { capturePage, type CapturedPage } from '../capture/capture-page.ts';
import type { Stage } from '../capture/stages.ts';
import type { IntakeSource } from '../intake/source.ts';
import type { Transaction } from '../vault/index.ts';
import { captureReportOf, refuseFullFolder, software, writeRecord } from './capture-path.ts';
import { openVault, type AppContext } from './context.ts';
import { findItem, findOpenCase } from './find.ts';
import { acquire } from './intake/acquire.ts';
import type { Job } from './jobs.ts';
import { captureEnded, keptUnderWay } from './page/captures-under-way.ts';
import { proxyOf } from './page/case-proxy.ts';
import { indexPage } from './page/index-words.ts';
import { replayAfterCapture } from './replay/replay-item.ts';

/** Files of a record that a reader of a bundle wants without any tool, and what kind of derivative each is. */
const derived: ReadonlyMap<string, string> = new Map([
  ['full.png', 'page-picture'],
  ['text.txt', 'page-text'],
  ['page.pdf', 'page-print'],
]);

/** What else is to be known and recorded of a page, beside the capture itself. */
interface Circumstances {
  readonly how?: HowMade | undefined;
  /** Records more in the transaction that records the item. */
  readonly also?: ((transaction: Transaction, item: AddedItem, report: CaptureReport) => void) | undefined;
}

/** Captures a page and takes the record into the case. Rejects with a CaptureError where the capture cannot begin, and with what storing it rejects with. */
export async function takeInPage(
  context: AppContext,
  { case: id, out, replay, ...request }: Omit<Parsed<'page.capture'>, 'job'>,
  job: Job,
  { how, also }: Circumstances = {},
): Promise<CaptureReport & { items: [AddedItem]; replay: ReplayFinding | null }> {
  const began = performance.now();
  findOpenCase(openVault(context), id);
  if (out !== undefined) await refuseFullFolder(out);
  const onStage = (stage: Stage) => {
    job.progress(stage, 0, null, 'files');
  };
  const about = {
    ...request,
    proxy: proxyOf(openVault(context), id),
    software,
    clock: clockOf(context),
    launch: context.browsings.source.openAlone,
    signal: job.signal,
    onStage,
  };
  const taken = await keptUnderWay(context, id, how, (safekeeping) =>
    capturePage({ ...about, safekeeping }, async (page) => {
      job.signal.throwIfAborted();
      const ended: typeof also = (transaction, item, report) => {
        if (safekeeping !== undefined) captureEnded(transaction, safekeeping.id);
        also?.(transaction, item, report);
      };
      const kept = await takeInRecord(context, id, page, job, { how, also: ended });
      if (out !== undefined) await writeRecord(page, out);
      return kept;
    }),
  );
  const left = request.timeoutMs - (performance.now() - began);
  const found = replay === false ? null : await replayAfterCapture(context, taken.item.id, left, job);
  return { items: [taken.item], ...taken.report, replay: found };
}

/** What the last comparison said of this machine's clock, for the record of a page. */
export function clockOf(context: AppContext): { readonly source: string; readonly offsetMs: number | null } {
  const state = context.clock.state();
  return 'offsetMs' in state
    ? { source: state.source, offsetMs: state.offsetMs }
    : { source: 'system', offsetMs: null };
}

/** Takes a finished record into the case with the derivatives that readers want. Rejects with what storing it rejects with. */
export async function takeInRecord(
  context: AppContext,
  id: CaseId,
  page: CapturedPage,
  job: Job,
  { how, also }: Circumstances,
): Promise<{ readonly item: AddedItem; readonly report: CaptureReport }> {
  const report = captureReportOf(page);
  const wanted = {
    case: id,
    kind: 'page',
    also: (transaction: Transaction, item: AddedItem) => {
      // What the marks of withheld secrets were made with: whoever knows a secret can ask whether a mark is its own.
      transaction.settings.set(
        `page-salt/${item.id}`,
        JSON.stringify(Buffer.from(page.salt).toString('hex')),
      );
      also?.(transaction, item, report);
    },
  } as const;
  const source = { ...sourceOf(page), ...(how === undefined ? {} : { how }) };
  const [outcome] = await acquire(openVault(context), wanted, [source], job);
  if (outcome === undefined) throw new TypeError('a source has an outcome');
  if ('error' in outcome) throw outcome.error;
  await keepDerived(context, outcome.item, page);
  await indexPage(openVault(context), outcome.item.id);
  context.stamps.acquired(id);
  context.bus.send({ event: 'case-changed', case: id });
  return { item: outcome.item, report };
}

function sourceOf({ wacz }: CapturedPage): IntakeSource {
  return {
    name: 'page.wacz',
    method: 'capture',
    expectedBytes: wacz.bytes,
    modifiedAt: null,
    open: () =>
      Promise.resolve({
        bytes: wacz.read(),
        changed: () => Promise.resolve(false),
        close: () => Promise.resolve(),
      }),
  };
}

/** Stores the picture, the words and the print of a page beside it, each as an object with its event. */
async function keepDerived(
  context: AppContext,
  { id, sha256: source }: AddedItem,
  page: CapturedPage,
): Promise<void> {
  const vault = openVault(context);
  const { case: owner } = findItem(vault, id);
  for (const { path: name, blob } of page.files) {
    const kind = derived.get(name);
    if (kind === undefined) continue;
    const object = await vault.objects.write(blob.read());
    const { bytes, sha256 } = object;
    const path = `derived/${name}`;
    vault.transact((transaction) => {
      const details = { path, kind, bytes, sha256, source };
      const { seq } = transaction.append(owner.ledger, { type: 'item.derived', item: id, details });
      transaction.objects.insert(object);
      transaction.derivatives.insert(id, { ...details, event: seq, object: object.id });
    });
  }
}
