import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../src/main/app/byte-range.ts';
import { evidenceResponse, servedType } from '../../../src/main/app/evidence-response.ts';

const data = Uint8Array.from({ length: 100 }, (_, index) => index);

function served() {
  const state = { closed: 0 };
  const bytes = {
    mediaType: 'image/png',
    size: data.length,
    async *stream(start: number, end: number) {
      for (let at = start; at < end; at += 30)
        yield await Promise.resolve(data.subarray(at, Math.min(end, at + 30)));
    },
    close: () => {
      state.closed++;
      return Promise.resolve();
    },
  };
  return { bytes, state };
}

const get = (range?: string) =>
  new Request('http://app/evidence/x', range === undefined ? {} : { headers: { range } });

describe('evidence that is served', () => {
  it('arrives whole, and is closed afterwards', async () => {
    const { bytes, state } = served();
    const response = evidenceResponse(get(), bytes);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(data);
    expect(state.closed).toBe(1);
  });

  it('arrives in the range that was asked for', async () => {
    const response = evidenceResponse(get('bytes=25-64'), served().bytes);
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 25-64/100');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(data.subarray(25, 65));
  });

  it('may not run, may not be stored, and may not be taken for what it is not', () => {
    const { headers } = evidenceResponse(get(), served().bytes);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('that a browser could run or render as a page leaves as plain bytes', () => {
    for (const type of [
      'text/html',
      'image/svg+xml',
      'application/xhtml+xml',
      'application/pdf',
      'text/xml',
      'application/javascript',
    ]) {
      expect(servedType(type)).toBe('application/octet-stream');
    }
    expect(servedType('image/JPEG; charset=x')).toBe('image/jpeg');
  });

  it('that is no longer wanted is closed', async () => {
    const { bytes, state } = served();
    await evidenceResponse(get(), bytes).body?.cancel();
    expect(state.closed).toBe(1);
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 1 }],
    ['bytes=90-', { start: 90, end: 100 }],
    ['bytes=-10', { start: 90, end: 100 }],
    ['bytes=0-999', { start: 0, end: 100 }],
    ['bytes=-999', { start: 0, end: 100 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['items=0-1', null],
    [null, null],
  ])('%s of 100 bytes is %j', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
});
