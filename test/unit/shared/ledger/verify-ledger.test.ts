import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../../../src/main/node/primitives.ts';
import { canonicalize } from '../../../../src/shared/ledger/canonical.ts';
import { createLedgerVerifier } from '../../../../src/shared/ledger/verify/verify-ledger.ts';
import type { Sha256, Timestamp } from '../../../../src/shared/model/ids.ts';
import type { Finding } from '../../../../src/shared/model/verdict.ts';
import {
  annKey,
  ben,
  benKey,
  buildLedger,
  LEDGER,
  opening,
  OTHER_LEDGER,
  resign,
  verify,
  type Step,
} from './sample-ledger.ts';

const viewed: Step = { type: 'item.viewed' };
const six = buildLedger([...opening, viewed, { ...viewed, by: ben }, viewed, viewed]);

describe('a ledger that is whole', () => {
  it('has no findings, and is summed up', async () => {
    const { codes, summary } = await verify(six);
    expect(codes).toEqual([]);
    expect(summary).toEqual({
      ledger: LEDGER,
      events: 6,
      lastSeq: 6,
      lastHash: six.heads.at(-1)?.hash,
      lastAt: '2026-05-04T10:00:06.000Z',
      keys: new Set([annKey, benKey]),
    });
  });

  it('hands over every event with its hash, in order', async () => {
    const seen: [number, string][] = [];
    await verify(six, { onEvent: ({ seq }, hash) => seen.push([seq, hash]) });
    expect(seen.map(([seq]) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen.slice(1).map(([, hash]) => hash)).toEqual(six.heads.map(({ hash }) => hash));
  });

  it('may hold several events in one transaction', async () => {
    const ledger = buildLedger([
      ...opening,
      { ...viewed, closes: false },
      { ...viewed, closes: false },
      viewed,
    ]);
    expect((await verify(ledger)).codes).toEqual([]);
  });

  it('of a vault needs no case, and may open many', async () => {
    const ledger = buildLedger([
      { type: 'ledger.opened' },
      { type: 'person.added' },
      { type: 'case.opened' },
      { type: 'case.opened' },
    ]);
    expect((await verify(ledger, { requireCase: false })).codes).toEqual([]);
  });

  it('may be given as texts, each checkpoint after its event', async () => {
    const findings: Finding[] = [];
    const verifier = createLedgerVerifier(nodePrimitives, {
      ledger: LEDGER,
      requireCase: true,
      report: (finding) => findings.push(finding),
    });
    const checkpoints = [...six.checkpoints];
    for (const [index, line] of six.events.entries()) {
      verifier.event(line);
      expect(verifier.lastSeq()).toBe(index + 1);
      if (index > 0) await verifier.checkpoint(checkpoints.shift() ?? '');
    }
    expect((await verifier.finish()).lastSeq).toBe(6);
    expect(findings).toEqual([]);
  });
});

describe('the opening', () => {
  it('is LEDGER_BROKEN without any event', async () => {
    expect((await verify({ events: [], checkpoints: [] })).codes).toEqual(['LEDGER_BROKEN']);
  });

  it('is LEDGER_BROKEN when the first event is another', async () => {
    const ledger = buildLedger([{ type: 'item.noted', closes: false }, { type: 'case.opened' }]);
    expect((await verify(ledger)).codes).toEqual(['LEDGER_BROKEN@1']);
  });

  it('is LEDGER_BROKEN when the ledger is opened again', async () => {
    const ledger = buildLedger([...opening, { type: 'ledger.opened' }]);
    expect((await verify(ledger)).codes).toEqual(['LEDGER_BROKEN@3']);
  });

  it('is LEDGER_BROKEN when the second event does not open the case', async () => {
    const ledger = buildLedger([{ type: 'ledger.opened', closes: false }, viewed]);
    expect((await verify(ledger)).codes).toEqual(['LEDGER_BROKEN@2']);
  });

  it('is LEDGER_BROKEN when the case is opened again', async () => {
    const ledger = buildLedger([...opening, { type: 'case.opened' }]);
    expect((await verify(ledger)).codes).toEqual(['LEDGER_BROKEN@3']);
  });

  it('is LEDGER_BROKEN when the case was opened in a transaction of its own', async () => {
    const ledger = buildLedger([{ type: 'ledger.opened' }, { type: 'case.opened' }]);
    expect((await verify(ledger)).codes).toEqual(['LEDGER_BROKEN@2']);
  });

  it('may be closed together with later events', async () => {
    const ledger = buildLedger([
      { type: 'ledger.opened', closes: false },
      { type: 'case.opened', closes: false },
      viewed,
    ]);
    expect((await verify(ledger)).codes).toEqual([]);
  });

  it('is LEDGER_BROKEN when nothing follows the opening of the ledger', async () => {
    const codes = (await verify(buildLedger([{ type: 'ledger.opened' }]))).codes;
    expect(new Set(codes)).toEqual(new Set(['LEDGER_BROKEN@2']));
  });

  it('is LEDGER_BROKEN when the genesis value is of another ledger or another key', async () => {
    for (const fields of [{ prev: '00'.repeat(32) }, { ledger: OTHER_LEDGER }]) {
      const ledger = buildLedger([{ type: 'ledger.opened', closes: false, fields }, { type: 'case.opened' }]);
      expect((await verify(ledger)).codes).toContain('LEDGER_BROKEN@1');
    }
    // A forger who replaces the first actor has to make a new genesis value; with the old one it shows.
    const honest = buildLedger(opening);
    const prev = (JSON.parse(honest.events[0] ?? '') as { prev: string }).prev;
    const forged = buildLedger([
      { type: 'ledger.opened', closes: false, by: ben, fields: { prev } },
      { type: 'case.opened', by: ben },
    ]);
    expect((await verify(forged)).codes).toEqual(['LEDGER_BROKEN@1']);
  });
});

describe('the chain', () => {
  it('notices a changed event though it is still well formed', async () => {
    const events = six.events.map((line, index) =>
      index === 3 ? line.replace('item.viewed', 'item.noted') : line,
    );
    expect((await verify({ ...six, events })).codes).toEqual(['LEDGER_BROKEN@4', 'LEDGER_BROKEN@5']);
  });

  it('notices every event that is taken out of the middle', async () => {
    for (const index of [1, 2, 3, 4]) {
      const events = six.events.toSpliced(index, 1);
      const checkpoints = six.heads.filter(({ seq }) => seq !== index + 1).map((head) => canonicalize(head));
      expect((await verify({ events, checkpoints })).codes).toContain(`LEDGER_BROKEN@${index + 2}`);
    }
  });

  it('notices a gap in the numbers even when the links were repaired', async () => {
    const ledger = buildLedger([...opening, viewed, { ...viewed, fields: { seq: 5 }, head: { seq: 5 } }]);
    expect((await verify(ledger)).codes).toEqual(['LEDGER_BROKEN@5']);
  });

  it('notices a doubled and an exchanged event', async () => {
    const [one = '', two = '', three = '', four = '', ...rest] = six.events;
    expect((await verify({ ...six, events: [one, two, three, three, four, ...rest] })).codes).toContain(
      'LEDGER_BROKEN@3',
    );
    expect((await verify({ ...six, events: [one, two, four, three, ...rest] })).codes).toContain(
      'LEDGER_BROKEN@4',
    );
  });

  it('names an event of another ledger FOREIGN_EVENT', async () => {
    const ledger = buildLedger([...opening, { ...viewed, fields: { ledger: OTHER_LEDGER } }]);
    expect((await verify(ledger)).codes).toEqual(['FOREIGN_EVENT@3']);
  });

  it('names every event FOREIGN_EVENT when another ledger was asked for', async () => {
    const { codes } = await verify(buildLedger(opening), { ledger: OTHER_LEDGER });
    expect(codes).toEqual(['FOREIGN_EVENT@1', 'FOREIGN_EVENT@2', 'FOREIGN_EVENT@2']);
  });

  it('goes on after one broken event, so that a second fault is found as well', async () => {
    const events = six.events.map((line, index) =>
      index === 2 || index === 4 ? line.replace('item.viewed', 'item.noted') : line,
    );
    expect((await verify({ ...six, events })).codes).toEqual([
      'LEDGER_BROKEN@3',
      'LEDGER_BROKEN@4',
      'LEDGER_BROKEN@5',
      'LEDGER_BROKEN@6',
    ]);
  });
});

describe('lines of other versions', () => {
  it('are UNSUPPORTED_VERSION, and their bytes stay in the chain', async () => {
    const ledger = buildLedger([
      ...opening,
      { ...viewed, closes: false, rewrite: () => '{"anything":[1.5],"v":2}' },
      { ...viewed, head: {} },
    ]);
    const unreadable: number[] = [];
    const { codes } = await verify(ledger, { onUnreadable: (seq) => unreadable.push(seq) });
    expect(codes).toEqual(['MALFORMED_EVENT@3']);
    const whole = buildLedger([
      ...opening,
      { ...viewed, closes: false, rewrite: () => '{"anything":["é\\n",null,true],"v":2}' },
      viewed,
    ]);
    expect((await verify(whole, { onUnreadable: (seq) => unreadable.push(seq) })).codes).toEqual([
      'UNSUPPORTED_VERSION@3',
    ]);
    expect(unreadable).toEqual([3, 3]);
  });

  it('may be closed by a checkpoint, whose time cannot be compared', async () => {
    const ledger = buildLedger([...opening, { ...viewed, rewrite: () => '{"v":2}' }]);
    expect((await verify(ledger)).codes).toEqual(['UNSUPPORTED_VERSION@3']);
  });

  it('break the ledger like any other when their bytes change', async () => {
    const ledger = buildLedger([...opening, { ...viewed, closes: false, rewrite: () => '{"v":2}' }, viewed]);
    const events = ledger.events.with(2, '{"v":3}');
    expect((await verify({ ...ledger, events })).codes).toEqual(['LEDGER_BROKEN@4', 'UNSUPPORTED_VERSION@3']);
  });

  it('of an unknown type are judged in everything else', async () => {
    const ledger = buildLedger([...opening, { type: 'item.dreamt', fields: { prev: 'cd'.repeat(32) } }]);
    expect((await verify(ledger)).codes).toEqual(['LEDGER_BROKEN@3', 'UNSUPPORTED_VERSION@3']);
  });
});

describe('malformed lines', () => {
  it('are MALFORMED_EVENT even though all links hold', async () => {
    for (const rewrite of [
      (line: string) => line.replace('"v":1', '"v": 1'),
      (line: string) => `${line} `,
      (line: string) => line.replace('"v":1', '"v":1,"v":1'),
      (line: string) => line.replace('"mono":30,', ''),
      () => 'nothing of the kind',
    ]) {
      const ledger = buildLedger([...opening, { ...viewed, rewrite }, viewed]);
      expect((await verify(ledger)).codes).toEqual(['MALFORMED_EVENT@3']);
    }
  });

  it('that only lack the canonical form are still handed over', async () => {
    const ledger = buildLedger([
      ...opening,
      { ...viewed, rewrite: (line) => line.replace('"v":1', '"v": 1') },
    ]);
    const seen: number[] = [];
    await verify(ledger, { onEvent: ({ seq }) => seen.push(seq) });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('do not hide that the event after them was changed', async () => {
    const ledger = buildLedger([...opening, { ...viewed, rewrite: () => '{}' }, viewed, viewed]);
    const events = ledger.events.map((line, index) => (index === 3 ? line.replace('viewed', 'noted') : line));
    expect((await verify({ ...ledger, events })).codes).toEqual([
      'LEDGER_BROKEN@4',
      'LEDGER_BROKEN@5',
      'MALFORMED_EVENT@3',
    ]);
  });

  it('that are too long are SIZE_LIMIT_EXCEEDED, and nothing is held against their successor', async () => {
    const ledger = buildLedger([
      ...opening,
      { ...viewed, closes: false, rewrite: () => '{'.padEnd(8193, ' ') },
      viewed,
    ]);
    expect((await verify(ledger)).codes).toEqual(['SIZE_LIMIT_EXCEEDED@3']);
    const closed = buildLedger([...opening, { ...viewed, rewrite: () => '{'.padEnd(8193, ' ') }]);
    expect((await verify(closed)).codes).toEqual(['SIZE_LIMIT_EXCEEDED@3']);
  });

  it('that are blank stand for no event', async () => {
    const events = six.events.toSpliced(3, 0, '');
    expect((await verify({ ...six, events })).codes).toEqual(['MALFORMED_EVENT@4']);
    const checkpoints = six.checkpoints.toSpliced(2, 0, '');
    expect((await verify({ ...six, checkpoints })).codes).toEqual(['MALFORMED_EVENT']);
  });
});

describe('clocks', () => {
  const later = '2026-05-04T10:30:00.000Z';

  it('that went back between two events are information', async () => {
    const ledger = buildLedger([...opening, { ...viewed, fields: { at: later } }, viewed, viewed]);
    expect((await verify(ledger)).codes).toEqual(['CLOCK_WENT_BACKWARDS@4']);
  });

  it('of one start of the program must not run back, between starts they may', async () => {
    const other = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
    const ledger = buildLedger([
      ...opening,
      { ...viewed, fields: { mono: 1, boot: other } },
      { ...viewed, fields: { mono: 1, boot: other } },
      { ...viewed, fields: { mono: 0, boot: other } },
      { ...viewed, fields: { mono: 19 } },
    ]);
    expect((await verify(ledger)).codes).toEqual(['CLOCK_WENT_BACKWARDS@5', 'CLOCK_WENT_BACKWARDS@6']);
  });
});

describe('checkpoints', () => {
  it('must cover the last event, else UNSIGNED', async () => {
    const open = buildLedger([...opening, viewed, { ...viewed, closes: false }]);
    expect((await verify(open)).codes).toEqual(['UNSIGNED@4']);
    expect((await verify({ ...six, checkpoints: [] })).codes).toEqual(['UNSIGNED@6']);
    expect((await verify({ ...six, checkpoints: six.checkpoints.slice(0, -1) })).codes).toEqual([
      'UNSIGNED@6',
    ]);
  });

  it('are signed by the one who acted, in every event since the checkpoint before', async () => {
    const mixed = buildLedger([...opening, { ...viewed, by: ben, closes: false }, viewed]);
    expect((await verify(mixed)).codes).toEqual(['BAD_SIGNATURE@4']);
    const missing = six.checkpoints.filter((_, index) => index !== 2);
    expect((await verify({ ...six, checkpoints: missing })).codes).toEqual(['BAD_SIGNATURE@5']);
  });

  it('signed by another key are BAD_SIGNATURE, whichever key they name', async () => {
    const byBen = buildLedger([
      ...opening,
      {
        ...viewed,
        resigned: (head) =>
          resign({ ...head, key: benKey, public: Buffer.from(ben.publicKey).toString('hex') }, ben),
      },
    ]);
    expect((await verify(byBen)).codes).toEqual(['BAD_SIGNATURE@3']);
    const inAnnsName = buildLedger([
      ...opening,
      {
        ...viewed,
        resigned: (head) => resign({ ...head, public: Buffer.from(ben.publicKey).toString('hex') }, ben),
      },
    ]);
    expect((await verify(inAnnsName)).codes).toEqual(['BAD_SIGNATURE@3']);
    const withAnnsPublic = buildLedger([...opening, { ...viewed, resigned: (head) => resign(head, ben) }]);
    expect((await verify(withAnnsPublic)).codes).toEqual(['BAD_SIGNATURE@3']);
  });

  it('with a signature of another length are BAD_SIGNATURE', async () => {
    for (const cut of [0, 2, 126]) {
      const ledger = buildLedger([
        ...opening,
        { ...viewed, resigned: (head) => ({ ...head, signature: head.signature.slice(0, cut) || 'abc' }) },
      ]);
      expect((await verify(ledger)).codes).toEqual(['BAD_SIGNATURE@3']);
    }
  });

  it('with a key of small order are INVALID_KEY', async () => {
    const identity = '01'.padEnd(64, '0');
    const ledger = buildLedger([
      ...opening,
      {
        ...viewed,
        resigned: (head) => ({ ...head, public: identity, signature: identity.padEnd(128, '0') }),
      },
    ]);
    expect((await verify(ledger)).codes).toContain('INVALID_KEY@3');
  });

  it('for another hash, or stating another time than their event, are LEDGER_BROKEN', async () => {
    const hash = buildLedger([...opening, { ...viewed, head: { hash: 'cd'.repeat(32) as Sha256 } }]);
    expect((await verify(hash)).codes).toEqual(['LEDGER_BROKEN@3']);
    const time = buildLedger([
      ...opening,
      { ...viewed, head: { time: '2026-05-04T10:00:04.000Z' as Timestamp } },
    ]);
    expect((await verify(time)).codes).toEqual(['LEDGER_BROKEN@3']);
  });

  it('of another ledger are FOREIGN_EVENT', async () => {
    const ledger = buildLedger([...opening, { ...viewed, head: { ledger: OTHER_LEDGER } }]);
    expect((await verify(ledger)).codes).toEqual(['FOREIGN_EVENT@3']);
  });

  it('out of order, doubled, or for no event are LEDGER_BROKEN', async () => {
    const [a = '', b = '', c = '', ...rest] = six.checkpoints;
    expect((await verify({ ...six, checkpoints: [a, c, b, ...rest] })).codes).toContain('LEDGER_BROKEN@3');
    expect((await verify({ ...six, checkpoints: [a, b, b, c, ...rest] })).codes).toEqual(['LEDGER_BROKEN@3']);
    const beyond = buildLedger([...opening, viewed, viewed]);
    expect((await verify({ ...beyond, events: beyond.events.slice(0, 3) })).codes).toEqual([
      'LEDGER_BROKEN@4',
    ]);
  });

  it('that are malformed are MALFORMED_EVENT, and what can be read is still judged', async () => {
    for (const rewriteCheckpoint of [
      (line: string) => line.replace('"seq":3', '"seq": 3'),
      (line: string) => line.replace('"seq":3', '"seq":3,"seq":3'),
      (line: string) => line.replace('"seq":3', '"seq":3.0'),
      (line: string) => line.replace('"seq"', '"extra":"x","seq"'),
      (line: string) => line.replace(/"time":"[^"]*"/, '"time":"2026-02-30T00:00:00.000Z"'),
      () => '{}',
      () => '[]',
    ]) {
      const ledger = buildLedger([...opening, { ...viewed, rewriteCheckpoint }]);
      const { codes } = await verify(ledger);
      expect(codes.filter((code) => code !== 'UNSIGNED@3')).toEqual([
        expect.stringMatching(/^MALFORMED_EVENT(@3)?$/),
      ]);
    }
    const spaced = buildLedger([
      ...opening,
      { ...viewed, rewriteCheckpoint: (line) => `${line} `, resigned: (head) => resign(head, ben) },
    ]);
    expect((await verify(spaced)).codes).toEqual(['BAD_SIGNATURE@3', 'MALFORMED_EVENT@3']);
  });

  it('in great number are all verified', async () => {
    const many = buildLedger([
      ...opening,
      ...Array.from({ length: 300 }, () => ({ ...viewed, fields: { at: '2026-05-04T11:00:00.000Z' } })),
    ]);
    expect((await verify(many)).codes).toEqual([]);
    const forged = many.heads.map((head, index) =>
      canonicalize(index % 100 === 50 ? resign(head, ben) : head),
    );
    expect((await verify({ ...many, checkpoints: forged })).codes).toEqual([
      'BAD_SIGNATURE@152',
      'BAD_SIGNATURE@252',
      'BAD_SIGNATURE@52',
    ]);
  });
});

describe('with a receipt', () => {
  const receipt = buildLedger([...opening, viewed, { type: 'receipt.issued' }]);
  const head = receipt.heads.at(-1);

  it('a ledger that has grown since agrees', async () => {
    const grown = buildLedger([...opening, viewed, { type: 'receipt.issued' }, viewed]);
    expect((await verify(receipt, { receipt: head })).codes).toEqual([]);
    expect((await verify(grown, { receipt: head })).codes).toEqual([]);
  });

  it('a truncated tail is caught, though everything that is left is signed', async () => {
    const cut = buildLedger([...opening, viewed]);
    expect((await verify(cut)).codes).toEqual([]);
    expect((await verify(cut, { receipt: head })).codes).toEqual(['LEDGER_SHORTER_THAN_RECEIPT@4']);
  });

  it('a history written anew is caught, though it is signed by the same key', async () => {
    const anew = buildLedger([...opening, { type: 'item.noted' }, { type: 'receipt.issued' }, viewed]);
    expect((await verify(anew)).codes).toEqual([]);
    expect((await verify(anew, { receipt: head })).codes).toEqual(['INCONSISTENT_WITH_RECEIPT@4']);
  });

  it('of another ledger it is inconsistent, however long that is', async () => {
    const other = head === undefined ? undefined : { ...head, ledger: OTHER_LEDGER, seq: 99 };
    expect((await verify(receipt, { receipt: other })).codes).toEqual(['INCONSISTENT_WITH_RECEIPT']);
  });

  it('an empty ledger is shorter', async () => {
    const { codes } = await verify({ events: [], checkpoints: [] }, { receipt: head });
    expect(codes).toEqual(['LEDGER_BROKEN', 'LEDGER_SHORTER_THAN_RECEIPT@4']);
  });
});
