import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';
import { createBrowserPrimitives } from '../../../src/shared/browser/primitives.ts';
import type { BrowserCrypto } from '../../../src/shared/browser/web-crypto.ts';
import { crc32 } from '../../../src/shared/bundle/zip/crc32.ts';
import { checkSignature } from '../../../src/shared/ledger/ed25519.ts';
import type { Primitives } from '../../../src/shared/primitives.ts';
import { bytesOf, readVectors } from '../../vectors/read-vectors.ts';

const withWebCrypto = createBrowserPrimitives(webcrypto);
const withoutWebCrypto = createBrowserPrimitives(undefined);

interface Rfc8032 {
  readonly cases: readonly { name: string; public: string; message: string; signature: string }[];
}
interface Strict {
  readonly cases: readonly {
    name: string;
    public: string;
    message: string;
    signature: string;
    expected: string;
  }[];
}

describe('SHA-256 in a browser', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the digest that FIPS 180-4 publishes for "%s"', (message, digest) => {
    expect(withoutWebCrypto.sha256Of(message)).toBe(digest);
  });

  it('gives the published digest of a million letters, taken in pieces', () => {
    const hash = withoutWebCrypto.sha256();
    for (let piece = 0; piece < 1000; piece += 1) hash.update(new Uint8Array(1000).fill(0x61));
    expect(hash.hex()).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it('agrees with Node however the bytes are divided', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 }), (pieces) => {
        const hash = withoutWebCrypto.sha256();
        for (const piece of pieces) hash.update(piece);
        const expected = createHash('sha256').update(Buffer.concat(pieces)).digest('hex');
        expect(hash.hex()).toBe(expected);
        expect(withoutWebCrypto.sha256Of(...pieces)).toBe(expected);
        expect(Buffer.from(withoutWebCrypto.sha256Bytes(...pieces)).toString('hex')).toBe(expected);
      }),
    );
  });

  it('hashes text as UTF-8', () => {
    expect(withoutWebCrypto.sha256Of('Фото ', 'été')).toBe(nodePrimitives.sha256Of('Фото été'));
  });
});

describe('HMAC-SHA256 in a browser', () => {
  // RFC 4231, test cases 1, 2 and 6.
  it.each([
    ['0b'.repeat(20), 'Hi There', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      '4a656665',
      'what do ya want for nothing?',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ],
    [
      'aa'.repeat(131),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('gives what RFC 4231 publishes for the key %s', (key, message, expected) => {
    expect(withoutWebCrypto.hmacSha256(bytesOf(key), message)).toBe(expected);
  });

  it('agrees with Node on any key and message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 500 }), (key, message) => {
        expect(withoutWebCrypto.hmacSha256(key, message)).toBe(nodePrimitives.hmacSha256(key, message));
      }),
    );
  });
});

/** WebCrypto as a browser without Ed25519 has it, and as a broken one would. */
const refusing: BrowserCrypto = {
  subtle: {
    importKey: () => Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError')),
    verify: () => Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError')),
  },
};
const approving: BrowserCrypto = {
  subtle: { importKey: () => Promise.resolve({}), verify: () => Promise.resolve(true) },
};

describe.each([
  ['WebCrypto', withWebCrypto],
  ['no WebCrypto', withoutWebCrypto],
  ['a WebCrypto without Ed25519', createBrowserPrimitives(refusing)],
  ['a WebCrypto that approves of everything', createBrowserPrimitives(approving)],
] as const)('Ed25519 in a browser with %s', (_title, primitives: Primitives) => {
  it.each((readVectors('rfc8032.json') as Rfc8032).cases)(
    'verifies $name of RFC 8032 and refuses it one byte longer',
    async (vector) => {
      const [key, signature, message] = [vector.public, vector.signature, vector.message].map(bytesOf);
      const empty = new Uint8Array();
      expect(await primitives.verifyEd25519(key ?? empty, signature ?? empty, message ?? empty)).toBe(true);
      const longer = Uint8Array.of(...(message ?? empty), 0);
      expect(await primitives.verifyEd25519(key ?? empty, signature ?? empty, longer)).toBe(false);
    },
  );

  it.each((readVectors('ed25519-strict.json') as Strict).cases)(
    'judges as strictly as every verifier of the format: $name',
    async ({ public: key, signature, message, expected }) => {
      const given = [key, signature, message].map(bytesOf);
      const [keyBytes, signatureBytes, messageBytes] = given;
      const empty = new Uint8Array();
      const result = checkSignature(
        primitives,
        keyBytes ?? empty,
        signatureBytes ?? empty,
        messageBytes ?? empty,
      );
      expect(await result).toBe(expected);
    },
  );
});

it('keeps verifying when a ledger has more keys than are remembered', async () => {
  const message = new TextEncoder().encode('m');
  const keys = await Promise.all(
    Array.from({ length: 70 }, () => webcrypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])),
  );
  for (const pair of keys) {
    if (!('publicKey' in pair)) throw new TypeError('not a pair of keys');
    const publicKey = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey));
    const signature = new Uint8Array(await webcrypto.subtle.sign('Ed25519', pair.privateKey, message));
    expect(await withWebCrypto.verifyEd25519(publicKey, signature, message)).toBe(true);
    expect(await withWebCrypto.verifyEd25519(publicKey, signature, Uint8Array.of(1))).toBe(false);
  }
});

it('computes the CRC-32 that zlib computes, for any length and in any pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (bytes, cut) => {
      const expected = zlibCrc32(bytes);
      expect(crc32(bytes, 0)).toBe(expected);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut), 0))).toBe(expected);
    }),
  );
  const large = randomBytes(100_003).subarray(3);
  expect(crc32(large, 0)).toBe(zlibCrc32(large));
});
