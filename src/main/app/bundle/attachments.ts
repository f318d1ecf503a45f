import { sha256, type ItemId, type Sha256 } from '../../../shared/model/ids.ts';
import type { Derivative } from '../../../shared/model/item.ts';
import type { TranscriptMessage } from '../../../shared/transcript/message.ts';
import { openArchive } from '../../intake/zip/archive.ts';
import { zipLimits } from '../../intake/zip/members.ts';
import type { OpenVault, StoredObject } from '../../vault/index.ts';
import { AppError } from '../errors.ts';
import type { Job } from '../jobs.ts';
import { openOriginal } from '../served-bytes.ts';

/** The kind of a derivative that is a file of a chat, copied out of it byte for byte. */
export const ATTACHMENT = 'attachment';

/** Files of the chat that the messages which go refer to, by their hash: one that was sent twice goes once. */
export type WantedFiles = Map<Sha256, { readonly member: string; readonly name: string }>;

/** Notes what came with a message and is there. */
export function wantFilesOf({ attachments }: TranscriptMessage, wanted: WantedFiles): void {
  for (const { status, member, name, sha256: stated } of attachments) {
    const hash = sha256.safeParse(stated);
    if (status === 'present' && member !== null && hash.success)
      wanted.set(hash.data, { member, name: name ?? member });
  }
}

/** Files for an extract: those that an earlier one took out already, and those that were stored now and have no record yet. */
export interface TakenOut {
  readonly known: readonly Derivative[];
  readonly stored: readonly { readonly path: string; readonly object: StoredObject }[];
}

/**
 * Takes the wanted files out of the stored original, each as an object of its own, so that they can be handed over without it. Rejects with
 * VAULT_DAMAGED where a file is not there any more as it was hashed when the chat was taken in; nothing of the attempt is left then.
 */
export async function takeOut(
  vault: OpenVault,
  item: ItemId,
  wanted: WantedFiles,
  job: Job,
): Promise<TakenOut> {
  const made = vault.records.derivatives.list(item).filter(({ kind }) => kind === ATTACHMENT);
  const known = made.filter(({ sha256: hash }) => wanted.has(hash));
  const missing = [...wanted].filter(([hash]) => !known.some((one) => one.sha256 === hash));
  if (missing.length === 0) return { known, stored: [] };
  const positions = new Map(
    vault.records.members
      .list(item)
      .flatMap(({ name, sha256: hash }, index) =>
        hash === null ? [] : [[`${hash} ${name}`, index] as const],
      ),
  );
  const original = await openOriginal(vault, item);
  const stored: TakenOut['stored'][number][] = [];
  try {
    const archive = await openArchive(original, zipLimits.members);
    for (const [index, [hash, { member, name }]] of missing.entries()) {
      job.step(index + 1, missing.length);
      const entry = archive?.entries[positions.get(`${hash} ${member}`) ?? -1];
      if (entry === undefined) throw lost();
      const object = await vault.objects.write(entry.open(), { signal: job.signal });
      stored.push({ path: attachmentPath(hash, name), object });
      if (object.sha256 !== hash) throw lost();
    }
    return { known, stored };
  } catch (error) {
    for (const { object } of stored) await vault.objects.discard(object).catch(() => undefined);
    throw error;
  } finally {
    await original.close();
  }
}

function lost(): AppError {
  return new AppError(
    'VAULT_DAMAGED',
    'a file that belongs to these messages is not in the chat as it was recorded: check the vault; nothing was handed over',
  );
}

/** By content and not by name: names of files tell of people. The ending stays, so that the file can be opened. */
function attachmentPath(hash: Sha256, name: string): string {
  const [, ending = 'bin'] = /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase()) ?? [];
  return `derived/attachment-${hash.slice(0, 32)}.${ending}`;
}
