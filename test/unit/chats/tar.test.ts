import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideTar } from '../../../src/main/chats/tar/inside.ts';
import { detectChat } from '../../../src/main/chats/index.ts';
import { parsedOrRefused } from '../../property/mutated.ts';
import { memoryFile, parsed, single } from './memory-chat.ts';
import { expectCounted, sourceText } from './records.ts';

const record = (id: string, content: string) => ({
  id,
  displayName: 'Peter',
  originalarrivaltime: `2021-03-05T10:0${id}:00Z`,
  messagetype: 'RichText',
  content,
  from: '8:live:peter',
});
const picture = '<URIObject type="Picture.1" uri="x/objects/0-weu-abc"><OriginalName v="a.jpg"/></URIObject>';
const skype = JSON.stringify({
  userId: '8:live:mara',
  exportDate: 'x',
  conversations: [{ id: '8:live:peter', MessageList: [record('2', 'later'), record('1', picture)] }],
});

/** One entry in the plain form (ustar). */
function entry(name: string, data: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(data);
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write('0000644\0', 100);
  block.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([block, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

const archive = Buffer.concat([
  entry('messages.json', skype),
  entry('media/0-weu-abc.1.jpg', new Uint8Array(40_000)),
  Buffer.alloc(1024),
]);

describe('a tar archive', () => {
  it('is read as what stands in it, every message pointing to the archive’s own bytes', async () => {
    for (const chunk of [100, 512, 1 << 20]) {
      const input = single(archive, chunk);
      expect(await detectChat(input)).toMatchObject({ format: { id: 'skype' } });
      const result = await parsed(input);
      expectCounted(result);
      expect(result.messages.map(({ id }) => id)).toEqual(['1', '2']);
      expect(result.messages[0]?.attachments).toMatchObject([
        { status: 'present', name: 'a.jpg', member: null },
      ]);
      for (const message of result.messages) {
        expect(message.source.member).toBeNull();
        expect(JSON.parse(await sourceText(input, message))).toMatchObject({ id: message.id });
      }
    }
  });

  it('that the system’s own program made is listed whole, long names too', async () => {
    if (spawnSync('tar', ['--version']).error !== undefined) {
      console.log('skipped: this machine has no tar');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'holdfast tar '));
    try {
      const long = `${'a'.repeat(90)}/${'b'.repeat(120)}.txt`;
      mkdirSync(join(folder, 'in', 'a'.repeat(90)), { recursive: true });
      writeFileSync(join(folder, 'in', long), 'long');
      writeFileSync(join(folder, 'in', 'messages.json'), skype.padEnd(100_000));
      for (const format of ['gnu', 'pax']) {
        const made = spawnSync('tar', [
          `--format=${format}`,
          '-cf',
          join(folder, 'x.tar'),
          '-C',
          join(folder, 'in'),
          '.',
        ]);
        expect(made.status).toBe(0);
        const inside = await insideTar(single(readFileSync(join(folder, 'x.tar')), 1000));
        expect(inside?.input.files.map(({ name }) => name).toSorted()).toEqual([long, 'messages.json']);
        const file = inside?.input.files.find(({ name }) => name === 'messages.json');
        let text = '';
        for await (const chunk of file?.open() ?? []) text += Buffer.from(chunk).toString();
        expect(text).toBe(skype.padEnd(100_000));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('cut off or changed anywhere ends in a report or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.length),
        fc.uint8Array({ maxLength: 30 }),
        fc.boolean(),
        async (at, noise, cut) => {
          const bytes = Buffer.concat([
            archive.subarray(0, at),
            noise,
            cut ? Buffer.alloc(0) : archive.subarray(at),
          ]);
          const result = await parsedOrRefused(single(bytes, 700));
          expect(result === null || result.messages.every(({ source }) => source.end <= bytes.length)).toBe(
            true,
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is told by its first block', async () => {
    expect(await insideTar(single('ustar'))).toBeNull();
    expect(await insideTar({ container: 'a.zip', files: [memoryFile('a.tar', archive)] })).toBeNull();
  });
});
