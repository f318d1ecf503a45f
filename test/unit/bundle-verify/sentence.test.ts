import { expect, test } from 'vitest';
import { sentenceOf, type Outcome } from '../../../src/shared/bundle/verify/sentence.ts';
import type { FindingCode } from '../../../src/shared/model/verdict.ts';

function sentence(outcome: Partial<Omit<Outcome, 'codes'>>, ...codes: FindingCode[]): string {
  const created = '2024-11-03T09:05:07.000Z';
  const whole = { verdict: 'intact', exhibits: 3, unsound: [], isUnsoundElsewhere: false, created } as const;
  return sentenceOf({ ...whole, ...outcome, codes: new Set(codes) });
}

test('an intact bundle is told in one sentence with its time', () => {
  expect(sentence({})).toBe(
    'All 3 exhibits are exactly as they were when sealed on 3 November 2024, 09:05 UTC, by the key you trust.',
  );
  expect(sentence({ exhibits: 1 })).toBe(
    'The one exhibit is exactly as it was when sealed on 3 November 2024, 09:05 UTC, by the key you trust.',
  );
  expect(sentence({ exhibits: 0 })).toMatch(
    /^This bundle hands over no exhibits; its records are exactly as they were/,
  );
});

test('an altered exhibit is named, and the others are vouched for only where nothing else differs', () => {
  const altered = { verdict: 'altered', unsound: ['AB/2'] } as const;
  expect(sentence(altered, 'ALTERED')).toBe(
    'AB/2 is not what was sealed. The other 2 match. Do not rely on AB/2.',
  );
  expect(sentence({ ...altered, unsound: ['AB/1', 'AB/2'] }, 'ALTERED')).toBe(
    'AB/1 and AB/2 are not what was sealed. The other one matches. Do not rely on AB/1 and AB/2.',
  );
  expect(sentence({ ...altered, isUnsoundElsewhere: true }, 'ALTERED')).toBe(
    'AB/2 is not what was sealed. Other parts of the bundle do not hold either. Do not rely on this bundle.',
  );
  expect(sentence({ ...altered, exhibits: 1 }, 'ALTERED')).toBe(
    'AB/2 is not what was sealed. Do not rely on AB/2.',
  );
});

test('very many altered exhibits are counted instead of named', () => {
  const unsound = Array.from({ length: 20 }, (_, index) => `AB/${index + 1}`);
  expect(sentence({ verdict: 'altered', unsound, exhibits: 20 }, 'ALTERED')).toContain(
    'AB/8 and 12 more are not what was sealed.',
  );
});

test('a bundle that differs as a whole is told by its most telling reason', () => {
  const elsewhere = { verdict: 'altered', isUnsoundElsewhere: true } as const;
  expect(sentence(elsewhere, 'MISSING', 'UNSIGNED')).toBe(
    'Nobody has signed this bundle as it stands. Do not rely on this bundle.',
  );
  expect(sentence(elsewhere, 'MALFORMED_BAG')).toBe(
    'This bundle is not as it was sealed. Do not rely on this bundle.',
  );
});

test('an open question is told, all of them', () => {
  expect(sentence({ verdict: 'unproven' }, 'UNKNOWN_SIGNER')).toBe(
    'Nothing differs, but the seal was made with a key that you have not said you trust.',
  );
  expect(sentence({ verdict: 'unproven' }, 'TIME_CONFLICT', 'KEY_REVOKED')).toBe(
    'Nothing differs, but a key was used after it had been revoked, and the times it states contradict each other.',
  );
});
