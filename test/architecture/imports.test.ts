import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tool } from '../../src/main/app/version.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.(ts|tsx|cts)$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|new URL\(\s*['"](\.[^'"]+)['"]/g;

/** Every import of a file, relative ones resolved to a path from the project's root. */
function importsOf(path: string): Import[] {
  const file = relative(root, path).split(sep).join('/');
  return Array.from(readFileSync(path, 'utf8').matchAll(IMPORT), (match) => {
    const target = match[3] ?? match[4] ?? match[5] ?? '';
    const resolved = target.startsWith('.')
      ? relative(root, join(dirname(path), target))
          .split(sep)
          .join('/')
      : target;
    return { file, from: layerOf(file), target: resolved, typeOnly: match[2] !== undefined };
  });
}

/** The room a file belongs to: `shared`, `renderer`, `verifier`, or one of main's. */
function layerOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] !== 'src') return parts[0] ?? '';
  if (parts[1] !== 'main') return parts[1] ?? '';
  return parts[2] === 'hosts' ? `hosts/${parts[3] ?? ''}` : (parts[2] ?? '');
}

const core = ['vault', 'intake', 'bundle', 'time', 'capture'];
/** Who may import whom; a layer may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  node: ['shared'],
  chats: ['shared'],
  entities: ['shared'],
  ...Object.fromEntries(core.map((layer) => [layer, ['shared', 'node']])),
  app: ['shared', 'node', 'chats', 'entities', ...core],
  'hosts/cli': ['shared', 'node', 'app'],
  // What the two hosts with a window have in common.
  'hosts/window': ['shared', 'node', 'app'],
  'hosts/loopback': ['shared', 'node', 'app', 'hosts/window'],
  'hosts/electron': ['shared', 'node', 'app', 'hosts/window'],
  renderer: ['shared'],
  verifier: ['shared'],
};

const imports = filesBelow(join(root, 'src')).flatMap(importsOf);
const say = (one: Import) => `${one.file} -> ${one.target}`;

describe('the house', () => {
  it('sees the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('lets every layer import only what stands below it', () => {
    const wrong = imports.filter((one) => {
      if (!one.target.startsWith('src/')) return false;
      const target = layerOf(one.target);
      return target !== one.from && !(allowed[one.from] ?? []).includes(target);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('keeps the shared rules free of Node and of the window', () => {
    const wrong = imports.filter(
      (one) => one.from === 'shared' && (one.target.startsWith('node:') || one.target.startsWith('react')),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('lets nothing but the Electron host know electron', () => {
    const wrong = imports.filter(
      (one) => one.target === 'electron' && one.from !== 'hosts/electron' && !one.typeOnly,
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('lets nothing but the vault’s database know SQLite', () => {
    const wrong = imports.filter(
      (one) => one.target === 'better-sqlite3' && !one.file.startsWith('src/main/vault/database/'),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('names the version of the package in every record', () => {
    const parsed: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(parsed).toMatchObject({ name: tool.name, version: tool.version });
  });
});
