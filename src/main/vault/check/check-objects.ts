import { createHash } from 'node:crypto';
import type { ObjectRecord } from '../database/objects.ts';
import { VaultError } from '../errors.ts';
import { pathInVault } from '../leftovers.ts';
import type { OpenVault } from '../vault.ts';
import type { Findings } from './findings.ts';

/** Reads every object that was not erased and hashes it again. Answers how many were read. */
export async function checkObjects(
  vault: OpenVault,
  findings: Findings,
  signal: AbortSignal | undefined,
  onProgress: (bytes: number, total: number) => void,
): Promise<number> {
  const objects = vault.records.objects.list().filter(({ key }) => key !== null);
  const total = objects.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const object of objects) {
    await checkObject(vault, object, findings, (bytes) => {
      signal?.throwIfAborted();
      done += bytes;
      onProgress(done, total);
    });
  }
  return objects.length;
}

async function checkObject(
  vault: OpenVault,
  object: ObjectRecord,
  findings: Findings,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const path = pathInVault(vault, object.id);
  try {
    const reader = await vault.objects.open(object.id);
    try {
      const hash = createHash('sha256');
      for await (const chunk of reader.stream()) {
        hash.update(chunk);
        onBytes(chunk.length);
      }
      if (hash.digest('hex') !== object.sha256) {
        findings.add({
          code: 'STORED_OBJECT_ALTERED',
          path,
          message: 'A stored file has another hash than its record.',
        });
      }
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    if (error.code === 'OBJECT_MISSING') {
      findings.add({ code: 'MISSING', path, message: 'A stored file is missing from the vault.' });
    } else if (error.code === 'OBJECT_DAMAGED') {
      findings.add({
        code: 'STORED_OBJECT_ALTERED',
        path,
        message: 'The encrypted bytes of a stored file were changed or cut.',
      });
    } else throw error;
  }
}
