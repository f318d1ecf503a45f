import { describe, expect, it } from 'vitest';
import { takeLargeData } from '../../../../src/main/capture/chromium/large-data.ts';
import { noise } from './hard-bodies.ts';

const messageOf = (data: string, method = 'Network.dataReceived') =>
  Buffer.from(
    JSON.stringify({ method, params: { requestId: 'é', dataLength: 1, data, last: 2 }, sessionId: 'S' }),
  );

describe('a message with a large part of a body', () => {
  it.each([200_000, 200_001, 200_002, 3_000_000])('gives %i bytes without a string of them', (length) => {
    const bytes = noise('large', length);
    const taken = takeLargeData(messageOf(bytes.toString('base64')));
    expect(taken?.data.equals(bytes)).toBe(true);
    expect(taken?.data.buffer.byteLength).toBe(length);
    expect(JSON.parse(taken?.rest ?? '')).toEqual(JSON.parse(messageOf('').toString()));
  });

  it('is left as it is where it is small, another one, or holds no base64', () => {
    expect(takeLargeData(messageOf('AAAA'))).toBeNull();
    expect(takeLargeData(messageOf(noise('x', 300_000).toString('base64'), 'Network.other'))).toBeNull();
    expect(takeLargeData(messageOf('é'.repeat(200_000)))).toBeNull();
  });
});
