import type { Input } from '../../../shared/contract/index.ts';

/** What a folder is chosen for. */
export type FolderPurpose = Input<'desktop.chooseFolder'>['purpose'];
/** What files are chosen for. */
export type FilesPurpose = Input<'desktop.chooseFiles'>['purpose'];

/** What is to be chosen: one folder, or one or several files. */
export type Choice =
  | { readonly what: 'folder'; readonly purpose: FolderPurpose }
  | { readonly what: 'files'; readonly purpose: FilesPurpose };
