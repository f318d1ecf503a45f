import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CodedError } from '../../shared/model/error.ts';
import { capturePage, type CapturedPage, type CaptureRequest } from '../capture/capture-page.ts';
import { tool } from './version.ts';

/** What a command tells of a captured page. */
export interface CaptureReport {
  readonly finalUrl: string;
  readonly status: number | null;
  readonly complete: boolean;
  readonly incomplete: CapturedPage['summary']['incomplete'];
  readonly limits: CapturedPage['summary']['limits'];
  readonly counts: CapturedPage['summary']['counts'];
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** The folder for a record cannot be used. */
export class CaptureFolderError extends CodedError<'FOLDER_NOT_EMPTY' | 'WRITE_FAILED'> {}

/**
 * Captures a page without any vault and writes the record into `folder`, which is made, or is empty. Rejects with a CaptureError or CaptureFolderError,
 * and then nothing was written.
 */
export async function captureInto(
  folder: string,
  request: Omit<CaptureRequest, 'software'>,
): Promise<CaptureReport> {
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0)
    throw new CaptureFolderError('FOLDER_NOT_EMPTY', 'this folder holds something already: nothing was done');
  const software = `${tool.name} ${tool.version}`;
  return capturePage({ ...request, software }, async (page) => {
    const { summary, files, wacz } = page;
    const all = [...files, { path: 'page.wacz', blob: wacz }];
    try {
      for (const { path, blob } of all) {
        const place = join(folder, ...path.split('/'));
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        const file = createWriteStream(place, { flags: 'wx', mode: 0o600, flush: true });
        await pipeline(Readable.from(blob.read(), { objectMode: false }), file);
      }
    } catch (cause) {
      throw new CaptureFolderError('WRITE_FAILED', 'the record could not be written to this folder', {
        cause,
      });
    }
    const { finalUrl, status, complete, incomplete, limits, counts } = summary;
    const listed = [...page.listed, { path: 'page.wacz', bytes: wacz.bytes, sha256: wacz.sha256 }];
    return { finalUrl, status, complete, incomplete, limits, counts, files: listed };
  });
}
