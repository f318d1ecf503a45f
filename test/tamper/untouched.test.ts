import { expect, test } from 'vitest';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

test('the bundle that all tampering starts from is intact and has no findings', async () => {
  const report = await verifyTampered({});
  expect(report.findings).toEqual([]);
  expect(report.verdict).toBe('intact');
  expect(report.sentence).toBe(
    'All 3 exhibits are exactly as they were when sealed on 20 November 2024, 12:00 UTC, by the key you trust.',
  );
});

test('a bundle sealed with a key that nobody trusts is unproven for that reason alone', async () => {
  const report = await verifyTampered({}, { trust: [] });
  expect(report.verdict).toBe('unproven');
  expect(codesOf(report)).toEqual(['UNKNOWN_SIGNER']);
});
