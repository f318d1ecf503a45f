import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const config = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Sample authority
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[brief]
database = ./index.txt
serial = ./ca.serial
rand_serial = yes
new_certs_dir = .
certificate = ./root.pem
private_key = ./root.key
default_md = sha256
policy = any
[any]
commonName = supplied
[tsa]
default_tsa = sample
[sample]
serial = ./serial
signer_cert = ./leaf.pem
certs = ./root.pem
signer_key = ./leaf.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;

/** False, with the reason printed, where openssl is not on this machine. */
export function hasOpenssl(): boolean {
  const found = spawnSync('openssl', ['version']).status === 0;
  if (!found) console.log('skipped: openssl is not on this machine');
  return found;
}

/** `YYYYMMDDHHMMSSZ`, as `openssl ca` takes it. */
function asn1Time(date: Date): string {
  return date.toISOString().replace(/[-:T]|\.\d+/g, '');
}

/** A throw-away time stamping authority: openssl behind a port of this machine. */
export interface Authority {
  readonly url: string;
  readonly folder: string;
  /** The root certificate, PEM. */
  readonly root: string;
  /** The DER reply of openssl to a DER request. */
  answer(query: Uint8Array): Promise<Uint8Array>;
  /** Replaces what the port answers with, until the next call. */
  respond(handler: (query: Uint8Array, response: ServerResponse) => void | Promise<void>): void;
  close(): Promise<void>;
}

/** `leafSeconds` is for how long the certificate that stamps is valid; twenty days where it is left out. */
export async function startAuthority({
  leafSeconds,
}: { readonly leafSeconds?: number } = {}): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-authority-'));
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', [...args], { cwd: folder, stdio: 'pipe' });
  };
  await writeFile(join(folder, 'tsa.cnf'), config);
  await writeFile(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'root.key', '-out', 'root.pem', '-days', '30', '-config', 'tsa.cnf', '-extensions', 'root', '-subj', '/CN=Sample root'); // prettier-ignore
  openssl('req', '-new', ...key, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-config', 'tsa.cnf');
  const until = leafSeconds === undefined ? null : new Date(Date.now() + leafSeconds * 1000);
  if (until !== null) {
    await writeFile(join(folder, 'index.txt'), '');
    openssl('ca', '-batch', '-config', 'tsa.cnf', '-name', 'brief', '-in', 'leaf.csr', '-out', 'leaf.pem', '-notext', '-startdate', asn1Time(new Date(Date.now() - 60_000)), '-enddate', asn1Time(until), '-extensions', 'leaf'); // prettier-ignore
  } else openssl('x509', '-req', '-in', 'leaf.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-out', 'leaf.pem', '-days', '20', '-extfile', 'tsa.cnf', '-extensions', 'leaf'); // prettier-ignore

  const answer = async (query: Uint8Array): Promise<Uint8Array> => {
    await writeFile(join(folder, 'query.tsq'), query);
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-section', 'sample', '-queryfile', 'query.tsq', '-out', 'reply.tsr'); // prettier-ignore
    return readFile(join(folder, 'reply.tsr'));
  };
  const honest = async (query: Uint8Array, response: ServerResponse): Promise<void> => {
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(await answer(query));
  };
  let handler: (query: Uint8Array, response: ServerResponse) => void | Promise<void> = honest;
  const server = createServer((request: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => void handler(Buffer.concat(parts), response));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tsr`,
    folder,
    root: await readFile(join(folder, 'root.pem'), 'utf8'),
    answer,
    respond: (other) => {
      handler = other;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
