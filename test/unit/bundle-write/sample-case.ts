import { createHash } from 'node:crypto';
import nacl from 'tweetnacl';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import type {
  BundlePlan,
  PlanDerivative,
  PlanEvent,
  PlanExhibit,
} from '../../../src/main/bundle/write/plan.ts';
import { canonicalDetails, commit } from '../../../src/shared/ledger/commitment.ts';
import { formatCheckpointLine, signCheckpoint } from '../../../src/shared/ledger/checkpoint.ts';
import { formatEventLine } from '../../../src/shared/ledger/event-line.ts';
import { fingerprintOf } from '../../../src/shared/ledger/fingerprint.ts';
import { eventHash, genesisPrev } from '../../../src/shared/ledger/hash.ts';
import { toHex } from '../../../src/shared/ledger/hex.ts';
import type { JsonObject } from '../../../src/shared/ledger/strict-json.ts';
import type { EventType } from '../../../src/shared/model/event.ts';
import {
  exhibitNumber,
  itemId,
  ledgerId,
  personId,
  sha256,
  timestamp,
} from '../../../src/shared/model/ids.ts';
import type { ItemKind } from '../../../src/shared/model/item.ts';
import type { ImportReport } from '../../../src/shared/transcript/report.ts';

/** Bytes that follow from a word, so that every run of a test has the same ones. */
export function seeded(word: string, length: number): Uint8Array {
  const parts: Buffer[] = [];
  for (let index = 0; index * 32 < length; index += 1)
    parts.push(createHash('sha256').update(`${word} ${index}`).digest());
  return new Uint8Array(Buffer.concat(parts).subarray(0, length));
}

function uuidOf(word: string): string {
  const hex = toHex(seeded(word, 16));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const encoder = new TextEncoder();
const start = Date.parse('2026-11-20T11:00:00.000Z');
export const sampleKeys = nacl.sign.keyPair.fromSeed(seeded('signing key', 32));
export const sampleBundle = uuidOf('bundle');
export const sampleSigner = fingerprintOf(nodePrimitives, sampleKeys.publicKey);

/** Appends events the way a vault does, one signed checkpoint for each. */
function ledgerBuilder(): {
  add(
    type: EventType,
    details: JsonObject,
    options?: { item?: string; disclose?: boolean },
  ): { seq: number; at: string };
  readonly events: PlanEvent[];
  readonly checkpoints: string[];
} {
  const ledger = ledgerId.parse(uuidOf('ledger'));
  const key = sampleSigner;
  const events: PlanEvent[] = [];
  const checkpoints: string[] = [];
  let prev = genesisPrev(nodePrimitives, ledger, key);
  return {
    events,
    checkpoints,
    add(type, details, { item, disclose = true } = {}) {
      const seq = events.length + 1;
      const at = timestamp.parse(new Date(start + seq * 7_007).toISOString());
      const salt = seeded(`salt ${seq}`, 32);
      const line = formatEventLine({
        ledger,
        seq,
        prev,
        at,
        type,
        actor: { id: personId.parse(uuidOf('person')), key, role: 'counsellor' },
        tool: { name: 'holdfast', version: '0.1.0' },
        clock: seq < 4 ? { source: 'none' } : { source: 'ntp', offsetMs: -1234, checkedAt: at },
        boot: uuidOf('boot'),
        mono: seq * 1000,
        item: item === undefined ? undefined : itemId.parse(item),
        body: commit(nodePrimitives, salt, canonicalDetails(details)),
      });
      prev = eventHash(nodePrimitives, line);
      events.push({ line, disclosed: disclose ? { details, salt: toHex(salt) } : null });
      // A ledger and its case are opened in one transaction, which has one checkpoint.
      if (seq === 1) return { seq, at };
      checkpoints.push(
        formatCheckpointLine(
          signCheckpoint(nodePrimitives, { ledger, seq, hash: prev, time: at }, sampleKeys),
        ),
      );
      return { seq, at };
    },
  };
}

async function* inChunks(bytes: Uint8Array, size = 100_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** What `sampleCase` puts into the case besides the fixed events. */
export interface SampleFile {
  readonly number: string;
  readonly kind: ItemKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly derived?: readonly {
    readonly path: string;
    readonly kind: string;
    readonly bytes: Uint8Array;
    readonly redacted?: boolean;
  }[];
  readonly withheld?: boolean;
  readonly leftOut?: boolean;
  readonly members?: PlanExhibit['members'];
  readonly chat?: ImportReport;
}

export const sampleReport: ImportReport = {
  format: 'whatsapp-android',
  records: { total: 5, message: 3, system: 1, call: 0, unknown: 1 },
  unparsed: 0,
  conversations: [],
  lines: { total: 7, header: 5, continuation: 1, preamble: 0, unparsed: 1 },
  declared: null,
  participants: [
    { name: 'Núñez <script>alert(1)</script>', messages: 2 },
    { name: 'ليلى', messages: 1 },
  ],
  first: '2026-11-01T09:00',
  last: '2026-11-02T21:30',
  dateOrder: { value: 'dmy', confidence: 'assumed' },
  attachments: { present: 1, omitted: 2, missing: 0 },
  warnings: [{ code: 'UNPARSED_LINE', at: 'line 7', message: 'could not be read' }],
  omissions: ['Edits of messages are not exported.'],
};

/** A small but complete case: a chat with its transcript, a picture, a large file, a withheld one, and one left out. */
export const sampleFiles: readonly SampleFile[] = [
  {
    number: 'AB/1',
    kind: 'chat',
    name: 'WhatsApp Chat – Núñez.txt',
    bytes: encoder.encode('01/11/2026, 09:00 - Núñez: hello\n'),
    derived: [
      { path: 'derived/import-report.json', kind: 'import-report', bytes: encoder.encode('{"a":1}\n') },
    ],
    chat: sampleReport,
  },
  { number: 'AB/2', kind: 'image', name: 'photo\u202egpj.exe', bytes: seeded('photo', 70_000) },
  {
    number: 'AB/3',
    kind: 'file',
    name: 'договор.zip',
    bytes: seeded('large', 3_000_001),
    members: [
      { name: 'a/b.txt', bytes: 3, sha256: sha256.parse(createHash('sha256').update('abc').digest('hex')) },
    ],
  },
  { number: 'AB/4', kind: 'file', name: 'empty', bytes: new Uint8Array() },
  {
    number: 'AB/5',
    kind: 'image',
    name: 'passport.png',
    bytes: seeded('passport', 500),
    withheld: true,
    derived: [
      { path: 'derived/redacted.png', kind: 'redacted', bytes: seeded('redacted', 400), redacted: true },
    ],
  },
  {
    number: 'AB/6',
    kind: 'file',
    name: 'not-handed-over.txt',
    bytes: encoder.encode('private'),
    leftOut: true,
  },
];

/** A plan with real bytes and a real ledger, the same on every run. `changes` replace parts of it. */
export function samplePlan(out: string, changes: Partial<BundlePlan> = {}, files = sampleFiles): BundlePlan {
  const ledger = ledgerBuilder();
  ledger.add('ledger.opened', { case: uuidOf('case') });
  ledger.add('case.opened', { title: 'Case <b>2026-0042</b>' });
  ledger.add('agreement.recorded', { scope: 'all' }, { disclose: false });
  const exhibits = files.flatMap((file): PlanExhibit[] => {
    const id = uuidOf(`item ${file.number}`);
    const hash = nodePrimitives.sha256Of(file.bytes);
    const facts = {
      bytes: file.bytes.length,
      exhibit: file.number,
      kind: file.kind,
      name: file.name,
      sha256: hash,
    };
    const taken = ledger.add(
      'item.acquired',
      { ...facts, method: 'import' },
      { item: id, disclose: file.leftOut !== true },
    );
    const derived = (file.derived ?? []).map((one): PlanDerivative => {
      const own = nodePrimitives.sha256Of(one.bytes);
      const made = { path: one.path, kind: one.kind, bytes: one.bytes.length, sha256: own, source: hash };
      const { seq } = ledger.add(one.redacted === true ? 'item.redacted' : 'item.derived', made, {
        item: id,
      });
      return { ...made, event: seq, open: () => inChunks(one.bytes) };
    });
    ledger.add('item.viewed', {}, { item: id });
    if (file.leftOut === true) return [];
    return [
      {
        id: itemId.parse(id),
        exhibit: exhibitNumber.parse(file.number),
        kind: file.kind,
        name: file.name,
        bytes: file.bytes.length,
        sha256: hash,
        acquired: { at: timestamp.parse(taken.at), event: taken.seq, method: 'import' },
        members: file.members ?? [],
        derived,
        open: file.withheld === true ? null : () => inChunks(file.bytes),
        ...(file.chat === undefined ? {} : { chat: file.chat }),
      },
    ];
  });
  return {
    bundle: sampleBundle,
    created: timestamp.parse('2026-11-20T12:30:00.345Z'),
    ledger: ledgerId.parse(uuidOf('ledger')),
    events: ledger.events,
    checkpoints: ledger.checkpoints,
    exhibits,
    people: [{ id: personId.parse(uuidOf('person')), name: 'Ana Beck' }],
    previous: null,
    timestamp: 'optional',
    language: 'en',
    tool: { name: 'holdfast', version: '0.1.0' },
    signer: {
      publicKey: sampleKeys.publicKey,
      sign: (bytes) => nacl.sign.detached(bytes, sampleKeys.secretKey),
    },
    recipients: [],
    out,
    ...changes,
  };
}
