import { readCanonicalJson } from '../../ledger/canonical-json.ts';
import { canonicalize } from '../../ledger/canonical.ts';
import { DETAILS_DEPTH, SALT_BYTES } from '../../ledger/commitment.ts';
import { fromHex } from '../../ledger/hex.ts';
import { lines, type Line } from '../../ledger/lines.ts';
import { createMerkleTree, saltedLeaf, type MerkleTree } from '../../ledger/merkle.ts';
import type { Primitives } from '../../primitives.ts';
import { EXTRACT_JSONL, TRANSCRIPT_SALTS } from '../layout.ts';
import { MAX_MESSAGE_LINE } from '../limits.ts';
import type { CaseRecords, ItemHistory } from './case-records.ts';
import type { ExtractSummary } from '../../model/verdict.ts';
import { readHashed, type Examination } from './examination.ts';
import { createExtractCount } from './extract-count.ts';
import type { ExhibitFolder } from './item-files.ts';

/** What a transcript's item.derived states of its messages: the root over their salted leaves, and their number. */
interface Commitment {
  readonly seq: number;
  readonly sha256: unknown;
  readonly root: unknown;
  readonly count: unknown;
}

const TRANSCRIPT = 'derived/transcript.jsonl';
/** The first thing that is wrong with the lines of a file. */
type LineFault = 'RECORD_MISMATCH' | 'SIZE_LIMIT_EXCEEDED';
const TOO_LONG = 'A line is longer than a message may be.';

/** Room for the object around a message. */
const EXTRACT_DEPTH = DETAILS_DEPTH + 1;

/**
 * Transcripts and extracts: where the salts or an extract are handed over, the messages must give the root that the ledger
 * recorded when the transcript was made (formats.md, Ledger). Answers with what each extract shows, by exhibit number.
 */
export async function examineTranscripts(
  examination: Examination,
  folders: readonly ExhibitFolder[],
  records: CaseRecords,
): Promise<ReadonlyMap<string, ExtractSummary>> {
  const { files, findings, primitives } = examination;
  const extracts = new Map<string, ExtractSummary>();
  for (const { path: folder, exhibit, record } of folders) {
    if (record === null) continue;
    const commitments = commitmentsOf(records.histories.get(record.id));
    const salts = `${folder}/${TRANSCRIPT_SALTS}`;
    if (files.has(salts)) {
      const tree = createMerkleTree(primitives);
      const transcript = record.derived.find(({ path }) => path === TRANSCRIPT);
      const fault = await addMessages(examination, `${folder}/${TRANSCRIPT}`, salts, tree);
      const own = commitments.filter(({ sha256 }) => sha256 === transcript?.sha256);
      if (fault === 'SIZE_LIMIT_EXCEEDED') findings.add(fault, TOO_LONG, { path: salts });
      else if (fault !== null || !own.some((commitment) => gives(tree, commitment))) {
        const message = 'The messages and their salts do not give the root that was recorded.';
        findings.add('RECORD_MISMATCH', message, { path: salts });
      }
    }
    const extract = `${folder}/${EXTRACT_JSONL}`;
    if (files.has(extract)) {
      const tree = createMerkleTree(primitives);
      const { fault, summary } = await addExtract(examination, extract, tree);
      if (fault === null) extracts.set(exhibit, summary);
      if (fault === 'SIZE_LIMIT_EXCEEDED') findings.add(fault, TOO_LONG, { path: extract });
      else if (fault !== null || !commitments.some((commitment) => gives(tree, commitment))) {
        findings.add('RECORD_MISMATCH', 'The extract does not give the root that was recorded.', {
          path: extract,
        });
      }
    }
  }
  return extracts;
}

function commitmentsOf(history: ItemHistory | undefined): readonly Commitment[] {
  return (history?.made ?? []).flatMap(({ seq, type, details }) =>
    type !== 'item.derived' || details === null || !('root' in details)
      ? []
      : [{ seq, sha256: details.sha256, root: details.root, count: details.count }],
  );
}

function gives(tree: MerkleTree, { root, count }: Commitment): boolean {
  return tree.root() === root && tree.count() === count;
}

/** Adds a leaf for each line of a transcript with its salt; a fault where lines and salts do not go together. */
async function addMessages(
  examination: Examination,
  transcript: string,
  salts: string,
  tree: MerkleTree,
): Promise<LineFault | null> {
  const saltLines = lines(readHashed(examination, salts), MAX_MESSAGE_LINE);
  let fault: LineFault | null = null;
  for await (const line of lines(readHashed(examination, transcript), MAX_MESSAGE_LINE)) {
    const step = await saltLines.next();
    const salt = step.done === true ? null : saltOf(step.value);
    const message = canonicalText(line, DETAILS_DEPTH);
    if (salt === null || message === null) fault ??= faultOf(line);
    else tree.add(saltedLeaf(examination.primitives, salt, message));
  }
  // Read on to the end in any case, so that the file is hashed.
  let step = await saltLines.next();
  if (step.done !== true) fault ??= faultOf(step.value);
  while (step.done !== true) step = await saltLines.next();
  return fault;
}

function faultOf({ problem }: Line): LineFault {
  return problem === 'too-long' ? 'SIZE_LIMIT_EXCEEDED' : 'RECORD_MISMATCH';
}

function saltOf({ text, problem }: Line): Uint8Array | null {
  const salt = problem === null && text !== null ? fromHex(text) : null;
  return salt?.length === SALT_BYTES ? salt : null;
}

function canonicalText({ text, problem }: Line, maxDepth: number): string | null {
  if (text === null || problem !== null) return null;
  const reading = readCanonicalJson(text, { maxDepth });
  return reading.ok ? text : null;
}

/** Adds the leaves of an extract: computed where the message is disclosed, as stated where it is not. */
async function addExtract(
  examination: Examination,
  extract: string,
  tree: MerkleTree,
): Promise<{ readonly fault: LineFault | null; readonly summary: ExtractSummary }> {
  let fault: LineFault | null = null;
  const shown = createExtractCount();
  for await (const line of lines(readHashed(examination, extract), MAX_MESSAGE_LINE)) {
    const text = canonicalText(line, EXTRACT_DEPTH);
    const read = text === null ? null : readExtractLine(examination.primitives, text);
    if (read === null) fault ??= faultOf(line);
    else {
      tree.add(read.leaf);
      shown.add(read.isDisclosed);
    }
  }
  return { fault, summary: shown.summary() };
}

const HIDDEN = /^\{"leaf":"([0-9a-f]{64})"\}$/;

interface ExtractLine {
  readonly leaf: Uint8Array;
  readonly isDisclosed: boolean;
}

function readExtractLine(primitives: Primitives, text: string): ExtractLine | null {
  const hidden = fromHex(HIDDEN.exec(text)?.[1] ?? '');
  if (hidden !== null && hidden.length > 0) return { leaf: hidden, isDisclosed: false };
  const reading = readCanonicalJson(text, { maxDepth: EXTRACT_DEPTH });
  if (
    !reading.ok ||
    typeof reading.value !== 'object' ||
    reading.value === null ||
    Array.isArray(reading.value)
  )
    return null;
  const { message, salt, ...others } = reading.value as Readonly<Record<string, unknown>>;
  const bytes = typeof salt === 'string' ? fromHex(salt) : null;
  if (message === undefined || bytes?.length !== SALT_BYTES || Object.keys(others).length > 0) return null;
  return { leaf: saltedLeaf(primitives, bytes, canonicalize(message)), isDisclosed: true };
}
