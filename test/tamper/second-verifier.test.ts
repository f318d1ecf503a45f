import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyBundleAt } from '../../src/main/bundle/open-verify.ts';
import { writeBundle } from '../../src/main/bundle/write/write-bundle.ts';
import { nodeFiles } from '../../src/main/node/durable.ts';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import { sampleBundle, sampleFiles, samplePlan, sampleSigner } from '../unit/bundle-write/sample-case.ts';
import { scratchFolders } from '../unit/bundle-write/scratch-folder.ts';
import { hasTool, shell } from '../unit/bundle-write/tools.ts';
import { buildBundle, text } from './build-bundle.ts';
import { secondVerifier, VERIFY_PY } from './second-verifier.ts';
import { codesOf, verifyFiles } from './verify-test-bundle.ts';

const folder = scratchFolders();
const env = { files: nodeFiles, primitives: nodePrimitives };

/** Runs verify.py as a person does. */
function run(...args: readonly string[]): { readonly code: number | null; readonly out: string } {
  const { status, stdout } = spawnSync('python3', ['-B', VERIFY_PY, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout };
}
function resultOf(...args: readonly string[]): unknown {
  return JSON.parse(run(...args, '--json').out);
}

/** Every tampering test compares verify.py with the other verifiers as well (verify-test-bundle.ts); here is what is left. */
describe.skipIf(secondVerifier() === null)('verify.py', () => {
  test('is asked about what the tampering tests verify, and contradicts them where it differs', async () => {
    const ask = secondVerifier();
    const { files } = buildBundle();
    await verifyFiles(files);
    files.set('signatures/more.txt', text('x'));
    expect((await verifyFiles(files)).verdict).toBe('altered');
    expect(await ask?.(text('no bundle'), {})).toEqual({ verdict: 'NOT_A_BUNDLE', codes: [], files: 0 });
  });

  test('says the same as our verifier of a bundle that was just written, packed and unpacked', async () => {
    const out = await folder();
    const { path } = await writeBundle(samplePlan(out), env);
    const places = [path];
    if (hasTool('unzip')) {
      shell(`unzip -q ${sampleBundle}.zip`, out);
      places.push(join(out, sampleBundle));
    }
    for (const place of places) {
      const { verdict, findings, signer, created, bundle, exhibits, checked, declared } =
        await verifyBundleAt(place, { trust: [sampleSigner] });
      const { exhibits: total, included, leftOut, erased, withheldDetails } = declared;
      expect(verdict).toBe('intact');
      expect(resultOf(place, '--trust', sampleSigner)).toMatchObject({
        verdict,
        findings,
        signer,
        created,
        bundle,
        exhibits,
        checked,
        declared: { exhibits: total, included, leftOut, erased, withheldDetails },
      });
    }
  });

  test('names the same exhibits as unsound', async () => {
    const { path } = await writeBundle(samplePlan(await folder()), env);
    const bytes = await readFile(path);
    const at = bytes.indexOf(sampleFiles[1]?.bytes ?? '');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const report = await verifyBundleAt(path, { trust: [sampleSigner] });
    const { verdict, exhibits, checked } = report;
    const second = resultOf(path, '--trust', sampleSigner);
    expect(second).toMatchObject({ verdict, exhibits, checked });
    expect(codesOf(second as typeof report)).toEqual(codesOf(report));
  });

  test('ends with the status that tells the verdict, and says it in words', async () => {
    const { path } = await writeBundle(samplePlan(await folder()), env);
    const intact = run(path, '--trust', sampleSigner.toUpperCase().replace('SHA256', 'sha256'));
    expect(intact).toEqual({ code: 0, out: expect.stringMatching(/^INTACT\n/) as string });
    expect(run(path)).toEqual({ code: 3, out: expect.stringMatching(/^UNPROVEN\n/) as string });
    const since = ['2026-01-01T00:00:00.000Z', '--trust', sampleSigner];
    const revoked = run(path, '--revoked', sampleSigner, ...since);
    expect(revoked).toEqual({ code: 3, out: expect.stringContaining('KEY_REVOKED') as string });
    const seal = await sealLedgerOf(path);
    expect(run(path, '--trust', sampleSigner, '--seen', ...seal).code).toBe(0);
    const other = [...seal.slice(0, 2), '0'.repeat(64)];
    const rewritten = run(path, '--trust', sampleSigner, '--seen', ...other);
    expect(rewritten).toEqual({
      code: 1,
      out: expect.stringContaining('INCONSISTENT_WITH_RECEIPT') as string,
    });
    for (const wrong of [
      [path, '--trust', 'abc'],
      [path, '--revoked', sampleSigner, 'yesterday'],
      [path, '--seen', 'a', 'b', 'c'],
      [path, '--receipt', path],
      [`${path}.missing`],
      [VERIFY_PY],
    ])
      expect(run(...wrong)).toEqual({ code: 2, out: '' });
  });
});

/** The three words of a seal's ledger line, taken from the ZIP, which stores everything as it is. */
async function sealLedgerOf(path: string): Promise<readonly string[]> {
  const found = /\nledger (\S+) (\d+) ([0-9a-f]{64})\npayload /.exec(await readFile(path, 'latin1'));
  return found?.slice(1) ?? [];
}
