import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ledgerId, sha256, vaultId, type VaultId } from '../../../shared/model/ids.ts';

const rememberedHead = z.object({ ledger: ledgerId, seq: z.int().positive(), hash: sha256 });
/** How far a ledger had come when this machine last saw it. */
export type RememberedHead = Readonly<z.infer<typeof rememberedHead>>;

const stored = z.object({ vault: vaultId, heads: z.array(rememberedHead) });

/** Heads of ledgers, kept beside the settings and outside every vault: an older copy of a vault cannot take them along. */
export interface HeadStore {
  /** Empty where nothing was kept, or what was kept cannot be read. */
  read(vault: VaultId): Promise<readonly RememberedHead[]>;
  write(vault: VaultId, heads: readonly RememberedHead[]): Promise<void>;
}

/** Keeps them in `heads/<vault>.json` of a folder: random ids, numbers and hashes, nothing else. */
export function createHeadStore(folder: string): HeadStore {
  const fileOf = (vault: VaultId): string => join(folder, 'heads', `${vault}.json`);
  return {
    async read(vault) {
      const text = await readFile(fileOf(vault), 'utf8').catch(() => '');
      const parsed = stored.safeParse(parseJson(text));
      return parsed.success && parsed.data.vault === vault ? parsed.data.heads : [];
    },
    async write(vault, heads) {
      await mkdir(join(folder, 'heads'), { recursive: true, mode: 0o700 });
      const temporary = `${fileOf(vault)}.${crypto.randomUUID()}.tmp`;
      await writeFile(temporary, `${JSON.stringify({ vault, heads })}\n`, { mode: 0o600 });
      await rename(temporary, fileOf(vault));
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
