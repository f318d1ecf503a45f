import type { ExtractWish } from '../../../shared/contract/handover-methods.ts';
import { EXTRACT_JSONL } from '../../../shared/bundle/layout.ts';
import { MAX_MESSAGE_LINE } from '../../../shared/bundle/limits.ts';
import { fromHex, toHex } from '../../../shared/ledger/hex.ts';
import { lines } from '../../../shared/ledger/lines.ts';
import { createMerkleTree, saltedLeaf, type MerkleTree } from '../../../shared/ledger/merkle.ts';
import type { CaseId, ItemId } from '../../../shared/model/ids.ts';
import type { Derivative } from '../../../shared/model/item.ts';
import { transcriptMessage, type TranscriptMessage } from '../../../shared/transcript/message.ts';
import { nodePrimitives } from '../../node/primitives.ts';
import type { OpenVault } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import { findItem } from '../find.ts';
import type { Job } from '../jobs.ts';
import { ATTACHMENT, takeOut, wantFilesOf, type WantedFiles } from './attachments.ts';
import { commitmentOf, type TranscriptCommitment } from './transcript-commitment.ts';

/** Places in a transcript, from 1, ends included; in order and apart. */
type Ranges = readonly (readonly [from: number, to: number])[];

/** Messages that the report prints; whoever hands over more reads them in the extract itself. */
const PRINTED = 2000;

/** An extract that was made and recorded, ready to be handed over in place of its chat. */
export interface MadeExtract {
  readonly item: ItemId;
  /** The event that recorded the root of all messages, when the transcript was made. */
  readonly transcriptEvent: number;
  /** With the event that records the extract. */
  readonly file: Derivative;
  /** Files that came with the disclosed messages, each with the event that records it. */
  readonly attachments: readonly Derivative[];
  readonly messages: number;
  readonly disclosed: number;
  readonly runs: Ranges;
  /** The disclosed messages, the first of them where there are very many. */
  readonly printed: readonly TranscriptMessage[];
}

/**
 * Makes `derived/extract.jsonl` of a chat: the chosen messages with their salts, and of all others the leaf alone (formats.md,
 * "Ledger"). It is stored like everything that is made from an original, with an item.redacted. Rejects with NO_TRANSCRIPT, with BAD_RANGE, and
 * with VAULT_DAMAGED where the stored messages no longer give the recorded root.
 */
export async function makeExtract(
  vault: OpenVault,
  caseId: CaseId,
  wish: ExtractWish,
  job: Job,
): Promise<MadeExtract> {
  const { item, case: owner } = findItem(vault, wish.item);
  if (item.case !== caseId || item.erasedAt !== null)
    throw new AppError('ITEM_NOT_FOUND', 'one of the items is not in this case');
  const commitment = commitmentOf(vault, owner.ledgerNumber, item.id);
  const runs = runsOf(wish.messages, commitment.count);
  const printed: TranscriptMessage[] = [];
  const wanted: WantedFiles = new Map();
  const disclose = (message: TranscriptMessage): void => {
    if (printed.length < PRINTED) printed.push(message);
    if (wish.attachments) wantFilesOf(message, wanted);
  };
  const tree = createMerkleTree(nodePrimitives);
  const object = await vault.objects.write(extractBytes(vault, commitment, runs, tree, disclose, job), {
    signal: job.signal,
  });
  if (tree.root() !== commitment.root || tree.count() !== commitment.count) {
    await vault.objects.discard(object).catch(() => undefined);
    throw new AppError(
      'VAULT_DAMAGED',
      'the stored messages of this chat are not those that were recorded: check the vault; nothing was handed over',
    );
  }
  const disclosed = runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  const { bytes, sha256 } = object;
  const made = { path: EXTRACT_JSONL, kind: 'extract', bytes, sha256, source: item.sha256 };
  const { known, stored } = await takeOut(vault, item.id, wanted, job).catch(async (error: unknown) => {
    await vault.objects.discard(object).catch(() => undefined);
    throw error;
  });
  const attachments: Derivative[] = [...known];
  const event = vault.transact((transaction) => {
    for (const { path, object: copy } of stored) {
      const file = { path, kind: ATTACHMENT, bytes: copy.bytes, sha256: copy.sha256, source: item.sha256 };
      const recorded = transaction.append(owner.ledger, {
        type: 'item.derived',
        item: item.id,
        details: file,
      });
      transaction.objects.insert(copy);
      transaction.derivatives.insert(item.id, { ...file, event: recorded.seq, object: copy.id });
      attachments.push({ ...file, event: recorded.seq });
    }
    const { seq } = transaction.append(owner.ledger, {
      type: 'item.redacted',
      item: item.id,
      details: {
        ...made,
        messages: commitment.count,
        disclosed,
        attachments: attachments.map((file) => file.sha256),
      },
    });
    transaction.objects.insert(object);
    transaction.derivatives.insert(item.id, { ...made, event: seq, object: object.id });
    return seq;
  });
  return {
    item: item.id,
    transcriptEvent: commitment.event,
    file: { ...made, event },
    attachments,
    messages: commitment.count,
    disclosed,
    runs,
    printed,
  };
}

/** The wish in order, with what touches joined. Throws BAD_RANGE where it goes beyond the messages there are. */
function runsOf(wanted: ExtractWish['messages'], count: number): Ranges {
  const runs: [number, number][] = [];
  for (const { from, to } of [...wanted].sort((a, b) => a.from - b.from)) {
    if (from > to || to > count)
      throw new AppError('BAD_RANGE', `the messages of this chat are numbered from 1 to ${String(count)}`);
    const last = runs.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  return runs;
}

async function* extractBytes(
  vault: OpenVault,
  { transcript, salts, count }: TranscriptCommitment,
  runs: Ranges,
  tree: MerkleTree,
  disclose: (message: TranscriptMessage) => void,
  job: Job,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const saltLines = lines(streamOf(vault, salts.object), MAX_MESSAGE_LINE);
  let run = 0;
  let n = 0;
  let text = '';
  for await (const { text: message } of lines(streamOf(vault, transcript.object), MAX_MESSAGE_LINE)) {
    n += 1;
    const step = await saltLines.next();
    const salt = step.done === true ? null : step.value.text;
    if (message === null || salt === null) break;
    const leaf = saltedLeaf(nodePrimitives, fromHex(salt) ?? new Uint8Array(), message);
    tree.add(leaf);
    while ((runs[run]?.[1] ?? Infinity) < n) run += 1;
    const isDisclosed = n >= (runs[run]?.[0] ?? Infinity);
    text += isDisclosed ? `{"message":${message},"salt":"${salt}"}\n` : `{"leaf":"${toHex(leaf)}"}\n`;
    if (isDisclosed) disclose(transcriptMessage.parse(JSON.parse(message)));
    if (text.length < 1 << 16) continue;
    job.progress('reading', n, count, 'records');
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

async function* streamOf(vault: OpenVault, object: TranscriptCommitment['salts']['object']) {
  const reader = await vault.objects.open(object);
  try {
    yield* reader.stream();
  } finally {
    await reader.close();
  }
}
