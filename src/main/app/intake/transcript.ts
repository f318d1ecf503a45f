import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalize } from '../../../shared/ledger/canonical.ts';
import { createMerkleTree, saltedLeaf } from '../../../shared/ledger/merkle.ts';
import type { JsonObject } from '../../../shared/ledger/strict-json.ts';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import { transcriptLine } from '../../../shared/transcript/line.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import type { ImportReport, ParseOptions } from '../../../shared/transcript/report.ts';
import { parseChat } from '../../chats/index.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import { VaultError, type OpenVault, type StoredObject } from '../../vault/index.ts';
import { chatInputOf } from '../chat-input.ts';
import { entityPlacesIn } from '../entity-places.ts';
import { AppError } from '../errors.ts';
import { findItem } from '../find.ts';
import type { Job } from '../jobs.ts';
import { openOriginal } from '../served-bytes.ts';
import { rememberColumns, rememberedColumns } from './csv-columns.ts';
import { createChannel } from './channel.ts';

const SALT_BYTES = 32;

/** So many messages share one durable transaction: it keeps everybody else waiting for some tenth of a second, and each one costs a sync of the medium. */
const STORED_AT_ONCE = 8000;

/** The chats that are being read at this moment, for each open vault: two readings of one chat would run into one another. */
const beingRead = new WeakMap<OpenVault, Set<ItemId>>();

/** The paths of one transcript's three files. A second reading of the same chat stands beside the first: nothing derived is replaced. */
function derivedPaths(reading: number) {
  const suffix = reading === 1 ? '' : `-${String(reading)}`;
  return {
    transcript: `derived/transcript${suffix}.jsonl`,
    salts: `derived/transcript${suffix}-salts.txt`,
    report: `derived/import-report${suffix}.json`,
  };
}

/**
 * Reads a stored chat into its transcript: `transcript.jsonl`, the salts that commit to each of its messages, and the import report, each an encrypted
 * object of its own with an `item.derived`; and the messages for the viewer and the search. Rejects with ChatError where it cannot be read, and with
 * NOT_ALLOWED while it is being read already; the item, with what an earlier reading made of it, is then as it was.
 */
export async function deriveTranscript(
  vault: OpenVault,
  id: ItemId,
  options: ParseOptions,
  job: Job,
): Promise<ImportReport> {
  const underWay = beingRead.get(vault) ?? new Set();
  beingRead.set(vault, underWay);
  if (underWay.has(id))
    throw new AppError('NOT_ALLOWED', 'this chat is being read already: wait until that is done');
  underWay.add(id);
  try {
    return await readAndRecord(vault, id, options, job);
  } finally {
    underWay.delete(id);
  }
}

async function readAndRecord(
  vault: OpenVault,
  id: ItemId,
  options: ParseOptions,
  job: Job,
): Promise<ImportReport> {
  const { item, case: owner } = findItem(vault, id);
  const original = await openOriginal(vault, id);
  const made: StoredObject[] = [];
  try {
    const input = await chatInputOf(original, item.name, vault.records.members.list(id));
    const columns = options.columns ?? (await rememberedColumns(vault, input));
    const parsed = await writeTranscript(vault, item, made, job, (sink) =>
      parseChat(
        input,
        {
          dateOrder: options.dateOrder,
          timeZone: options.timeZone,
          conversations: options.conversations,
          columns,
          signal: job.signal,
        },
        sink,
      ),
    );
    const reportObject = await vault.objects.write([
      new TextEncoder().encode(`${canonicalize(parsed.report)}\n`),
    ]);
    made.push(reportObject);
    const earlier = vault.records.derivatives.list(id).filter(({ kind }) => kind === 'transcript').length;
    const paths = derivedPaths(earlier + 1);
    vault.transact((transaction) => {
      const derive = (path: string, kind: string, object: StoredObject, more: JsonObject = {}) => {
        const { bytes, sha256 } = object;
        const { seq } = transaction.append(owner.ledger, {
          type: 'item.derived',
          item: id,
          details: { path, kind, bytes, sha256, source: item.sha256, ...more },
        });
        transaction.objects.insert(object);
        transaction.derivatives.insert(id, {
          path,
          kind,
          bytes,
          sha256,
          source: item.sha256,
          event: seq,
          object: object.id,
        });
      };
      derive(paths.transcript, 'transcript', parsed.transcript, {
        root: parsed.root,
        count: parsed.count,
        ...choicesOf(options, parsed.report),
      });
      derive(paths.salts, 'transcript-salts', parsed.salts);
      derive(paths.report, 'import-report', reportObject);
      transaction.messages.publish(id);
      transaction.items.describe(id, { report: parsed.report, transcript: summaryOf(parsed.report) });
    });
    if (options.columns !== undefined) await rememberColumns(vault, input, options.columns);
    return parsed.report;
  } catch (error) {
    if (!vault.locked) await takeBack(vault, id, made);
    throw error;
  } finally {
    await original.close();
  }
}

/** What a person decided about a reading, and how much it leaves out: part of the record, since it shapes what is shown. */
function choicesOf({ dateOrder, timeZone }: ParseOptions, { conversations }: ImportReport): JsonObject {
  const left = conversations.filter(({ taken }) => !taken);
  const stated = {
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  return {
    ...(Object.keys(stated).length === 0 ? {} : { stated }),
    ...(left.length === 0
      ? {}
      : {
          notTaken: {
            conversations: left.length,
            records: left.reduce((sum, { records, unparsed }) => sum + records.total + unparsed, 0),
          },
        }),
  };
}

/** Removes what a failed reading made. What cannot be removed now is a leftover, which the next unlocking clears up. */
async function takeBack(vault: OpenVault, id: ItemId, made: readonly StoredObject[]): Promise<void> {
  for (const object of made) await vault.objects.discard(object).catch(() => undefined);
  try {
    vault.transact((transaction) => {
      transaction.messages.withdraw(id);
    });
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
  }
}

interface WrittenTranscript {
  readonly report: ImportReport;
  readonly transcript: StoredObject;
  readonly salts: StoredObject;
  readonly root: string;
  readonly count: number;
}

type Sink = (batch: readonly TranscriptMessage[]) => Promise<void>;

/** Lets a parser run into two encrypted files and the message store at once, all in step. */
async function writeTranscript(
  vault: OpenVault,
  { id, case: owner }: { readonly id: ItemId; readonly case: CaseId },
  made: StoredObject[],
  job: Job,
  parse: (sink: Sink) => Promise<ImportReport>,
): Promise<WrittenTranscript> {
  const lines = createChannel();
  const salts = createChannel();
  const keep = (object: StoredObject) => {
    made.push(object);
    return object;
  };
  const writing = Promise.all([
    vault.objects.write(lines.chunks, { signal: job.signal }).then(keep),
    vault.objects.write(salts.chunks, { signal: job.signal }).then(keep),
  ]);
  // A failed write, also one that failed before it began, is met by the next push.
  writing.catch((error: unknown) => {
    lines.close(error);
    salts.close(error);
  });
  const tree = createMerkleTree(nodePrimitives);
  const unstored: TranscriptMessage[] = [];
  const store = (): void => {
    const messages = unstored.splice(0);
    const places = entityPlacesIn(vault, owner, messages);
    vault.transact((transaction) => {
      transaction.messages.insert(id, messages);
      transaction.entities.insert(id, places);
    });
  };
  const sink: Sink = async (batch) => {
    const fresh = vault.environment.random(SALT_BYTES * batch.length);
    let text = '';
    let saltText = '';
    for (const [index, message] of batch.entries()) {
      const salt = fresh.subarray(index * SALT_BYTES, (index + 1) * SALT_BYTES);
      const line = transcriptLine(message);
      tree.add(saltedLeaf(nodePrimitives, salt, line));
      text += `${line}\n`;
      saltText += `${Buffer.from(salt).toString('hex')}\n`;
    }
    const encoder = new TextEncoder();
    await Promise.all([lines.push(encoder.encode(text)), salts.push(encoder.encode(saltText))]);
    unstored.push(...batch);
    if (unstored.length >= STORED_AT_ONCE) store();
    job.progress('parsing', tree.count(), null, 'records');
    // Gives the window and every other call their turn.
    await nextTurn();
  };
  try {
    const report = await parse(sink);
    store();
    lines.end();
    salts.end();
    const [transcript, saltsObject] = await writing;
    return { report, transcript, salts: saltsObject, root: tree.root(), count: tree.count() };
  } catch (error) {
    lines.fail(error);
    salts.fail(error);
    await Promise.allSettled([writing]);
    throw error;
  }
}

function summaryOf(report: ImportReport) {
  return {
    format: report.format,
    records: report.records.total,
    participants: report.participants.map(({ name }) => name),
    first: report.first,
    last: report.last,
    warnings: report.warnings.length,
    unparsed: report.lines?.unparsed ?? 0,
  };
}
