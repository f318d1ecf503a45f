import { LINE_LIMIT } from '../../ledger/event-line.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import { lines, type Line } from '../../ledger/lines.ts';
import type { LedgerHead } from '../../ledger/checkpoint.ts';
import { mergeLines } from '../../ledger/verify/merge-lines.ts';
import { createLedgerVerifier, type LedgerSummary } from '../../ledger/verify/verify-ledger.ts';
import type { Fingerprint, LedgerId, PersonId, Sha256 } from '../../model/ids.ts';
import type { ItemRecord } from '../item-record.ts';
import { CASE_LEDGER, CHECKPOINTS } from '../layout.ts';
import { openBodies } from './bodies.ts';
import type { CaseRecords } from './case-records.ts';
import { readHashed, type Examination } from './examination.ts';
import { createRecordKeeper } from './record-keeper.ts';

export interface LedgerPart {
  readonly summary: LedgerSummary;
  readonly records: CaseRecords;
  /** Who acted last with each key, for the keys met first; and who acted last at all. */
  readonly actors: ReadonlyMap<Fingerprint, PersonId>;
  readonly lastActor: PersonId | null;
}

/** An honest case has a few keys; a hostile one must not fill memory. */
const ACTORS_KEPT = 1024;

/**
 * Step 8: the case's ledger. Chain, checkpoints and receipt are the ledger's own rules; beside them every disclosed body is held against
 * its event. One pass over the three files.
 */
export async function examineLedger(
  examination: Examination,
  included: ReadonlyMap<string, ItemRecord>,
  receipt: LedgerHead | undefined,
  knownHash: (ledger: LedgerId, seq: number) => Sha256 | null = () => null,
): Promise<LedgerPart> {
  const { findings, primitives } = examination;
  const bodies = openBodies(examination);
  const keeper = createRecordKeeper(included, findings);
  /** Events that the verifier has taken and whose details have not been asked for; a number stands for a line that is no readable event. */
  let passed: (LedgerEvent<string> | number)[] = [];

  const actors = new Map<Fingerprint, PersonId>();
  let lastActor: PersonId | null = null;
  /** The first difference from what was seen is told; everything after it differs as well. */
  let conflicts = 0;

  async function disclose(): Promise<void> {
    const events = passed;
    passed = [];
    for (const event of events) {
      if (typeof event === 'number') await bodies.skip(event);
      else keeper.take(event, await bodies.of(event.seq, event.body));
    }
  }
  async function* disclosing(source: AsyncIterable<Line>): AsyncGenerator<Line, void, undefined> {
    for await (const line of source) {
      yield line;
      // The verifier has judged the line when it asks for the next one.
      if (passed.length > 0) await disclose();
    }
  }

  const verifier = createLedgerVerifier(primitives, {
    requireCase: true,
    receipt,
    onEvent(event, hash) {
      passed.push(event);
      const before = conflicts === 0 ? knownHash(event.ledger, event.seq) : null;
      if (before !== null && before !== hash) {
        conflicts += 1;
        const message = 'Another history of this case was seen before: this event was a different one then.';
        findings.add('INCONSISTENT_WITH_RECEIPT', message, { seq: event.seq });
      }
      const { id, key } = event.actor;
      lastActor = id;
      if (actors.has(key) || actors.size < ACTORS_KEPT) actors.set(key, id);
    },
    onUnreadable: (seq) => passed.push(seq),
    report: (finding) => findings.take(finding),
  });
  await mergeLines(
    verifier,
    disclosing(lines(readHashed(examination, CASE_LEDGER), LINE_LIMIT)),
    lines(readHashed(examination, CHECKPOINTS), LINE_LIMIT),
  );
  await disclose();
  await bodies.finish();
  const summary = await verifier.finish();
  return { summary, records: keeper.records(), actors, lastActor };
}
