import { join } from 'node:path';
import { z } from 'zod';
import { canonicalize } from '../../shared/ledger/canonical.ts';
import { personId, sha256, vaultId } from '../../shared/model/ids.ts';
import { readWhole, writeDurably, type FileOperations } from '../node/durable.ts';
import { nodePrimitives } from '../node/primitives.ts';
import { VaultError } from './errors.ts';
import { keySlot } from './key-slot.ts';

/** The file inside a vault that holds its public header: how the vault key is wrapped, and for whom. It holds no name. */
export const HEADER_FILE = 'vault.json';
const FORMAT = 'holdfast-vault';
const VERSION = 1;
const LIMIT = 1_048_576;

const body = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  vault: vaultId,
  /** Each holds the vault key and behind it the person's Ed25519 seed. */
  people: z
    .array(z.strictObject({ person: personId, slot: keySlot }))
    .min(1)
    .max(64),
  /** Holds the vault key alone. */
  recovery: keySlot,
});
const header = body.extend({ checksum: sha256 });

/** What every version of the header will say, so that a later one is recognised before anything else of it is judged. */
const anyVersion = z.looseObject({ format: z.literal(FORMAT), version: z.int().positive() });

export type VaultHeader = Readonly<z.infer<typeof body>>;

function checksumOf(content: VaultHeader): string {
  return nodePrimitives.sha256Of(`holdfast/vault-header/v1\n${canonicalize(content)}`);
}

/** The bytes of a header: canonical JSON and LF, with a checksum that tells a damaged header from a wrong passphrase. */
export function formatHeader(content: VaultHeader): Uint8Array {
  const text = canonicalize({ ...content, checksum: checksumOf(content) });
  return new TextEncoder().encode(`${text}\n`);
}

function damaged(cause?: unknown): VaultError {
  const sentence =
    "the vault's header (vault.json) is damaged: nothing was changed; restore that file from a backup";
  return new VaultError('VAULT_DAMAGED', sentence, { cause });
}

/** Reads a header's bytes. Throws VAULT_TOO_NEW for a later version and VAULT_DAMAGED for anything that this program did not write. */
export function parseHeader(bytes: Uint8Array): VaultHeader {
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
  const stated = anyVersion.safeParse(value);
  if (!stated.success) throw damaged(stated.error);
  if (stated.data.version > VERSION) {
    throw new VaultError(
      'VAULT_TOO_NEW',
      'this vault was made by a newer version of Holdfast: nothing was changed; open it with that version',
    );
  }
  const parsed = header.safeParse(value);
  if (!parsed.success) throw damaged();
  const { checksum, ...content } = parsed.data;
  // One spelling only: a header that this program wrote comes back byte for byte.
  if (checksum !== checksumOf(content) || text !== `${canonicalize(parsed.data)}\n`) throw damaged();
  return content;
}

/** Reads the header of the vault in a folder; null where there is none. */
export async function readHeader(files: FileOperations, folder: string): Promise<VaultHeader | null> {
  const bytes = await readWhole(files, join(folder, HEADER_FILE), LIMIT).catch((error: unknown) => {
    if (error instanceof RangeError) throw damaged(error);
    throw error;
  });
  return bytes === null ? null : parseHeader(bytes);
}

/** Replaces the header: after a crash at any moment the old one stands whole, or the new one. */
export async function writeHeader(
  files: FileOperations,
  folder: string,
  content: VaultHeader,
): Promise<void> {
  await writeDurably(files, join(folder, HEADER_FILE), formatHeader(content));
}
