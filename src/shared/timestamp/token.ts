import { fromBER, Null } from 'asn1js';
import {
  PKIStatus,
  SignedData,
  TimeStampResp,
  TSTInfo,
  type AlgorithmIdentifier,
  type ContentInfo,
  type SignerInfo,
} from 'pkijs';
import { partsOf } from './asn1-parts.ts';
import { isDer } from './der.ts';
import { readCertificate, type ReadCertificate } from './certificate-chain.ts';

export const OID = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** A time stamp response of RFC 3161, taken apart. Nothing of it is verified. */
export interface Token {
  readonly info: TSTInfo;
  /** The bytes of `info`, which the signed digest covers. */
  readonly infoBytes: Uint8Array;
  readonly signer: SignerInfo;
  readonly certificates: readonly ReadCertificate[];
}

/** Reads a granted response with one signer (RFC 3161 section 2.4.2, RFC 5652 section 5); null for anything else. Never throws. */
export function readToken(bytes: Uint8Array): Token | null {
  if (!isDer(bytes)) return null;
  try {
    const response = TimeStampResp.fromBER(bytes);
    const content = response.timeStampToken;
    // Only "granted" without a word more: everything else in the status stands under no signature.
    const { status, statusStrings, failInfo } = response.status;
    if (
      status !== PKIStatus.granted ||
      statusStrings !== undefined ||
      failInfo !== undefined ||
      content === undefined
    )
      return null;
    return readSignedData(content, heldCertificates(bytes));
  } catch {
    return null;
  }
}

function readSignedData(content: ContentInfo, held: readonly Uint8Array[]): Token | null {
  if (content.contentType !== OID.signedData) return null;
  const signed = new SignedData({ schema: content.content });
  const [signer, ...others] = signed.signerInfos;
  const infoBytes = signed.encapContentInfo.eContent?.getValue();
  const isPlain =
    signed.version === 3 &&
    signer?.version === 1 &&
    others.length === 0 &&
    signed.encapContentInfo.eContentType === OID.timestampInfo &&
    signed.digestAlgorithms.length === 1 &&
    signed.digestAlgorithms[0]?.algorithmId === signer.digestAlgorithm.algorithmId &&
    [...signed.digestAlgorithms, signer.digestAlgorithm, signer.signatureAlgorithm].every(hasNoParameters);
  if (!isPlain || infoBytes === undefined || !isDer(new Uint8Array(infoBytes))) return null;
  const certificates = held.map(readCertificate);
  if (certificates.some((certificate) => certificate === null)) return null;
  return {
    info: TSTInfo.fromBER(infoBytes),
    infoBytes: new Uint8Array(infoBytes),
    signer,
    certificates: certificates.filter((read) => read !== null),
  };
}

/** The algorithms that are accepted have none, or the NULL that stands for none; pkijs would pass over others. */
function hasNoParameters({ algorithmParams }: AlgorithmIdentifier): boolean {
  return algorithmParams === undefined || algorithmParams instanceof Null;
}

/** The certificates of the token byte for byte: pkijs gives them decoded only. */
function heldCertificates(bytes: Uint8Array): readonly Uint8Array[] {
  const [, content] = partsOf(fromBER(bytes).result);
  const [, explicit] = partsOf(content);
  const [signed] = partsOf(explicit);
  const set = partsOf(signed).find(({ idBlock }) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === 0);
  return partsOf(set).map((part) => part.valueBeforeDecodeView);
}

const CONTEXT = 3;
