import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestTimestamp } from '../../../src/main/time/request-timestamp.ts';
import { encodeRequest, makeNonce } from '../../../src/main/time/timestamp-request.ts';
import { parseCertificates } from '../../../src/shared/timestamp/certificate-chain.ts';
import { createTimestampVerifier } from '../../../src/shared/timestamp/verify-timestamp.ts';
import { hasOpenssl, startAuthority, type Authority } from './openssl-authority.ts';

const signature = new Uint8Array(64).fill(7);
const other = new Uint8Array(64).fill(8);
const imprintOf = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

describe('a request for a time stamp', () => {
  test('is version 1 for SHA-256 with a nonce and the wish for the certificate, in DER', () => {
    const nonce = makeNonce((length) => new Uint8Array(length).fill(0xff));
    const hex = Buffer.from(encodeRequest({ imprint: imprintOf(signature), nonce })).toString('hex');
    const imprint = Buffer.from(imprintOf(signature)).toString('hex');
    expect(hex).toBe(`30430201013031300d060960864801650304020105000420${imprint}02087fffffffffffffff0101ff`);
  });

  test('has a nonce with exactly one encoding, whatever the random bytes are', () => {
    for (const byte of [0x00, 0x3f, 0x7f, 0x80, 0xff]) {
      const [first = 0, ...rest] = makeNonce((length) => new Uint8Array(length).fill(byte));
      expect(first).toBeGreaterThanOrEqual(0x40);
      expect(first).toBeLessThan(0x80);
      expect(rest).toEqual(Array.from({ length: 7 }, () => byte));
    }
  });

  test.each(['ftp://a.example/', 'file:///etc/passwd', 'not an address', 'https://me:secret@a.example/'])(
    'is not sent to %s',
    async (url) => {
      const fetch = (): never => {
        throw new Error('nothing may be sent');
      };
      const error: unknown = await requestTimestamp(url, signature, { fetch }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ code: 'BAD_URL' });
      expect(String(error)).not.toContain('secret');
    },
  );
});

describe.skipIf(!hasOpenssl())('an authority of openssl on this machine', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await startAuthority();
  });
  afterAll(() => authority.close());

  const ask = (timeoutMs = 10_000): Promise<Awaited<ReturnType<typeof requestTimestamp>>> =>
    requestTimestamp(authority.url, signature, { timeoutMs });
  const reply = (make: (query: Uint8Array) => Uint8Array | Promise<Uint8Array>): void => {
    authority.respond(async (query, response) => {
      response.end(await make(query));
    });
  };

  test('gives a time stamp that our verifier and openssl accept', async () => {
    reply((query) => authority.answer(query));
    const { token, chainPem, time } = await ask();
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(10_000);
    expect(parseCertificates(chainPem)).toHaveLength(2);
    const verify = createTimestampVerifier({ crypto: globalThis.crypto, roots: [authority.root] });
    expect((await verify({ token, signature, chain: chainPem })).faults).toEqual([]);

    await writeFile(join(authority.folder, 'a.sig'), signature);
    await writeFile(join(authority.folder, 'a.tsr'), token);
    await writeFile(join(authority.folder, 'a.pem'), chainPem);
    const said = execFileSync(
      'openssl',
      ['ts', '-verify', '-data', 'a.sig', '-in', 'a.tsr', '-CAfile', 'root.pem', '-untrusted', 'a.pem'],
      { cwd: authority.folder, encoding: 'utf8', stdio: 'pipe' },
    );
    expect(said).toContain('Verification: OK');
  });

  test('is told the hash of the signature and nothing else of it', async () => {
    let seen: Uint8Array = new Uint8Array();
    reply((query) => authority.answer((seen = query)));
    await ask();
    const hex = Buffer.from(seen).toString('hex');
    expect(hex).toContain(Buffer.from(imprintOf(signature)).toString('hex'));
    expect(seen).toHaveLength(69);
  });

  test('may add friendly words to “granted”; they are not kept, the token is', async () => {
    const words = Buffer.from('3013020100300e0c0c4f7065726174696f6e204f6b', 'hex').subarray(0, 21);
    let plain: Uint8Array = new Uint8Array();
    reply(async (query) => {
      plain = await authority.answer(query);
      const { status, rest } = parts(plain);
      expect(status).toEqual(Buffer.from('3003020100', 'hex'));
      return sequence(Buffer.concat([words, rest]));
    });
    const { token } = await ask();
    expect(Buffer.from(token)).toEqual(Buffer.from(plain));
  });

  test('is not believed when it answers another nonce', async () => {
    const nonce = makeNonce((length) => new Uint8Array(length).fill(1));
    reply(() => authority.answer(encodeRequest({ imprint: imprintOf(signature), nonce })));
    await expect(ask()).rejects.toMatchObject({ code: 'WRONG_NONCE' });
  });

  test('is not believed when it stamps something else', async () => {
    reply((query) => {
      const nonce = query.subarray(query.length - 3 - 8, query.length - 3);
      return authority.answer(encodeRequest({ imprint: imprintOf(other), nonce }));
    });
    await expect(ask()).rejects.toMatchObject({ code: 'WRONG_IMPRINT' });
  });

  test('is not believed when its root is damaged in what the root signs itself', async () => {
    reply(async (query) => {
      const bad = Uint8Array.from(await authority.answer(query));
      const [root] = parseCertificates(authority.root) ?? [];
      const end = Buffer.from(bad).indexOf(root?.der ?? '') + (root?.der.length ?? 0);
      bad[end - 5] = (bad[end - 5] ?? 0) ^ 0x10;
      return bad;
    });
    await expect(ask()).rejects.toMatchObject({ code: 'BAD_REPLY' });
  });

  test('is not believed when one bit of its reply is turned, outside the root that trust does not come from', async () => {
    const [root] = parseCertificates(authority.root) ?? [];
    const size = root?.der.length ?? 0;
    let tried = 0;
    for (let step = 0; step < 60; step += 1) {
      let inRoot = false;
      reply(async (query) => {
        const bad = Uint8Array.from(await authority.answer(query));
        const start = Buffer.from(bad).indexOf(root?.der ?? '');
        const at = 1 + Math.floor(((step + 0.5) / 60) * (bad.length - 1));
        inRoot = at >= start && at < start + size;
        bad[at] = (bad[at] ?? 0) ^ 0x10;
        return bad;
      });
      const outcome = await ask().catch((error: unknown) => error);
      if (inRoot) continue;
      tried += 1;
      expect(outcome).toMatchObject({
        code: expect.stringMatching(/^(BAD_REPLY|REFUSED|WRONG_NONCE|WRONG_IMPRINT)$/) as string,
      });
    }
    expect(tried).toBeGreaterThan(30);
  });

  const garbage: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array()],
    ['a web page', new TextEncoder().encode('<!doctype html><p>Welcome</p>')],
    ['an empty sequence', Uint8Array.of(0x30, 0x00)],
    ['only a status', Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00)],
    ['a status of the wrong type', Uint8Array.of(0x30, 0x04, 0x02, 0x02, 0x01, 0x00)],
  ];
  test.each(garbage)('is not believed when it sends %s', async (_, bytes) => {
    reply(() => bytes);
    await expect(ask()).rejects.toMatchObject({ code: 'BAD_REPLY' });
  });

  test('is cut off when its reply does not end', async () => {
    authority.respond((_, response) => {
      const more = (): void => {
        if (response.writable) response.write(Buffer.alloc(32_768), more);
      };
      more();
    });
    await expect(ask()).rejects.toMatchObject({ code: 'BAD_REPLY' });
  });

  test('says no in its own words', async () => {
    reply((query) => {
      const short = Uint8Array.from(query);
      // An imprint of another algorithm, which this authority does not take.
      short[23 - 8] = 0x04;
      return authority.answer(short);
    });
    await expect(ask()).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test.each([500, 404, 301])('answers with HTTP %i', async (status) => {
    authority.respond((_, response) => {
      response.writeHead(status, { location: `${authority.url}/elsewhere` }).end('no');
    });
    await expect(ask()).rejects.toMatchObject({ code: status === 301 ? 'UNREACHABLE' : 'REFUSED' });
  });

  test('is given up when it does not answer in time', async () => {
    authority.respond(() => undefined);
    await expect(ask(200)).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });

  test('is given up when the person cancels', async () => {
    authority.respond(() => undefined);
    const controller = new AbortController();
    const asking = requestTimestamp(authority.url, signature, { signal: controller.signal });
    controller.abort();
    await expect(asking).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('that is not there is said to be unreachable', async () => {
    await expect(requestTimestamp('http://127.0.0.1:9/', signature)).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
  });
});

/** The two parts of a reply with a long-form outer length. */
function parts(reply: Uint8Array): { readonly status: Buffer; readonly rest: Buffer } {
  const head = 2 + ((reply[1] ?? 0) & 0x7f);
  const bytes = Buffer.from(reply);
  return { status: bytes.subarray(head, head + 5), rest: bytes.subarray(head + 5) };
}

function sequence(body: Buffer): Buffer {
  const head = Buffer.from([0x30, 0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([head, body]);
}
