import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemId } from '../../../../src/shared/model/ids.ts';
import { madeWacz } from './support/made-wacz.ts';
import { startPageApp, type PageApp } from './support/page-app.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.log('skipped: there is no openssl to make certificates with');

const folder = mkdtempSync(join(tmpdir(), 'holdfast-chain-'));
const openssl = (...words: readonly string[]) =>
  execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' }).toString();

describe.skipIf(!hasOpenssl)('the certificates of a page', () => {
  let app: PageApp;
  let pem = '';

  beforeAll(async () => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
      '-subj',
      '/CN=Lab authority',
      '-days',
      '9000',
      '-addext',
      'basicConstraints=critical,CA:TRUE',
    );
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'own.key',
      '-out',
      'own.csr',
      '-subj',
      '/CN=shop.example.org',
      '-addext',
      'subjectAltName=DNS:shop.example.org,IP:192.0.2.7',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      'own.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-out',
      'own.pem',
      '-days',
      '9000',
      '-copy_extensions',
      'copy',
    );
    pem = readFileSync(join(folder, 'own.pem'), 'latin1') + readFileSync(join(folder, 'ca.pem'), 'latin1');
    const server = {
      host: 'shop.example.org',
      port: 443,
      path: 'tls/shop.example.org_443.pem',
      protocol: 'TLS 1.3',
      cipher: 'AES_128_GCM',
    };
    const broken = {
      ...server,
      host: 'broken.example',
      path: 'tls/broken.pem',
      later: true,
      problem: 'ERR_CERT_DATE_INVALID',
      faults: ['expired'],
    };
    app = await startPageApp([
      madeWacz([{ url: 'https://shop.example.org/', body: 'x' }], {
        'tls.json': JSON.stringify([server, broken, 'no server']),
        'tls/shop.example.org_443.pem': pem,
        'tls/broken.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
        'dns.json': JSON.stringify([{ host: 'shop.example.org', addresses: ['192.0.2.7', '192.0.2.8'] }]),
      }),
    ]);
  }, 30_000);

  afterAll(async () => {
    await app.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read from the chain that is kept, with the addresses that were told and that answered', async () => {
    const { servers } = await app.call('page.certificates', { item: itemId.parse(app.items[0]) });
    const [own, broken] = servers;
    expect(own).toMatchObject({
      protocol: 'TLS 1.3',
      resolved: ['192.0.2.7', '192.0.2.8'],
      answered: ['192.0.2.7'],
      // The record says that it was made before these certificates were.
      wasInDate: false,
      certificates: [
        {
          subject: 'CN=shop.example.org',
          issuer: 'CN=Lab authority',
          names: ['DNS:shop.example.org', 'IP Address:192.0.2.7'],
          isAuthority: false,
          isSelfSigned: false,
          key: 'rsa 2048',
        },
        { subject: 'CN=Lab authority', isAuthority: true, isSelfSigned: true, key: 'ec prime256v1' },
      ],
    });
    const printed = openssl('x509', '-in', 'own.pem', '-noout', '-fingerprint', '-sha256', '-serial');
    expect(printed.replaceAll(':', '').toLowerCase()).toContain(`=${own?.certificates[0]?.sha256 ?? ''}`);
    expect(printed.toLowerCase()).toContain(`serial=${own?.certificates[0]?.serial ?? ''}`);
    expect(own?.certificates.map((one) => one.pem).join('')).toBe(pem);
    expect(broken).toMatchObject({
      host: 'broken.example',
      certificates: [],
      wasInDate: null,
      problem: 'ERR_CERT_DATE_INVALID',
      faults: ['expired'],
      answered: [],
    });
    expect(servers).toHaveLength(2);
  });
});
