import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../../../src/shared/ledger/canonical.ts';
import { readCanonicalJson } from '../../../../src/shared/ledger/canonical-json.ts';
import { parseStrictJson } from '../../../../src/shared/ledger/strict-json.ts';

const notCanonical = expect.objectContaining({ code: 'NOT_CANONICAL' });

describe('canonicalize', () => {
  it('refuses whatever JSON does not have', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const sparse: number[] = [];
    sparse[1] = 1;
    for (const value of [
      undefined,
      Number.NaN,
      Infinity,
      1n,
      Symbol('s'),
      () => 1,
      { a: undefined },
      [undefined],
      sparse,
      new Date(0),
      new Map(),
      Uint8Array.of(1),
      cycle,
    ]) {
      expect(() => canonicalize(value)).toThrow(notCanonical);
    }
  });

  it('refuses a lone surrogate in a text and in a name', () => {
    for (const value of ['\ud800', 'a\udc00b', '\ude00\ud83d', { '\ud800': 1 }]) {
      expect(() => canonicalize(value)).toThrow(notCanonical);
    }
    expect(canonicalize('\ud83d\ude00')).toBe('"😀"');
  });

  it('orders names by UTF-16 code units, not by number or by code point', () => {
    expect(canonicalize({ 10: 1, 9: 2, '\ufb33': 3, '\ud83d\ude00': 4, '': 5, __proto__x: 6 })).toBe(
      '{"":5,"10":1,"9":2,"__proto__x":6,"😀":4,"\ufb33":3}',
    );
  });

  it('writes a member that is called __proto__', () => {
    expect(canonicalize(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it('writes minus zero as 0', () => {
    expect(canonicalize(-0)).toBe('0');
  });
});

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const refused = [
  ['a name twice', '{"a":1,"a":1}'],
  ['a name twice, once escaped', '{"a":1,"\\u0061":2}'],
  ['a name twice, deep inside', '[{"b":{"a":1,"c":2,"a":3}}]'],
  ['__proto__ twice', '{"__proto__":1,"__proto__":2}'],
  ['an escaped lone surrogate', '"\\ud800"'],
  ['a surrogate pair the wrong way round', '"\\ude00\\ud83d"'],
  ['a lone surrogate in a name', '{"\\udfff":1}'],
  ['a raw lone surrogate', '"\ud800"'],
  ['a fraction', '1.5'],
  ['a whole number as a fraction', '1.0'],
  ['an exponent', '1e3'],
  ['an exponent in canonical form', '1e+21'],
  ['minus zero', '-0'],
  ['2^53', '9007199254740992'],
  ['-2^53', '-9007199254740992'],
  ['a number of 400 digits', '9'.repeat(400)],
  ['nesting of 17', nested(17)],
  ['a nesting bomb', '['.repeat(1_000_000)],
  ['a nesting bomb of objects', '{"a":'.repeat(200_000)],
  ['nothing', ''],
  ['white space', ' \n'],
  ['an open text', '"abc'],
  ['an open escape', '"\\'],
  ['an unknown escape', '"\\x41"'],
  ['a short escape', '"\\u12"'],
  ['an escape that is not hexadecimal', '"\\u12g4"'],
  ['a control character', '"\u0000"'],
  ['a tab in a text', '"\t"'],
  ['a zero in front', '01'],
  ['a plus', '+1'],
  ['a lone minus', '-'],
  ['a comma at the end of an array', '[1,]'],
  ['a comma at the end of an object', '{"a":1,}'],
  ['a missing comma', '[1 2]'],
  ['a missing colon', '{"a" 1}'],
  ['a name that is no text', '{1:2}'],
  ['an unclosed array', '[1'],
  ['an unclosed object', '{"a":1'],
  ['something after the end', '1 1'],
  ['half a word', 'tru'],
  ['a word in capitals', 'True'],
  ['NaN', 'NaN'],
  ['a comment', '1/**/'],
  ['a byte order mark', '\uFEFF1'],
  ['a no-break space', '\u00a01'],
] as const;

describe.each([
  ['parseStrictJson', parseStrictJson],
  ['readCanonicalJson', readCanonicalJson],
] as const)('%s', (_, read) => {
  it.each(refused)('refuses %s', (_name, text) => {
    expect(read(text, { maxDepth: 16 })).toEqual({ ok: false, why: expect.any(String) });
  });

  it('says nothing of the content in its reason', () => {
    for (const [, text] of refused) {
      const reading = read(text.replaceAll('a', 'Ximena'), { maxDepth: 16 });
      expect(reading.ok ? '' : reading.why).not.toContain('Ximena');
    }
  });

  it('reads everything that details may hold', () => {
    const text = `{"":null,"a":[true,false,{"b":${nested(13)}}],"n":[0,-1,9007199254740991,-9007199254740991],"t":"\u0080é\\n\\u0001\\"😀"}`;
    expect(read(text, { maxDepth: 16 })).toMatchObject({
      ok: true,
      value: { n: [0, -1, 2 ** 53 - 1, 1 - 2 ** 53] },
    });
    expect(read(text, { maxDepth: 15 })).toMatchObject({ ok: false });
  });
});

describe('parseStrictJson', () => {
  it('is free in white space, order and escapes', () => {
    expect(
      parseStrictJson(' { "b" : [ 1 , 2 ] ,\r\n\t"a" : "\\u0061\\/\\b\\f\\n\\r\\t\\\\\\ud83d\\ude00" } ', {
        maxDepth: 2,
      }),
    ).toEqual({
      ok: true,
      value: { a: 'a/\b\f\n\r\t\\😀', b: [1, 2] },
    });
  });
});

describe('readCanonicalJson', () => {
  it.each([
    ['white space', '{"a": 1}'],
    ['another order', '{"b":1,"a":1}'],
    ['the order of numbers instead of texts', '{"9":1,"10":1}'],
    ['a needless escape', '"\\u0061"'],
    ['an escaped slash', '"\\/"'],
    ['capitals in an escape', '"\\u001F"'],
    ['a pair as escapes', '"\\ud83d\\ude00"'],
    ['a long form of a short escape', '"\\u000a"'],
  ])('refuses %s', (_, text) => {
    expect(readCanonicalJson(text, { maxDepth: 16 })).toEqual({
      ok: false,
      why: 'it is not in canonical form',
    });
  });

  it('accepts numbers as names in the order of texts', () => {
    expect(readCanonicalJson('{"10":1,"9":1}', { maxDepth: 16 })).toMatchObject({ ok: true });
  });

  it('accepts a backslash before a text that looks like an escaped surrogate', () => {
    expect(readCanonicalJson('"\\\\ud800"', { maxDepth: 16 })).toEqual({ ok: true, value: '\\ud800' });
  });
});
