import nacl from 'tweetnacl';
import { checkSignature } from '../../ledger/ed25519.ts';
import { fingerprintOf, publicKeyOfPem } from '../../ledger/fingerprint.ts';
import type { Fingerprint } from '../../model/ids.ts';
import { ALLOWED_SIGNERS, SEAL_SIG, SEAL_SSHSIG, SIGNER_PEM } from '../layout.ts';
import { MAX_SIGNATURE_FILE } from '../limits.ts';
import { parseAllowedSigners, parseSshsig, sshsigMessage, type SshSignature } from '../sshsig.ts';
import { readText, readWhole, type Examination } from './examination.ts';
import type { SealPart } from './seal-step.ts';

/** Who sealed, as far as a signature over the seal shows it; and that signature, which a time stamp stamps. */
export interface SignerPart {
  readonly signer: Fingerprint | null;
  readonly signature: Uint8Array | null;
}

/**
 * Step 13: the signatures. Nothing in `signatures` stands under a hash, so each file is held against the seal's signer line by what it
 * says: the key as PEM, the raw signature, the same in OpenSSH's form, and the key as OpenSSH lists it. A seal of an unknown version
 * has no signer line to hold against; its signatures are checked with the key that comes along.
 */
export async function examineSignatures(examination: Examination, part: SealPart): Promise<SignerPart> {
  const { findings, files, primitives } = examination;
  const pem = await readPublicKey(examination, SIGNER_PEM, publicKeyOfPem);
  const listed = await readPublicKey(examination, ALLOWED_SIGNERS, parseAllowedSigners);
  const ssh = await readSshsig(examination);
  const signature = await readWhole(examination, SEAL_SIG, MAX_SIGNATURE_FILE);
  if (signature === null && !files.has(SEAL_SIG)) {
    findings.add('UNSIGNED', 'The seal is not signed.', { path: SEAL_SIG });
  }

  const first = pem ?? listed ?? ssh?.publicKey;
  const signer = part.seal?.signer ?? (first === undefined ? null : fingerprintOf(primitives, first));
  const keys: readonly (readonly [path: string, key: Uint8Array | undefined])[] = [
    [SIGNER_PEM, pem],
    [ALLOWED_SIGNERS, listed],
    [SEAL_SSHSIG, ssh?.publicKey],
  ];
  let sealing: Uint8Array | null = null;
  for (const [path, key] of keys) {
    if (key === undefined) continue;
    if (fingerprintOf(primitives, key) === signer) sealing ??= key;
    else findings.add('RECORD_MISMATCH', 'This is another key than the one that the seal names.', { path });
  }
  await examineRaw(examination, part, sealing, signature);
  await examineSsh(examination, part, sealing, ssh);
  return { signer, signature };
}

async function examineRaw(
  { findings, primitives }: Examination,
  { bytes }: SealPart,
  key: Uint8Array | null,
  signature: Uint8Array | null,
): Promise<void> {
  if (bytes === null || signature === null) return;
  const result = key === null ? 'BAD_SIGNATURE' : await checkSignature(primitives, key, signature, bytes);
  if (result === 'INVALID_KEY') {
    findings.add('INVALID_KEY', 'The key is one under which any signature would hold, or none at all.', {
      path: SIGNER_PEM,
    });
  } else if (result === 'BAD_SIGNATURE') {
    findings.add('BAD_SIGNATURE', 'The seal was not signed with the key that it names.', { path: SEAL_SIG });
  }
}

async function examineSsh(
  { findings, primitives }: Examination,
  { bytes }: SealPart,
  key: Uint8Array | null,
  ssh: SshSignature | undefined,
): Promise<void> {
  if (bytes === null || ssh === undefined) return;
  const message = sshsigMessage(nacl.hash(bytes));
  if (key !== null && (await checkSignature(primitives, key, ssh.signature, message)) === 'ok') return;
  findings.add('BAD_SIGNATURE', 'The seal was not signed with the key that it names.', { path: SEAL_SSHSIG });
}

async function readPublicKey(
  examination: Examination,
  path: string,
  parse: (text: string) => Uint8Array | null,
): Promise<Uint8Array | undefined> {
  const { findings, files } = examination;
  const text = await readText(examination, path, MAX_SIGNATURE_FILE);
  if (!files.has(path)) findings.add('MISSING', 'A file that every seal has is not there.', { path });
  if (text === null) return undefined;
  const key = parse(text);
  if (key === null)
    findings.add('INVALID_KEY', 'The file does not hold a key in the one form it may have.', { path });
  return key ?? undefined;
}

async function readSshsig(examination: Examination): Promise<SshSignature | undefined> {
  const { findings, files } = examination;
  const path = SEAL_SSHSIG;
  const text = await readText(examination, path, MAX_SIGNATURE_FILE);
  if (!files.has(path)) findings.add('MISSING', 'A file that every seal has is not there.', { path });
  if (text === null) return undefined;
  const signature = parseSshsig(text);
  if (signature === null) {
    findings.add('BAD_SIGNATURE', "The file does not hold a signature over a seal in OpenSSH's form.", {
      path,
    });
  }
  return signature ?? undefined;
}
