import { CallFailed } from './call-failed.ts';
import { readAnswer } from './answer.ts';
import type { AddResult } from '../../shared/contract/item-methods.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { AddOptions, GivenFile } from './client.ts';

/** The address that takes one file's bytes, with everything that is said about them in its query. */
export function intakeAddress(caseId: CaseId, given: GivenFile, options: AddOptions, job: string): string {
  const query = new URLSearchParams({ case: caseId, name: given.path, job, bytes: String(given.file.size) });
  if (given.pasted === true) query.set('method', 'clipboard');
  if (given.file.lastModified > 0) query.set('modifiedAt', String(given.file.lastModified));
  for (const [name, value] of Object.entries(options)) {
    // Conversations are chosen when the export has been read.
    if (typeof value === 'string') query.set(name, value);
  }
  return `/intake?${query.toString()}`;
}

/**
 * Sends one file to the core as it is read from the disk.
 * @throws CallFailed FILE_UNREADABLE when the browser can no longer read the file, NOT_AVAILABLE when the core is not there
 */
export async function upload(
  address: string,
  file: File,
  headers: Readonly<Record<string, string>>,
): Promise<AddResult> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream', ...headers },
    });
  } catch {
    throw (await canRead(file))
      ? new CallFailed('NOT_AVAILABLE', 'Holdfast could not be reached.')
      : new CallFailed('FILE_UNREADABLE', 'The file could not be read.');
  }
  if (response.status === 401 || response.status === 403) {
    throw new CallFailed('NOT_ALLOWED', 'This window is not connected to Holdfast.');
  }
  const answer: unknown = await response.json().catch(() => null);
  return readAnswer('item.add', answer);
}

async function canRead(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
