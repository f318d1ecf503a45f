import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEventBus } from '../../../src/main/app/jobs.ts';
import { createStampSchedule } from '../../../src/main/app/stamp-schedule.ts';
import { tool } from '../../../src/main/app/version.ts';
import { nodeFiles } from '../../../src/main/node/durable.ts';
import { unlockVault, type OpenVault, type VaultEnvironment } from '../../../src/main/vault/index.ts';
import { z } from 'zod';
import { encodeRequest, makeNonce } from '../../../src/main/time/timestamp-request.ts';
import type { CaseId } from '../../../src/shared/model/ids.ts';
import { hasTool, shell } from '../bundle-write/tools.ts';
import { hasOpenssl, startAuthority, type Authority } from '../time/openssl-authority.ts';
import { passphrase, startApp, type TestApp } from './with-app.ts';

/** Runs `work` with the vault itself, while no app has it open, and opens it for the app again. */
async function withVault(test: TestApp, work: (vault: OpenVault) => void | Promise<void>): Promise<void> {
  const environment: VaultEnvironment = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    clock: () => ({ source: 'none' }),
    random: (bytes) => randomBytes(bytes),
    boot: crypto.randomUUID(),
    tool,
    files: nodeFiles,
  };
  const vault = await unlockVault(test.vault, passphrase, environment);
  try {
    await work(vault);
  } finally {
    await vault.lock();
  }
  await test.call('vault.open', { path: test.vault, passphrase });
}

describe.skipIf(!hasOpenssl())('time stamps', () => {
  let authority: Authority;
  let test: TestApp;
  let id: CaseId;
  beforeAll(async () => {
    authority = await startAuthority();
  });
  afterAll(() => authority.close());
  beforeEach(() => {
    honest();
  });
  const begin = async () => {
    test = await startApp();
    id = (await test.call('case.new', { title: 'Case' })).case;
    await add('a.txt', 'words');
  };
  const end = () => test.end();

  const honest = () => {
    authority.respond(async (query, response) => {
      response.end(await authority.answer(query));
    });
  };
  const answer = (make: (query: Uint8Array) => Uint8Array | Promise<Uint8Array>) => {
    authority.respond(async (query, response) => {
      response.end(await make(query));
    });
  };
  const add = async (name: string, words: string) => {
    await writeFile(join(test.folder, name), words);
    return test.call('item.add', { case: id, paths: [join(test.folder, name)] });
  };
  const seal = (more: object = {}) =>
    test.call('bundle.seal', { case: id, out: join(test.folder, 'out'), ...more });
  const stampIt = (path: string, more: object = {}) =>
    test.call('bundle.stamp', { path, timestampUrl: authority.url, record: true, ...more });
  const verify = (path: string, signer: string, tsaRoots = [authority.root]) =>
    test.call('bundle.verify', { path, trust: [signer as never], tsaRoots });
  const lastEvent = async () => (await test.call('case.log', { case: id })).events.at(-1);
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

  /** What an authority can do wrong, or somebody on the way to it. */
  const faults: readonly (readonly [string, () => void])[] = [
    [
      'answers another nonce',
      () =>
        answer((query) =>
          authority.answer(
            encodeRequest({ imprint: query.subarray(24, 56), nonce: makeNonce((n) => Buffer.alloc(n, 5)) }),
          ),
        ),
    ],
    [
      'stamps something else',
      () =>
        answer((query) =>
          authority.answer(
            encodeRequest({ imprint: digest(Buffer.from('x')), nonce: query.subarray(58, 66) }),
          ),
        ),
    ],
    [
      'plays an old stamp back',
      () => {
        let first: Promise<Uint8Array> | null = null;
        answer((query) => (first ??= authority.answer(Uint8Array.from(query).fill(7, 58, 66))));
      },
    ],
    ['sends garbage', () => answer(() => Buffer.from('<!doctype html>'))],
    ['sends nothing', () => answer(() => new Uint8Array())],
    [
      'says no with HTTP 500',
      () => authority.respond((_, response) => void response.writeHead(500).end('no')),
    ],
    ['breaks off', () => authority.respond((_, response) => void response.destroy())],
  ];

  describe('of a seal', () => {
    beforeAll(begin);
    afterAll(end);

    it.each(faults)(
      'are not taken where the authority %s, and the seal is complete without',
      async (_, arrange) => {
        arrange();
        const sealed = await seal({ timestampUrl: authority.url });
        expect(sealed.timestamp).toBe('failed');
        expect(sealed.timestampFault).toMatch(/\w{3}/);
        expect(await verify(sealed.bundle, sealed.signer)).toMatchObject({ verdict: 'intact', findings: [] });
        expect(await lastEvent()).toMatchObject({ type: 'bundle.sealed', details: { timestamp: 'failed' } });
        honest();
        await stampIt(sealed.bundle);
        expect((await verify(sealed.bundle, sealed.signer)).timestamp?.authority).toContain(
          'Sample authority',
        );
      },
    );

    it('leave the verdict open where no root vouches for the authority', async () => {
      const sealed = await seal({ timestampUrl: authority.url });
      expect(sealed.timestamp).toBe('added');
      const report = await verify(sealed.bundle, sealed.signer, []);
      expect([report.verdict, report.findings.map(({ code }) => code)]).toEqual([
        'unproven',
        ['TIMESTAMP_ISSUER_UNKNOWN'],
      ]);
    });

    it('are not kept where this computer is ahead of the authority, and the person is told', async () => {
      const ahead = await startApp({
        now: () => Date.now() + 3_600_000,
        monotonic: () => performance.now(),
        uptimeMs: () => performance.now(),
      });
      try {
        const { case: matter } = await ahead.call('case.new', { title: 'Ahead' });
        await ahead.call('item.add', { case: matter, paths: [join(test.folder, 'a.txt')] });
        const sealed = await ahead.call('bundle.seal', {
          case: matter,
          out: join(ahead.folder, 'out'),
          timestampUrl: authority.url,
        });
        expect(sealed).toMatchObject({
          timestamp: 'failed',
          timestampFault: expect.stringContaining('ahead') as string,
        });
        const path = sealed.bundle;
        const stamping = ahead.call('bundle.stamp', { path, timestampUrl: authority.url });
        await expect(stamping).rejects.toMatchObject({ code: 'TIMESTAMP_FAILED' });
      } finally {
        await ahead.end();
      }
    });
  });

  describe('added later', () => {
    beforeAll(begin);
    afterAll(end);

    it('change nothing but that they are there: the ZIP is the one that would have been written with them', async () => {
      const sealed = await seal();
      const before = await readFile(sealed.bundle);
      const stamped = await stampIt(sealed.bundle);
      const after = await readFile(sealed.bundle);
      expect(stamped).toMatchObject({ seal: sealed.seal, sha256: digest(after).toString('hex') });
      expect(await lastEvent()).toMatchObject({
        type: 'timestamp.added',
        seq: stamped.seq,
        details: { seal: sealed.seal, time: stamped.time },
      });
      const report = await verify(sealed.bundle, sealed.signer);
      expect(report).toMatchObject({ verdict: 'intact', findings: [], timestamp: { time: stamped.time } });
      // Up to the stamp's own entry the two files are the same; behind it only what is behind the stamp moved.
      const at = after.indexOf('seal.txt.sig.tsr') - 30 - 'signatures/'.length - 37;
      expect(after.subarray(0, at).equals(before.subarray(0, at))).toBe(true);
      const rest = before.subarray(at, before.indexOf('PK\u0001\u0002'));
      expect(after.includes(rest.subarray(0, rest.indexOf('PK\u0003\u0004', 4)))).toBe(true);
      expect(await test.call('vault.check', {})).toMatchObject({ verdict: 'intact' });
      const next = await seal();
      expect(await verify(next.bundle, next.signer)).toMatchObject({ verdict: 'intact', findings: [] });
    });

    it.skipIf(!hasTool('unzip'))('leave every other file as it was, also in an unpacked folder', async () => {
      const sealed = await seal();
      const name = sealed.bundle.split('/').at(-1) ?? '';
      const list = (folder: string) =>
        shell(`find . -type f ! -name '*.tsr' ! -name tsa-chain.pem -exec sha256sum {} + | sort -k2`, folder)
          .text;
      shell(`mkdir one two && unzip -q out/${name} -d one`, test.folder);
      await stampIt(sealed.bundle);
      shell(`unzip -q out/${name} -d two`, test.folder);
      expect(list(join(test.folder, 'two'))).toBe(list(join(test.folder, 'one')));
      const folder = join(test.folder, 'one', name.replace('.zip', ''));
      expect((await stampIt(folder)).sha256).toBeNull();
      expect(await verify(folder, sealed.signer)).toMatchObject({ verdict: 'intact', findings: [] });
    });

    it('are refused a second time, and for a bundle that is altered, encrypted, or of another vault', async () => {
      const sealed = await seal();
      await stampIt(sealed.bundle);
      await expect(stampIt(sealed.bundle)).rejects.toMatchObject({ code: 'ALREADY_STAMPED' });

      const other = await seal();
      const bytes = await readFile(other.bundle);
      const at = bytes.indexOf('words');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(other.bundle, bytes);
      await expect(stampIt(other.bundle)).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
      expect((await readFile(other.bundle)).equals(bytes)).toBe(true);

      const secret = await seal({ to: [await identityToRecipient(await generateIdentity())] });
      await expect(stampIt(secret.bundle)).rejects.toMatchObject({ code: 'NOT_STAMPABLE' });

      const foreign = await startApp();
      try {
        const third = await seal();
        const stamping = foreign.call('bundle.stamp', {
          path: third.bundle,
          timestampUrl: authority.url,
          record: true,
        });
        await expect(stamping).rejects.toMatchObject({ code: 'CASE_NOT_FOUND' });
        const unrecorded = await stampIt(third.bundle, { record: false });
        expect(unrecorded.seq).toBeNull();
      } finally {
        await foreign.end();
      }
    });

    it.each(faults)('leave the bundle as it is where the authority %s', async (_, arrange) => {
      const sealed = await seal();
      const before = await readFile(sealed.bundle);
      arrange();
      await expect(stampIt(sealed.bundle)).rejects.toMatchObject({ code: 'TIMESTAMP_FAILED' });
      expect((await readFile(sealed.bundle)).equals(before)).toBe(true);
      expect(await lastEvent()).toMatchObject({ type: 'bundle.sealed' });
    });
  });

  describe('of a ledger', () => {
    beforeEach(begin);
    afterEach(end);

    const stamps = async (tsaRoots = [authority.root]) =>
      (await test.call('stamps.list', { case: id, tsaRoots })).stamps;
    const plan = (change: object) => test.call('stamps.setPlan', { url: authority.url, ...change });
    const settle = async () => {
      await test.app.close();
      const again = await startApp(undefined, test.folder);
      test = again;
    };

    it('are asked of nobody until the person says so', async () => {
      let asked = 0;
      authority.respond((_, response) => {
        asked += 1;
        response.destroy();
      });
      expect(await test.call('stamps.plan', {})).toEqual({ url: '', atAcquisition: false, everyHours: null });
      await plan({});
      await add('b.txt', 'more');
      await settle();
      expect(asked).toBe(0);
    });

    it('fix the checkpoint, are kept in the record, and can be checked with openssl', async () => {
      const { added } = await test.call('stamps.add', { timestampUrl: authority.url });
      expect(added).toMatchObject([{ case: id, upTo: 3, seq: 4 }]);
      const event = await lastEvent();
      expect(event).toMatchObject({ type: 'timestamp.added', details: { upTo: 3 } });
      expect(await stamps()).toMatchObject([{ seq: 4, upTo: 3, state: 'holds' }]);
      expect(await stamps([])).toMatchObject([{ state: 'unknown-issuer' }]);
      expect((await test.call('stamps.add', { timestampUrl: authority.url })).added).toEqual([]);

      const sealed = await seal();
      expect(await verify(sealed.bundle, sealed.signer)).toMatchObject({ verdict: 'intact', findings: [] });
      const { token, chain } = z.object({ token: z.string(), chain: z.string() }).parse(event?.details);
      const zip = await readFile(sealed.bundle);
      const checkpoint = /\{"hash":"[0-9a-f]{64}"[^\n]*"seq":3,"signature":"([0-9a-f]{128})"/.exec(
        zip.toString('latin1'),
      );
      await writeFile(join(authority.folder, 'a.sig'), Buffer.from(checkpoint?.[1] ?? '', 'hex'));
      await writeFile(join(authority.folder, 'a.tsr'), Buffer.from(token, 'hex'));
      await writeFile(join(authority.folder, 'a.pem'), chain);
      const said = execFileSync(
        'openssl',
        ['ts', '-verify', '-data', 'a.sig', '-in', 'a.tsr', '-CAfile', 'root.pem', '-untrusted', 'a.pem'],
        { cwd: authority.folder, encoding: 'utf8', stdio: 'pipe' },
      );
      expect(said).toContain('Verification: OK');
    });

    it('are added after an acquisition where that was switched on, once for all that was taken in together', async () => {
      await plan({ atAcquisition: true });
      await add('b.txt', 'one');
      await add('c.txt', 'two');
      await settle();
      expect(await stamps()).toMatchObject([{ upTo: 5, state: 'holds' }]);
      await add('d.txt', 'three');
      await settle();
      expect((await stamps()).map(({ upTo }) => upTo)).toEqual([5, 7]);
    });

    it('that are not to be had stop no acquisition', async () => {
      await plan({ atAcquisition: true });
      authority.respond((_, response) => void response.writeHead(500).end());
      expect((await add('b.txt', 'one')).refused).toEqual([]);
      await settle();
      expect(await stamps()).toEqual([]);
      honest();
      await add('c.txt', 'two');
      await settle();
      expect(await stamps()).toMatchObject([{ upTo: 5, state: 'holds' }]);
    });

    it('do not hold where they were made over something else', async () => {
      await test.call('stamps.add', { timestampUrl: authority.url });
      const details = (await lastEvent())?.details ?? {};
      await test.call('vault.lock', {});
      await withVault(test, (vault) => {
        const [matter] = vault.records.cases.list();
        const later = { ...details, upTo: 4 };
        vault.transact((transaction) =>
          transaction.append(matter?.ledger ?? vault.ledger, { type: 'timestamp.added', details: later }),
        );
      });
      expect((await stamps()).map(({ state }) => state)).toEqual(['holds', 'does-not-hold']);
    });

    it('are added by the hour where that was switched on, and asked for again after a refusal', async () => {
      await plan({ everyHours: 2 });
      await test.call('vault.lock', {});
      await withVault(test, async (vault) => {
        let now = Date.now();
        const schedule = createStampSchedule(createEventBus(), () => now);
        schedule.follow(vault);
        const [matter] = vault.records.cases.list();
        if (matter === undefined) throw new Error('there is a case');
        const lookAfter = async (minutes: number) => {
          now += minutes * 60_000;
          schedule.look();
          await schedule.settled();
          return vault.records.events.ofType(matter.ledgerNumber, 'timestamp.added').length;
        };
        const note = () =>
          vault.transact((transaction) => transaction.append(matter.ledger, { type: 'search.made' }));
        expect(await lookAfter(0)).toBe(1);
        expect(await lookAfter(600)).toBe(1);
        now -= 600 * 60_000;
        note();
        expect(await lookAfter(110)).toBe(1);
        authority.respond((_, response) => void response.writeHead(500).end());
        expect(await lookAfter(15)).toBe(1);
        honest();
        expect(await lookAfter(10)).toBe(1);
        expect(await lookAfter(10)).toBe(2);
        schedule.follow(null);
      });
    });
  });

  describe('of an authority whose certificate has expired since', () => {
    beforeAll(begin);
    afterAll(end);

    it('hold, in a bundle and in a ledger, since they are judged at their own time', async () => {
      const brief = await startAuthority({ leafSeconds: 6 });
      try {
        const sealed = await seal({ timestampUrl: brief.url });
        await test.call('stamps.add', { case: id, timestampUrl: brief.url });
        expect(sealed.timestamp).toBe('added');
        await wait(7000);
        expect(await verify(sealed.bundle, sealed.signer, [brief.root])).toMatchObject({
          verdict: 'intact',
          findings: [],
        });
        const list = await test.call('stamps.list', { case: id, tsaRoots: [brief.root] });
        expect(list.stamps).toMatchObject([{ state: 'holds' }]);
        // An authority that stamps with an expired certificate is another matter.
        const late = await seal({ timestampUrl: brief.url });
        const report = await verify(late.bundle, late.signer, [brief.root]);
        expect(late.timestamp === 'failed' || report.verdict === 'unproven').toBe(true);
      } finally {
        await brief.close();
      }
    });
  });
});
