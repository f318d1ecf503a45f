import { randomBytes, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import { formatHeader, parseHeader, readHeader, type VaultHeader } from '../../../src/main/vault/header.ts';
import { openSlot, sealSlot, type KeySlot, type SlotOwner } from '../../../src/main/vault/key-slot.ts';
import { personId, vaultId } from '../../../src/shared/model/ids.ts';
import { codeOf, temporaryFolder } from './support/vaults.ts';

const vault = vaultId.parse(randomUUID());
const person = personId.parse(randomUUID());
const owner: SlotOwner = { vault, kind: 'person', person };
const secret = randomBytes(64);
let slot: KeySlot;
let header: VaultHeader;

beforeAll(async () => {
  slot = await sealSlot(randomBytes, owner, 'the passphrase', secret);
  header = { format: 'holdfast-vault', version: 1, vault, people: [{ person, slot }], recovery: slot };
});

describe('the header of a vault', () => {
  it('comes back as it was written, and holds nothing but ids, parameters and wrapped keys', () => {
    const bytes = formatHeader(header);
    expect(parseHeader(bytes)).toEqual(header);
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe(`${text.trim()}\n`);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'checksum',
      'format',
      'people',
      'recovery',
      'vault',
      'version',
    ]);
  });

  it('is told apart from a wrong passphrase wherever one byte of it changes', () => {
    const bytes = formatHeader(header);
    const versionAt = Buffer.from(bytes).indexOf('"version":1') + 10;
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x02;
      const expected = at === versionAt ? 'VAULT_TOO_NEW' : 'VAULT_DAMAGED';
      expect(() => parseHeader(flipped), `byte ${at}`).toThrow(expect.objectContaining({ code: expected }));
    }
  });

  it('is refused when it is cut, empty, or written in another spelling', () => {
    const bytes = formatHeader(header);
    const respelled = new TextEncoder().encode(
      JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), null, 1),
    );
    for (const damaged of [new Uint8Array(0), bytes.subarray(0, bytes.length - 1), respelled]) {
      expect(() => parseHeader(damaged)).toThrow(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
    }
  });

  it('of a later version is refused as such, whatever else it says', () => {
    for (const later of [
      { format: 'holdfast-vault', version: 2 },
      { ...header, version: 7, extra: true },
    ]) {
      expect(() => parseHeader(new TextEncoder().encode(JSON.stringify(later)))).toThrow(
        expect.objectContaining({ code: 'VAULT_TOO_NEW' }),
      );
    }
  });

  it('that is far too large is not read at all', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'vault.json'), Buffer.alloc(2_000_000, 0x20));
    expect(await codeOf(readHeader(nodeFiles, folder))).toBe('VAULT_DAMAGED');
  });
});

describe('a key slot', () => {
  it('opens for its passphrase however the same letters were composed', async () => {
    const composed = await sealSlot(randomBytes, owner, 'caf\u00e9 au lait', secret);
    expect(await openSlot(owner, 'cafe\u0301 au lait', composed)).toEqual(secret);
  });

  it('stays closed for another passphrase, another person, another vault and another kind', async () => {
    expect(await openSlot(owner, 'the passphrasE', slot)).toBeNull();
    for (const other of [
      { vault, kind: 'person', person: personId.parse(randomUUID()) },
      { vault: vaultId.parse(randomUUID()), kind: 'person', person },
      { vault, kind: 'recovery' },
    ] as const) {
      expect(await openSlot(other, 'the passphrase', slot)).toBeNull();
    }
    expect(Buffer.from((await openSlot(owner, 'the passphrase', slot)) ?? [])).toEqual(secret);
  });

  it('is refused without work when its parameters are weak, hostile or nonsense', async () => {
    const started = performance.now();
    for (const change of [
      { n: 2 ** 16 },
      { n: 2 ** 17 + 1 },
      { n: 0 },
      { n: -131072 },
      { n: 2 ** 30 },
      { r: 1 },
      { r: 2 ** 20 },
      { p: 0 },
      { p: 2 ** 20 },
    ]) {
      const hostile = { ...slot, kdf: { ...slot.kdf, ...change } };
      expect(await codeOf(openSlot(owner, 'the passphrase', hostile))).toBe('VAULT_DAMAGED');
    }
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('takes stronger parameters than its own from a header', async () => {
    const stronger = { ...slot, kdf: { ...slot.kdf, n: 2 ** 18 } };
    expect(await openSlot(owner, 'the passphrase', stronger)).toBeNull();
  });
});
