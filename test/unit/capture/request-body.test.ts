import { describe, expect, it } from 'vitest';
import { cdxj } from '../../../src/main/capture/warc/cdxj.ts';
import { indexedBody } from '../../../src/main/capture/warc/request-body.ts';

const body = (text: string, type: string) => indexedBody(Buffer.from(text), type);

describe('the body of a request, in an index', () => {
  it.each([
    ['', 'text/plain', null],
    ['a=1&b=two+words', 'application/x-www-form-urlencoded; charset=utf-8', 'a=1&b=two+words'],
    ['{"a":1,"b":{"a":"x y"},"c":[true,null]}', 'application/json', 'a=1&a.2_=x+y&c=true&c.2_=null'],
    ['no json', 'text/plain', ''],
    ['bytes', 'application/octet-stream', '__wb_post_data=Ynl0ZXM='],
  ])('is written as other readers look for it: %s as %s', (text, type, written) => {
    expect(body(text, type)).toBe(written);
  });

  it('is part of what a line is sorted by, and of the line', () => {
    const entry = {
      url: 'https://www.Example.org/ask?b=2&a=1',
      date: '2026-11-22T10:00:00.000Z',
      mime: 'text/plain',
      status: 200,
      payload: 'aa',
      offset: 1,
      length: 2,
      digest: 'bb',
    };
    const line = cdxj([{ ...entry, method: 'POST', requestBody: 'q=x' }], 'data.warc.gz');
    expect(line).toMatch(/^org,example\)\/ask\?__wb_method=post&a=1&b=2&q=x 20261122100000 \{/);
    expect(line).toContain('"method":"POST","requestBody":"q=x"');
    const plain = cdxj([{ ...entry, method: 'GET', requestBody: null }], 'data.warc.gz');
    expect(plain).toMatch(/^org,example\)\/ask\?a=1&b=2 /);
    expect(plain).not.toContain('method');
  });
});
