import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint, timestamp } from '../../src/shared/model/ids.ts';
import { reviewerKeys, sealerKeys, text } from './build-bundle.ts';
import { createTestAuthority, hasOpenssl, type TestAuthority } from './test-authority.ts';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

const key = fingerprint.parse(sealerKeys.fingerprint);
const before = timestamp.parse('2020-01-01T00:00:00.000Z');
const after = timestamp.parse('2999-01-01T00:00:00.000Z');

describe('a key that is known to be revoked', () => {
  test.each([
    ['before the seal says it was made', before],
    ['after the seal says it was made, which its holder may have made up', after],
  ])('leaves the verdict open when it was given up %s', async (_name, at) => {
    const report = await verifyTampered({}, { revoked: [{ key, at }] });
    expect(codesOf(report)).toEqual(['KEY_REVOKED']);
    expect(report.verdict).toBe('unproven');
  });

  test('says nothing of other keys', async () => {
    const other = fingerprint.parse(reviewerKeys.fingerprint);
    expect((await verifyTampered({}, { revoked: [{ key: other, at: before }] })).verdict).toBe('intact');
  });

  describe.skipIf(!hasOpenssl())('with a time stamp', () => {
    let authority: TestAuthority;
    beforeAll(() => {
      authority = createTestAuthority('ec', false);
    });
    afterAll(() => {
      authority.close();
    });
    const verify = (at: typeof before, roots: readonly string[]) =>
      verifyTampered(
        {
          all(files) {
            files.set(
              'signatures/seal.txt.sig.tsr',
              authority.stamp(files.get('signatures/seal.txt.sig') ?? new Uint8Array()),
            );
            files.set('signatures/tsa-chain.pem', text(authority.chain));
          },
        },
        {
          revoked: [{ key, at }],
          tsaRoots: roots,
        },
      );

    test('its seals from before the revocation stay valid', async () => {
      const report = await verify(after, [authority.root]);
      expect([report.verdict, ...report.findings]).toEqual(['intact']);
    });

    test('a stamp from after the revocation shows nothing', async () => {
      expect(codesOf(await verify(before, [authority.root]))).toEqual(['KEY_REVOKED']);
    });

    test('a stamp whose authority is not trusted shows nothing', async () => {
      expect(codesOf(await verify(after, []))).toEqual(['KEY_REVOKED', 'TIMESTAMP_ISSUER_UNKNOWN']);
    });
  });
});

describe('what a report tells of the history', () => {
  test('the ledger, its head and in whose name it was sealed', async () => {
    const { history } = await verifyTampered({});
    expect(history?.seq).toBeGreaterThan(2);
    expect(history?.person).toMatch(/^[0-9a-f-]{36}$/);
    expect(history?.keys).toEqual([]);
  });
});
