import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/shared/ledger/canonical.ts';
import { readCanonicalJson } from '../../src/shared/ledger/canonical-json.ts';
import { parseStrictJson } from '../../src/shared/ledger/strict-json.ts';

const deep = { maxDepth: 100 };
const text = fc.string({ unit: 'grapheme' });
const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
});
const allowed = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)),
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('10', '9', '__proto__', 'toString')), tie('value'), {
      maxKeys: 5,
    }),
  ),
})).value;

describe('canonical JSON', () => {
  it('reads back to the same value, which is written to the same text', () => {
    fc.assert(
      fc.property(allowed, (value) => {
        const written = canonicalize(value);
        expect(canonicalize(JSON.parse(written))).toBe(written);
        const reading = readCanonicalJson(written, deep);
        expect(reading.ok && canonicalize(reading.value)).toBe(written);
      }),
    );
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(text, fc.integer()), { selector: ([name]) => name }), (members) => {
        const forwards = canonicalize(Object.fromEntries(members));
        expect(canonicalize(Object.fromEntries(members.toReversed()))).toBe(forwards);
      }),
    );
  });

  it('is accepted only as itself: no other text is read as canonical', () => {
    fc.assert(
      fc.property(allowed, fc.nat(), anyText, fc.nat(3), (value, at, insert, cut) => {
        const written = canonicalize(value);
        const place = at % (written.length + 1);
        const changed = written.slice(0, place) + insert + written.slice(place + cut);
        const reading = readCanonicalJson(changed, deep);
        expect(reading.ok ? canonicalize(reading.value) : changed).toBe(changed);
      }),
    );
  });
});

describe('the strict reader', () => {
  it('gives what the engine gives wherever it accepts, and accepts all that details may hold', () => {
    fc.assert(
      fc.property(allowed, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const spaced = JSON.stringify(value, null, indent);
        const reading = parseStrictJson(spaced, deep);
        expect(reading.ok && canonicalize(reading.value)).toBe(canonicalize(JSON.parse(spaced)));
      }),
    );
  });

  it('accepts nothing that the engine refuses, and never throws', () => {
    const pieces = fc.constantFrom(
      ...'{}[]",:\\u0041dD8ntf-+.eE1 \n\u0000é'.split(''),
      'true',
      'null',
      '"a":',
      '\\ud83d',
      '\\ude00',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (source) => {
          const reading = parseStrictJson(source, deep);
          const engine = reading.ok ? canonicalize(JSON.parse(source)) : null;
          expect(reading.ok ? canonicalize(reading.value) : null).toBe(engine);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
