import type { ImageInfo, ItemKind, Member } from '../../../shared/model/item.ts';
import type { RandomAccess } from '../../../shared/bundle/random-access.ts';
import type { CsvColumns } from '../../../shared/transcript/csv.ts';
import { detectChat, type ChatInput } from '../../chats/index.ts';
import { imageInfo } from '../../intake/image.ts';
import { mediaTypeOf } from '../../intake/media-type.ts';
import { openArchive } from '../../intake/zip/archive.ts';
import { readMembers, zipLimits } from '../../intake/zip/members.ts';
import { chatInputOf, looksLikeZip } from '../chat-input.ts';
import type { Job } from '../jobs.ts';

/** What stored bytes turned out to be. */
export interface Description {
  readonly kind: ItemKind;
  readonly mediaType: string;
  readonly members: readonly Member[];
  /** False where a container's list broke off or could not be found, so that there may be more in it than `members`. */
  readonly complete: boolean;
  readonly image: ImageInfo | null;
}

/** What the person says it is; `auto` lets the content decide. */
export type WantedKind = 'auto' | 'chat' | 'image' | 'file' | 'page';

/** What is known of the columns of a table, before it is taken for a chat or not: what the person stated now, or for another like it. */
export type KnownColumns = (
  input: ChatInput,
) => Promise<{ readonly columns: CsvColumns; readonly isStated: boolean } | null>;

/** Looks at bytes that are already hashed and stored, and at nothing else. */
export async function describeStored(
  source: RandomAccess,
  name: string,
  wanted: WantedKind,
  job: Job,
  known: KnownColumns = () => Promise.resolve(null),
): Promise<Description> {
  const mediaType = await mediaTypeOf(source);
  const isZip = await looksLikeZip(source);
  const archive = isZip ? await openArchive(source, zipLimits.members) : null;
  const members =
    archive === null
      ? []
      : await readMembers(archive, source.size, {
          signal: job.signal,
          onProgress: (done, total) => {
            job.progress('reading', done, total, 'files');
          },
        });
  const isImage = mediaType.startsWith('image/');
  const kind = await kindOf(source, name, members, wanted, isImage, mediaType, known);
  return {
    kind,
    mediaType,
    members,
    // What begins like a ZIP and has no directory was cut short: its directory stands at its end.
    complete: archive?.complete ?? !isZip,
    image: isImage ? await imageInfo(source) : null,
  };
}

async function kindOf(
  source: RandomAccess,
  name: string,
  members: readonly Member[],
  wanted: WantedKind,
  isImage: boolean,
  mediaType: string,
  known: KnownColumns,
): Promise<ItemKind> {
  if (wanted === 'file' || wanted === 'page') return wanted;
  if (isImage && wanted !== 'chat') return 'image';
  if (wanted === 'image') return 'file';
  if (wanted === 'auto' && /^(audio|video|application\/pdf)/.test(mediaType)) return 'file';
  const input = await chatInputOf(source, name, members);
  const stated = await known(input);
  const chat = await detectChat(input, stated?.columns);
  // Columns of another table like this one make a guess of it, no more.
  if (chat !== null && chat.format.id === 'csv' && stated?.isStated === false && wanted === 'auto')
    return 'file';
  // A list with dates and no names is a chat only when the person says so.
  return chat === null || (wanted === 'auto' && chat.confidence === 'weak') ? 'file' : 'chat';
}
