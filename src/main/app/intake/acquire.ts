import { toTimestamp } from '../../../shared/ledger/times.ts';
import type { AddedItem } from '../../../shared/contract/item-methods.ts';
import { itemId, type CaseId } from '../../../shared/model/ids.ts';
import type { ParseOptions } from '../../../shared/transcript/report.ts';
import type { IntakeSource } from '../../intake/source.ts';
import type { ObjectGroup, OpenVault, StoredObject, Transaction } from '../../vault/index.ts';
import { findOpenCase } from '../find.ts';
import type { Job } from '../jobs.ts';
import { knownColumns } from './csv-columns.ts';
import { describeStored, type Description, type WantedKind } from './describe.ts';
import { recordAcquired, recordFailed, type Begun, type Described, type Failed } from './record-intake.ts';

/** What is to be taken in, and how the person wants it. */
export interface TakeInRequest extends ParseOptions {
  readonly case: CaseId;
  readonly kind: WantedKind;
  readonly note?: string | undefined;
  /** Records more in the transaction that records an item. */
  readonly also?: (transaction: Transaction, item: AddedItem) => void;
}

/** What became of one source. */
export type Outcome = { readonly item: AddedItem } | { readonly error: unknown };

/** Sources that are read and stored at the same time: enough for their fsyncs to share what the disk does for each. */
const AT_ONCE = 4;

type Stored = Begun & { readonly stored: StoredObject; readonly changed: boolean };

/**
 * Takes sources in together: reserves their numbers, stores the bytes of each, describes the stored copies and records it all in one transaction.
 * Nothing is reported before that is committed, and each object is whole on the medium before it is described or recorded (formats.md, "Vault"). A
 * source that fails does not keep the others back: its number stays spent, its bytes go, and the ledger says why. Answers in the order of the sources.
 * Rejects, with nothing taken in, where the vault itself fails.
 */
export async function acquire(
  vault: OpenVault,
  request: TakeInRequest,
  sources: readonly IntakeSource[],
  job: Job,
): Promise<readonly Outcome[]> {
  const { ledger } = findOpenCase(vault, request.case);
  const place = { case: request.case, ledger, by: vault.person.id, note: request.note ?? '' };
  const group = vault.objects.group(sources.length);
  const begun = begin(vault, request.case, sources, group);
  const report = progressOf(job, sources);
  const stored = await inTurns<Begun, Stored | Failed>(begun, (one) =>
    attempt(one, () => store(group, one, job, report)),
  );
  const described = await inTurns<Stored | Failed, Described | Failed>(await placed(group, stored), (one) =>
    'error' in one ? Promise.resolve(one) : attempt(one, () => describe(vault, one, request, job)),
  );
  for (const [index, one] of described.entries()) if ('error' in one) await discard(vault, stored[index]);
  try {
    return vault.transact((transaction) =>
      described.map((one): Outcome => {
        if ('error' in one) return { error: recordFailed(transaction, place, one) };
        const item = recordAcquired(transaction, place, one);
        request.also?.(transaction, item);
        return { item };
      }),
    );
  } catch (error) {
    if (vault.locked) throw error;
    for (const one of stored) await discard(vault, one);
    vault.transact((transaction) => {
      for (const one of begun) recordFailed(transaction, place, { ...one, error });
    });
    throw error;
  }
}

/** Reserves the numbers and announces the objects, durably, before anything is read. */
function begin(
  vault: OpenVault,
  caseId: CaseId,
  sources: readonly IntakeSource[],
  group: ObjectGroup,
): readonly Begun[] {
  const at = toTimestamp(vault.environment.now());
  return vault.transact((transaction) =>
    group.ids.flatMap((object, index) => {
      const source = sources[index];
      if (source === undefined) return [];
      const id = itemId.parse(crypto.randomUUID());
      transaction.objects.announce(object, at);
      const exhibit = transaction.intakes.begin(id, caseId, vault.person.initials, at);
      return [{ source, id, object, exhibit }];
    }),
  );
}

/** The same sources once their objects are durable by name too; where that fails, it fails for all that were stored. */
async function placed(
  group: ObjectGroup,
  all: readonly (Stored | Failed)[],
): Promise<readonly (Stored | Failed)[]> {
  if (all.every((one) => 'error' in one)) return all;
  try {
    await group.sync();
    return all;
  } catch (error) {
    return all.map((one) => ('error' in one ? one : { ...one, error }));
  }
}

async function attempt<Next>(one: Begun, work: () => Promise<Next>): Promise<Next | Failed> {
  try {
    return await work();
  } catch (error) {
    return { ...one, error };
  }
}

/** Works on a few at a time; the results stand in the order of `all`. `work` must not reject. */
async function inTurns<In, Out>(
  all: readonly In[],
  work: (one: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  const left = all.entries();
  const lane = async () => {
    for (const [index, one] of left) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

/** One source tells of its bytes, several of how many of them are stored. */
function progressOf(job: Job, sources: readonly IntakeSource[]) {
  const isAlone = sources.length === 1;
  let done = 0;
  return {
    bytes(count: number, of: number | null) {
      if (isAlone) job.progress('storing', count, of, 'bytes');
    },
    stored() {
      done++;
      if (!isAlone) job.progress('storing', done, sources.length, 'files');
    },
  };
}

async function store(
  group: ObjectGroup,
  begun: Begun,
  job: Job,
  report: ReturnType<typeof progressOf>,
): Promise<Stored> {
  const { source, object } = begun;
  const opened = await source.open();
  try {
    const stored = await group.write(object, opened.bytes, {
      signal: job.signal,
      onProgress: (done) => {
        report.bytes(done, source.expectedBytes);
      },
    });
    report.stored();
    return { ...begun, stored, changed: await opened.changed() };
  } finally {
    await opened.close();
  }
}

/** Reads the object that was just written, which has no record yet. */
async function describe(
  vault: OpenVault,
  one: Stored,
  { kind, columns }: TakeInRequest,
  job: Job,
): Promise<Described> {
  const reader = await vault.objects.openStored(one.stored);
  try {
    const source = { size: reader.bytes, read: (start: number, end: number) => reader.read(start, end) };
    const found: Description = await describeStored(source, one.source.name, kind, job, (input) =>
      knownColumns(vault, input, columns),
    );
    return { ...one, found };
  } finally {
    await reader.close();
  }
}

/** Removes an object that will not be recorded; what cannot be removed now is a leftover, which the next unlocking clears up. */
async function discard(vault: OpenVault, one: Stored | Failed | undefined): Promise<void> {
  if (one === undefined || !('stored' in one) || vault.locked) return;
  await vault.objects.discard(one.stored).catch(() => undefined);
}
