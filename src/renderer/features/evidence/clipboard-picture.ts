import type { GivenFile } from '../../transport/client.ts';
import { withPasteMade } from '../screens/pasted-made.ts';

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/**
 * The picture on the clipboard, or null where there is none. `name` is what the file is called, without its ending.
 * @throws DOMException NotAllowedError where the system does not let the window read the clipboard
 */
export async function clipboardPicture(name: string): Promise<GivenFile | null> {
  for (const item of await navigator.clipboard.read()) {
    const type = item.types.find((candidate) => candidate in endings);
    if (type === undefined) continue;
    const path = `${name}.${endings[type] ?? 'png'}`;
    return withPasteMade({ file: new File([await item.getType(type)], path, { type }), path });
  }
  return null;
}
