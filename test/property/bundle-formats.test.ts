import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBagInfo } from '../../src/shared/bundle/bag.ts';
import { fromBase64, toBase64 } from '../../src/shared/bundle/base64.ts';
import { exhibitFolder, exhibitOfPath } from '../../src/shared/bundle/layout.ts';
import { formatManifest, parseManifestLine } from '../../src/shared/bundle/manifest.ts';
import { foldPath, partFault } from '../../src/shared/bundle/names.ts';
import { safeName } from '../../src/shared/bundle/safe-name.ts';
import { formatSeal, parseSeal, type Seal } from '../../src/shared/bundle/seal.ts';
import {
  formatAllowedSigners,
  formatSshsig,
  parseAllowedSigners,
  parseSshsig,
} from '../../src/shared/bundle/sshsig.ts';
import { toTimestamp } from '../../src/shared/ledger/times.ts';
import type { Fingerprint, LedgerId, Sha256 } from '../../src/shared/model/ids.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/) as fc.Arbitrary<Sha256>;
const size = fc.maxSafeNat();
const seals: fc.Arbitrary<Seal> = fc.record({
  bundle: fc.uuid(),
  created: fc.integer({ min: 0, max: 250_000_000_000_000 }).map(toTimestamp),
  signer: hex.map((digits) => `sha256:${digits}` as Fingerprint),
  ledger: fc.record({
    id: fc.uuid() as fc.Arbitrary<LedgerId>,
    seq: size.map((seq) => Math.max(1, seq)),
    hash: hex,
  }),
  payload: fc.record({ files: size, bytes: size }),
  previous: fc.option(hex),
  timestamp: fc.constantFrom('required', 'optional'),
  tagManifest: hex,
});

test('every seal reads back as it was written', () => {
  fc.assert(
    fc.property(seals, (seal) => {
      const text = formatSeal(seal);
      expect(parseSeal(Buffer.from(text))).toEqual({ kind: 'seal', seal });
      expect(text.split('\n')).toHaveLength(10);
    }),
  );
});

test('a changed seal never reads as the same seal, and never throws', () => {
  fc.assert(
    fc.property(seals, fc.nat(), fc.integer({ min: 1, max: 255 }), (seal, where, mask) => {
      const bytes = Uint8Array.from(Buffer.from(formatSeal(seal)));
      const at = where % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ mask;
      const reading = parseSeal(bytes);
      expect(reading).not.toEqual({ kind: 'seal', seal });
    }),
  );
});

test('a safe name is allowed in a bundle whatever the true name is, and is the same every time', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.stringMatching(/^(con|nul|a)\.[a-z. -]{0,80}$/),
      ),
      (name) => {
        const safe = safeName(name);
        expect(partFault(safe)).toBeNull();
        expect(['item.json', 'derived']).not.toContain(safe);
        expect(safeName(name)).toBe(safe);
      },
    ),
    { numRuns: 2000 },
  );
});

test('names that fold to the same stay the same when they are folded again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(foldPath(foldPath(name))).toBe(foldPath(name));
      expect(foldPath(name.normalize('NFD'))).toBe(foldPath(name.normalize('NFC')));
    }),
  );
});

test('every line of a manifest reads back', () => {
  const path = fc.stringMatching(/^data\/[a-z0-9][a-z0-9._-]{0,20}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ path, sha256: hex }), { selector: (entry) => entry.path }),
      (entries) => {
        const lines = formatManifest(entries).split('\n').slice(0, -1);
        const read = lines.map((line) => parseManifestLine(line));
        expect(new Set(read)).toEqual(new Set(entries));
        expect(lines.map((line) => line.slice(66)).toSorted()).toEqual(lines.map((line) => line.slice(66)));
      },
    ),
  );
});

test('reading bag-info.txt never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseBagInfo(text)));
});

test('an exhibit number and its folder stand for each other', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{1,8}\/[1-9][0-9]{0,8}$/), (exhibit) => {
      expect(exhibitOfPath(`${exhibitFolder(exhibit)}/item.json`)).toBe(exhibit);
    }),
  );
});

test('base64 reads back, and no other text gives the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.base64String(), (bytes, text) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      const read = fromBase64(text);
      expect(read === null || toBase64(read) === text).toBe(true);
    }),
  );
});

test('a signature and a key in OpenSSH form read back, and every other text is refused', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const signature = fc.uint8Array({ minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(key, signature, fc.nat(), (publicKey, raw, where) => {
      const text = formatSshsig(publicKey, raw);
      expect(parseSshsig(text)).toEqual({ publicKey, signature: raw });
      expect(parseAllowedSigners(formatAllowedSigners(publicKey))).toEqual(publicKey);
      const at = where % text.length;
      const other = parseSshsig(text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1));
      expect(other).not.toEqual({ publicKey, signature: raw });
    }),
  );
});
