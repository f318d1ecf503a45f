import { crc32, deflateRawSync } from 'node:zlib';
import type { JsonObject } from '../../src/shared/ledger/strict-json.ts';
import type { Timestamp } from '../../src/shared/model/ids.ts';
import { formatReceipt } from '../../src/shared/ledger/receipt.ts';
import { readCheckpointLine } from '../../src/shared/ledger/checkpoint.ts';
import type { TestLedger } from '../tamper/build-ledger.ts';
import {
  buildBundle,
  BUNDLE,
  itemIds,
  reviewerKeys,
  sealerKeys,
  text,
  type Files,
  type Tampering,
} from '../tamper/build-bundle.ts';
import { buildZip, type ZipPart } from '../tamper/build-zip.ts';

/** A bundle for the offline page, and what it is checked with beside the sealer's fingerprint. */
export interface Sample {
  readonly title: string;
  readonly zip: Uint8Array;
  readonly receipt?: string;
  readonly tsaRoot?: string;
  /** Left out, the sealer of the test bundles is trusted. */
  readonly trust?: readonly string[];
}

const PHOTO = 'data/exhibits/ab-2/foto-1.png';
const CASE = 'data/ledger/case.jsonl';
const TSR = 'signatures/seal.txt.sig.tsr';

/** The entries of a bundle as its ZIP holds them: in one folder, sorted, stored. */
export function partsOf(files: Files): ZipPart[] {
  return [...files]
    .map(([path, packed]) => ({ name: `${BUNDLE}/${path}`, packed }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

export function zipOf(tampering: Tampering = {}): Uint8Array {
  return buildZip(partsOf(buildBundle(tampering).files));
}

/** The receipt that was issued when the ledger had its `index`th checkpoint. */
function receiptAt(ledger: TestLedger, index: number): string {
  const reading = readCheckpointLine(ledger.checkpoints.at(index) ?? '');
  if (!reading.ok) throw new Error(reading.why);
  return formatReceipt(reading.checkpoint);
}

const later = (type: 'item.erased' | 'key.revoked', item: string | undefined, key: string): Tampering => ({
  events: (events) => [
    ...events,
    { type, item, details: type === 'key.revoked' ? { key } : {}, disclosed: true, keys: sealerKeys },
  ],
});

/** A case that received a bundle from somebody who had received it before. */
export const received: Tampering = {
  events: (events) => [
    ...events,
    {
      type: 'custody.received',
      item: itemIds.image,
      details: {
        exhibit: 'AB/2',
        verdict: 'intact',
        from: 'A counsellor \u202Ewho hides',
        bundle: '0b0b0b0b-0000-4000-8000-000000000009',
        seal: 'cd'.repeat(32),
        signer: reviewerKeys.fingerprint,
        way: [stage(1), stage(2)],
      },
      disclosed: true,
      keys: sealerKeys,
    },
  ],
};

function stage(number: number): JsonObject {
  const at = `2024-11-${10 + number}T09:00:00.000Z`;
  const taken = { at, from: 'An organisation', exhibit: 'CD/1', verdict: 'unproven' };
  return {
    bundle: `0b0b0b0b-0000-4000-8000-00000000001${number}`,
    seal: 'ef'.repeat(32),
    signer: reviewerKeys.fingerprint,
    sealedAt: at,
    ledger: { id: '1ed6e000-0000-4000-8000-000000000009', events: 12, hash: 'ab'.repeat(32) },
    first: '2024-11-10T08:00:00.000Z',
    last: at,
    roles: ['counsellor', 'investigator'],
    keys: 2,
    did: [{ type: 'item.acquired', events: 3 }],
    exhibits: 3,
    ...(number === 1 ? { received: taken } : {}),
  };
}

/** Each changes one thing; together they lead to every code that a bundle can have. */
const tamperings: readonly (readonly [title: string, tampering: Tampering])[] = [
  ['a changed exhibit', { all: (files) => files.set(PHOTO, text('not really an imagE')) }],
  ['a missing exhibit', { all: (files) => files.delete(PHOTO) }],
  ['an added file', { all: (files) => files.set('data/exhibits/ab-2/more.png', text('more')) }],
  [
    'a file of another bag',
    { all: (files) => files.set('fetch.txt', text('http://example.org/ 1 data/x\n')) },
  ],
  ['a path that leads out', { all: (files) => files.set('data/exhibits/ab-2/../../x', text('x')) }],
  ['a name in capitals', { all: (files) => files.set(PHOTO.toUpperCase(), text('x')) }],
  ['two names for one', { all: (files) => files.set(PHOTO.replace('foto', 'FOTO'), text('x')) }],
  ['a damaged manifest', { manifest: (manifest) => manifest.replace('  ', ' ') }],
  ['a damaged packing slip', { bagInfo: (info) => info.replace('Payload-Oxum', 'Payload-oxum') }],
  ['a damaged seal', { sealText: (seal) => seal.replace('optional', 'perhaps') }],
  ['a seal of a newer version', { sealText: (seal) => seal.replace('seal/v1', 'seal/v2') }],
  [
    'a seal from before its last event',
    { seal: (seal) => ({ ...seal, created: '2024-11-20T10:00:00.000Z' as Timestamp }) },
  ],
  ['no signature', { all: (files) => files.delete('signatures/seal.txt.sig') }],
  [
    'a signature over something else',
    { all: (files) => files.set('signatures/seal.txt.sig', new Uint8Array(64)) },
  ],
  ['a key that is none', { all: (files) => files.set('signatures/signer.pub.pem', text('no key\n')) }],
  ['another sealer', { sealer: reviewerKeys }],
  ['a missing time stamp', { seal: (seal) => ({ ...seal, timestamp: 'required' }) }],
  ['a time stamp of something else', { all: (files) => files.set(TSR, text('granted')) }],
  ['a record without its exhibit', { items: (items) => items.delete('AB/2') }],
  ['a seal over another ledger', { sealText: (seal) => seal.replace('ledger 1ed6e000', 'ledger 1ed6e001') }],
  [
    'a changed event',
    {
      ledger: (ledger) => ({
        ...ledger,
        lines: ledger.lines.with(7, ledger.lines[7]?.replace('counsellor', 'reviewer') ?? ''),
      }),
    },
  ],
  ['an event that is none', { ledger: (ledger) => ({ ...ledger, lines: ledger.lines.with(12, '{"v":1}') }) }],
  [
    'an event without an end',
    {
      payload: (files) =>
        files.set(CASE, Buffer.concat([files.get(CASE) ?? new Uint8Array(), Buffer.alloc(9000, 'x')])),
    },
  ],
  ['a bundle that was received', received],
  ['an erased item', later('item.erased', itemIds.leftOut, '')],
  ['a key that seals after it was revoked', later('key.revoked', undefined, sealerKeys.fingerprint)],
  [
    'a clock that was set back',
    { events: (events) => events.map((spec, at) => (at === 7 ? { ...spec, after: 0 } : spec)) },
  ],
  [
    'names that try to mislead',
    {
      items: (items) =>
        items.set('AB/2', { ...items.get('AB/2'), name: '<img src=x onerror=alert(1)>\u202Egnp.exe\u200B' }),
    },
  ],
];

/** What two programs could read differently, and what was only packed again. */
function zips(): Sample[] {
  const parts = partsOf(buildBundle().files);
  const change = (what: (part: ZipPart) => Partial<ZipPart>): ZipPart[] =>
    parts.map((part) => (part.name.endsWith(PHOTO) ? { ...part, ...what(part) } : part));
  const whole = buildZip(parts);
  const deflated = (part: ZipPart): ZipPart => ({
    ...part,
    packed: deflateRawSync(part.packed),
    method: 8,
    needed: 20,
    bytes: part.packed.length,
    crc: crc32(part.packed),
  });
  const twice = [...parts, ...parts.filter(({ name }) => name.endsWith(PHOTO))];
  return [
    { title: 'a name twice', zip: buildZip(twice) },
    { title: 'two archives in one', zip: Buffer.concat([whole, whole]) },
    { title: 'bytes between its entries', zip: buildZip(change(() => ({ gap: text('hidden') }))) },
    {
      title: 'a link',
      zip: buildZip(change(() => ({ packed: text('/etc/passwd'), external: (0o120777 << 16) >>> 0 }))),
    },
    {
      title: 'an entry that inflates without end',
      zip: buildZip(change(() => ({ ...deflated({ name: '', packed: new Uint8Array(3_000_000) }) }))),
    },
    { title: 'packed again', zip: buildZip(parts.map(deflated)) },
    {
      title: 'packed content with a tail',
      zip: buildZip(
        change((part) => ({
          ...deflated(part),
          packed: Buffer.concat([deflateRawSync(part.packed), text('tail')]),
        })),
      ),
    },
    { title: 'a wrong checksum', zip: buildZip(change(() => ({ crc: 1 }))) },
  ];
}

/** Every sample. */
export function samples(): readonly Sample[] {
  const { ledger } = buildBundle();
  const cut: Tampering = { events: (events) => events.slice(0, -2) };
  return [
    { title: 'nothing at all', zip: zipOf() },
    { title: 'nothing at all, and nobody trusted', zip: zipOf(), trust: [] },
    { title: 'nothing at all, and its receipt', zip: zipOf(), receipt: receiptAt(ledger, 5) },
    ...tamperings.map(([title, tampering]) => ({ title, zip: zipOf(tampering) })),
    { title: 'a history that was cut off', zip: zipOf(cut), receipt: receiptAt(ledger, -1) },
    {
      title: 'a history that was rewritten',
      zip: zipOf({
        events: (events) =>
          events.map((spec) => (spec.type === 'search.made' ? { ...spec, details: {} } : spec)),
      }),
      receipt: receiptAt(ledger, -1),
    },
    ...zips(),
  ];
}
