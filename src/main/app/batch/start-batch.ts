import { toTimestamp } from '../../../shared/ledger/times.ts';
import { MOST_ADDRESSES } from '../../../shared/contract/batch-methods.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import type { IntakeSource } from '../../intake/source.ts';
import { openVault, type AppContext } from '../context.ts';
import { AppError } from '../errors.ts';
import { findOpenCase } from '../find.ts';
import { acquire } from '../intake/acquire.ts';
import { readAddressList } from './read-list.ts';

/**
 * Keeps a list as an item of its own and, in the same transaction, the addresses to capture. Answers with the batch's id. Rejects with BAD_REQUEST for a
 * list without an address or with too many, and with what taking in an item rejects with.
 */
export async function startBatch(context: AppContext, wanted: Parsed<'batch.start'>): Promise<string> {
  const { case: id, name, text, isTable, delayMs, capture, language } = wanted;
  const vault = openVault(context);
  findOpenCase(vault, id);
  const { addresses, setAside } = readAddressList(text, { isTable, allowPrivate: capture.allowPrivate });
  if (addresses.length === 0)
    throw new AppError('BAD_REQUEST', 'this list holds no address that is captured');
  if (addresses.length > MOST_ADDRESSES)
    throw new AppError('BAD_REQUEST', `a list holds at most ${String(MOST_ADDRESSES)} addresses`);
  const batch = crypto.randomUUID();
  const bytes = new TextEncoder().encode(text.toWellFormed());
  const source: IntakeSource = {
    name,
    method: 'capture',
    how: { by: 'list', batch, addresses: addresses.length, setAside: setAside.length, delayMs },
    expectedBytes: bytes.length,
    modifiedAt: null,
    open: () =>
      Promise.resolve({
        bytes: only(bytes),
        changed: () => Promise.resolve(false),
        close: () => Promise.resolve(),
      }),
  };
  const [outcome] = await context.jobs.run(undefined, (job) =>
    acquire(
      vault,
      {
        case: id,
        kind: 'file',
        also(transaction, item) {
          transaction.batches.insert({
            id: batch,
            case: id,
            list: item.id,
            name,
            wish: JSON.stringify({ delayMs, language, capture }),
            setAside,
            createdAt: toTimestamp(vault.environment.now()),
            addresses,
          });
        },
      },
      [source],
      job,
    ),
  );
  if (outcome !== undefined && 'error' in outcome) throw outcome.error;
  context.stamps.acquired(id);
  context.bus.send({ event: 'case-changed', case: id });
  return batch;
}

// eslint-disable-next-line @typescript-eslint/require-await -- an intake reads from what may have to wait
async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
