import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/shared/model/item.ts';
import { accessBytes } from '../../../src/shared/bundle/random-access.ts';
import { openArchive } from '../../../src/main/intake/zip/archive.ts';
import { memberName } from '../../../src/main/intake/zip/member-name.ts';
import { readMembers } from '../../../src/main/intake/zip/members.ts';

interface Part {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  readonly deflate?: boolean;
  readonly flags?: number;
  /** What the headers claim, where they lie. */
  readonly claimed?: number;
}

/** A ZIP written field by field (APPNOTE 4.3), so that every field can lie. */
function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = part.deflate === true ? deflateRawSync(part.data) : Buffer.from(part.data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0x800, 2);
    fields.writeUInt16LE(part.deflate === true ? 8 : 0, 4);
    fields.writeUInt32LE(crc32(part.data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.claimed ?? part.data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

async function membersOf(zip: Uint8Array): Promise<{ members: readonly Member[]; complete: boolean }> {
  const archive = await openArchive(accessBytes(zip), 100);
  if (archive === null) return { members: [], complete: false };
  return { members: await readMembers(archive, zip.length), complete: archive.complete };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

describe('a container’s members', () => {
  it('are listed in their order with the hash of what they inflate to', async () => {
    const chat = bytes('hello '.repeat(1000));
    const photo = bytes('not really a photo');
    const zip = zipOf([
      { name: '_chat.txt', data: chat, deflate: true },
      { name: 'photo é.jpg', data: photo },
    ]);
    const { members, complete } = await membersOf(zip);
    expect(complete).toBe(true);
    expect(members).toEqual([
      { name: '_chat.txt', bytes: chat.length, sha256: hash(chat), status: 'read' },
      { name: 'photo é.jpg', bytes: photo.length, sha256: hash(photo), status: 'read' },
    ]);
  });

  it('can be opened again one by one', async () => {
    const zip = zipOf([
      { name: 'a.txt', data: bytes('one') },
      { name: 'b.txt', data: bytes('two'), deflate: true },
    ]);
    const archive = await openArchive(accessBytes(zip), 100);
    const chunks = [];
    for await (const chunk of archive?.entries[1]?.open() ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('two');
  });

  it('with names that leave the folder are said to be so, and hashed like the others', async () => {
    const names = [
      '../evil.txt',
      '/etc/passwd',
      'C:\\evil.txt',
      'a/../../b',
      'a//b',
      'nul\u0000.txt',
      '\\\\server\\x',
    ];
    const { members } = await membersOf(zipOf(names.map((name) => ({ name, data: bytes('x') }))));
    expect(members.map(({ status, sha256 }) => [status, sha256])).toEqual(
      names.map(() => ['unsafe-name', hash(bytes('x'))]),
    );
  });

  it('that inflate far beyond their size are listed as too large', async () => {
    const bomb = Buffer.alloc(64 << 20);
    const { members } = await membersOf(
      zipOf([
        { name: 'bomb.bin', data: bomb, deflate: true },
        { name: 'ok.txt', data: bytes('ok') },
      ]),
    );
    expect(members.map((one) => one.status)).toEqual(['too-large', 'read']);
  });

  it('that lie about their size are damaged, and the ones after them are still read', async () => {
    const data = Buffer.alloc(4 << 20, 1);
    const { members } = await membersOf(
      zipOf([
        { name: 'liar.bin', data, deflate: true, claimed: 10 },
        { name: 'ok.txt', data: bytes('ok') },
      ]),
    );
    expect(members.map((one) => one.status)).toEqual(['damaged', 'read']);
  });

  it('that are encrypted or archives again are said to be so', async () => {
    const { members } = await membersOf(
      zipOf([
        { name: 'secret.txt', data: bytes('x'), flags: 0x801 },
        { name: 'inner.zip', data: zipOf([]) },
      ]),
    );
    expect(members.map((one) => [one.status, one.sha256 === null])).toEqual([
      ['encrypted', true],
      ['nested', false],
    ]);
  });

  it('of something that only looks like a ZIP are none, and the list says that it broke off', async () => {
    const zip = zipOf([{ name: 'a.txt', data: bytes('one') }]);
    expect(await membersOf(zip.subarray(0, zip.length - 30))).toEqual({
      members: [],
      complete: false,
    });
  });

  it('never crash the reader, whatever single byte is changed', async () => {
    const zip = zipOf([
      { name: 'a.txt', data: bytes('some words '.repeat(50)), deflate: true },
      { name: 'b/c.txt', data: bytes('more') },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Buffer.from(zip);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const { members } = await membersOf(changed);
        return members.every((one) => one.status !== 'read' || /^[0-9a-f]{64}$/.test(one.sha256 ?? ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a member’s name', () => {
  it('is read as UTF-8 where it is that, and as code page 437 where it is not', () => {
    expect(memberName(bytes('Чат.txt')).text).toBe('Чат.txt');
    expect(memberName(Uint8Array.of(0x82, 0x2e, 0x74)).text).toBe('é.t');
  });
});
