import { lstat } from 'node:fs/promises';
import { CodedError } from '../../../shared/model/error.ts';
import { createDurableFile, nodeFiles } from '../../node/durable.ts';

/** A file that a command was asked to write and cannot. */
export class OutputFileError extends CodedError<'FILE_EXISTS' | 'WRITE_FAILED'> {}

/**
 * Runs `work` with a place for its text at `path`. The place is tried before the work begins, so that nothing is recorded, or destroyed, for a text
 * that cannot be kept; the file appears whole, once `write` resolves. `keep` refuses a file that is there, `replace` takes its place.
 * Rejects with FILE_EXISTS or WRITE_FAILED.
 */
export async function withOutputFile<Value>(
  path: string,
  existing: 'keep' | 'replace',
  work: (write: (text: string) => Promise<void>) => Promise<Value>,
): Promise<Value> {
  const found = await lstat(path).catch(() => null);
  if (found !== null && (existing === 'keep' || !found.isFile()))
    throw new OutputFileError('FILE_EXISTS', 'there is something of that name already: nothing was done');
  const file = await createDurableFile(nodeFiles, path).catch((cause: unknown) => {
    throw new OutputFileError('WRITE_FAILED', 'no file can be written at this place: nothing was done', {
      cause,
    });
  });
  try {
    return await work(async (text) => {
      try {
        await file.write(new TextEncoder().encode(text), 0);
        await file.commit();
      } catch (cause) {
        throw new OutputFileError('WRITE_FAILED', 'the file could not be written', { cause });
      }
    });
  } finally {
    await file.abort();
  }
}
