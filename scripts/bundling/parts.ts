import { copyFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { InlineConfig } from 'vite';
import type { Part } from './build-folder.ts';
import { partsFile } from './parts-list.ts';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the built window stands. */
export const windowFolder = join(root, 'dist', 'renderer');

const configuration = ['vite.config.ts', 'package.json', 'package-lock.json', 'scripts/bundling'];

/** The window: what both hosts serve. */
export const windowPart: Part = {
  name: 'window',
  root,
  folder: windowFolder,
  inputs: [...configuration, 'src/renderer', 'src/shared', 'assets'],
  async make(folder) {
    await build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: false },
    });
  },
};

/**
 * What runs on Node: the Electron shell, its preload, the command line, and every worker, side by side in one flat folder
 * (`src/main/node/worker-url.ts` relies on that).
 */
export const mainPart: Part = {
  name: 'main',
  root,
  folder: join(root, 'dist', 'main'),
  inputs: [...configuration, 'src/main', 'src/shared', 'assets'],
  async make(folder) {
    const workers = await workerEntries();
    await build(
      nodeBundle(folder, 'es', {
        electron: 'src/main/hosts/electron/main.ts',
        cli: 'src/main/hosts/cli/main.ts',
        ...workers,
      }),
    );
    // The program carries what this says; the file itself goes along for whoever wants to read it.
    await copyFile(join(root, partsFile), join(folder, basename(partsFile)));
    // A sandboxed preload must be one CommonJS file.
    await build(nodeBundle(folder, 'cjs', { preload: 'src/main/hosts/electron/preload.ts' }));
  },
};

/** Left outside of the bundles: the runtime's own module, and the package that loads native code from its own folder. */
const external = ['electron', 'better-sqlite3'];

function nodeBundle(
  folder: string,
  format: 'es' | 'cjs',
  entries: Readonly<Record<string, string>>,
): InlineConfig {
  const extension = format === 'es' ? 'js' : 'cjs';
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
        external,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
        },
      },
    },
  };
}

async function workerEntries(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(join(root, 'src', 'main'), { recursive: true });
  const workers = entries.filter((path) => path.endsWith('-worker.ts'));
  return Object.fromEntries(workers.map((path) => [basename(path, '.ts'), join('src', 'main', path)]));
}
