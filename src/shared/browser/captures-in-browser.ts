import { crc32 } from '../bundle/zip/crc32.ts';
import { createZipSource } from '../bundle/zip/zip-source.ts';
import {
  isCapturePath,
  readCaptures,
  storedEntry,
  type BundleCapture,
  type CaptureFile,
} from '../page/bundle-captures.ts';
import { accessBlob } from './blob-access.ts';
import { inflateRaw } from './inflate.ts';
import { createBrowserPrimitives } from './primitives.ts';
import type { BrowserBundle } from './verify-in-browser.ts';
import type { BrowserCrypto } from './web-crypto.ts';

/** The captured pages of a bundle, to be compared. Heavy work on the calling thread: call it in a worker. Rejects where the bundle cannot be read. */
export async function capturesInBrowser(
  bundle: BrowserBundle,
  crypto: BrowserCrypto | undefined,
): Promise<readonly BundleCapture[]> {
  const primitives = createBrowserPrimitives(crypto);
  return readCaptures(await filesOf(bundle), { crc32, primitives });
}

async function filesOf(bundle: BrowserBundle): Promise<readonly CaptureFile[]> {
  if (bundle.kind === 'folder')
    return bundle.entries.flatMap(({ path, blob }) =>
      blob === null ? [] : [{ path, open: () => Promise.resolve(accessBlob(blob)) }],
    );
  const access = accessBlob(bundle.file);
  const zip = createZipSource(access, { crc32, inflateRaw });
  const { entries } = await zip.list(() => undefined);
  return entries
    .filter(({ kind, path }) => kind === 'file' && isCapturePath(path))
    .map(({ path }) => ({ path, open: () => Promise.resolve(storedEntry(access, zip.locate(path))) }));
}
