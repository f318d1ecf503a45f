import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A throw-away time stamping authority, run with openssl. */
export interface TestAuthority {
  /** The root certificate as PEM. */
  readonly root: string;
  /** Leaf to root, as tsa-chain.pem holds it. */
  readonly chain: string;
  /** The response to a request to stamp these bytes. */
  stamp(bytes: Uint8Array, digest?: 'sha256' | 'sha512'): Uint8Array;
  close(): void;
}

/** Whether openssl is there; the tests that need it say so when it is not. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('skipped: openssl is not installed');
    return false;
  }
}

const configuration = `
[ tsa ]
default_tsa = main
[ main ]
serial = ./serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
ess_cert_id_chain = no
[ req ]
distinguished_name = name
[ name ]
[ root ]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[ middle ]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[ leaf ]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
`;

const keyKinds = {
  ec: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
} as const;

/** Makes a root, an authority between where `hasMiddle`, and the certificate that stamps. */
export function createTestAuthority(kind: 'ec' | 'rsa', hasMiddle: boolean): TestAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-tsa-'));
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'latin1');
  writeFileSync(join(folder, 'tsa.cnf'), configuration);
  writeFileSync(join(folder, 'serial'), '01\n');
  const issue = (name: string, section: string, issuer: string | null): void => {
    openssl('genpkey', ...keyKinds[kind], '-out', `${name}.key`);
    const subject = ['-new', '-key', `${name}.key`, '-subj', `/O=Test/CN=${name}`, '-config', 'tsa.cnf'];
    if (issuer === null) {
      openssl('req', '-x509', ...subject, '-days', '30', '-extensions', section, '-out', `${name}.pem`);
      return;
    }
    openssl('req', ...subject, '-out', `${name}.csr`);
    const signing = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial', '-days', '30'];
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      ...signing,
      '-extfile',
      'tsa.cnf',
      '-extensions',
      section,
      '-out',
      `${name}.pem`,
    );
  };
  issue('root', 'root', null);
  if (hasMiddle) issue('middle', 'middle', 'root');
  issue('leaf', 'leaf', hasMiddle ? 'middle' : 'root');
  return {
    root: read('root.pem'),
    chain: [read('leaf.pem'), ...(hasMiddle ? [read('middle.pem')] : []), read('root.pem')].join(''),
    stamp(bytes, digest = 'sha256') {
      writeFileSync(join(folder, 'data'), bytes);
      openssl('ts', '-query', '-data', 'data', `-${digest}`, '-cert', '-out', 'request');
      openssl(
        'ts',
        '-reply',
        '-config',
        'tsa.cnf',
        '-section',
        'main',
        '-queryfile',
        'request',
        '-signer',
        'leaf.pem',
        '-inkey',
        'leaf.key',
        '-out',
        'response',
      );
      return readFileSync(join(folder, 'response'));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
