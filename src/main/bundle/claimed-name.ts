import { z } from 'zod';
import type { FileSource } from '../../shared/bundle/file-source.ts';
import type { PersonId } from '../../shared/model/ids.ts';
import { openBundle } from './open.ts';

const PATH = 'data/case.jsonld';
/** A rendering of a case larger than this is not searched for a name. */
const LIMIT = 32 * 1024 * 1024;
const LONGEST_NAME = 200;

const graph = z.object({
  '@graph': z.array(z.looseObject({ '@id': z.string().optional(), 'uco-core:name': z.unknown().optional() })),
});

/**
 * The name that a bundle gives to a person of its ledger, in its case.jsonld; null where it gives none. Nothing vouches for a name: it is what an impostor
 * would copy, and only good for noticing that. Rejects as `openBundle` does; a bundle that cannot be read further names nobody.
 */
export async function claimedNameAt(
  path: string,
  identity: string | undefined,
  person: PersonId,
): Promise<string | null> {
  const source = await openBundle(path, identity);
  try {
    return await claimedName(source, person);
  } finally {
    await source.close();
  }
}

/** The same for a bundle that is open. Never rejects. */
export async function claimedName(source: FileSource, person: PersonId): Promise<string | null> {
  try {
    const { entries } = await source.list(() => undefined);
    const entry = entries.find((one) => one.path === PATH && one.kind === 'file');
    if (entry === undefined || entry.bytes > LIMIT) return null;
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.read(PATH)) chunks.push(Uint8Array.from(chunk));
    return nameIn(Buffer.concat(chunks).toString(), person);
  } catch {
    // Whatever is wrong with the file is for the verification to say; here it means that there is no name.
    return null;
  }
}

function nameIn(text: string, person: PersonId): string | null {
  const parsed = graph.safeParse(JSON.parse(text));
  const node = parsed.data?.['@graph'].find((one) => one['@id'] === `kb:person-${person}`);
  const name = node?.['uco-core:name'];
  return typeof name === 'string' && name !== '' && name.length <= LONGEST_NAME ? name : null;
}
