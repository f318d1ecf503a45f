import { nodePrimitives } from '../../src/main/node/primitives.ts';
import nacl from 'tweetnacl';
import { expect, test } from 'vitest';
import { formatAllowedSigners, formatSshsig, sshsigMessage } from '../../src/shared/bundle/sshsig.ts';
import { fingerprintOf, spkiPem } from '../../src/shared/ledger/fingerprint.ts';
import type { Sha256, Timestamp } from '../../src/shared/model/ids.ts';
import type { FindingCode } from '../../src/shared/model/verdict.ts';
import { sealerKeys, sign, text, type Files, type Tampering } from './build-bundle.ts';
import { testKeys } from './build-ledger.ts';
import { codesOf, verifyTampered } from './verify-test-bundle.ts';

const other = testKeys(7);
const remove = (path: string): Tampering => ({ all: (files) => files.delete(path) });
const write = (path: string, content: string): Tampering => ({
  all: (files) => files.set(path, text(content)),
});
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

function sealOf(files: Files): Uint8Array {
  return files.get('signatures/seal.txt') ?? new Uint8Array();
}
function flip(files: Files, path: string, at: number): void {
  const bytes = Uint8Array.from(files.get(path) ?? []);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  files.set(path, bytes);
}
/** The same signature with S + L, which careless verifiers accept. */
function malleate(signature: Uint8Array): Uint8Array {
  let s = 0n;
  for (let index = 63; index >= 32; index -= 1) s = s * 256n + BigInt(signature[index] ?? 0);
  s += L;
  const result = Uint8Array.from(signature);
  for (let index = 32; index < 64; index += 1) {
    result[index] = Number(s % 256n);
    s /= 256n;
  }
  return result;
}
/** The neutral point, as a key: under it a signature of nothing holds for everything. */
const identity = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0));
function signWithIdentity(files: Files): void {
  const signature = Uint8Array.from({ length: 64 }, (_, index) => (index === 0 ? 1 : 0));
  files.set('signatures/seal.txt.sig', signature);
  files.set('signatures/signer.pub.pem', text(spkiPem(identity)));
  files.set('signatures/allowed_signers', text(formatAllowedSigners(identity)));
  files.set('signatures/seal.txt.sshsig', text(formatSshsig(identity, signature)));
}

const cases: readonly (readonly [title: string, tampering: Tampering, codes: readonly FindingCode[]])[] = [
  ['the seal is missing', remove('signatures/seal.txt'), ['UNSIGNED']],
  ['the signature is missing', remove('signatures/seal.txt.sig'), ['UNSIGNED']],
  ['the OpenSSH signature is missing', remove('signatures/seal.txt.sshsig'), ['MISSING']],
  ['the public key is missing', remove('signatures/signer.pub.pem'), ['MISSING']],
  ['the list of signers is missing', remove('signatures/allowed_signers'), ['MISSING']],
  [
    'a letter of the seal was changed',
    { all: (files) => flip(files, 'signatures/seal.txt', 30) },
    ['BAD_SIGNATURE', 'MALFORMED_BAG'],
  ],
  [
    'the signature was changed',
    { all: (files) => flip(files, 'signatures/seal.txt.sig', 3) },
    ['BAD_SIGNATURE'],
  ],
  [
    'the signature has one byte more',
    {
      all: (files) =>
        files.set(
          'signatures/seal.txt.sig',
          Buffer.concat([files.get('signatures/seal.txt.sig') ?? Buffer.alloc(0), Buffer.alloc(1)]),
        ),
    },
    ['BAD_SIGNATURE'],
  ],
  ['the signature is empty', write('signatures/seal.txt.sig', ''), ['BAD_SIGNATURE']],
  [
    'the signature was given a second form',
    {
      all: (files) =>
        files.set(
          'signatures/seal.txt.sig',
          malleate(files.get('signatures/seal.txt.sig') ?? new Uint8Array()),
        ),
    },
    ['BAD_SIGNATURE'],
  ],
  [
    'the OpenSSH signature was changed',
    { all: (files) => flip(files, 'signatures/seal.txt.sshsig', 250) },
    ['BAD_SIGNATURE'],
  ],
  [
    'the OpenSSH signature is for another purpose',
    {
      all: (files) =>
        files.set(
          'signatures/seal.txt.sshsig',
          text(formatSshsig(sealerKeys.publicKey, nacl.sign.detached(sealOf(files), sealerKeys.secretKey))),
        ),
    },
    ['BAD_SIGNATURE'],
  ],
  [
    'the OpenSSH signature is by another key',
    {
      all: (files) =>
        files.set(
          'signatures/seal.txt.sshsig',
          text(
            formatSshsig(
              other.publicKey,
              nacl.sign.detached(sshsigMessage(nacl.hash(sealOf(files))), other.secretKey),
            ),
          ),
        ),
    },
    ['BAD_SIGNATURE', 'RECORD_MISMATCH'],
  ],
  [
    'the public key was replaced',
    write('signatures/signer.pub.pem', spkiPem(other.publicKey)),
    ['RECORD_MISMATCH'],
  ],
  [
    'the public key is followed by a blank line',
    write('signatures/signer.pub.pem', `${spkiPem(sealerKeys.publicKey)}\n`),
    ['INVALID_KEY'],
  ],
  [
    'the list of signers names another key',
    write('signatures/allowed_signers', formatAllowedSigners(other.publicKey)),
    ['RECORD_MISMATCH'],
  ],
  [
    'the list of signers names a second key',
    write(
      'signatures/allowed_signers',
      formatAllowedSigners(sealerKeys.publicKey) + formatAllowedSigners(other.publicKey),
    ),
    ['INVALID_KEY'],
  ],
  [
    'the list of signers allows every purpose',
    write(
      'signatures/allowed_signers',
      formatAllowedSigners(sealerKeys.publicKey).replace(/ namespaces="[^"]*"/, ''),
    ),
    ['INVALID_KEY'],
  ],
  [
    'all signatures were made anew with another key, the signer line was not',
    { signatures: (files) => sign(files, sealOf(files), other) },
    ['BAD_SIGNATURE', 'RECORD_MISMATCH'],
  ],
  ['the seal has a line more', { sealText: (seal) => `${seal}note hello\n` }, ['MALFORMED_SEAL']],
  [
    'the seal has its lines in another order',
    { sealText: (seal) => seal.replace(/(payload.*\n)(previous.*\n)/, '$2$1') },
    ['MALFORMED_SEAL'],
  ],
  [
    'the seal has Windows line ends',
    { sealText: (seal) => seal.replaceAll('\n', '\r\n') },
    ['MALFORMED_SEAL'],
  ],
  ['the seal lacks its last line feed', { sealText: (seal) => seal.slice(0, -1) }, ['MALFORMED_SEAL']],
  [
    'the seal states a day that does not exist',
    { sealText: (seal) => seal.replace('2024-11-20T12', '2024-02-30T12') },
    ['MALFORMED_SEAL'],
  ],
  [
    'the seal is larger than a seal',
    { sealText: (seal) => seal + 'x'.repeat(5000) },
    ['SIZE_LIMIT_EXCEEDED'],
  ],
  [
    'the seal names another list of lists',
    { seal: (seal) => ({ ...seal, tagManifest: 'cd'.repeat(32) as Sha256 }) },
    ['ALTERED'],
  ],
  [
    'the seal counts other files',
    { seal: (seal) => ({ ...seal, payload: { ...seal.payload, files: seal.payload.files + 1 } }) },
    ['RECORD_MISMATCH'],
  ],
  [
    'the seal counts other bytes',
    { seal: (seal) => ({ ...seal, payload: { ...seal.payload, bytes: 1 } }) },
    ['RECORD_MISMATCH'],
  ],
  [
    'the seal names another end of the ledger',
    { seal: (seal) => ({ ...seal, ledger: { ...seal.ledger, hash: 'cd'.repeat(32) as Sha256 } }) },
    ['LEDGER_BROKEN'],
  ],
  [
    'the seal names an earlier event as the last',
    { seal: (seal) => ({ ...seal, ledger: { ...seal.ledger, seq: seal.ledger.seq - 1 } }) },
    ['LEDGER_BROKEN'],
  ],
  [
    'the seal names another ledger',
    { sealText: (seal) => seal.replace('ledger 1ed6e000', 'ledger 1ed6e001') },
    ['FOREIGN_EVENT'],
  ],
  [
    'the seal says that there is none before it',
    { seal: (seal) => ({ ...seal, previous: null }) },
    ['RECORD_MISMATCH'],
  ],
  [
    'the seal names another one before it',
    { seal: (seal) => ({ ...seal, previous: 'cd'.repeat(32) as Sha256 }) },
    ['RECORD_MISMATCH'],
  ],
  [
    'the seal names one before it, and the ledger records none',
    {
      events: (events) =>
        events.map((event) =>
          event.type === 'bundle.sealed' ? { ...event, type: 'case.closed', details: {} } : event,
        ),
    },
    ['RECORD_MISMATCH'],
  ],
  [
    'the seal was made for another bundle',
    { sealText: (seal) => seal.replace('bundle 0b', 'bundle 0c') },
    ['MALFORMED_BAG'],
  ],
  [
    'the seal asks for a time stamp and there is none',
    { seal: (seal) => ({ ...seal, timestamp: 'required' }) },
    ['TIMESTAMP_MISSING'],
  ],
];

test.each(cases)('it is caught that %s', async (_title, tampering, codes) => {
  const report = await verifyTampered(tampering);
  expect(codesOf(report)).toEqual(codes);
  expect(report.verdict).toBe('altered');
});

test('a key of small order that the seal names itself is no key', async () => {
  const fingerprint = fingerprintOf(nodePrimitives, identity);
  const report = await verifyTampered(
    { seal: (seal) => ({ ...seal, signer: fingerprint }), signatures: signWithIdentity },
    { trust: [fingerprint] },
  );
  expect(codesOf(report)).toEqual(['BAD_SIGNATURE', 'INVALID_KEY']);
  expect(report.verdict).toBe('altered');
});

test('a seal of another version is unproven, and its signatures are still checked', async () => {
  const newer = (seal: string): string => seal.replace('holdfast-seal/v1', 'holdfast-seal/v2');
  const signed = await verifyTampered({ sealText: newer });
  expect(codesOf(signed)).toEqual(['UNSUPPORTED_VERSION']);
  expect(signed.verdict).toBe('unproven');
  for (const number of ['0', '12', '123456789012']) {
    const another = await verifyTampered({ sealText: (seal) => seal.replace('/v1\n', `/v${number}\n`) });
    expect(codesOf(another)).toEqual(['UNSUPPORTED_VERSION']);
  }
  const changed = await verifyTampered({
    sealText: newer,
    all: (files) => flip(files, 'signatures/seal.txt', 60),
  });
  expect(codesOf(changed)).toEqual(['BAD_SIGNATURE', 'UNSUPPORTED_VERSION']);
  expect(changed.verdict).toBe('altered');
});

test('a seal that states a time before its last event is a conflict of times', async () => {
  const report = await verifyTampered({
    seal: (seal) => ({ ...seal, created: '2024-11-20T11:12:59.999Z' as Timestamp }),
  });
  expect(codesOf(report)).toEqual(['TIME_CONFLICT']);
  expect(report.verdict).toBe('unproven');
});
