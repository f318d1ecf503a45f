import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatPartsList, partsFile } from '../../../scripts/bundling/parts-list.ts';
import { root } from '../../../scripts/bundling/parts.ts';
import { toolParts } from '../../../src/main/app/parts.ts';
import { nodePrimitives } from '../../../src/main/node/primitives.ts';

/** The part of the CycloneDX 1.6 schema that the list uses; nothing else may stand in it. */
const component = z.strictObject({
  type: z.enum(['library', 'application']),
  'bom-ref': z.string().min(1),
  group: z.string().optional(),
  name: z.string().min(1),
  version: z.string().min(1),
  hashes: z
    .array(
      z.strictObject({
        alg: z.enum(['SHA-256', 'SHA-384', 'SHA-512']),
        content: z.string().regex(/^([a-f0-9]{64}|[a-f0-9]{96}|[a-f0-9]{128})$/),
      }),
    )
    .min(1),
  licenses: z
    .array(
      z.union([
        z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9.-]+$/) }) }),
        z.strictObject({ expression: z.string() }),
      ]),
    )
    .length(1),
  purl: z.string().regex(/^pkg:npm\/(%40[a-z0-9._-]+\/)?[a-z0-9._-]+@[0-9]+\.[0-9]+\.[0-9]+[^\s]*$/i),
});
const bom = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.strictObject({
    component: component.omit({ hashes: true, licenses: true }),
    lifecycles: z.array(z.strictObject({ phase: z.literal('build') })),
  }),
  components: z.array(component),
});

const packageEntry = z.object({
  name: z.string().optional(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean() })).optional(),
});
type PackageEntry = z.infer<typeof packageEntry>;

const committed = await readFile(join(root, partsFile), 'utf8');
const list = bom.parse(JSON.parse(committed));
const packages = z
  .object({ packages: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))).packages;

function entryAt(path: string): PackageEntry | null {
  return path in packages ? packageEntry.parse(packages[path]) : null;
}

/** Where a package that stands at `from` finds another one: beside it, or in a folder further up. */
function resolve(from: string, name: string): string | null {
  for (let at = from; ;) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (path in packages) return path;
    if (at === '') return null;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/** Everything that is reached from the dependencies of package.json, as `name@version`. */
function reached(): ReadonlySet<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const entry = entryAt(path);
    if (entry === null) throw new Error(`the lock has no ${path}`);
    if (path !== '') names.add(`${entry.name ?? path.split('node_modules/').at(-1) ?? ''}@${entry.version}`);
    const wanted = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies };
    for (const name of Object.keys(wanted)) {
      const found = resolve(path, name);
      if (found !== null && entry.peerDependenciesMeta?.[name]?.optional !== true) open.push(found);
    }
  }
  return names;
}

describe('the list of the tool’s own parts', () => {
  test('is the one that the lock file gives: run `node scripts/parts-list.ts` after a package changed', async () => {
    expect(committed).toBe(await formatPartsList(root));
  });

  test('has every package that the program needs, and none that only its makers need', () => {
    const listed = list.components.map(({ group, name, version }) =>
      group === undefined ? `${name}@${version}` : `${group}/${name}@${version}`,
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.toSorted()).toEqual([...reached()].toSorted());
    expect(listed.length).toBeGreaterThan(50);
    expect(listed.filter((name) => /^(vitest|electron|typescript|oxlint|vite)@/.test(name))).toEqual([]);
  });

  test('names the database by the package that it really is', () => {
    expect(list.components.find(({ name }) => name.startsWith('better-sqlite3'))?.purl).toMatch(
      /^pkg:npm\/better-sqlite3-multiple-ciphers@/,
    );
  });

  test('refers to each component once', () => {
    expect(new Set(list.components.map((each) => each['bom-ref'])).size).toBe(list.components.length);
  });

  test('is what the program itself says, with the hash of the file', () => {
    expect(toolParts).toEqual({
      format: 'CycloneDX 1.6',
      sha256: nodePrimitives.sha256Of(committed),
      components: list.components.map(({ purl }) => purl),
    });
  });
});
