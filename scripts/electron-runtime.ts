import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The Electron program if it is on this machine; null where it is not. The npm package fetches it when it is first imported as a
 * module, so it is looked for here without importing it: nothing is ever fetched unasked.
 * @param override the folder of `ELECTRON_OVERRIDE_DIST_PATH`, which Electron's own launcher honours too
 */
export async function findElectron(root: string, override: string | undefined): Promise<string | null> {
  const packageFolder = join(root, 'node_modules', 'electron');
  const name = await readFile(join(packageFolder, 'path.txt'), 'utf8').catch(() => null);
  const folder = override ?? join(packageFolder, 'dist');
  const program = join(folder, name?.trim() ?? usualName(process.platform));
  if (name === null && override === undefined) return null;
  return access(program).then(
    () => program,
    () => null,
  );
}

function usualName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}
