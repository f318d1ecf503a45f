import nacl from 'tweetnacl';
import { baggingDate, BAGIT_TEXT, formatBagInfo } from '../../src/shared/bundle/bag.ts';
import { ITEM_FORMAT } from '../../src/shared/bundle/item-record.ts';
import { exhibitFolder, TAG_FILES } from '../../src/shared/bundle/layout.ts';
import { formatManifest, type ManifestEntry } from '../../src/shared/bundle/manifest.ts';
import { formatSeal, type Seal } from '../../src/shared/bundle/seal.ts';
import { formatAllowedSigners, formatSshsig, sshsigMessage } from '../../src/shared/bundle/sshsig.ts';
import { canonicalize } from '../../src/shared/ledger/canonical.ts';
import { spkiPem } from '../../src/shared/ledger/fingerprint.ts';
import { toHex } from '../../src/shared/ledger/hex.ts';
import { createMerkleTree, saltedLeaf } from '../../src/shared/ledger/merkle.ts';
import type { JsonObject } from '../../src/shared/ledger/strict-json.ts';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import type { Sha256, Timestamp } from '../../src/shared/model/ids.ts';
import { buildLedger, testKeys, type EventSpec, type TestKeys, type TestLedger } from './build-ledger.ts';

/**
 * A small bundle made in memory from the specification alone, layer upon layer. A hook changes one layer; every layer above it is then made
 * anew and signed, as an attacker would do who holds a trusted key: so a test shows that exactly its own layer catches the change.
 */
export interface Tampering {
  readonly events?: (events: EventSpec[]) => EventSpec[];
  readonly ledger?: (ledger: TestLedger) => TestLedger;
  /** Payload files apart from the ledger, by path. */
  readonly evidence?: (files: Files) => void;
  readonly items?: (items: Map<string, Record<string, unknown>>) => void;
  readonly payload?: (files: Files) => void;
  readonly manifest?: (text: string) => string;
  readonly bagInfo?: (text: string) => string;
  readonly tags?: (files: Files) => void;
  readonly tagManifest?: (text: string) => string;
  readonly seal?: (seal: Seal) => Seal;
  readonly sealText?: (text: string) => string;
  readonly signatures?: (files: Files) => void;
  /** The finished bundle: nothing is repaired any more. */
  readonly all?: (files: Files) => void;
  readonly sealer?: TestKeys;
}

/** Files by their path inside the bundle. */
export type Files = Map<string, Uint8Array>;

export interface TestBundle {
  readonly files: Files;
  readonly ledger: TestLedger;
  readonly sealer: TestKeys;
}

export const BUNDLE = '0b0b0b0b-0000-4000-8000-000000000001';
export const LEDGER = '1ed6e000-0000-4000-8000-000000000001';
export const sealerKeys = testKeys(1);
export const reviewerKeys = testKeys(2);
export const previousSeal = 'ab'.repeat(32);
export const CREATED = '2024-11-20T12:00:00.000Z';

export const text = (content: string): Uint8Array => new TextEncoder().encode(content);
export const sha256 = (bytes: Uint8Array): Sha256 => nodePrimitives.sha256Of(bytes);

export const itemIds = {
  chat: '17e00000-0000-4000-8000-000000000001',
  image: '17e00000-0000-4000-8000-000000000002',
  withheld: '17e00000-0000-4000-8000-000000000003',
  leftOut: '17e00000-0000-4000-8000-000000000004',
} as const;

const messages = ['hello', 'where are you', 'call me'].map((body, index) =>
  canonicalize({ body, n: index + 1, v: 1 }),
);
const salts = messages.map((_, index) => new Uint8Array(32).fill(0xa0 + index));

export const originals = {
  chat: text('20/11/26, 10:00 - A: hello\n'),
  image: text('not really an image'),
  passport: text('the original that stays behind'),
  elsewhere: text('left out'),
};
export const copies = {
  transcript: text(messages.map((message) => `${message}\n`).join('')),
  salts: text(salts.map((salt) => `${toHex(salt)}\n`).join('')),
  redacted: text('a black box'),
  extract: text(
    messages
      .map((message, index) => {
        const salt = salts[index] ?? new Uint8Array();
        const leaf = toHex(saltedLeaf(nodePrimitives, salt, message));
        return `${index === 1 ? canonicalize({ leaf }) : `{"message":${message},"salt":"${toHex(salt)}"}`}\n`;
      })
      .join(''),
  ),
};

function transcriptRoot(): string {
  const tree = createMerkleTree(nodePrimitives);
  for (const [index, message] of messages.entries()) {
    tree.add(saltedLeaf(nodePrimitives, salts[index] ?? new Uint8Array(), message));
  }
  return tree.root();
}

function acquired(exhibit: string, kind: string, name: string, bytes: Uint8Array): JsonObject {
  return { bytes: bytes.length, exhibit, kind, name, sha256: sha256(bytes) };
}
function made(
  path: string,
  kind: string,
  bytes: Uint8Array,
  source: Uint8Array,
  more: JsonObject = {},
): JsonObject {
  return { bytes: bytes.length, kind, path, sha256: sha256(bytes), source: sha256(source), ...more };
}

/** The case's events; an event's seq is its place here, from 1. */
export function defaultEvents(): EventSpec[] {
  const keys = sealerKeys;
  const shown = { keys, disclosed: true } as const;
  const hidden = { keys, disclosed: false } as const;
  const root = { root: transcriptRoot(), count: messages.length };
  return [
    { type: 'ledger.opened', details: {}, ...shown },
    { type: 'case.opened', details: { title: 'A case' }, ...hidden },
    {
      type: 'item.acquired',
      item: itemIds.chat,
      details: acquired('AB/1', 'chat', 'Chat.txt', originals.chat),
      ...shown,
    },
    {
      type: 'item.derived',
      item: itemIds.chat,
      details: made('derived/transcript.jsonl', 'transcript', copies.transcript, originals.chat, root),
      ...shown,
    },
    {
      type: 'item.derived',
      item: itemIds.chat,
      details: made('derived/transcript-salts.txt', 'transcript-salts', copies.salts, copies.transcript),
      ...shown,
    },
    {
      type: 'item.redacted',
      item: itemIds.chat,
      details: made('derived/extract.jsonl', 'extract', copies.extract, copies.transcript),
      ...shown,
    },
    {
      type: 'item.acquired',
      item: itemIds.image,
      details: acquired('AB/2', 'image', 'Фото 1.PNG', originals.image),
      ...shown,
    },
    { type: 'item.viewed', item: itemIds.image, details: {}, keys: reviewerKeys, disclosed: false },
    {
      type: 'bundle.sealed',
      details: { bundle: '0b0b0b0b-0000-4000-8000-000000000000', seal: previousSeal },
      ...shown,
    },
    {
      type: 'item.acquired',
      item: itemIds.withheld,
      details: acquired('AB/3', 'image', 'passport.png', originals.passport),
      ...shown,
    },
    {
      type: 'item.redacted',
      item: itemIds.withheld,
      details: made('derived/redacted.png', 'redacted', copies.redacted, originals.passport),
      ...shown,
    },
    {
      type: 'item.acquired',
      item: itemIds.leftOut,
      details: acquired('AB/4', 'file', 'more.pdf', originals.elsewhere),
      ...hidden,
    },
    { type: 'search.made', details: { words: 'hotel' }, ...hidden },
  ];
}

function defaultItems(ledger: TestLedger): Map<string, Record<string, unknown>> {
  const at = (seq: number): unknown => (JSON.parse(ledger.lines[seq - 1] ?? '{}') as { at?: unknown }).at;
  const item = (
    id: string,
    exhibit: string,
    kind: string,
    name: string,
    bytes: Uint8Array,
    event: number,
  ) => ({
    format: ITEM_FORMAT,
    id,
    exhibit,
    kind,
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
    acquired: { at: at(event), event, method: 'import' },
    derived: [] as unknown[],
  });
  const derived = (path: string, kind: string, bytes: Uint8Array, event: number) => ({
    path,
    kind,
    bytes: bytes.length,
    sha256: sha256(bytes),
    event,
  });
  return new Map<string, Record<string, unknown>>([
    [
      'AB/1',
      {
        ...item(itemIds.chat, 'AB/1', 'chat', 'Chat.txt', originals.chat, 3),
        file: 'chat.txt',
        derived: [
          derived('derived/transcript.jsonl', 'transcript', copies.transcript, 4),
          derived('derived/transcript-salts.txt', 'transcript-salts', copies.salts, 5),
          derived('derived/extract.jsonl', 'extract', copies.extract, 6),
        ],
      },
    ],
    [
      'AB/2',
      { ...item(itemIds.image, 'AB/2', 'image', 'Фото 1.PNG', originals.image, 7), file: 'foto-1.png' },
    ],
    [
      'AB/3',
      {
        ...item(itemIds.withheld, 'AB/3', 'image', 'passport.png', originals.passport, 10),
        withheld: true,
        derived: [derived('derived/redacted.png', 'redacted', copies.redacted, 11)],
      },
    ],
  ]);
}

function defaultEvidence(): Files {
  return new Map([
    ['data/exhibits/ab-1/chat.txt', originals.chat],
    ['data/exhibits/ab-1/derived/transcript.jsonl', copies.transcript],
    ['data/exhibits/ab-1/derived/transcript-salts.txt', copies.salts],
    ['data/exhibits/ab-1/derived/extract.jsonl', copies.extract],
    ['data/exhibits/ab-2/foto-1.png', originals.image],
    ['data/exhibits/ab-3/derived/redacted.png', copies.redacted],
    ['data/case.jsonld', text('{}\n')],
    ['data/report/report.html', text('<!doctype html><title>Report</title>\n')],
  ]);
}

/** Builds the bundle, each layer from the one below it. */
export function buildBundle(tampering: Tampering = {}): TestBundle {
  const sealer = tampering.sealer ?? sealerKeys;
  const events = tampering.events?.(defaultEvents()) ?? defaultEvents();
  const chained = buildLedger(LEDGER, events);
  const ledger = tampering.ledger?.(chained) ?? chained;
  const files: Files = defaultEvidence();
  tampering.evidence?.(files);
  const items = defaultItems(chained);
  tampering.items?.(items);
  for (const [exhibit, item] of items)
    files.set(`${exhibitFolder(exhibit)}/item.json`, text(`${canonicalize(item)}\n`));
  files.set('data/ledger/case.jsonl', text(joinLines(ledger.lines)));
  files.set('data/ledger/checkpoints.jsonl', text(joinLines(ledger.checkpoints)));
  files.set('data/ledger/bodies.jsonl', text(joinLines(ledger.bodies)));
  tampering.payload?.(files);

  const payload = {
    files: files.size,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
  };
  const manifest = formatManifest(entriesOf(files));
  const info = formatBagInfo({ bundle: BUNDLE, baggingDate: baggingDate(CREATED as Timestamp), payload });
  files.set('manifest-sha256.txt', text(tampering.manifest?.(manifest) ?? manifest));
  files.set('bag-info.txt', text(tampering.bagInfo?.(info) ?? info));
  files.set('bagit.txt', text(BAGIT_TEXT));
  files.set('README-VERIFY.txt', text('How to check this\n'));
  tampering.tags?.(files);
  const tags = formatManifest(
    entriesOf(files).filter(({ path }) => (TAG_FILES as readonly string[]).includes(path)),
  );
  const tagManifest = text(tampering.tagManifest?.(tags) ?? tags);
  files.set('tagmanifest-sha256.txt', tagManifest);

  const seal: Seal = {
    bundle: BUNDLE,
    created: CREATED as Timestamp,
    signer: sealer.fingerprint,
    ledger: { id: ledger.id, seq: ledger.head.seq, hash: ledger.head.hash },
    payload,
    previous: previousSeal as Sha256,
    timestamp: 'optional',
    tagManifest: sha256(tagManifest),
  };
  const sealed = formatSeal(tampering.seal?.(seal) ?? seal);
  sign(files, text(tampering.sealText?.(sealed) ?? sealed), sealer);
  tampering.signatures?.(files);
  tampering.all?.(files);
  return { files, ledger, sealer };
}

/** Writes the signatures of a seal's text. */
export function sign(files: Files, seal: Uint8Array, keys: TestKeys): void {
  files.set('signatures/seal.txt', seal);
  files.set('signatures/seal.txt.sig', nacl.sign.detached(seal, keys.secretKey));
  const ssh = nacl.sign.detached(sshsigMessage(nacl.hash(seal)), keys.secretKey);
  files.set('signatures/seal.txt.sshsig', text(formatSshsig(keys.publicKey, ssh)));
  files.set('signatures/signer.pub.pem', text(spkiPem(keys.publicKey)));
  files.set('signatures/allowed_signers', text(formatAllowedSigners(keys.publicKey)));
}

function entriesOf(files: Files): ManifestEntry[] {
  return [...files].map(([path, bytes]) => ({ path, sha256: sha256(bytes) }));
}

export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
