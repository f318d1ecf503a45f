import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTimestampVerifier } from '../../src/shared/timestamp/verify-timestamp.ts';
import type { Timestamp } from '../../src/shared/model/ids.ts';
import type { FindingCode, VerificationReport } from '../../src/shared/model/verdict.ts';
import { buildBundle, text, type Files, type Tampering } from './build-bundle.ts';
import { createTestAuthority, hasOpenssl, type TestAuthority } from './test-authority.ts';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

const TSR = 'signatures/seal.txt.sig.tsr';
const CHAIN = 'signatures/tsa-chain.pem';

const signatureOf = (files: Files): Uint8Array => files.get('signatures/seal.txt.sig') ?? new Uint8Array();

describe.skipIf(!hasOpenssl())('time stamps', () => {
  let authority: TestAuthority;
  let other: TestAuthority;
  beforeAll(() => {
    authority = createTestAuthority('ec', false);
    other = createTestAuthority('rsa', true);
  });
  afterAll(() => {
    authority.close();
    other.close();
  });

  function verify(tampering: Tampering, roots: readonly string[]): Promise<VerificationReport> {
    return verifyTampered(tampering, { tsaRoots: roots });
  }
  function stamped(by: TestAuthority, change: (files: Files) => void = () => undefined): Tampering {
    return {
      all(files) {
        files.set(TSR, by.stamp(signatureOf(files)));
        files.set(CHAIN, text(by.chain));
        change(files);
      },
    };
  }

  test('a stamped bundle is intact and tells the time of its stamp', async () => {
    const report = await verify(
      { ...stamped(authority), seal: (seal) => ({ ...seal, timestamp: 'required' }) },
      [authority.root],
    );
    expect(report.findings).toEqual([]);
    expect(report.timestamp?.authority).toBe('O=Test, CN=leaf');
  });

  test('RSA keys and an authority between are understood', async () => {
    expect((await verify(stamped(other), [other.root])).findings).toEqual([]);
  });

  const noRoot: readonly FindingCode[] = ['TIMESTAMP_ISSUER_UNKNOWN'];
  test('without the right root the issuer is unknown, and that alone leaves the verdict open', async () => {
    for (const roots of [[], [other.root], ['not a certificate']]) {
      const report = await verify(stamped(authority), roots);
      expect(codesOf(report)).toEqual(noRoot);
      expect(report.verdict).toBe('unproven');
    }
  });

  test('a stamp for another seal is found', async () => {
    const elsewhere = buildBundle({ seal: (seal) => ({ ...seal, timestamp: 'required' }) });
    const report = await verify(
      stamped(authority, (files) => files.set(TSR, authority.stamp(signatureOf(elsewhere.files)))),
      [authority.root],
    );
    expect(codesOf(report)).toEqual(['TIMESTAMP_NOT_FOR_THIS_SEAL']);
    expect(report.verdict).toBe('altered');
  });

  test.each([
    ['empty', () => new Uint8Array()],
    ['text', () => text('granted')],
    ['cut off', (files: Files) => (files.get(TSR) ?? new Uint8Array()).subarray(0, -1)],
    [
      'followed by a byte',
      (files: Files) => Buffer.concat([files.get(TSR) ?? new Uint8Array(), Buffer.alloc(1)]),
    ],
  ])('a token that is %s is no stamp for this seal', async (_title, token) => {
    const report = await verify(
      stamped(authority, (files) => files.set(TSR, token(files))),
      [authority.root],
    );
    expect(codesOf(report)).toEqual(['TIMESTAMP_NOT_FOR_THIS_SEAL']);
  });

  test('a stamp over another digest than SHA-256 is not accepted', async () => {
    const report = await verify(
      stamped(authority, (files) => files.set(TSR, authority.stamp(signatureOf(files), 'sha512'))),
      [authority.root],
    );
    expect(codesOf(report)).toEqual(['TIMESTAMP_NOT_FOR_THIS_SEAL']);
  });

  test('token and chain stand together', async () => {
    const alone = await verify(
      stamped(authority, (files) => files.delete(CHAIN)),
      [authority.root],
    );
    expect(codesOf(alone)).toContain('MISSING');
    const chain = await verify(
      stamped(authority, (files) => files.delete(TSR)),
      [authority.root],
    );
    expect(codesOf(chain)).toEqual(['MISSING']);
    const required: Tampering = {
      ...stamped(authority, (files) => files.delete(TSR)),
      seal: (seal) => ({ ...seal, timestamp: 'required' }),
    };
    expect(codesOf(await verify(required, [authority.root]))).toEqual(['MISSING', 'TIMESTAMP_MISSING']);
  });

  test('the chain of another authority does not fit', async () => {
    const report = await verify(
      stamped(authority, (files) => files.set(CHAIN, text(other.chain))),
      [authority.root, other.root],
    );
    expect(codesOf(report)).toContain('RECORD_MISMATCH');
  });

  test('a chain must run from leaf to root', async () => {
    const reversed = other.chain
      .split(/(?<=-----END CERTIFICATE-----\n)/)
      .toReversed()
      .join('');
    const report = await verify(
      stamped(other, (files) => files.set(CHAIN, text(reversed))),
      [other.root],
    );
    expect(codesOf(report)).toContain('RECORD_MISMATCH');
    const gap = other.chain.split(/(?<=-----END CERTIFICATE-----\n)/);
    const broken = await verify(
      stamped(other, (files) => files.set(CHAIN, text(`${gap[0]}${gap[2]}`))),
      [other.root],
    );
    expect(codesOf(broken)).toContain('TIMESTAMP_ISSUER_UNKNOWN');
  });

  test('a stamp from long before the time that the seal states is a conflict', async () => {
    const later = '2999-01-01T00:00:00.000Z' as Timestamp;
    const report = await verify(
      {
        ...stamped(authority),
        seal: (seal) => ({ ...seal, created: later }),
        bagInfo: (info) => info.replace(/Bagging-Date: .*/, 'Bagging-Date: 2999-01-01'),
      },
      [authority.root],
    );
    expect(codesOf(report)).toEqual(['TIME_CONFLICT']);
    expect(report.verdict).toBe('unproven');
  });

  test('a stamp that nobody checks leaves the verdict open', async () => {
    expect(codesOf(await verifyTampered(stamped(authority)))).toEqual(noRoot);
  });

  test('no byte of a token or of its chain can change unnoticed', async () => {
    const signature = signatureOf(buildBundle().files);
    for (const [by, step] of [
      [authority, 1],
      [other, 7],
    ] as const) {
      const check = createTimestampVerifier({ crypto: globalThis.crypto, roots: [by.root] });
      const token = by.stamp(signature);
      expect((await check({ token, signature, chain: by.chain })).faults).toEqual([]);
      const unnoticed: number[] = [];
      for (let at = 0; at < token.length; at += step) {
        const changed = Uint8Array.from(token);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        if ((await check({ token: changed, signature, chain: by.chain })).faults.length === 0)
          unnoticed.push(at);
      }
      for (let at = 0; at < by.chain.length; at += 11 * step) {
        const letter = by.chain[at] === 'A' ? 'B' : 'A';
        const chain = by.chain.slice(0, at) + letter + by.chain.slice(at + 1);
        if ((await check({ token, signature, chain })).faults.length === 0) unnoticed.push(-at);
      }
      expect(unnoticed).toEqual([]);
    }
  });
});
