import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nacl from 'tweetnacl';
import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import {
  checkpointText,
  formatCheckpointLine,
  readCheckpointLine,
  signCheckpoint,
} from '../../src/shared/ledger/checkpoint.ts';
import { canonicalDetails, commit } from '../../src/shared/ledger/commitment.ts';
import { checkSignature } from '../../src/shared/ledger/ed25519.ts';
import { formatEventLine, readEventLine } from '../../src/shared/ledger/event-line.ts';
import { fingerprintOf, publicKeyOfPem, spkiPem } from '../../src/shared/ledger/fingerprint.ts';
import { eventHash, genesisPrev } from '../../src/shared/ledger/hash.ts';
import { createMerkleTree, saltedLeaf } from '../../src/shared/ledger/merkle.ts';
import { formatReceipt, readReceipt } from '../../src/shared/ledger/receipt.ts';
import { createLedgerVerifier } from '../../src/shared/ledger/verify/verify-ledger.ts';
import type { Fingerprint, LedgerId } from '../../src/shared/model/ids.ts';
import type { Finding } from '../../src/shared/model/verdict.ts';
import { bytesOf, readVectors } from './read-vectors.ts';

interface Ledger {
  readonly keys: readonly { seed: string; public: string; fingerprint: string; pem: string }[];
  readonly genesis: { ledger: LedgerId; key: Fingerprint; prev: string };
  readonly events: readonly { line: string; hash: string; details: string; salt: string; body: string }[];
  readonly checkpoints: readonly { text: string; line: string }[];
  readonly receipt: string;
  readonly merkle: {
    leaves: readonly { message: string; salt: string; leaf: string }[];
    roots: readonly string[];
  };
}
interface Strict {
  readonly cases: readonly {
    name: string;
    public: string;
    signature: string;
    message: string;
    expected: string;
  }[];
}
interface Lines {
  readonly cases: readonly { name: string; line: string; expected: string }[];
}

const ledger = readVectors('holdfast-ledger.json') as Ledger;
const primitives = nodePrimitives;

describe('the ledger that an independent program wrote', () => {
  it.each(ledger.keys)(
    'has the fingerprint and the PEM of $public',
    ({ seed, public: hex, fingerprint, pem }) => {
      const { publicKey } = nacl.sign.keyPair.fromSeed(bytesOf(seed));
      expect(Buffer.from(publicKey).toString('hex')).toBe(hex);
      expect(fingerprintOf(primitives, publicKey)).toBe(fingerprint);
      expect(spkiPem(publicKey)).toBe(pem);
      expect(publicKeyOfPem(pem)).toEqual(publicKey);
    },
  );

  it('begins with the genesis value', () => {
    const { ledger: id, key, prev } = ledger.genesis;
    expect(genesisPrev(primitives, id, key)).toBe(prev);
  });

  it.each(ledger.events)(
    'has the line, hash and commitment of event $hash',
    ({ line, hash, details, salt, body }) => {
      const reading = readEventLine(line);
      if (reading.kind !== 'event') throw new Error(`the line was read as ${reading.kind}`);
      expect(formatEventLine(reading.event)).toBe(line);
      expect(eventHash(primitives, line)).toBe(hash);
      expect(canonicalDetails(JSON.parse(details))).toBe(details);
      expect(commit(primitives, bytesOf(salt), details)).toBe(body);
      expect(reading.event.body).toBe(body);
    },
  );

  it.each(ledger.checkpoints)('has the text and signature of the checkpoint', ({ text, line }) => {
    const reading = readCheckpointLine(line);
    if (!reading.ok) throw new Error(reading.why);
    expect(checkpointText(reading.checkpoint)).toBe(text);
    const signer = ledger.keys.find((key) => key.fingerprint === reading.checkpoint.key);
    const signed = signCheckpoint(
      primitives,
      reading.checkpoint,
      nacl.sign.keyPair.fromSeed(bytesOf(signer?.seed ?? '')),
    );
    expect(signed).toEqual(reading.checkpoint);
    expect(formatCheckpointLine(signed)).toBe(line);
  });

  it('verifies without any finding, against its receipt too', async () => {
    const receipt = await readReceipt(primitives, ledger.receipt);
    expect(formatReceipt(receipt)).toBe(ledger.receipt);
    const findings: Finding[] = [];
    const verifier = createLedgerVerifier(primitives, {
      requireCase: true,
      receipt,
      report: (finding) => findings.push(finding),
    });
    const closing = ledger.checkpoints.map(({ line }) => line);
    for (const { line, hash } of ledger.events) {
      verifier.event(line);
      if (closing[0]?.includes(hash) === true) await verifier.checkpoint(closing.shift() ?? '');
    }
    const summary = await verifier.finish();
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ events: 6, lastSeq: 6, lastHash: receipt.hash, lastAt: receipt.time });
    expect([...summary.keys].sort()).toEqual(ledger.keys.map((key) => key.fingerprint).sort());
  });

  it.each(ledger.merkle.roots.map((root, size) => ({ root, size })))(
    'has the root of $size salted messages',
    ({ root, size }) => {
      const tree = createMerkleTree(primitives);
      for (const { salt, message, leaf } of ledger.merkle.leaves.slice(0, size)) {
        const bytes = saltedLeaf(primitives, bytesOf(salt), message);
        expect(Buffer.from(bytes).toString('hex')).toBe(leaf);
        tree.add(bytes);
      }
      expect(tree.root()).toBe(root);
    },
  );
});

describe('strict verification of Ed25519', () => {
  const { cases } = readVectors('ed25519-strict.json') as Strict;

  it.each(cases)('$name: $expected', async ({ expected, ...hex }) => {
    const [publicKey, signature, message] = [
      bytesOf(hex.public),
      bytesOf(hex.signature),
      bytesOf(hex.message),
    ];
    expect(await checkSignature(primitives, publicKey, signature, message)).toBe(expected);
  });

  const ofForm = cases.filter(({ name }) => /^(S |R |signature of|key of |key with)/.test(name));

  it.each(ofForm)(
    '$name: $expected on a platform that lets everything pass',
    async ({ expected, ...hex }) => {
      const lenient = { ...primitives, verifyEd25519: () => true };
      const [publicKey, signature, message] = [
        bytesOf(hex.public),
        bytesOf(hex.signature),
        bytesOf(hex.message),
      ];
      expect(await checkSignature(lenient, publicKey, signature, message)).toBe(expected);
    },
  );
});

describe('single event lines', () => {
  const answers = {
    event: 'valid',
    'unknown-type': 'UNSUPPORTED_VERSION',
    'other-version': 'UNSUPPORTED_VERSION',
    malformed: 'MALFORMED_EVENT',
  } as const;

  it.each((readVectors('event-lines.json') as Lines).cases)('$name: $expected', ({ line, expected }) => {
    expect(answers[readEventLine(line).kind]).toBe(expected);
  });
});

const python = spawnSync('python3', ['--version']).status === 0;

describe('the independent program', () => {
  it.skipIf(!python)(`writes exactly these vectors${python ? '' : ' (skipped: there is no python3)'}`, () => {
    const program = fileURLToPath(new URL('independent.py', import.meta.url));
    const run = spawnSync('python3', ['-I', program], { encoding: 'utf8', maxBuffer: 2 ** 24 });
    const files = ['ed25519-strict.json', 'event-lines.json', 'holdfast-ledger.json', 'holdfast-receipt.json'];
    const texts = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
    expect(run.stderr).toBe('');
    expect(run.stdout === texts.join('')).toBe(true);
  });
});
