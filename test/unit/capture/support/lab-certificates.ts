import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server's key and the chain that it sends, in PEM. */
export interface Lab {
  readonly key: string;
  readonly cert: string;
}

/** Certificates as laboratories and careless people make them, with openssl in `folder`. Rejects where there is no openssl. */
export async function labCertificates(folder: string): Promise<{
  /** Issued by an authority that nobody trusts, sent with it. */
  readonly lab: Lab;
  /** The same, without its issuer. */
  readonly incomplete: Lab;
  readonly expired: Lab;
  readonly selfSigned: Lab;
  readonly otherName: Lab;
}> {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => run('openssl', args);
  const key = async (name: string) => {
    await openssl(
      'genpkey',
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-out',
      at(`${name}.key`),
    );
  };
  await key('ca');
  await openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    at('ca.key'),
    '-subj',
    '/CN=Lab CA',
    '-days',
    '30',
    '-out',
    at('ca.pem'),
  );
  const issue = async (name: string, names: string, validity: readonly string[]): Promise<Lab> => {
    await key(name);
    await openssl(
      'req',
      '-new',
      '-key',
      at(`${name}.key`),
      '-subj',
      `/CN=${name}.example`,
      '-out',
      at(`${name}.csr`),
    );
    await writeFile(at(`${name}.ext`), `subjectAltName=${names}\n`);
    const signer = [
      '-CA',
      at('ca.pem'),
      '-CAkey',
      at('ca.key'),
      '-CAcreateserial',
      '-extfile',
      at(`${name}.ext`),
    ];
    await openssl(
      'x509',
      '-req',
      '-in',
      at(`${name}.csr`),
      ...signer,
      ...validity,
      '-out',
      at(`${name}.pem`),
    );
    const [own, leaf, issuer] = await Promise.all(
      [`${name}.key`, `${name}.pem`, 'ca.pem'].map((one) => readFile(at(one), 'utf8')),
    );
    return { key: own ?? '', cert: (leaf ?? '') + (issuer ?? '') };
  };
  const here = 'IP:127.0.0.1,DNS:localhost';
  const lab = await issue('lab', here, ['-days', '20']);
  const expired = await issue('expired', here, ['-days', '-1']);
  const otherName = await issue('other', 'DNS:other.example', ['-days', '20']);
  await key('self');
  await openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    at('self.key'),
    '-subj',
    '/CN=self',
    '-addext',
    `subjectAltName=${here}`,
    '-days',
    '30',
    '-out',
    at('self.pem'),
  );
  const [ownKey, own] = await Promise.all([
    readFile(at('self.key'), 'utf8'),
    readFile(at('self.pem'), 'utf8'),
  ]);
  const first = /-----BEGIN[\s\S]+?END CERTIFICATE-----\n/.exec(lab.cert)?.[0] ?? '';
  return {
    lab,
    incomplete: { key: lab.key, cert: first },
    expired,
    selfSigned: { key: ownKey, cert: own },
    otherName,
  };
}
