import { join } from 'node:path';
import type { Sha256 } from '../../../shared/model/ids.ts';
import type { Primitives } from '../../../shared/primitives.ts';
import { createDurableFile, type FileOperations } from '../../node/durable.ts';
import { checkRecipients, encryptTo } from './age.ts';
import { checkPlan } from './check-plan.ts';
import { readContents } from './contents.ts';
import { createAsyncHash } from './hash-thread.ts';
import { payloadEntries } from './payload.ts';
import type { BundlePlan, SealedBundle } from './plan.ts';
import { sealPayload } from './seal-files.ts';
import { outputError, SealError } from './seal-error.ts';
import { zipStream } from './zip-stream.ts';

/** What writing a bundle needs of the world. */
export interface BundleEnv {
  readonly files: FileOperations;
  readonly primitives: Primitives;
  readonly signal?: AbortSignal;
  /** Bytes written so far, of about so many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Writes a sealed bundle to `<out>/<bundle>.zip`, or encrypted to `<out>/<bundle>.zip.age`, never both. All evidence is streamed
 * once, hashed again on its way and compared with its record. The file appears whole under its name or not at all; after any
 * failure or a cancel nothing of it is left. Rejects with SealError, or with the error of the time stamp that was asked for.
 */
export async function writeBundle(plan: BundlePlan, env: BundleEnv): Promise<SealedBundle> {
  const { primitives, signal } = env;
  const contents = readContents(plan, primitives);
  checkPlan(contents);
  checkRecipients(plan.recipients);
  const encrypted = plan.recipients.length > 0;
  const path = join(plan.out, `${plan.bundle}.zip${encrypted ? '.age' : ''}`);
  try {
    await prepare(path, plan.out, env);
    const payload = payloadEntries(contents, primitives);
    const sealed = await sealPayload(contents, payload, primitives);
    const entries = [...payload, ...sealed.entries];
    const zip = zipStream({ folder: plan.bundle, entries, primitives, signal });
    const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    const written = await writeFile(path, encrypted ? encryptTo(plan.recipients, zip) : zip, total, env);
    return {
      path,
      ...written,
      bundle: plan.bundle,
      seal: sealed.seal,
      signer: contents.signer,
      items: plan.exhibits.length,
      ...sealed.payload,
    };
  } catch (error) {
    throw outputError(error);
  }
}

async function prepare(path: string, folder: string, { files, signal }: BundleEnv): Promise<void> {
  if (signal?.aborted === true) throw cancelled();
  await files.makeFolder(folder);
  if ((await files.inspect(path)) !== null)
    throw new SealError('OUTPUT_EXISTS', 'a bundle of this name is in the output folder already');
}

function cancelled(): SealError {
  return new SealError('CANCELLED', 'sealing was cancelled; nothing was written');
}

async function writeFile(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  { files, primitives, signal, onProgress }: BundleEnv,
): Promise<{ readonly sha256: Sha256; readonly size: number }> {
  const file = await createDurableFile(files, path);
  const hash = createAsyncHash(total, primitives);
  // A write goes on while the next chunk is read and hashed; only one is ever under way.
  let writing: Promise<void> = Promise.resolve();
  try {
    let size = 0;
    for await (const chunk of chunks) {
      await hash.update(chunk);
      await writing;
      if (signal?.aborted === true) throw cancelled();
      writing = file.write(chunk, size);
      writing.catch(() => undefined);
      size += chunk.length;
      onProgress?.(Math.min(size, total), total);
    }
    await writing;
    const sha256 = await hash.digest();
    if (signal?.aborted === true) throw cancelled();
    await file.commit();
    return { sha256, size };
  } catch (error) {
    await writing.catch(() => undefined);
    await file.abort();
    throw error;
  } finally {
    await hash.close();
  }
}
