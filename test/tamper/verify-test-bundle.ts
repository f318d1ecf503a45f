import { webcrypto } from 'node:crypto';
import { expect } from 'vitest';
import { nodeZipTools } from '../../src/main/bundle/sources/zip-tools.ts';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import { createBrowserPrimitives } from '../../src/shared/browser/primitives.ts';
import { createBlobZipSource } from '../../src/shared/browser/zip-blob-source.ts';
import { VerifyError } from '../../src/shared/bundle/file-source.ts';
import { accessBytes } from '../../src/shared/bundle/random-access.ts';
import { verifyBundle } from '../../src/shared/bundle/verify.ts';
import { createZipSource } from '../../src/shared/bundle/zip/zip-source.ts';
import type { FindingCode, VerificationReport } from '../../src/shared/model/verdict.ts';
import { BUNDLE, buildBundle, type Files, type Tampering } from './build-bundle.ts';
import { buildZip, type ZipPart } from './build-zip.ts';
import { completed, optionsOf, type Given } from './given.ts';
import { secondVerifier } from './second-verifier.ts';

/** The entries of a bundle as its ZIP holds them: in one folder, sorted, stored. */
export function zipParts(files: Files, folder: string = BUNDLE): ZipPart[] {
  return [...files]
    .map(([path, packed]) => ({ name: `${folder}/${path}`, packed }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const browserPrimitives = createBrowserPrimitives(webcrypto);

/**
 * Verifies a ZIP, trusting the key that seals the test bundles, with all three verifiers: on Node; with everything that a browser uses in
 * Node's place, which must give the same report to the letter; and with verify.py, which must come to the same verdict for the same reasons. So
 * no tampering that any test tries passes one of them.
 */
export async function verifyZip(zip: Uint8Array, given: Given = {}): Promise<VerificationReport> {
  const ask = secondVerifier();
  if (ask === null) return verifyWithOurs(zip, given);
  const [ours, theirs] = await Promise.allSettled([verifyWithOurs(zip, given), ask(zip, completed(given))]);
  if (theirs.status === 'rejected') throw theirs.reason;
  const second = theirs.value;
  if (ours.status === 'rejected') {
    const { reason } = ours as { reason: unknown };
    if (reason instanceof VerifyError) expect(second.verdict, 'what verify.py refuses').toBe(reason.code);
    throw reason;
  }
  const codes = codesOf(ours.value);
  expect({ verdict: second.verdict, codes: second.codes }, 'what verify.py comes to').toEqual({
    verdict: ours.value.verdict,
    // A container that cannot be taken apart is where verify.py stops; ours also names what therefore is missing.
    codes: second.files === 0 ? expect.arrayContaining(second.codes) : codes,
  });
  return ours.value;
}

/** The same without verify.py: for the tests that check thousands of bundles. */
export async function verifyWithOurs(zip: Uint8Array, given: Given = {}): Promise<VerificationReport> {
  const options = optionsOf(given);
  const source = createZipSource(accessBytes(zip), nodeZipTools);
  const report = await verifyBundle(source, { primitives: nodePrimitives, ...options });
  const inside = createBlobZipSource(new Blob([new Uint8Array(zip)]), () => undefined);
  const inBrowser = await verifyBundle(inside, { primitives: browserPrimitives, ...options });
  expect(inBrowser, 'what a browser comes to').toEqual(report);
  return report;
}

export function verifyFiles(files: Files, given: Given = {}): Promise<VerificationReport> {
  return verifyZip(buildZip(zipParts(files)), given);
}

/** Builds a tampered bundle and verifies it. */
export function verifyTampered(tampering: Tampering, given: Given = {}): Promise<VerificationReport> {
  return verifyFiles(buildBundle(tampering).files, given);
}

/** The codes of a report, each once, sorted. */
export function codesOf(report: VerificationReport): readonly FindingCode[] {
  return [...new Set(report.findings.map(({ code }) => code))].sort();
}
