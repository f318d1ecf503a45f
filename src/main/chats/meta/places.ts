import { folderOf } from '../record/files.ts';

/**
 * Where a path that an export gives may lie: beside the file that names it, or in any folder above, since exports name files from their own root and
 * are packed under folders of other names.
 */
export function placesOf(uri: string, beside: string): readonly string[] {
  const path = uri.replace(/^(?:\.{0,2}\/)+/u, '');
  const places: string[] = [];
  for (let folder = folderOf(beside); ; folder = folderOf(folder.slice(0, -1))) {
    places.push(folder + path);
    if (folder === '') return places;
  }
}
