import { describe, expect, it } from 'vitest';
import { imageInfo } from '../../../src/main/intake/image.ts';
import { mediaTypeOf } from '../../../src/main/intake/media-type.ts';
import { accessBytes as stored } from '../../../src/shared/bundle/random-access.ts';

/** A TIFF block with one ASCII tag (Make, 0x010F), little endian, as EXIF 2.32 section 4.6.2 lays it out. */
function exif(make: string): Buffer {
  const value = Buffer.from(`${make}\0`);
  const block = Buffer.alloc(26);
  block.write('II', 0, 'latin1');
  block.writeUInt16LE(42, 2);
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(1, 8);
  block.writeUInt16LE(0x010f, 10);
  block.writeUInt16LE(2, 12);
  block.writeUInt32LE(value.length, 14);
  block.writeUInt32LE(26, 18);
  return Buffer.concat([block, value]);
}

function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The headers of a 640 by 480 JPEG with an EXIF block; no picture data is needed to describe it. */
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif('Invented Phone')])),
  segment(0xc0, Buffer.from([8, 480 >> 8, 480 & 255, 640 >> 8, 640 & 255, 1, 1, 0x11, 0])),
  Buffer.from([0xff, 0xd9]),
]);

describe('a picture', () => {
  it('is described by its size and its own tags', async () => {
    const info = await imageInfo(stored(jpeg));
    expect([info.width, info.height]).toEqual([640, 480]);
    expect(info.metadata).toContainEqual({ group: 'exif', name: 'Make', value: 'Invented Phone' });
  });

  it('that cannot be understood is described by nothing rather than refused', async () => {
    expect(await imageInfo(stored(Buffer.from('no picture at all')))).toEqual({
      width: null,
      height: null,
      metadata: [],
    });
    expect(await imageInfo(stored(jpeg.subarray(0, 20)))).toMatchObject({ width: null, height: null });
  });
});

describe('the media type', () => {
  it('comes from the content', async () => {
    expect(await mediaTypeOf(stored(jpeg))).toBe('image/jpeg');
    expect(await mediaTypeOf(stored(Buffer.from('%PDF-1.7\n%âãÏÓ\n')))).toBe('application/pdf');
    expect(await mediaTypeOf(stored(Buffer.from('[21/11/2026, 09:00] Ana: bună')))).toBe('text/plain');
    expect(await mediaTypeOf(stored(Uint8Array.of(0, 1, 2, 255)))).toBe('application/octet-stream');
    expect(await mediaTypeOf(stored(new Uint8Array()))).toBe('application/octet-stream');
  });

  it('of text that is cut inside a character by the sample is still text', async () => {
    const long = Buffer.from('é'.repeat(40_000));
    expect(await mediaTypeOf(stored(Buffer.concat([Buffer.from('x'), long])))).toBe('text/plain');
  });
});
