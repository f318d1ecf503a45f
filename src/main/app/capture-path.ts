import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CaptureReport } from '../../shared/contract/page-methods.ts';
import { CodedError } from '../../shared/model/error.ts';
import { eachPart } from '../capture/blob.ts';
import { capturePage, type CapturedPage, type CaptureRequest } from '../capture/capture-page.ts';
import { tool } from './version.ts';

/** The folder for a record cannot be used. */
export class CaptureFolderError extends CodedError<'FOLDER_NOT_EMPTY' | 'WRITE_FAILED'> {}

/** How captures name this program. */
export const software = `${tool.name} ${tool.version}`;

/**
 * Captures a page without any vault and writes the record into `folder`, which is made, or is empty. Rejects with a CaptureError or CaptureFolderError,
 * and then nothing was written.
 */
export async function captureInto(
  folder: string,
  request: Omit<CaptureRequest, 'software'>,
): Promise<CaptureReport> {
  await refuseFullFolder(folder);
  return capturePage({ ...request, software }, async (page) => {
    await writeRecord(page, folder);
    return captureReportOf(page);
  });
}

/** Throws FOLDER_NOT_EMPTY where a folder holds something, before anything is asked of anybody. */
export async function refuseFullFolder(folder: string): Promise<void> {
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0)
    throw new CaptureFolderError('FOLDER_NOT_EMPTY', 'this folder holds something already: nothing was done');
}

/** Writes `page.wacz` and the same files unpacked beside it. Rejects with WRITE_FAILED. */
export async function writeRecord({ files, wacz }: CapturedPage, folder: string): Promise<void> {
  try {
    for (const { path, blob } of [...files, { path: 'page.wacz', blob: wacz }]) {
      const place = join(folder, ...path.split('/'));
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      const file = await open(place, 'wx', 0o600);
      try {
        await eachPart(blob, (part) => file.writeFile(part));
        await file.sync();
      } finally {
        await file.close();
      }
    }
  } catch (cause) {
    throw new CaptureFolderError('WRITE_FAILED', 'the record could not be written to this folder', { cause });
  }
}

/** What is told of a record. */
export function captureReportOf({ summary, listed, wacz }: CapturedPage): CaptureReport {
  const { finalUrl, status, complete, incomplete, limits, counts } = summary;
  return {
    finalUrl,
    status,
    complete,
    incomplete: [...incomplete],
    limits: [...limits],
    counts,
    files: [...listed, { path: 'page.wacz', bytes: wacz.bytes, sha256: wacz.sha256 }],
  };
}
