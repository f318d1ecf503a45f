import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');

/** The lines of one top-level block of the file, without comments. */
function block(name: string): readonly string[] {
  const lines = read('electron-builder.yml')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#') && line.trim() !== '');
  const start = lines.findIndex((line) => line.startsWith(`${name}:`));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  return start === -1 ? [] : rest.slice(0, end === -1 ? undefined : end);
}

function value(name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(read('electron-builder.yml'))?.[1];
}

describe('the package', () => {
  test('has every fuse set, each to the safe side', () => {
    const fuses = Object.fromEntries(
      block('electronFuses').map((line) => {
        const [name = '', setting = ''] = line.trim().split(': ');
        return [name, setting === 'true'];
      }),
    );
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: false,
    });
  });

  test('compiles nothing, packs one archive and leaves only the native library beside it', () => {
    expect(value('npmRebuild')).toBe('false');
    expect(value('asar')).toBe('true');
    expect(block('asarUnpack').map((line) => line.trim())).toEqual([
      "- '**/better-sqlite3/prebuilds/*.node'",
    ]);
  });

  test('holds the bundles and one package, and neither sources nor the command line', () => {
    const filter = block('files')
      .map((line) => /^ {6}- '?([^']+)'?$/.exec(line)?.[1])
      .filter((pattern) => pattern !== undefined);
    expect(filter).toContain('!dist/main/cli.js');
    expect(filter.filter((pattern) => !pattern.startsWith('!'))).toEqual([
      'package.json',
      'dist/main/**',
      'dist/renderer/**',
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/LICENSE',
      'node_modules/better-sqlite3/lib/**',
      'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    ]);
  });

  test('never updates itself and is never published by a build', () => {
    expect(value('publish')).toBe('null');
    expect(read('package.json')).not.toContain('electron-updater');
  });

  test('is signed through the environment and holds no secret', () => {
    expect(read('electron-builder.yml')).not.toMatch(/^\s*(certificatePassword|cscKeyPassword|identity):/m);
    for (const name of ['WIN_CSC_LINK', 'CSC_LINK', 'APPLE_API_KEY']) {
      expect(read('electron-builder.yml')).toContain(name);
    }
  });

  test('starts the bundled shell', () => {
    const parsed = JSON.parse(read('package.json')) as { main: string };
    expect(parsed.main).toBe('dist/main/electron.js');
  });
});
