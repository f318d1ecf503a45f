import { webcrypto } from 'node:crypto';
import { expect } from 'vitest';
import { nodeZipTools } from '../../src/main/bundle/sources/zip-tools.ts';
import { nodePrimitives } from '../../src/main/node/primitives.ts';
import { accessBlob } from '../../src/shared/browser/blob-access.ts';
import { inflateRaw } from '../../src/shared/browser/inflate.ts';
import { createBrowserPrimitives } from '../../src/shared/browser/primitives.ts';
import { accessBytes } from '../../src/shared/bundle/random-access.ts';
import { verifyBundle, type VerifyOptions } from '../../src/shared/bundle/verify.ts';
import { crc32 } from '../../src/shared/bundle/zip/crc32.ts';
import { createZipSource } from '../../src/shared/bundle/zip/zip-source.ts';
import type { FindingCode, VerificationReport } from '../../src/shared/model/verdict.ts';
import { BUNDLE, buildBundle, sealerKeys, type Files, type Tampering } from './build-bundle.ts';
import { buildZip, type ZipPart } from './build-zip.ts';

type Options = Partial<Omit<VerifyOptions, 'primitives'>>;

/** The entries of a bundle as its ZIP holds them: in one folder, sorted, stored. */
export function zipParts(files: Files, folder: string = BUNDLE): ZipPart[] {
  return [...files]
    .map(([path, packed]) => ({ name: `${folder}/${path}`, packed }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const browserPrimitives = createBrowserPrimitives(webcrypto);

/**
 * Verifies a ZIP, trusting the key that seals the test bundles. Verifies it a second time with everything that a browser uses in Node's
 * place, which must give the same report to the letter: so no tampering that any test tries passes on the offline page alone.
 */
export async function verifyZip(zip: Uint8Array, options: Options = {}): Promise<VerificationReport> {
  const trusting = { trust: [sealerKeys.fingerprint], ...options };
  const source = createZipSource(accessBytes(zip), nodeZipTools);
  const report = await verifyBundle(source, { primitives: nodePrimitives, ...trusting });
  const blob = accessBlob(new Blob([new Uint8Array(zip)]));
  const inBrowser = await verifyBundle(createZipSource(blob, { crc32, inflateRaw }), {
    primitives: browserPrimitives,
    ...trusting,
  });
  expect(inBrowser, 'what a browser comes to').toEqual(report);
  return report;
}

export function verifyFiles(files: Files, options: Options = {}): Promise<VerificationReport> {
  return verifyZip(buildZip(zipParts(files)), options);
}

/** Builds a tampered bundle and verifies it. */
export function verifyTampered(tampering: Tampering, options: Options = {}): Promise<VerificationReport> {
  return verifyFiles(buildBundle(tampering).files, options);
}

/** The codes of a report, each once, sorted. */
export function codesOf(report: VerificationReport): readonly FindingCode[] {
  return [...new Set(report.findings.map(({ code }) => code))].sort();
}
