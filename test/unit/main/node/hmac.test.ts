import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmacSha256 } from '../../../../src/main/node/hmac.ts';

describe('HMAC-SHA256', () => {
  it('gives the published results of RFC 4231', () => {
    expect(hmacSha256(Buffer.alloc(20, 0x0b), 'Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    expect(hmacSha256(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    expect(
      hmacSha256(Buffer.alloc(131, 0xaa), 'Test Using Larger Than Block-Size Key - Hash Key First'),
    ).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
  });

  it('keeps nothing of one message in the next, short or long', () => {
    const key = randomBytes(32);
    const messages = [
      'long'.repeat(3000),
      'ĉ'.repeat(2048),
      'ĉ'.repeat(2049),
      'short',
      '',
      'longer than before',
    ];
    for (const message of messages) {
      expect(hmacSha256(key, message)).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }
  });

  it('agrees with the platform for every length of key and message around the block size', () => {
    for (let length = 0; length <= 200; length += 1) {
      const key = randomBytes(length);
      const message = randomBytes(200 - length);
      expect(hmacSha256(key, message)).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }
  });
});
