import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer as plainServer, type Server } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureInto } from '../../../../src/main/app/capture-path.ts';
import { labCertificates, type Lab } from '../support/lab-certificates.ts';

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    console.log('skipped: there is no openssl on this machine');
    return false;
  }
})();

interface Told {
  readonly port: number;
  readonly pem: string;
  readonly path: string;
  readonly protocol: string;
  readonly cipher: string;
  readonly problem: string | null;
  readonly why: string | null;
  readonly faults: readonly string[];
  readonly certificates: readonly { readonly subject: string; readonly validTo: string }[];
}

describe.runIf(hasOpenssl)('a server whose certificate the browser does not trust', () => {
  const servers: Server[] = [];
  const asked: string[] = [];
  let folder: string;
  let lab: Awaited<ReturnType<typeof labCertificates>>;

  const serve = async (one: Lab, options: ServerOptions = {}) => {
    const server = createServer({ ...one, ...options }, (request, response) => {
      asked.push(`${String((server.address() as AddressInfo).port)}${request.url ?? ''}`);
      response
        .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' })
        .end('<title>Behind it</title><p>not to be trusted');
    });
    server.on('upgrade', (_request, socket) => socket.destroy());
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const capture = async (name: string, url: string, allowBadCertificate: boolean) => {
    const out = join(folder, name);
    const report = await captureInto(out, {
      url,
      allowPrivate: true,
      timeoutMs: 20_000,
      allowBadCertificate,
    });
    const read = (path: string) => readFile(join(out, path), 'utf8');
    const tls = JSON.parse(await read('tls.json')) as readonly Told[];
    return {
      report,
      read,
      tls,
      files: await readdir(out),
      about: JSON.parse(await read('capture.json')) as Record<string, unknown>,
    };
  };
  const blocks = (pem: string) => pem.match(/-----BEGIN[\s\S]+?END CERTIFICATE-----/g) ?? [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'capture-tls-'));
    lab = await labCertificates(folder);
  }, 60_000);

  afterAll(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await rm(folder, { recursive: true, force: true });
  });

  it('is not asked for the page; its chain and the reason are kept, and no warning is taken for the page', async () => {
    const port = await serve(lab.selfSigned);
    const { report, read, tls, files, about } = await capture(
      'refused',
      `https://localhost:${String(port)}/`,
      false,
    );
    expect(asked.filter((one) => one.startsWith(String(port)))).toEqual([]);
    expect(report).toMatchObject({ complete: false, status: null });
    expect(tls).toMatchObject([
      { port, problem: 'ERR_CERT_AUTHORITY_INVALID', faults: ['self-signed'], protocol: 'TLS 1.3' },
    ]);
    expect(tls[0]?.why).toMatch(/vouches/);
    expect(blocks(await read(tls[0]?.path ?? ''))).toEqual(blocks(lab.selfSigned.cert));
    expect(report.incomplete).toContainEqual({
      what: `a trusted certificate of localhost:${String(port)}`,
      reason: tls[0]?.why,
    });
    expect(files).not.toContain('text.txt');
    expect(files).not.toContain('full.png');
    expect(about).toMatchObject({ title: '', conditions: { badCertificates: 'refused' } });
    expect(await read('failed.jsonl')).toContain('"reason":"cert-authority-invalid"');
  }, 40_000);

  it('is captured once the person decided so, and the record says that, with the whole chain of the same connection', async () => {
    const port = await serve(lab.lab);
    const { report, read, tls, about } = await capture('allowed', `https://localhost:${String(port)}/`, true);
    expect(report).toMatchObject({ complete: false, status: 200 });
    expect(await read('text.txt')).toContain('not to be trusted');
    expect(about).toMatchObject({ title: 'Behind it', conditions: { badCertificates: 'allowed' } });
    expect(blocks(await read(tls[0]?.path ?? ''))).toEqual(blocks(lab.lab.cert));
    expect(tls[0]).toMatchObject({
      problem: 'ERR_CERT_AUTHORITY_INVALID',
      protocol: 'TLS 1.3',
      cipher: 'AES_256_GCM',
      faults: ['root-sent'],
    });
    expect(report.incomplete.map(({ what }) => what)).toContain(
      `a trusted certificate of localhost:${String(port)}`,
    );
  }, 40_000);

  it('keeps the chains of parts of a page and of sockets too, whatever is wrong with them', async () => {
    const ports = {
      lab: await serve(lab.lab, { maxVersion: 'TLSv1.2' }),
      expired: await serve(lab.expired),
      otherName: await serve(lab.otherName),
      incomplete: await serve(lab.incomplete, { ciphers: 'TLS_CHACHA20_POLY1305_SHA256' }),
      socket: await serve(lab.selfSigned, { ciphers: 'TLS_AES_128_GCM_SHA256' }),
    };
    const parts = [ports.lab, ports.expired, ports.otherName, ports.incomplete].map(
      (port) => `<img src="https://127.0.0.1:${String(port)}/img">`,
    );
    const page = plainServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        `${parts.join('')}<script>new WebSocket('wss://127.0.0.1:${String(ports.socket)}/')</script>`,
      );
    });
    servers.push(page);
    page.listen(0, '127.0.0.1');
    await once(page, 'listening');
    const { report, read, tls } = await capture(
      'parts',
      `http://127.0.0.1:${String((page.address() as AddressInfo).port)}/`,
      false,
    );
    expect(report.status).toBe(200);
    const at = (port: number) => tls.find((one) => one.port === port);
    expect(at(ports.lab)).toMatchObject({
      protocol: 'TLS 1.2',
      problem: 'ERR_CERT_AUTHORITY_INVALID',
      faults: ['root-sent'],
    });
    expect(at(ports.expired)?.faults).toContain('expired');
    expect(at(ports.otherName)?.faults).toContain('other-name');
    expect(at(ports.incomplete)).toMatchObject({ cipher: 'CHACHA20_POLY1305', faults: ['issuer-not-sent'] });
    expect(at(ports.socket)).toMatchObject({ cipher: 'AES_128_GCM', faults: ['self-signed'] });
    for (const [name, port] of Object.entries(ports)) {
      const sent =
        name === 'socket' ? lab.selfSigned : lab[name as 'lab' | 'expired' | 'otherName' | 'incomplete'];
      expect(blocks(await read(at(port)?.path ?? ''))).toEqual(blocks(sent.cert));
      expect(asked.filter((one) => one.startsWith(String(port)))).toEqual([]);
    }
  }, 40_000);
});
