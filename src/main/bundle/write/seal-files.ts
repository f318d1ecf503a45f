import { createHash } from 'node:crypto';
import { BAGIT_TEXT, baggingDate, formatBagInfo } from '../../../shared/bundle/bag.ts';
import {
  ALLOWED_SIGNERS,
  BAG_INFO_TXT,
  BAGIT_TXT,
  MANIFEST_TXT,
  README_TXT,
  SEAL_SIG,
  SEAL_SSHSIG,
  SEAL_TSR,
  SEAL_TXT,
  SIGNER_PEM,
  TAG_MANIFEST_TXT,
  TSA_CHAIN,
} from '../../../shared/bundle/layout.ts';
import { formatManifest } from '../../../shared/bundle/manifest.ts';
import { formatSeal } from '../../../shared/bundle/seal.ts';
import { formatAllowedSigners, formatSshsig, sshsigMessage } from '../../../shared/bundle/sshsig.ts';
import { spkiPem } from '../../../shared/ledger/fingerprint.ts';
import type { Sha256 } from '../../../shared/model/ids.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import type { Contents } from './contents.ts';
import type { Entry } from './entry.ts';
import { bytesEntry, textEntry } from './payload.ts';
import { README_VERIFY } from './readme-verify.ts';
import { SealError } from './seal-error.ts';

/** The files outside `data/`, and the hash of the seal among them. */
export interface Sealed {
  readonly entries: readonly Entry[];
  readonly seal: Sha256;
  readonly payload: { readonly files: number; readonly bytes: number };
}

/** What a seal states beside its payload. */
export interface SealContents extends Pick<Contents, 'signer' | 'head'> {
  readonly plan: Pick<
    Contents['plan'],
    'bundle' | 'created' | 'ledger' | 'previous' | 'signer' | 'stamp' | 'timestamp' | 'tool'
  >;
}

/**
 * Makes manifests, seal and signatures for a payload whose hashes are known, before any of it is read: so everything small is
 * ready when the data is streamed. Rejects with the stamp's own error where a time stamp was asked for and is not given.
 */
export async function sealPayload(
  { plan, signer, head }: SealContents,
  payload: readonly Entry[],
  primitives: Primitives,
): Promise<Sealed> {
  const text = (path: string, content: string): Entry => textEntry(path, content, primitives);
  const counts = { files: payload.length, bytes: payload.reduce((sum, entry) => sum + entry.bytes, 0) };
  const info = { bundle: plan.bundle, baggingDate: baggingDate(plan.created), payload: counts };
  const tagged = [
    text(README_TXT, README_VERIFY),
    text(BAG_INFO_TXT, formatBagInfo(info, [['Bag-Software-Agent', softwareAgent(plan.tool)]])),
    text(BAGIT_TXT, BAGIT_TEXT),
    text(MANIFEST_TXT, formatManifest(payload)),
  ];
  const tagManifest = text(TAG_MANIFEST_TXT, formatManifest(tagged));
  const seal = text(
    SEAL_TXT,
    formatSeal({
      bundle: plan.bundle,
      created: plan.created,
      signer,
      ledger: { id: plan.ledger, ...head },
      payload: counts,
      previous: plan.previous,
      timestamp: plan.timestamp,
      tagManifest: tagManifest.sha256,
    }),
  );
  const signatures = await signatureEntries(seal, plan, primitives);
  return { entries: [...tagged, tagManifest, seal, ...signatures], seal: seal.sha256, payload: counts };
}

/** What packed the bag (RFC 8493 section 2.2.2 leaves the label open), and the list of what that is made of. */
function softwareAgent({ name, version, parts }: Contents['plan']['tool']): string {
  return parts === undefined ? `${name} ${version}` : `${name} ${version} (CycloneDX sha256:${parts})`;
}

async function signatureEntries(
  seal: Entry,
  { signer, stamp, timestamp }: SealContents['plan'],
  primitives: Primitives,
): Promise<readonly Entry[]> {
  if (typeof seal.content === 'function') throw new TypeError('a seal is at hand when it is signed');
  const signature = signer.sign(seal.content);
  const sha512 = createHash('sha512').update(seal.content).digest();
  const sshSignature = signer.sign(sshsigMessage(sha512));
  const stamped = (await stamp?.(signature)) ?? null;
  if (stamped === null && timestamp === 'required')
    throw new SealError('TIMESTAMP_FAILED', 'this seal requires a time stamp, and there is none');
  const entries = [
    bytesEntry(SEAL_SIG, signature, primitives),
    textEntry(SEAL_SSHSIG, formatSshsig(signer.publicKey, sshSignature), primitives),
    textEntry(SIGNER_PEM, spkiPem(signer.publicKey), primitives),
    textEntry(ALLOWED_SIGNERS, formatAllowedSigners(signer.publicKey), primitives),
  ];
  if (stamped === null) return entries;
  return [
    ...entries,
    bytesEntry(SEAL_TSR, stamped.token, primitives),
    textEntry(TSA_CHAIN, stamped.chainPem, primitives),
  ];
}
