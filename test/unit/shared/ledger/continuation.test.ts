import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../../../src/main/node/primitives.ts';
import { canonicalize } from '../../../../src/shared/ledger/canonical.ts';
import type { Checkpoint } from '../../../../src/shared/ledger/checkpoint.ts';
import { commit } from '../../../../src/shared/ledger/commitment.ts';
import {
  examineContinuation,
  EXPORT_HEADER,
  EXPORT_LINE_LIMIT,
  type Continuation,
} from '../../../../src/shared/ledger/continuation.ts';
import { lines } from '../../../../src/shared/ledger/lines.ts';
import {
  ann,
  annKey,
  ben,
  benKey,
  buildLedger,
  opening,
  resign,
  type SampleLedger,
  type Step,
} from './sample-ledger.ts';

/** Details as an export discloses them, and the commitment that stands in the line. */
function disclosed(details: Readonly<Record<string, string>>) {
  const salt = randomBytes(32);
  const text = canonicalize(details);
  return {
    body: commit(nodePrimitives, salt, text),
    part: `{"details":${text},"salt":"${salt.toString('hex')}"`,
  };
}

const work: readonly Step[] = [
  { type: 'search.made' },
  { type: 'item.failed', closes: false },
  { type: 'receipt.issued' },
];
const story = [...opening, ...work, ...work, ...work];

/** Everything that an export of a ledger holds, with bodies at the events that have one. */
function exportOf(ledger: SampleLedger, after = 0, bodies: ReadonlyMap<number, string> = new Map()): string {
  const parts = [EXPORT_HEADER];
  for (const [index, line] of ledger.events.entries()) {
    const seq = index + 1;
    if (seq <= after) continue;
    parts.push(line);
    const body = bodies.get(seq);
    if (body !== undefined) parts.push(`${body},"seq":${seq}}`);
    const closing = ledger.checkpoints.find((one) => one.includes(`"seq":${seq},`));
    if (closing !== undefined) parts.push(closing);
  }
  return `${parts.join('\n')}\n`;
}

function headAt(ledger: SampleLedger, seq: number): Checkpoint {
  const head = ledger.heads.find((one) => one.seq === seq);
  if (head === undefined) throw new Error('no checkpoint closes this event');
  return head;
}

function examine(
  text: string,
  receipt: Checkpoint,
  seen: Checkpoint | null,
  keys = seen === null ? [] : [annKey],
): Promise<Continuation> {
  return examineContinuation(
    nodePrimitives,
    { receipt, seen, keys },
    lines([Buffer.from(text)], EXPORT_LINE_LIMIT),
  );
}

const isInnerCheckpoint = (line: string): boolean =>
  line.startsWith('{"hash"') && !line.includes('"seq":11,');

const honest = buildLedger(story);
const [first, second, third] = [headAt(honest, 5), headAt(honest, 8), headAt(honest, 11)];

describe('the lines between two receipts', () => {
  it.each([
    ['all lines from the first event', exportOf(honest)],
    ['the lines after what was seen', exportOf(honest, 5)],
  ])('show that the later continues the earlier: %s', async (_name, text) => {
    expect(await examine(text, second, first)).toEqual({ ok: true, keys: [annKey], strangers: [] });
    expect(await examine(text, third, first)).toEqual({ ok: true, keys: [annKey], strangers: [] });
  });

  it('show that a first receipt belongs to the history from its first event', async () => {
    expect(await examine(exportOf(honest), second, null)).toEqual({
      ok: true,
      keys: [annKey],
      strangers: [],
    });
    expect(await examine(exportOf(honest, 5), second, null)).toMatchObject({ ok: false, fault: 'gap' });
  });

  it('are refused where an event before the earlier receipt was rewritten and everything after it made anew', async () => {
    const rewritten = buildLedger(
      story.map((step, index) => (index === 3 ? { ...step, type: 'item.flagged' } : step)),
    );
    expect(await examine(exportOf(rewritten), headAt(rewritten, 8), first)).toEqual({
      ok: false,
      fault: 'conflict',
      seq: 4,
    });
    expect(await examine(exportOf(rewritten, 5), headAt(rewritten, 8), first)).toEqual({
      ok: false,
      fault: 'conflict',
      seq: 0,
    });
  });

  it('are refused where they lead to another history than the receipt', async () => {
    const fork = buildLedger([...story.slice(0, 5), { type: 'item.flagged' }, ...work, ...work]);
    expect(await examine(exportOf(fork), second, first)).toMatchObject({ ok: false, fault: 'conflict' });
    expect(await examine(exportOf(honest), headAt(fork, 9), first)).toMatchObject({
      ok: false,
      fault: 'conflict',
    });
  });

  it('are refused where one is left out, doubled, changed or cut off', async () => {
    const all = exportOf(honest).trimEnd().split('\n');
    const tried = all.flatMap((line, index) => [
      ...(isInnerCheckpoint(line) ? [] : [all.toSpliced(index, 1)]),
      all.toSpliced(index, 0, line),
      ...(index === 0 ? [] : [all.with(index, line.replace('2026', '2025'))]),
    ]);
    const answers = await Promise.all(tried.map((one) => examine(`${one.join('\n')}\n`, third, first)));
    expect(answers.filter(({ ok }) => ok)).toEqual([]);
    // Without the checkpoint between them two transactions of one person are one larger one (docs/formats/ledger.md).
    const merged = all.filter((line) => !isInnerCheckpoint(line));
    expect(await examine(`${merged.join('\n')}\n`, third, first)).toMatchObject({ ok: true });
    for (let length = 1; length < all.length; length += 1) {
      expect(await examine(`${all.slice(0, length).join('\n')}\n`, third, first)).toMatchObject({
        ok: false,
      });
    }
    expect(await examine(exportOf(honest).slice(0, -1), third, first)).toMatchObject({ ok: false });
  });

  it('are refused where a transaction is not signed by the one who acted', async () => {
    const forged = { ...honest, checkpoints: honest.checkpoints.map((line) => line) };
    const last = headAt(honest, 8);
    const other = canonicalize({
      ...resign(last, ben),
      public: Buffer.from(ben.publicKey).toString('hex'),
      key: benKey,
    });
    forged.checkpoints[forged.checkpoints.findIndex((line) => line.includes('"seq":8,'))] = other;
    expect(await examine(exportOf(forged), third, first)).toEqual({ ok: false, fault: 'broken', seq: 8 });
    const claimed = canonicalize({ ...last, signature: headAt(honest, 5).signature });
    forged.checkpoints[forged.checkpoints.findIndex((line) => line.includes('"seq":8,'))] = claimed;
    expect(await examine(exportOf(forged), third, first)).toEqual({ ok: false, fault: 'broken', seq: 8 });
  });

  it('are no more than text from a stranger: anything at all is refused without an error', async () => {
    for (const text of [
      '',
      '\n',
      EXPORT_HEADER,
      `${EXPORT_HEADER}\n`,
      `${EXPORT_HEADER}\n{}\n`,
      exportOf(honest).slice(26),
      '\u0000',
      '{"actor":',
    ]) {
      expect(await examine(text, second, first)).toMatchObject({ ok: false });
    }
  });

  it('may go on beyond the receipt', async () => {
    expect(await examine(exportOf(honest), second, first)).toMatchObject({ ok: true });
  });
});

describe('another key in the lines', () => {
  const byBen = (step: Step): Step => ({ ...step, by: ben });

  it('is a stranger where nobody admitted it', async () => {
    const taken = buildLedger([...story.slice(0, 5), ...work.map(byBen)]);
    expect(await examine(exportOf(taken), headAt(taken, 8), headAt(taken, 5))).toEqual({
      ok: true,
      keys: [annKey],
      strangers: [benKey],
    });
  });

  it('is known where the key before admitted it and then was revoked by it', async () => {
    const added = disclosed({ key: benKey });
    const revoked = disclosed({ key: annKey, reason: 'replaced' });
    const bodies = new Map([
      [6, added.part],
      [7, revoked.part],
    ]);
    const steps: Step[] = [
      ...story.slice(0, 5),
      { type: 'key.added', fields: { body: added.body } },
      { type: 'key.revoked', by: ben, fields: { body: revoked.body } },
      ...work.map(byBen),
    ];
    const changed = buildLedger(steps);
    const receipt = headAt(changed, 10);
    expect(await examine(exportOf(changed, 0, bodies), receipt, headAt(changed, 5))).toEqual({
      ok: true,
      keys: [benKey],
      strangers: [],
    });
    expect(await examine(exportOf(changed, 0), receipt, headAt(changed, 5))).toEqual({
      ok: true,
      keys: [annKey],
      strangers: [benKey],
    });
    const again = buildLedger([...steps, ...work]);
    expect(await examine(exportOf(again, 0, bodies), headAt(again, 13), headAt(again, 5))).toEqual({
      ok: true,
      keys: [benKey],
      strangers: [annKey],
    });
  });

  it('cannot admit itself, and details that were not committed to are refused', async () => {
    const added = disclosed({ key: benKey });
    const itself = buildLedger([
      ...story.slice(0, 5),
      { type: 'key.added', by: ben, fields: { body: added.body } },
      ...work.map(byBen),
    ]);
    const bodies = new Map([[6, added.part]]);
    expect(await examine(exportOf(itself, 0, bodies), headAt(itself, 9), headAt(itself, 5))).toMatchObject({
      ok: true,
      strangers: [benKey],
    });
    const other = new Map([[6, disclosed({ key: annKey }).part]]);
    expect(await examine(exportOf(itself, 0, other), headAt(itself, 9), headAt(itself, 5))).toMatchObject({
      ok: false,
      fault: 'broken',
    });
  });

  it('cannot sign the receipt of what someone else did', async () => {
    const stolen = resign(
      { ...headAt(honest, 8), public: Buffer.from(ben.publicKey).toString('hex'), key: benKey },
      ben,
    );
    expect(await examine(exportOf(honest), stolen, first)).toMatchObject({ ok: false, fault: 'broken' });
    expect(ann.publicKey).not.toEqual(ben.publicKey);
  });
});
