/** Where everything stands in a bundle (formats.md, Bundle). All paths are relative to the bundle's own folder. */

export const BAGIT_TXT = 'bagit.txt';
export const BAG_INFO_TXT = 'bag-info.txt';
export const MANIFEST_TXT = 'manifest-sha256.txt';
export const TAG_MANIFEST_TXT = 'tagmanifest-sha256.txt';
export const README_TXT = 'README-VERIFY.txt';

/** The files beside `data` and `signatures`: all of them, and no others. Their names are the only ones with capitals. */
export const ROOT_FILES = [BAGIT_TXT, BAG_INFO_TXT, MANIFEST_TXT, TAG_MANIFEST_TXT, README_TXT] as const;

/** What the tag manifest lists, in its order. */
export const TAG_FILES = [README_TXT, BAG_INFO_TXT, BAGIT_TXT, MANIFEST_TXT] as const;

export const DATA = 'data';
export const EXHIBITS = 'data/exhibits';
export const LEDGER = 'data/ledger';
export const REPORT = 'data/report';
export const SIGNATURES = 'signatures';

export const CASE_LEDGER = 'data/ledger/case.jsonl';
export const CHECKPOINTS = 'data/ledger/checkpoints.jsonl';
export const BODIES = 'data/ledger/bodies.jsonl';
export const CASE_JSONLD = 'data/case.jsonld';
export const REPORT_HTML = 'data/report/report.html';
export const REPORT_PDF = 'data/report/report.pdf';

/** The payload that stands outside the exhibits. `true` where a bundle cannot do without it. */
export const CASE_FILES: ReadonlyMap<string, boolean> = new Map([
  [CASE_LEDGER, true],
  [CHECKPOINTS, true],
  [BODIES, true],
  [CASE_JSONLD, true],
  [REPORT_HTML, true],
  [REPORT_PDF, false],
]);

export const SEAL_TXT = 'signatures/seal.txt';
export const SEAL_SIG = 'signatures/seal.txt.sig';
export const SEAL_SSHSIG = 'signatures/seal.txt.sshsig';
export const SIGNER_PEM = 'signatures/signer.pub.pem';
export const ALLOWED_SIGNERS = 'signatures/allowed_signers';
export const SEAL_TSR = 'signatures/seal.txt.sig.tsr';
export const TSA_CHAIN = 'signatures/tsa-chain.pem';

/** Everything that `signatures` may hold. */
export const SIGNATURE_FILES = [
  SEAL_TXT,
  SEAL_SIG,
  SEAL_SSHSIG,
  SIGNER_PEM,
  ALLOWED_SIGNERS,
  SEAL_TSR,
  TSA_CHAIN,
] as const;

export const ITEM_JSON = 'item.json';
export const DERIVED = 'derived';
export const TRANSCRIPT_SALTS = 'derived/transcript-salts.txt';
export const EXTRACT_JSONL = 'derived/extract.jsonl';

const exhibitFolderName = /^[a-z]{1,8}-[1-9][0-9]{0,8}$/;

/** The exhibit's folder inside the bundle: `AB/1` gives `data/exhibits/ab-1`. */
export function exhibitFolder(exhibit: string): string {
  return `${EXHIBITS}/${exhibit.toLowerCase().replace('/', '-')}`;
}

/** The exhibit number that a folder's own name stands for, or null where it stands for none. */
export function exhibitOfFolder(name: string): string | null {
  if (!exhibitFolderName.test(name)) return null;
  return name.toUpperCase().replace('-', '/');
}

/** The exhibit that a path inside the bundle belongs to, or null for everything outside `data/exhibits`. */
export function exhibitOfPath(path: string): string | null {
  if (!path.startsWith(`${EXHIBITS}/`)) return null;
  const name = path.slice(EXHIBITS.length + 1).split('/', 1)[0];
  return name === undefined ? null : exhibitOfFolder(name);
}
