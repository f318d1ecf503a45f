import { CallFailed } from './call-failed.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { AddResult } from '../../shared/contract/item-methods.ts';
import type { GivenFile } from './client.ts';

/** What concerns one file and leaves the next ones their chance. */
const aboutOneFile: ReadonlySet<ErrorCode> = new Set([
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_CHANGED',
  'NOT_A_FILE',
  'EMPTY_FOLDER',
  'NOT_A_CHAT',
]);

/** What the core may say of one file, but holds for all that follow. */
const endsTheWork: ReadonlySet<ErrorCode> = new Set(['CANCELLED', 'DISK_FULL', 'READ_ONLY', 'VAULT_LOCKED']);

/**
 * Sends files one after another and gathers what became of each. A failure that is not about one file (the vault was locked,
 * the disk is full, the person cancelled) ends the work, and the files not sent are listed as refused for that reason.
 * `onTurn` hears the place of each file, from 0, as its turn comes.
 * @throws CallFailed that failure, when nothing was taken before it
 */
export async function addInTurn(
  files: readonly GivenFile[],
  send: (given: GivenFile) => Promise<AddResult>,
  onTurn?: (index: number) => void,
): Promise<AddResult> {
  const items: AddResult['items'] = [];
  const refused: AddResult['refused'] = [];
  for (const [index, given] of files.entries()) {
    onTurn?.(index);
    try {
      const result = await send(given);
      items.push(...result.items);
      refused.push(...result.refused);
      const end = result.refused.find(({ code }) => endsTheWork.has(code));
      if (end !== undefined) {
        refused.push(...files.slice(index + 1).map(({ path }) => ({ ...end, path })));
        break;
      }
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      const { code, message } = error;
      if (aboutOneFile.has(code)) {
        refused.push({ path: given.path, code, message });
        continue;
      }
      if (items.length === 0) throw error;
      refused.push(...files.slice(index).map(({ path }) => ({ path, code, message })));
      break;
    }
  }
  return { items, refused };
}
