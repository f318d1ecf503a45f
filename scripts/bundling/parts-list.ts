import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalize } from '../../src/shared/ledger/canonical.ts';

/** Where the list stands; the program reads it from there, so it is part of every form in which it is handed out. */
export const partsFile = 'src/main/app/tool.cdx.json';

const locked = z.object({
  /** There where a package is installed under another name. */
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string(),
  license: z.string(),
});
const lockFile = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(z.string(), z.record(z.string(), z.unknown())),
});

interface Component {
  readonly type: 'library';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly (
    { readonly license: { readonly id: string } } | { readonly expression: string }
  )[];
  readonly purl: string;
}

/**
 * The packages that Holdfast is made of, in CycloneDX 1.6: everything that the lock file has besides what is only needed to develop, with
 * version, licence, address and hash as the lock states them. Canonical JSON with an LF: the same lock gives the same bytes. Rejects where
 * the lock lacks one of these for a package.
 */
export async function formatPartsList(root: string): Promise<string> {
  const lock = lockFile.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));
  const components = new Map<string, Component>();
  for (const [path, entry] of Object.entries(lock.packages)) {
    // The package itself; and what is there for development, or for nobody but it.
    if (path === '' || entry['dev'] === true || entry['devOptional'] === true) continue;
    const component = componentOf(path, locked.parse(entry));
    components.set(component.purl, component);
  }
  const sorted = [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const purl = purlOf(lock.name, lock.version);
  const metadata = {
    component: { type: 'application', 'bom-ref': purl, name: lock.name, version: lock.version, purl },
    lifecycles: [{ phase: 'build' }],
  };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(canonicalize({ metadata, components: sorted })),
    version: 1,
    metadata,
    components: sorted,
  };
  return `${canonicalize(document)}\n`;
}

function componentOf(path: string, entry: z.infer<typeof locked>): Component {
  const full = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [, group, name = full] = /^(@[^/]+)\/(.+)$/.exec(full) ?? [];
  const purl = purlOf(full, entry.version);
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name,
    version: entry.version,
    hashes: entry.integrity.split(/\s+/).map(hashOf),
    // An identifier of the SPDX list, or several of them with words between.
    licenses: [/\s/.test(entry.license) ? { expression: entry.license } : { license: { id: entry.license } }],
    purl,
  };
}

/** Package URL of type npm: the `@` of a scope is written `%40`. */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/** From npm's form (Subresource Integrity, base64) to that of CycloneDX. */
function hashOf(integrity: string): Component['hashes'][number] {
  const [, bits = '', value = ''] = /^sha(256|384|512)-([A-Za-z0-9+/]+=*)$/.exec(integrity) ?? [];
  if (bits === '') throw new Error('the lock file has a hash of an unknown kind');
  return { alg: `SHA-${bits}`, content: Buffer.from(value, 'base64').toString('hex') };
}

/** A uuid that follows from the content (RFC 9562, version 8), so that the same parts have the same number. */
function serialNumber(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
