/** Which paths a bundle may hold (formats.md, Bundle, "Names"): readable on every system, and never two that a system could confuse. */

import { ROOT_FILES } from './layout.ts';

export const MAX_NAME = 64;
/** Parts of a path below the bundle's folder. */
export const MAX_DEPTH = 6;

const safePart = /^[a-z0-9][a-z0-9._-]*$/;
const deviceName = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/;
const rootFiles: ReadonlySet<string> = new Set(ROOT_FILES);

/** What forbids one part of a path, in plain words, or null where nothing does. */
export function partFault(part: string): string | null {
  if (!safePart.test(part)) return 'holds characters that a name in a bundle may not have';
  if (part.length > MAX_NAME) return `is longer than ${MAX_NAME} characters`;
  if (part.endsWith('.')) return 'ends in a dot';
  if (deviceName.test(part)) return 'is the name of a device on Windows';
  return null;
}

/** What forbids a path inside a bundle, in plain words, or null where nothing does. */
export function pathFault(path: string): string | null {
  if (rootFiles.has(path)) return null;
  const parts = path.split('/');
  if (parts.length > MAX_DEPTH) return `lies more than ${MAX_DEPTH} levels deep`;
  for (const part of parts) {
    const fault = partFault(part);
    if (fault !== null) return fault;
  }
  return null;
}

/**
 * The form under which two paths are one and the same on some system: composed (NFC) and case-folded.
 * Folding goes to lower case, to upper case and back, so that letters with two lower-case forms (ς and σ) or two upper-case ones (ß: ẞ and SS) meet.
 */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}

const systemName =
  /^(?:\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*|__macosx|\.trashes|\.spotlight-v100|\.fseventsd|\.apdisk|\$recycle\.bin|system volume information|lost\+found)$/i;

/** True for files and folders that operating systems leave behind on their own (`.DS_Store`, `__MACOSX/…`). */
export function isSystemPath(path: string): boolean {
  return path.split('/').some((part) => systemName.test(part));
}
