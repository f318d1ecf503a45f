import { join } from 'node:path';
import { objectId, type ObjectId } from '../../../shared/model/ids.ts';
import { PARTIAL_SUFFIX } from '../../node/durable.ts';

/** The folder inside a vault that holds the encrypted objects. */
export const OBJECTS = 'objects';

/** Where an object lies: its id's first two hex digits name the folder, the other thirty the file. */
export function placeOf(
  vaultFolder: string,
  id: ObjectId,
): { readonly folder: string; readonly file: string } {
  const digits = id.replaceAll('-', '');
  const folder = join(vaultFolder, OBJECTS, digits.slice(0, 2));
  return { folder, file: join(folder, digits.slice(2)) };
}

/** The id that lies in the same folder as `neighbour` and is otherwise the given uuid: 114 random bits are still enough to meet no other. */
export function besides(neighbour: ObjectId, uuid: string): ObjectId {
  return objectId.parse(neighbour.slice(0, 2) + uuid.slice(2));
}

/** What a name below `objects/` stands for. */
export type ObjectName =
  | { readonly kind: 'object'; readonly id: ObjectId }
  | { readonly kind: 'partial'; readonly id: ObjectId }
  | { readonly kind: 'foreign' };

/** Reads a folder's and a file's name back into the object's id; `foreign` for a name that this program never gives. */
export function readName(folder: string, file: string): ObjectName {
  const partial = file.endsWith(PARTIAL_SUFFIX);
  const digits = folder + (partial ? file.slice(0, -PARTIAL_SUFFIX.length) : file);
  const match = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(digits);
  if (folder.length !== 2 || match === null) return { kind: 'foreign' };
  return { kind: partial ? 'partial' : 'object', id: objectId.parse(match.slice(1).join('-')) };
}
