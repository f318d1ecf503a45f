import { CallFailed } from './call-failed.ts';
import { readAnswer } from './answer.ts';
import type { AddResult } from '../../shared/contract/item-methods.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { AddOptions, GivenFile, MadePicture } from './client.ts';

/** The address that takes one file's bytes, with everything that is said about them in its query. */
export function intakeAddress(caseId: CaseId, given: GivenFile, options: AddOptions, job: string): string {
  const query = new URLSearchParams({ case: caseId, name: given.path, job, bytes: String(given.file.size) });
  if (given.pasted === true) query.set('method', 'clipboard');
  if (given.made !== undefined) query.set('how', JSON.stringify(given.made));
  if (given.file.lastModified > 0) query.set('modifiedAt', String(given.file.lastModified));
  for (const [name, value] of Object.entries(options)) {
    // Conversations are chosen when the export has been read.
    if (typeof value === 'string') query.set(name, value);
  }
  return `/intake?${query.toString()}`;
}

/** The address that takes the bytes of a picture that was made in the window. */
export function pictureAddress(caseId: CaseId, { name, bytes, how }: MadePicture, job: string): string {
  const query = new URLSearchParams({ case: caseId, name, job, bytes: String(bytes.length), kind: 'image' });
  query.set('how', JSON.stringify(how));
  return `/intake?${query.toString()}`;
}

/**
 * Sends one file to the core as it is read from the disk, or bytes from memory.
 * @throws CallFailed FILE_UNREADABLE when the browser can no longer read the file, NOT_AVAILABLE when the core is not there
 */
export async function upload(
  address: string,
  file: File | Uint8Array<ArrayBuffer>,
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

async function canRead(file: File | Uint8Array): Promise<boolean> {
  if (file instanceof Uint8Array) return true;
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
